// Calling off: putting a draft away, or ending a change that runs.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newKey } from "../api/client";
import { act, usePutOwnerChange } from "../api/queries";
import type { OwnerChange } from "../api/schemas";
import { Button, Note, type Weight } from "../ui/basics";
import { Dialog } from "../ui/dialog";

interface Props {
  change: OwnerChange;
  kind: Weight;
  words: { open: string; text: string; question: string; confirm: string; keep: string };
  onDone?: () => void;
}

export function Leave({ change, kind, words, onDone }: Props) {
  const { t } = useTranslation();
  const put = usePutOwnerChange();
  const [open, setOpen] = useState(false);
  const [key] = useState(newKey);
  const cancel = useMutation({
    mutationFn: () => act(change.id, "cancel", key),
    onSuccess: (cancelled) => {
      setOpen(false);
      put(cancelled);
      onDone?.();
    },
  });
  return (
    <>
      <Button label={t(words.open)} kind={kind} onPress={() => setOpen(true)} />
      <Dialog id="leave" title={t(words.question)} open={open} onClose={() => setOpen(false)}>
        <p>{t(words.text)}</p>
        <Note error={cancel.error} />
        <div className="button-group">
          <Button label={t(words.confirm)} kind="danger" busy={cancel.isPending} onPress={() => cancel.mutate()} />
          <Button label={t(words.keep)} kind="secondary" onPress={() => setOpen(false)} />
        </div>
      </Dialog>
    </>
  );
}
