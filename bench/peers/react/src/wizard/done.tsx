// The confirmation: a reference, what happens next, when, and who must act.
import { useTranslation } from "react-i18next";
import type { OwnerChange } from "../api/schemas";
import { asks } from "../contacts/declarations";
import { Button, LinkButton, Notice, Page, SummaryList } from "../ui/basics";
import { dateTime } from "../words/intl";
import { stateWords } from "../words/words";

export default function Done({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const { terms, draft, domain } = change;
  const [losing, gaining] = [asks("losing", terms, draft.agent), asks("gaining", terms, draft.agent)];
  const next = losing && gaining ? "mails" : losing ? "losing" : gaining ? "gaining" : "nobody";
  const until = change.parties.find((party) => party.until)?.until;
  const days = terms.consent_days;
  const deadline = until
    ? t("done-next-until", { date: dateTime(until) })
    : days === undefined
      ? t("meaning-deadline-not-told")
      : t("meaning-deadline", { count: days });
  const order = change.references["order"] ?? (terms.ordered ? t("done-order-follows") : undefined);
  const rows = [{ name: t("done-reference"), value: change.id }, ...(order ? [{ name: t("done-order"), value: order }] : [])];
  return (
    <Page title={t("done-title", { domain })}>
      <div className="column stack done">
        <Notice title={stateWords(change.state)} kind="success" />
        <div className="button-group">
          <LinkButton label={t("done-follow")} to={`/owner-changes/${change.id}/tracker`} />
          <Button label={t("done-print-button")} kind="secondary" onPress={() => window.print()} />
        </div>
        <SummaryList rows={rows} />
        <section className="stack stack--tight">
          <h2>{t("done-next")}</h2>
          <ol>
            <li>{t(`done-next-${next}`)}</li>
            {(losing || gaining) && <li>{deadline}</li>}
            {(losing || gaining) && <li>{t("done-next-after")}</li>}
          </ol>
        </section>
        <p>{t("done-print")}</p>
      </div>
    </Page>
  );
}
