// Small parts without a state: icons, buttons, notices, lists.
import { useEffect, useRef, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { asFailure } from "../api/client";
import type { Missing, Problem } from "../api/schemas";
import { dateTime } from "../words/intl";
import { failureWords, labelled, registrarsWords } from "../words/words";

const circle = "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z";
const paths = {
  check: "M5 12.5l4.5 4.5L19 7.5",
  circle: "M12 4.5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15z",
  clock: `${circle}M12 7.5V12l3 2`,
  act: "M4.5 12h14M13 6.5l5.5 5.5-5.5 5.5",
  warning: "M12 4.2l8.6 15H3.4zM12 10v4M12 16.6v.4",
  problem: `${circle}M12 7.5v5M12 15.6v.4`,
  info: `${circle}M12 11v5.2M12 7.8v.4`,
  unknown: `${circle}M9.6 9.6a2.4 2.4 0 1 1 3.6 2.1c-.8.5-1.2 1-1.2 1.9M12 16.1v.4`,
  lock: "M6.5 10.5h11v9h-11zM8.8 10.5V8a3.2 3.2 0 0 1 6.4 0v2.5",
  down: "M6 9.5l6 6 6-6",
  forward: "M9.5 6l6 6-6 6",
  back: "M14.5 6l-6 6 6 6",
  close: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  globe: `${circle}M3.5 12h17M12 3.5c2.4 2.3 3.6 5.2 3.6 8.5s-1.2 6.2-3.6 8.5c-2.4-2.3-3.6-5.2-3.6-8.5s1.2-6.2 3.6-8.5z`,
  contrast: `${circle}M12 3.5v17M12 7h5.9M12 12h8.5M12 17h5.9`,
  tray: "M4.5 14.5l2.4-9h10.2l2.4 9v5h-15zM4.5 14.5h4.2c.4 1.6 1.6 2.5 3.3 2.5s2.9-.9 3.3-2.5h4.2",
  ended: `${circle}M8 12h8`,
};
export type Drawing = keyof typeof paths;

export function Icon({ of }: { of: Drawing }) {
  const directed = of === "act" || of === "forward" || of === "back";
  return (
    <svg className={directed ? "icon icon--directed" : "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[of]} />
    </svg>
  );
}

export type Weight = "primary" | "secondary" | "quiet" | "danger";

interface ButtonProps {
  label: string;
  kind?: Weight;
  submit?: boolean;
  busy?: boolean;
  busyLabel?: string;
  onPress?: () => void;
}

/** While busy it keeps its place and its focus, and ignores further presses. */
export function Button({ label, kind = "primary", submit = false, busy = false, busyLabel, onPress }: ButtonProps) {
  const waits = busy && busyLabel !== undefined;
  return (
    <>
      <button
        className={`button button--${kind}${busy ? " button--busy" : ""}`}
        type={submit ? "submit" : "button"}
        aria-disabled={busy || undefined}
        onClick={(event) => (busy ? event.preventDefault() : onPress?.())}
      >
        <span className={`button__label${waits ? " button__label--away" : ""}`}>{label}</span>
        <span className={`button__label${waits ? "" : " button__label--away"}`}>
          <span className="button__spinner" aria-hidden="true" />
          {busyLabel}
        </span>
      </button>
      <span className="visually-hidden" role="status">
        {waits && busyLabel}
      </span>
    </>
  );
}

export function LinkButton({ label, to, kind = "primary" }: { label: string; to: string; kind?: Weight }) {
  const className = `button button--${kind}`;
  return to.startsWith("/") ? <Link className={className} to={to}>{label}</Link> : <a className={className} href={to}>{label}</a>;
}

const noticeIcons = { info: "info", success: "check", warning: "warning", problem: "problem" } as const;

interface NoticeProps {
  title: string;
  kind?: keyof typeof noticeIcons;
  alert?: boolean;
  children?: ReactNode;
}

export function Notice({ title, kind = "info", alert = false, children }: NoticeProps) {
  return (
    <div className={`notice notice--${kind}`} role={alert ? "alert" : undefined}>
      <Icon of={noticeIcons[kind]} />
      <div className="notice__text">
        <h2 className="notice__title">{title}</h2>
        {children && <div className="notice__body">{children}</div>}
      </div>
    </div>
  );
}

const statusIcons = {
  act: "act",
  waiting: "clock",
  working: "circle",
  done: "check",
  problem: "problem",
  unknown: "unknown",
  ended: "ended",
} as const;
export type Status = keyof typeof statusIcons;

export const StatusIcon = ({ of }: { of: Status }) => <Icon of={statusIcons[of]} />;
export const StatusTag = ({ status, text }: { status: Status; text: string }) => (
  <span className={`status status--${status}`}>
    <StatusIcon of={status} /> <span>{text}</span>
  </span>
);

export function Skeleton({ lines = 3 }: { lines?: number }) {
  const { t } = useTranslation();
  return (
    <div className="skeleton" aria-busy="true">
      <p className="skeleton__label" role="status">
        {t("loading")}
      </p>
      <div className="skeleton__lines" aria-hidden="true">
        {Array.from({ length: lines }, (_, line) => (
          <span key={line} className="skeleton__line" />
        ))}
      </div>
    </div>
  );
}

export function EmptyState({ title, text, level = 2 }: { title: string; text: string; level?: 2 | 3 }) {
  const Heading = `h${level}` as const;
  return (
    <div className="empty">
      <Icon of="tray" />
      <Heading className="empty__title">{title}</Heading>
      <p className="empty__text">{text}</p>
    </div>
  );
}

export function Breadcrumb({ crumbs }: { crumbs: { label: string; to?: string }[] }) {
  const { t } = useTranslation();
  return (
    <nav className="breadcrumb" aria-label={t("you-are-here")}>
      <ol className="breadcrumb__list" role="list">
        {crumbs.map(({ label, to }) => (
          <li key={label} className="breadcrumb__item">
            {to ? (
              <>
                <Link to={to}>{label}</Link> <Icon of="forward" />
              </>
            ) : (
              <span aria-current="page">{label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface PageLink {
  to: string;
  words: string;
}

export function Pagination({ label, previous, next }: { label: string; previous?: PageLink | false; next?: PageLink | false }) {
  return (
    <nav className="pagination" aria-label={label}>
      {previous && (
        <Link className="pagination__link" rel="prev" to={previous.to}>
          <Icon of="back" /> <span>{previous.words}</span>
        </Link>
      )}
      {next && (
        <Link className="pagination__link pagination__link--next" rel="next" to={next.to}>
          <span>{next.words}</span> <Icon of="forward" />
        </Link>
      )}
    </nav>
  );
}

export interface Row {
  name: string;
  value: ReactNode;
  change?: { to: string; words: string };
}

export function SummaryList({ rows }: { rows: Row[] }) {
  return (
    <div className="summary">
      <dl className="summary__list">
        {rows.map(({ name, value, change }) => (
          <div key={name} className="summary__row">
            <dt className="summary__name">{name}</dt>
            <dd className="summary__value">{typeof value === "string" ? <bdi className="summary__text">{value}</bdi> : value}</dd>
            {change && (
              <dd className="summary__change">
                <Link to={change.to}>{change.words}</Link>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </div>
  );
}

let shownBefore = false;

interface PageProps {
  title: string;
  caption?: string;
  /** What tells one page from the next where the component stays in place. */
  moment?: string;
  hasError?: boolean;
  children: ReactNode;
}

/** A page: its title in the tab, and its heading, which takes the focus when the app has changed the page. */
export function Page({ title, caption, moment, hasError = false, children }: PageProps) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  const tab = `${title}${caption === undefined ? "" : ` – ${caption}`} – ${t("product-name")}`;
  useEffect(() => {
    document.title = hasError ? `${t("error-prefix")} ${tab}` : tab;
  }, [hasError, tab, t]);
  useEffect(() => {
    if (shownBefore) heading.current?.focus();
    shownBefore = true;
  }, [moment]);
  return (
    <div className="stack">
      <h1 className="page-heading" tabIndex={-1} ref={heading}>
        {caption && <span className="page-heading__caption">{caption}</span>} {title}
      </h1>
      {children}
    </div>
  );
}

export function ProblemNote({ title, problem }: { title: string; problem?: Problem }) {
  const { t } = useTranslation();
  const said = problem && registrarsWords(problem);
  return (
    <Notice title={title} kind="problem" alert>
      {said && <p>{said}</p>}
      {problem?.reference && (
        <p>
          {labelled(t("problem-reference"))} <bdi className="reference">{problem.reference}</bdi>
        </p>
      )}
      {problem?.owner_change && (
        <p>
          <Link to={`/owner-changes/${problem.owner_change}`}>{t("domain-change-see")}</Link>
        </p>
      )}
    </Notice>
  );
}

export function Note({ error }: { error: unknown }) {
  if (!error) return null;
  const failure = asFailure(error);
  return <ProblemNote title={failureWords(failure)} problem={failure.problem} />;
}

export function Failed({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation();
  return (
    <div className="column stack">
      <Note error={error} />
      <Button label={t("try-again")} kind="secondary" onPress={again} />
    </div>
  );
}

interface Read<Data> {
  data?: Data;
  error: unknown;
  refetch: () => unknown;
}

/** What was read; in its place, that it is being read or why it could not be. */
export function Loaded<Data>({ query, lines, children }: { query: Read<Data>; lines?: number; children: (data: Data) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  return query.error ? <Failed error={query.error} again={() => void query.refetch()} /> : <Skeleton lines={lines} />;
}

export function MissingParts({ missing = [] }: { missing?: Missing[] }) {
  const { t } = useTranslation();
  return missing.map(({ connection, since }) => (
    <Notice key={connection} kind="warning" title={t("missing-silent", { connection, time: dateTime(since) })}>
      <p>{t("missing-part")}</p>
    </Notice>
  ));
}

export function Source({ source, url }: { source: string; url?: string }) {
  const { t } = useTranslation();
  const words = t("meaning-source", { source });
  return (
    <p className="source">
      {url ? (
        <a href={url} rel="noopener" target="_blank">
          {words}
        </a>
      ) : (
        words
      )}
    </p>
  );
}
