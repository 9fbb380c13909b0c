// A modal dialog on the browser's own element.
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./basics";

interface Props {
  id: string;
  title: string;
  open: boolean;
  onClose: () => void;
  children: ReactNode;
}

export function Dialog({ id, title, open, onClose, children }: Props) {
  const { t } = useTranslation();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog className="dialog" id={id} aria-labelledby={`${id}-title`} ref={dialog} onClose={onClose}>
      <div className="dialog__head">
        <h2 className="dialog__title" id={`${id}-title`} tabIndex={-1}>
          {title}
        </h2>
        <button className="button button--quiet dialog__close" type="button" onClick={onClose}>
          <Icon of="close" />
          <span className="visually-hidden">{t("close")}</span>
        </button>
      </div>
      <div className="dialog__body">{open && children}</div>
    </dialog>
  );
}
