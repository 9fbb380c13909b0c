// What has happened, what happens now and what is still to come.
import { useTranslation } from "react-i18next";
import { isFinal } from "../api/queries";
import type { OwnerChange, State } from "../api/schemas";
import { asks } from "../contacts/declarations";
import { Icon } from "../ui/basics";
import { date, dateTime } from "../words/intl";
import { stateWords } from "../words/words";

/** How many stages lie behind a state. */
function passed(state: State): number {
  if (["submitted", "awaiting_payment", "needs_price_consent", "needs_correction", "unknown_outcome"].includes(state)) return 1;
  if (["awaiting_losing", "awaiting_gaining", "awaiting_both"].includes(state)) return 3;
  if (state === "awaiting_registry") return 4;
  return state === "applied" ? 5 : 0;
}

interface Event {
  title: string;
  state: "done" | "now" | "next" | "failed";
  at?: string;
  words?: string;
}
const icons = { done: "check", now: "clock", next: "circle", failed: "problem" } as const;

export function Timeline({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const { terms, draft, history } = change;
  const asked = asks("losing", terms, draft.agent) || asks("gaining", terms, draft.agent);
  const stages = [
    { title: "event-ordered", at: 0, there: true },
    { title: "event-paid", at: 1, there: terms.ordered },
    { title: "event-asked", at: 2, there: asked },
    { title: "event-confirmed", at: 3, there: asked },
    { title: "event-applied", at: 4, there: true },
  ].filter(({ there }) => there);
  const far = Math.max(0, ...history.map(({ state }) => passed(state)));
  const endedWithout = isFinal(change.state) && change.state !== "applied";
  const now = stages.find(({ at }) => at >= far)?.at;
  const events: Event[] = stages
    .filter(({ at }) => at < far || !endedWithout)
    .map(({ title, at }) => {
      if (at >= far) return { title: t(title), state: at === now ? "now" : "next" };
      const reached = history.find(({ state }) => passed(state) > at)?.at;
      return { title: t(title), state: "done", at: reached, words: reached && dateTime(reached) };
    });
  if (endedWithout) {
    const at = history.at(-1)?.at;
    events.push({ title: stateWords(change.state), state: "failed", at, words: at && dateTime(at) });
  }
  if (change.lock_until) events.push({ title: t("event-lock"), state: "next", at: change.lock_until, words: date(change.lock_until) });
  return (
    <ol className="timeline" role="list">
      {events.map(({ title, state, at, words }) => (
        <li key={title} className={`timeline__event timeline__event--${state}`} aria-current={state === "now" ? "step" : undefined}>
          <span className="timeline__mark">
            <Icon of={icons[state]} />
          </span>
          <div className="timeline__text">
            <p className="timeline__title">
              <span className="visually-hidden">{t(`event-state-${state}`)} </span> {title}
            </p>
            {at && (
              <p className="timeline__time">
                <time dateTime={at}>{words}</time>
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
