// What saving a contact leads to, with each field that changes.
import { useTranslation } from "react-i18next";
import type { Agent, EditTerms } from "../api/schemas";
import { Source } from "../ui/basics";
import { list } from "../words/words";
import { asks } from "./declarations";
import type { ContactForm } from "./use-contact-form";

interface Props {
  form: ContactForm;
  terms: EditTerms;
  domains: string[];
  replaces: boolean;
  agent: Agent;
}

export const isMaterial = (form: ContactForm, terms: EditTerms, domains: string[]) =>
  domains.length > 0 && form.changed.some((field) => terms.material.includes(field));

export function Consequences(props: Props) {
  const { t } = useTranslation();
  const sentences = useSentences(props);
  if (props.form.changed.length === 0) return null;
  const { source, source_url } = props.terms.owner_change;
  return (
    <section className="panel stack stack--tight" aria-labelledby="edit-leads-to" id="edit-consequences">
      <h2 id="edit-leads-to">{t("edit-leads-to")}</h2>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <Source source={source} url={source_url} />
    </section>
  );
}

function useSentences({ form, terms, domains, replaces, agent }: Props): string[] {
  const { t } = useTranslation();
  if (domains.length === 0) return [t("edit-no-domain")];
  const told = [t("edit-domains", { domains: list(domains) })];
  if (isMaterial(form, terms, domains)) {
    const fields = form.changed.filter((field) => terms.material.includes(field)).map(form.label);
    const { consent_days: days, lock_days: locked } = terms.owner_change;
    const [losing, gaining] = [asks("losing", terms.owner_change, agent), asks("gaining", terms.owner_change, agent)];
    told.push(t("edit-material", { fields: list(fields) }), t(whoIsAsked(losing, gaining)));
    if (losing || gaining) {
      told.push(days === undefined ? t("meaning-deadline-not-told") : t("meaning-deadline", { count: days }));
      if (!terms.tells_waiting) told.push(t("edit-waiting-not-told"));
    }
    told.push(locked === undefined ? t("meaning-lock-not-told") : locked === 0 ? t("meaning-lock-none") : t("meaning-lock-days", { count: locked }));
  } else {
    told.push(t(replaces ? "edit-replaces" : "edit-at-once"));
  }
  if (form.changed.some((field) => terms.verified.includes(field))) {
    const days = terms.verification_days;
    told.push(days === undefined ? t("edit-verified-no-end") : t("edit-verified", { count: days }));
  }
  return told;
}

export function whoIsAsked(losing: boolean, gaining: boolean): string {
  if (losing && gaining) return "meaning-mail-both";
  if (losing) return "meaning-mail-losing-only";
  return gaining ? "meaning-mail-gaining-only" : "meaning-nobody";
}
