// Questions and their answers. Every control is registered by react-hook-form.
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { UseFormRegisterReturn } from "react-hook-form";
import { Icon } from "./basics";

export interface FieldProps {
  id: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  readOnly?: string;
  wayOn?: ReactNode;
}
interface Registered extends FieldProps {
  input: UseFormRegisterReturn;
}

function described({ id, hint, error, readOnly }: FieldProps, more?: string): string | undefined {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, readOnly && `${id}-reason`, more].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(" ");
}

function Words({ id, label, hint, error, optional, readOnly, as: As }: FieldProps & { as: "label" | "legend" }) {
  const { t } = useTranslation();
  return (
    <>
      <As className="field__label" htmlFor={As === "label" ? id : undefined}>
        {label} {optional && !readOnly && <span className="field__optional">{t("optional")}</span>}
      </As>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldError id={id} error={error} />
    </>
  );
}

function FieldError({ id, error }: { id: string; error?: string }) {
  if (!error) return null;
  return (
    <p className="field__error" id={`${id}-error`}>
      <Icon of="problem" /> <span>{error}</span>
    </p>
  );
}

function Reason({ id, readOnly, wayOn }: FieldProps) {
  if (!readOnly) return null;
  return (
    <div className="field__reason">
      <Icon of="lock" />
      <p>
        <span id={`${id}-reason`}>{readOnly}</span> {wayOn}
      </p>
    </div>
  );
}

function Frame({ children, ...field }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`field${field.error ? " field--error" : ""}`}>
      <Words {...field} as="label" />
      {children}
      <Reason {...field} />
    </div>
  );
}

function Group({ children, radios, ...field }: FieldProps & { children: ReactNode; radios?: boolean }) {
  return (
    <fieldset
      className={`field${field.error ? " field--error" : ""}`}
      role={radios ? "radiogroup" : undefined}
      aria-invalid={radios && field.error ? true : undefined}
      aria-describedby={described(field)}
    >
      <Words {...field} as="legend" />
      {children}
      <Reason {...field} />
    </fieldset>
  );
}

export type TextKind = "name" | "email" | "digits" | "code";
export type Width = "full" | "medium" | "short" | "four" | "two";
const widthClass = (width: Width) => (width === "full" ? "input" : `input input--${width}`);
const modes = { name: undefined, email: "email", digits: "numeric", code: undefined } as const;

interface TextProps extends Registered {
  kind?: TextKind;
  width?: Width;
  autoComplete?: string;
}

export function TextField({ input, kind = "name", width = "full", autoComplete, ...field }: TextProps) {
  return (
    <Frame {...field}>
      <input
        {...input}
        className={`${widthClass(width)}${field.readOnly ? " input--fixed" : ""}`}
        id={field.id}
        type="text"
        inputMode={modes[kind]}
        dir={kind === "name" ? "auto" : "ltr"}
        autoComplete={autoComplete}
        spellCheck={false}
        autoCapitalize={kind === "name" ? undefined : "none"}
        readOnly={field.readOnly !== undefined}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={described(field)}
      />
    </Frame>
  );
}

export function PhoneField({ input, registryForm, autoComplete = "tel", ...field }: TextProps & { registryForm?: string | null }) {
  const { t } = useTranslation();
  return (
    <Frame {...field}>
      <div className="phone">
        <input
          {...input}
          className={`input input--medium${field.readOnly ? " input--fixed" : ""}`}
          id={field.id}
          type="tel"
          dir="ltr"
          autoComplete={autoComplete}
          readOnly={field.readOnly !== undefined}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={described(field, registryForm ? `${field.id}-registry` : undefined)}
        />
        <div className="phone__room">
          {registryForm && (
            <p className="phone__registry" id={`${field.id}-registry`}>
              {t("phone-registry-form")} <bdi className="number" dir="ltr">{registryForm}</bdi>
            </p>
          )}
        </div>
      </div>
    </Frame>
  );
}

export interface Option {
  value: string;
  label: string;
  hint?: string;
  reveal?: ReactNode;
}

function FixedText({ text, ...field }: FieldProps & { text: string }) {
  return <input className="input input--fixed" id={field.id} readOnly dir="auto" value={text} aria-describedby={described(field)} />;
}

interface ChoiceProps extends Registered {
  options: Option[];
  value: string;
}

export function RadioGroup({ input, options, value, ...field }: ChoiceProps) {
  if (field.readOnly) {
    const chosen = options.find((option) => option.value === value);
    return (
      <Frame {...field}>
        <FixedText {...field} text={chosen?.label ?? value} />
      </Frame>
    );
  }
  return (
    <Group {...field} radios>
      <div className="choices">
        {options.map((option, place) => {
          const id = place === 0 ? field.id : `${field.id}-${place}`;
          return (
            <div key={option.value}>
              <div className="choice">
                <input
                  {...input}
                  className="choice__input"
                  type="radio"
                  id={id}
                  value={option.value}
                  aria-describedby={option.hint && `${id}-option-hint`}
                />
                <label className="choice__label" htmlFor={id}>
                  {option.label}
                </label>
                {option.hint && (
                  <p className="choice__hint" id={`${id}-option-hint`}>
                    {option.hint}
                  </p>
                )}
              </div>
              {option.reveal && value === option.value && <div className="choice__reveal">{option.reveal}</div>}
            </div>
          );
        })}
      </div>
    </Group>
  );
}

