// Step 2: the new owner's details, under the registry's rules. What is typed is saved as it is typed.
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { registryForm, useTradeForm } from "../api/queries";
import type { Fields, FieldProblem, Form } from "../api/schemas";
import { ContactFields } from "../contacts/fields";
import { useContactForm, type ContactForm } from "../contacts/use-contact-form";
import { phones } from "../rules/evaluate";
import { Button, Loaded, Note, Notice } from "../ui/basics";
import { ErrorSummary } from "../ui/fields";
import { useLeaveGuard } from "../ui/leave-guard";
import { fieldLabel, labelled } from "../words/words";
import { useGoing, useSave } from "./going";
import { takeProblems } from "./problems";
import type { StepProps } from "./wizard";

const pause = 1_200;
const offered: Record<string, string> = { en: "en_GB", es: "es_ES", fr: "fr_FR" };
const nobody: Fields = {};

export function DetailsStep(props: StepProps) {
  const rules = useTradeForm(props.change.connection, props.change.domain);
  return (
    <Loaded query={rules} lines={8}>
      {(form) => <Details {...props} rules={form} />}
    </Loaded>
  );
}

function Details({ change, setHasError, rules }: StepProps & { rules: Form }) {
  const { t, i18n } = useTranslation();
  const going = useGoing(change, "details");
  const [documents] = useState(() => rules.rules.map(({ rule }) => rule));
  // Mails come in the language of this page, unless another one is chosen.
  const [initial] = useState(() => ({ language: offered[i18n.language] ?? "en_GB", ...change.draft.fields }));
  const form = useContactForm({ prefix: "owner", documents, saved: nobody, initial, action: "trade" });
  useSavedAsTyped(change.id, form, change.draft.fields);
  useEffect(() => {
    const left = takeProblems();
    if (left.length > 0) form.tell(left);
    // What was left is told once.
  }, []);
  const [asking, setAsking] = useState(false);
  const submit = form.handleSubmit(
    async () => {
      setAsking(true);
      const impossible = await impossibleNumbers(form.typed);
      setAsking(false);
      setHasError(impossible.length > 0);
      if (impossible.length > 0) form.tell(impossible);
      else going.on({ fields: form.typed });
    },
    () => setHasError(true),
  );
  return (
    <>
      <ErrorSummary entries={form.entries} attempt={form.formState.submitCount} />
      <Note error={going.error} />
      <p className="lead">{t("details-hint")}</p>
      {change.draft.source?.kind === "copy" && <Losses copied={initial} form={form} />}
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <ContactFields form={form} />
        <Button label={t("go-on")} submit busy={going.busy || asking} />
      </form>
    </>
  );
}

/** Phone numbers that cannot be, as far as the proxy can be asked. */
async function impossibleNumbers(typed: Fields): Promise<FieldProblem[]> {
  const asked = phones.filter((field) => typed[field]?.trim());
  const country = typed["address.country"] ?? "";
  const answers = await Promise.all(
    asked.map((field) =>
      registryForm(typed[field] ?? "", country).then(
        ({ registry_form }) => registry_form != null,
        () => true,
      ),
    ),
  );
  return asked.filter((_, place) => !answers[place]).map((field) => ({ field, code: "phone" }));
}

/** Saves a moment after the last key, and at once when the page is left for another one. */
function useSavedAsTyped(id: string, form: ContactForm, held: Fields) {
  const { mutate } = useSave(id);
  const begun = useRef(form.typed);
  const touched = Object.entries(form.typed).some(([field, text]) => begun.current[field] !== text);
  const unsaved = touched && Object.entries(form.typed).some(([field, text]) => (held[field] ?? "") !== text);
  const waits = useRef<Fields>();
  waits.current = unsaved ? form.typed : undefined;
  useLeaveGuard(unsaved);
  useEffect(() => {
    if (!unsaved) return undefined;
    const fields = form.typed;
    const waiting = setTimeout(() => mutate({ fields }), pause);
    return () => clearTimeout(waiting);
  }, [unsaved, form.typed, mutate]);
  useEffect(
    () => () => {
      if (waits.current) mutate({ fields: waits.current });
    },
    [mutate],
  );
}

/** What a copied contact holds and the domain's registrar would not take. */
function Losses({ copied, form }: { copied: Fields; form: ContactForm }) {
  const { t } = useTranslation();
  const [long] = useState(() =>
    form.states.filter(({ problems }) => problems.some(({ code }) => code === "too_long")).map(({ field }) => field),
  );
  const left = Object.keys(copied).filter((field) => copied[field]?.trim() && !form.isOf(field));
  if (left.length === 0 && long.length === 0) return null;
  const rows = (fields: string[]) => (
    <ul>
      {fields.map((field) => (
        <li key={field}>
          {labelled(fieldLabel(field))} <bdi>{copied[field]}</bdi>
        </li>
      ))}
    </ul>
  );
  return (
    <Notice title={t("losses-title")} kind="warning">
      {left.length > 0 && <p>{t("losses-left")}</p>}
      {left.length > 0 && rows(left)}
      {long.length > 0 && <p>{t("losses-long")}</p>}
      {long.length > 0 && rows(long)}
    </Notice>
  );
}
