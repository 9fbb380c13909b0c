// Step 3: what the change means.
import { useTranslation } from "react-i18next";
import type { OwnerChange } from "../api/schemas";
import { whoIsAsked } from "../contacts/consequences";
import { asks } from "../contacts/declarations";
import { Button, Note, Notice, Source } from "../ui/basics";
import { useGoing } from "./going";
import type { StepProps } from "./wizard";

export function MeaningStep({ change }: StepProps) {
  const { t } = useTranslation();
  const going = useGoing(change, "meaning");
  return (
    <>
      <Note error={going.error} />
      <WhoIsAsked change={change} />
      <Afterwards change={change} />
      <section className="stack stack--tight">
        <h2>{t("meaning-rights")}</h2>
        <p>{t("meaning-rights-text")}</p>
      </section>
      <Source source={change.terms.source} url={change.terms.source_url} />
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!going.busy) going.on({});
        }}
      >
        <Button label={t("go-on")} submit busy={going.busy} />
      </form>
    </>
  );
}

/** Who is asked, where, and until when. */
export function WhoIsAsked({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const { terms, draft, parties } = change;
  const [losing, gaining] = [asks("losing", terms, draft.agent), asks("gaining", terms, draft.agent)];
  const address = parties.find(({ role }) => role === "losing")?.address_masked;
  const mail = draft.fields["email"];
  const days = terms.consent_days;
  return (
    <section className="stack stack--tight">
      <h2>{t("meaning-mails")}</h2>
      <p>{t(whoIsAsked(losing, gaining))}</p>
      <ul>
        {losing && address && <li>{t("meaning-losing-mail", { address })}</li>}
        {gaining && mail && <li>{t("meaning-gaining-mail", { address: mail })}</li>}
      </ul>
      {(losing || gaining) && <p>{days === undefined ? t("meaning-deadline-not-told") : t("meaning-deadline", { count: days })}</p>}
      {losing && <p>{t("meaning-dead-mailbox")}</p>}
    </section>
  );
}

/** The lock, and whether the domain is renewed. */
export function Afterwards({ change: { terms, draft } }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const days = terms.lock_opt_out && draft.lock_opt_out ? 0 : terms.lock_days;
  const lock = days === undefined ? t("meaning-lock-not-told") : days === 0 ? t("meaning-lock-none") : t("meaning-lock-days", { count: days });
  return (
    <Notice title={t("meaning-lock")} kind="warning">
      <p>{lock}</p>
      {terms.renews && <p>{t("meaning-renews")}</p>}
    </Notice>
  );
}
