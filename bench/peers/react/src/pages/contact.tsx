// Editing a contact.
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate, useParams } from "react-router";
import { z } from "zod";
import { asFailure, newKey } from "../api/client";
import { editContact, useContactForm as useRules, type ContactEdit } from "../api/queries";
import type { Contact, ContactSaved, EditTerms, Fields, Form } from "../api/schemas";
import { Consequences, isMaterial } from "../contacts/consequences";
import { AgentQuestion, RegistryTerms } from "../contacts/declarations";
import { ContactFields } from "../contacts/fields";
import { Saved } from "../contacts/saved";
import { useContactForm } from "../contacts/use-contact-form";
import { Button, Loaded, Page } from "../ui/basics";
import { ErrorSummary, type ErrorEntry } from "../ui/fields";
import { useLeaveGuard } from "../ui/leave-guard";
import { list } from "../words/words";

const displayName = ({ firstName, lastName, name, organisationName }: Fields) =>
  [firstName, lastName].filter(Boolean).join(" ") || name || organisationName || "";

interface Outcome {
  answer: ContactSaved;
  sent: Fields;
}

export default function ContactPage() {
  const { t } = useTranslation();
  const { connection = "", id = "" } = useParams();
  const rules = useRules(connection, id);
  const [hasError, setHasError] = useState(false);
  // Outlives the form, which is built anew with what the registrar holds.
  const [saved, setSaved] = useState<Outcome>();
  const contact = rules.data?.contact;
  const name = contact ? displayName(contact.fields) : "";
  return (
    <Page title={name === "" ? t("contacts-title") : t("contact-title", { name })} hasError={hasError}>
      <Loaded query={rules} lines={8}>
        {(form) =>
          form.contact && (
            <Edit key={JSON.stringify(form.contact)} rules={form} contact={form.contact} saved={saved} setSaved={setSaved} setHasError={setHasError} />
          )
        }
      </Loaded>
    </Page>
  );
}

interface EditProps {
  rules: Form;
  contact: Contact;
  saved?: Outcome;
  setSaved: (outcome?: Outcome) => void;
  setHasError: (has: boolean) => void;
}

const noTerms: EditTerms = {
  material: [],
  verified: [],
  tells_waiting: false,
  owner_change: {
    asks_losing: false,
    asks_gaining: false,
    renews: false,
    ordered: false,
    retraction_waiver: false,
    agents: [],
    lock_opt_out: false,
    registry_terms: false,
    source: "",
  },
};

function Edit({ rules, contact, saved, setSaved, setHasError }: EditProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [documents] = useState(() => rules.rules.map(({ rule }) => rule));
  const form = useContactForm({ prefix: "contact", documents, saved: contact.fields, initial: contact.fields, action: "update" });
  useLeaveGuard(form.changed.length > 0);
  const terms = rules.edit ?? noTerms;
  const material = isMaterial(form, terms, contact.domains);
  const asksAgent = material && terms.owner_change.agents.length > 0;
  const asksTerms = material && terms.owner_change.registry_terms;
  const declared = useForm({
    resolver: zodResolver(declarations(asksAgent, asksTerms)),
    defaultValues: { authorised: false, terms: false },
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const agent = (asksAgent && declared.watch("agent")) || "none";
  const [key, setKey] = useState(newKey);
  const queryKey = ["contact-form", contact.connection, contact.id];
  const send = useMutation({
    mutationFn: (edit: ContactEdit) => editContact(contact, edit, key),
    onSuccess: (answer, edit) => {
      setKey(newKey());
      const sent = Object.entries(edit.fields).filter(([field, text]) => (contact.fields[field] ?? "") !== text);
      setSaved({ answer, sent: Object.fromEntries(sent) });
      if (answer.outcome !== "applied") return;
      const { connection, id } = answer.contact;
      client.setQueryData<Form>(["contact-form", connection, id], { ...rules, contact: answer.contact });
      // An edit that makes a new contact leads to it.
      if (id !== contact.id) void navigate(`/contacts/${connection}/${id}`, { replace: true });
    },
    onError: (error) => {
      const failure = asFailure(error);
      // What was refused may be sent again as another wish.
      if (failure.problem) setKey(newKey());
      form.refuse(failure);
      setHasError(true);
    },
  });
  const { errors } = declared.formState;
  const words = {
    agent: errors.agent && t("agent-choose"),
    authorised: errors.authorised && t("agent-missing"),
    terms: errors.terms && t("edit-terms-missing"),
  };
  const missing: ErrorEntry[] = Object.entries(words).flatMap(([target, text]) => (text ? [{ target, text }] : []));
  const submit = form.handleSubmit(
    () =>
      declared.handleSubmit(
        () => {
          setHasError(false);
          const consents = [agent !== "none" && "designated_agent", asksTerms && "registry_terms"].filter((kind) => kind !== false);
          send.mutate({ fields: form.sendable(), agent, consents });
        },
        () => setHasError(true),
      )(),
    () => setHasError(true),
  );
  const ways = contact.domains.map((domain) => ({ to: `/domains/${contact.connection}/${domain}/owner-change`, domain }));
  const owns =
    contact.domains.length === 0 ? t("contact-owns-nothing") : t("contact-owns", { domains: list(contact.domains) });
  return (
    <div className="column stack">
      {saved && (
        <Saved
          {...saved}
          form={form}
          lookAgain={() => {
            setSaved(undefined);
            void client.refetchQueries({ queryKey });
          }}
        />
      )}
      <p className="lead">
        {owns} {contact.domains.length > 1 && t("contact-owns-several")}
      </p>
      <ErrorSummary entries={[...form.entries, ...missing]} attempt={form.formState.submitCount} />
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <ContactFields form={form} ways={ways} />
        <Consequences form={form} terms={terms} domains={contact.domains} replaces={rules.capabilities.contacts.edit_replaces} agent={agent} />
        {asksAgent && (
          <AgentQuestion
            agents={terms.owner_change.agents}
            chosen={declared.watch("agent") ?? ""}
            agent={declared.register("agent")}
            authorised={declared.register("authorised")}
            errors={words}
          />
        )}
        {asksTerms && (
          <RegistryTerms
            text={terms.owner_change.registry_terms_text}
            label={t("edit-terms-label")}
            error={words.terms}
            input={declared.register("terms")}
          />
        )}
        <Button label={t("contact-save")} submit busy={send.isPending} busyLabel={t("contact-saving")} />
      </form>
    </div>
  );
}

function declarations(asksAgent: boolean, asksTerms: boolean) {
  const agent = z.enum(["none", "losing", "gaining", "both"]);
  return z
    .object({ agent: asksAgent ? agent : agent.optional().catch(undefined), authorised: z.boolean(), terms: z.boolean() })
    .refine(({ agent, authorised }) => !asksAgent || agent === "none" || authorised, { path: ["authorised"] })
    .refine(({ terms }) => !asksTerms || terms, { path: ["terms"] });
}
