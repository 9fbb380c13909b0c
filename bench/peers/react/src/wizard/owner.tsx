// Step 1: who becomes the new owner.
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { useContacts, useDomain } from "../api/queries";
import type { ContactSummary, OwnerChange, Source } from "../api/schemas";
import { Button, Note, Skeleton } from "../ui/basics";
import { ErrorSummary, RadioGroup, SelectField } from "../ui/fields";
import { list } from "../words/words";
import { useGoing } from "./going";
import type { StepProps } from "./wizard";

const placeOf = (connection: string, contact: string) => `${connection}/${contact}`;
function sourceOf(place: string): Source {
  const at = place.indexOf("/");
  return { kind: "copy", connection: place.slice(0, at), contact: place.slice(at + 1) };
}

export function OwnerStep(props: StepProps) {
  const contacts = useContacts();
  const domain = useDomain(props.change.connection, props.change.domain);
  if (contacts.isPending || domain.isPending) return <Skeleton />;
  const owner = domain.data?.roles.find(({ role, kind }) => role === "owner" && kind === "contact");
  const place = owner && placeOf(props.change.connection, owner.id);
  return <OwnerForm {...props} contacts={contacts.data?.items ?? []} owner={place} />;
}

const answers = z
  .object({ owner: z.enum(["new", "same", "copy"]), copied: z.string() })
  .refine(({ owner, copied }) => owner !== "copy" || copied !== "", { path: ["copied"] });

interface Before {
  owner?: "new" | "same" | "copy";
  copied: string;
}

function before({ draft: { source }, connection }: OwnerChange, owner?: string): Before {
  if (source === undefined) return { copied: "" };
  if (source.kind === "new") return { owner: "new", copied: "" };
  const copied = placeOf(source.connection ?? connection, source.contact);
  return copied === owner ? { owner: "same", copied: "" } : { owner: "copy", copied };
}

function OwnerForm({ change, setHasError, contacts, owner }: StepProps & { contacts: ContactSummary[]; owner?: string }) {
  const { t } = useTranslation();
  const going = useGoing(change, "owner");
  const form = useForm<z.input<typeof answers>, unknown, z.output<typeof answers>>({
    resolver: zodResolver(answers),
    defaultValues: before(change, owner),
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const missing = errors.owner && t("owner-choose");
  const whose = errors.copied && t("owner-copy-choose");
  const entries = [
    ...(missing ? [{ target: "owner", text: missing }] : []),
    ...(whose ? [{ target: "copied", text: whose }] : []),
  ];
  const submit = form.handleSubmit(
    ({ owner: chosen, copied }) => {
      setHasError(false);
      const source: Source = chosen === "new" ? { kind: "new" } : sourceOf(chosen === "same" ? (owner ?? "") : copied);
      going.on({ source });
    },
    () => setHasError(true),
  );
  const named = ({ name, organisation, email, id, domains }: ContactSummary) => {
    const words = { name: organisation ?? name, contact: email ?? id, domains: list(domains) };
    return t(domains.length === 0 ? "owner-copy-named" : "owner-copy-named-owner", words);
  };
  const known = contacts.map((contact) => ({ value: placeOf(contact.connection, contact.id), label: named(contact) }));
  const which = (
    <SelectField
      id="copied"
      label={t("owner-copy-which")}
      input={form.register("copied")}
      value={form.watch("copied")}
      options={known}
      placeholder={t("choose-one")}
      error={whose}
    />
  );
  const option = (value: string) => ({ value, label: t(`owner-${value}`), hint: t(`owner-${value}.hint`) });
  const options = [
    option("new"),
    ...(owner ? [option("same")] : []),
    ...(contacts.length > 0 ? [{ ...option("copy"), reveal: which }] : []),
  ];
  return (
    <>
      <ErrorSummary entries={entries} attempt={submitCount} />
      <Note error={going.error} />
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        <RadioGroup
          id="owner"
          label={t("owner-legend")}
          hint={t("owner-hint")}
          input={form.register("owner")}
          value={form.watch("owner") ?? ""}
          options={options}
          error={missing}
        />
        <Button label={t("go-on")} submit busy={going.busy} />
      </form>
    </>
  );
}
