// The tracker: how far an owner change is, who must act, until when, and what can be done about it.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { isFinal } from "../api/queries";
import type { OwnerChange, Party } from "../api/schemas";
import { useAnnouncer } from "../ui/announcer";
import { Button, Page, ProblemNote, StatusTag, SummaryList, type Row } from "../ui/basics";
import { dateTime, money } from "../words/intl";
import { answerStatus, answerWords, failureWords, stateHint, stateStatus, stateWords } from "../words/words";
import { Failure } from "../api/client";
import { Actions } from "./actions";
import { Timeline } from "./timeline";

export default function Tracker({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const announce = useAnnouncer();
  const client = useQueryClient();
  const { state, problem } = change;
  const before = useRef(state);
  useEffect(() => {
    if (before.current !== state) announce(`${t("tracker-updated")} ${stateWords(state)}`);
    before.current = state;
  }, [announce, state, t]);
  const refresh = async () => {
    await client.refetchQueries({ queryKey: ["owner-change", change.id] });
    announce(t("refreshed"));
  };
  return (
    <Page title={t("tracker-title", { domain: change.domain })}>
      <div className="tracker">
        <section className="panel stack stack--tight tracker__state" aria-live="off">
          <p>
            <StatusTag status={stateStatus(state)} text={stateWords(state)} />
          </p>
          <p className="lead">{stateHint(state)}</p>
          {problem && state !== "unknown_outcome" && (
            <ProblemNote
              title={problem.code === "not_found" ? t("tracker-order-gone") : failureWords(new Failure("told", problem))}
              problem={problem}
            />
          )}
          <Actions change={change} />
        </section>
        <section className="stack stack--tight">
          <h2>{t("tracker-parties")}</h2>
          <ul className="owner-cards" role="list">
            {change.parties.map((party) => (
              <PartyCard key={party.role} party={party} ended={isFinal(state)} />
            ))}
          </ul>
        </section>
        <section className="stack stack--tight">
          <h2>{t("tracker-progress")}</h2>
          <Timeline change={change} />
        </section>
        <section className="stack stack--tight">
          <h2>{t("tracker-facts")}</h2>
          <SummaryList rows={useFacts(change)} />
          {change.checked_at && <p className="source">{t("tracker-checked", { time: dateTime(change.checked_at) })}</p>}
          <Button label={t("refresh")} kind="secondary" onPress={() => void refresh()} />
        </section>
      </div>
    </Page>
  );
}

function PartyCard({ party, ended }: { party: Party; ended: boolean }) {
  const { t } = useTranslation();
  const open = party.answer === "waiting" || party.answer === "not_told";
  const answer = ended && party.answer === "not_yet_asked" ? "not_asked" : party.answer;
  return (
    <li className="owner-card">
      <h3 className="owner-card__role">{t(`party-${party.role}`)}</h3>
      <p className="owner-card__name">
        <bdi>{party.name}</bdi>
      </p>
      <p className="owner-card__address">
        <bdi>{party.address_masked}</bdi>
      </p>
      <p className="owner-card__answer">
        {ended && open ? (
          <StatusTag status="ended" text={t("answer-none")} />
        ) : (
          <StatusTag status={answerStatus(answer)} text={answerWords(answer)} />
        )}
      </p>
      {open && !ended && party.until && <p className="owner-card__until">{t("answer-until", { date: dateTime(party.until) })}</p>}
    </li>
  );
}

function useFacts({ id, references, price_ceiling, started_at }: OwnerChange): Row[] {
  const { t } = useTranslation();
  const row = (name: string, value?: string) => (value === undefined ? [] : [{ name: t(name), value }]);
  return [
    ...row("tracker-reference", id),
    ...row("tracker-order", references["order"]),
    ...row("tracker-task", references["task"]),
    ...row("tracker-price", price_ceiling && money(price_ceiling)),
    ...row("tracker-started", dateTime(started_at)),
  ];
}
