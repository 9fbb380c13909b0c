// The fields of a form in their sections. What is typed into a field stays when the field goes and comes back.
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { registryForm } from "../api/queries";
import { phones, type FieldState } from "../rules/evaluate";
import { DateFields, PhoneField, RadioGroup, SelectField, TextField, type TextKind } from "../ui/fields";
import { countryName, sorted } from "../words/intl";
import { autocomplete, choiceWords, fieldHint, isCountry } from "../words/words";
import { nameOf, type ContactForm } from "./use-contact-form";

const who = ["legalForm", "organisationName", "organisationType", "legalFormCategory", "name", "gender", "firstName", "lastName"];
const reach = ["email", "phone", "cellPhone", "fax", "language"];
function sectionOf(field: string) {
  if (who.includes(field)) return "section-who";
  if (field.startsWith("address.")) return "section-address";
  return reach.includes(field) ? "section-reach" : "section-more";
}
const sections = ["section-who", "section-address", "section-reach", "section-more"];

/** Ways into the owner changes that could change what cannot be edited here, each with its domain. */
export interface Way {
  to: string;
  domain: string;
}

export function ContactFields({ form, ways = [] }: { form: ContactForm; ways?: Way[] }) {
  const { t } = useTranslation();
  return sections.map((section) => {
    const own = form.states.filter(({ field, relevant }) => relevant && form.isOf(field) && sectionOf(field) === section);
    if (own.length === 0) return null;
    return (
      <section key={section} className="form-section">
        <h2 className="form-section__title">{t(section)}</h2>
        {own.map((state) => (
          <FieldView key={state.field} form={form} state={state} ways={ways} />
        ))}
      </section>
    );
  });
}

/** As many choices as stand in view; more go into a list. */
const inView = 5;

function textKind(field: string, kind: string): TextKind {
  if (kind === "email") return "email";
  if (kind === "number") return "digits";
  return field === "address.zip" || field === "vat" || field === "companyNationalIdentificationNumber" ? "code" : "name";
}

function FieldView({ form, state, ways }: { form: ContactForm; state: FieldState; ways: Way[] }) {
  const { t } = useTranslation();
  const { field, kind, choices, readOnly } = state;
  const value = form.typed[field] ?? "";
  const common = {
    id: form.idOf(field),
    label: form.label(field),
    hint: fieldHint(field),
    error: form.errorOf(field),
    optional: !state.required,
    readOnly: readOnly && t(`read-only-${readOnly.replaceAll("_", "-")}`),
    wayOn: ways.map(({ to, domain }) => (
      <Link key={to} to={to} state={{ fields: form.typed }}>
        {ways.length > 1 ? t("read-only-change-owner-of", { domain }) : t("read-only-change-owner")}{" "}
      </Link>
    )),
    input: form.register(nameOf(field)),
    autoComplete: autocomplete[field],
  };
  if (isCountry(field)) {
    const options = sorted((choices ?? []).map((code) => ({ value: code, label: countryName(code) })));
    return <SelectField {...common} value={value} options={options} placeholder={t("choose-country")} />;
  }
  if (choices) {
    const options = choices.map((choice) => ({ value: choice, label: choiceWords(field, choice) }));
    if (choices.length <= inView) return <RadioGroup {...common} value={value} options={options} />;
    const placeholder = t(field === "language" ? "choose-language" : "choose-one");
    return <SelectField {...common} value={value} options={sorted(options)} placeholder={placeholder} />;
  }
  if (kind === "date") return <DateFields {...common} value={value} onChange={(date) => form.setValue(nameOf(field), date)} />;
  if (phones.includes(field)) return <Phone {...common} number={value} country={form.typed["address.country"] ?? ""} />;
  if (kind === "bool") {
    const options = ["true", "false"].map((answer) => ({ value: answer, label: t(answer === "true" ? "yes" : "no") }));
    return <RadioGroup {...common} value={value} options={options} />;
  }
  const width = field === "address.zip" || field === "birthZip" ? "short" : field === "vat" ? "medium" : "full";
  return <TextField {...common} kind={textKind(field, kind)} width={width} />;
}

const pause = 400;

type PhoneProps = Parameters<typeof PhoneField>[0] & { number: string; country: string };

/** A number, and the form that the registry gets, asked from the proxy a moment after the last key. */
function Phone({ number, country, ...field }: PhoneProps) {
  const [asked, setAsked] = useState(number);
  useEffect(() => {
    const waiting = setTimeout(() => setAsked(number), pause);
    return () => clearTimeout(waiting);
  }, [number]);
  const found = useQuery({
    queryKey: ["phone", asked, country],
    queryFn: () => registryForm(asked, country),
    enabled: asked.trim() !== "",
    staleTime: Infinity,
  });
  return <PhoneField {...field} registryForm={asked === number ? found.data?.registry_form : undefined} />;
}
