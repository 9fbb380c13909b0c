// A disclosure with a button for each choice.
import { useEffect, useRef, type KeyboardEvent } from "react";
import { Icon, type Drawing } from "./basics";

interface MenuProps {
  label: string;
  drawing: Drawing;
  choices: { value: string; label: string; lang?: string }[];
  current: string;
  onChoose: (value: string) => void;
}

export function Menu({ label, drawing, choices, current, onChoose }: MenuProps) {
  const menu = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (menu.current) menu.current.open = false;
  };
  const back = () => menu.current?.querySelector("summary")?.focus();
  useEffect(() => {
    const elsewhere = ({ target }: MouseEvent) => {
      if (!menu.current?.contains(target as Node)) close();
    };
    window.addEventListener("click", elsewhere);
    return () => window.removeEventListener("click", elsewhere);
  }, []);
  const keyed = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !menu.current?.open) return;
    event.stopPropagation();
    close();
    back();
  };
  return (
    <details
      className="menu"
      ref={menu}
      onKeyDown={keyed}
      onBlur={({ relatedTarget }) => {
        if (relatedTarget && !menu.current?.contains(relatedTarget)) close();
      }}
    >
      <summary className="menu__summary">
        <Icon of={drawing} />
        <span className="visually-hidden">{label} </span>
        <span className="menu__current">{choices.find(({ value }) => value === current)?.label}</span>
        <Icon of="down" />
      </summary>
      <ul className="menu__list" role="list">
        {choices.map((choice) => (
          <li key={choice.value}>
            <button
              className="menu__choice"
              type="button"
              lang={choice.lang}
              aria-current={choice.value === current || undefined}
              onClick={() => {
                close();
                back();
                onChoose(choice.value);
              }}
            >
              <span className="menu__mark">{choice.value === current && <Icon of="check" />}</span>
              <span>{choice.label}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