interface SelectProps extends ChoiceProps {
  placeholder: string;
  autoComplete?: string;
}

export function SelectField({ input, options, value, placeholder, autoComplete, ...field }: SelectProps) {
  const known = options.find((option) => option.value === value);
  if (field.readOnly) {
    return (
      <Frame {...field}>
        <FixedText {...field} text={known?.label ?? value} />
      </Frame>
    );
  }
  return (
    <Frame {...field}>
      <select
        {...input}
        className="input select"
        id={field.id}
        value={value}
        autoComplete={autoComplete}
        aria-invalid={field.error ? true : undefined}
        aria-describedby={described(field)}
      >
        <option value="">{placeholder}</option>
        {!known && value !== "" && <option value={value}>{value}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface DateProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

/** Three fields, joined to `YYYY-MM-DD`; what is typed stands as it is. */
export function DateFields({ value, onChange, ...field }: DateProps) {
  const { t } = useTranslation();
  const typed = useRef(value.split("-").map((part, place) => (place === 0 ? part : part.replace(/^0/, ""))));
  const set = (place: number, text: string) => {
    typed.current[place] = text;
    const [year = "", month = "", day = ""] = typed.current.map((part) => part.trim());
    onChange(year + month + day === "" ? "" : `${year.padStart(4, "0")}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`);
  };
  const parts = [
    { place: 2, name: "day", width: "two" },
    { place: 1, name: "month", width: "two" },
    { place: 0, name: "year", width: "four" },
  ] as const;
  return (
    <Group {...field} hint={t("date-hint")}>
      <div className="date">
        {parts.map(({ place, name, width }) => (
          <div key={name} className="date__part">
            <label className="date__label" htmlFor={`${field.id}-${name}`}>
              {t(`date-${name}`)}
            </label>
            <input
              className={`${widthClass(width)}${field.readOnly ? " input--fixed" : ""}`}
              id={`${field.id}-${name}`}
              type="text"
              inputMode="numeric"
              dir="ltr"
              defaultValue={typed.current[place]}
              readOnly={field.readOnly !== undefined}
              aria-invalid={field.error ? true : undefined}
              aria-describedby={described(field)}
              onChange={(event) => set(place, event.target.value)}
            />
          </div>
        ))}
      </div>
    </Group>
  );
}

interface ConsentProps {
  id: string;
  title: string;
  label: string;
  error?: string;
  input: UseFormRegisterReturn;
  children: ReactNode;
}

export function ConsentBox({ id, title, label, error, input, children }: ConsentProps) {
  return (
    <div className={`consent field${error ? " field--error" : ""}`} role="group" aria-labelledby={`${id}-title`}>
      <h2 className="consent__title" id={`${id}-title`}>
        {title}
      </h2>
      <div className="consent__legal">{children}</div>
      <FieldError id={id} error={error} />
      <div className="choice">
        <input
          {...input}
          className="choice__input choice__input--box"
          type="checkbox"
          id={id}
          autoComplete="off"
          aria-invalid={error ? true : undefined}
          aria-describedby={error && `${id}-error`}
        />
        <label className="choice__label" htmlFor={id}>
          {label}
        </label>
      </div>
    </div>
  );
}

export interface ErrorEntry {
  target?: string;
  text: string;
}

/** The list of errors, which takes the focus each time the form was sent in vain. */
export function ErrorSummary({ entries, attempt }: { entries: ErrorEntry[]; attempt: number }) {
  const { t } = useTranslation();
  const summary = useRef<HTMLDivElement>(null);
  const some = entries.length > 0;
  useEffect(() => {
    if (some) summary.current?.focus();
  }, [attempt, some]);
  if (!some) return null;
  return (
    <div className="error-summary" tabIndex={-1} ref={summary}>
      <div role="alert">
        <h2 className="error-summary__title">
          <Icon of="problem" /> <span>{t("there-is-a-problem")}</span>
        </h2>
        <ul className="error-summary__list">
          {entries.map(({ target, text }) => (
            <li key={`${target} ${text}`}>{target ? <ErrorLink target={target} text={text} /> : <span>{text}</span>}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function ErrorLink({ target, text }: { target: string; text: string }) {
  return (
    <a
      href={`#${target}`}
      onClick={(event) => {
        const control = document.getElementById(target);
        if (!control) return;
        event.preventDefault();
        control.focus();
      }}
    >
      {text}
    </a>
  );
}
