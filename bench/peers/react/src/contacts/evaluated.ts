// The states of a form's fields, by all the rule documents that apply, and what the rules leave out.
import type { Fields, FieldProblem, Rule } from "../api/schemas";
import { evaluate, phones, type FieldState } from "../rules/evaluate";
import type { Action } from "../rules/view";

const order = [
  "legalForm", "organisationName", "organisationType", "legalFormCategory", "companyNationalIdentificationNumber", "vat",
  "trademarkId", "associationNationalIdentificationNumber", "name", "gender", "firstName", "lastName", "nationality",
  "nationalIdentificationNumber", "birthDay", "birthCountry", "birthCity", "birthZip", "language", "address.country",
  "address.line1", "address.line2", "address.line3", "address.zip", "address.city", "address.province",
  "address.otherDetails", "email", "phone", "cellPhone", "fax",
];
const withoutRules = ["organisationName", "email", "phone", "address.country", "address.line1", "address.zip", "address.city"];
/** Countries whose post writes a state, province or region into addresses. */
const withProvinces = [
  "AE", "AR", "AU", "BR", "CA", "CL", "CN", "CO", "EG", "ES", "HK", "ID", "IN", "IT", "JP", "KR", "MX", "MY", "NG", "PE",
  "TH", "US",
];
const fewestDigits = 4;

const place = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length);
const filled = (fields: Fields, field: string) => fields[field]?.trim() ?? "";

const plain = (field: string, relevant = true): FieldState => ({
  field,
  kind: field === "email" ? "email" : "text",
  required: false,
  problems: [],
  relevant,
});

/** The same field under one registry more: the stricter of the two counts. */
function join(mine: FieldState, theirs: FieldState) {
  mine.required ||= theirs.required;
  mine.relevant ||= theirs.relevant;
  mine.readOnly ??= theirs.readOnly;
  mine.choices = mine.choices && theirs.choices ? mine.choices.filter((one) => theirs.choices?.includes(one)) : (mine.choices ?? theirs.choices);
  mine.problems.push(...theirs.problems);
}

export function evaluated(documents: Rule[], saved: Fields, typed: Fields, action: Action): FieldState[] {
  const shown: FieldState[] = [];
  for (const state of documents.flatMap((document) => evaluate(document, saved, typed, action))) {
    // Numbers are typed as people type them; whether the registry's form fits is for the proxy to say.
    if (phones.includes(state.field)) state.problems = state.problems.filter(({ code }) => code === "required");
    const known = shown.find(({ field }) => field === state.field);
    if (known) join(known, state);
    else shown.push(state);
  }
  if (documents.length === 0) {
    const names = filled(saved, "name") ? ["name"] : ["firstName", "lastName"];
    shown.push(...[...names, ...withoutRules].map((field) => plain(field)));
  }
  for (const field of ["address.line2", "address.province"]) {
    const asked = field !== "address.province" || withProvinces.includes(filled(typed, "address.country"));
    if (!shown.some((known) => known.field === field)) shown.push(plain(field, asked));
  }
  for (const problem of misshapen(saved, typed)) {
    const known = shown.find(({ field }) => field === problem.field);
    if (known?.problems.length === 0) known.problems.push(problem);
  }
  return shown.sort((one, other) => place(one.field) - place(other.field));
}

/** What cannot be an address or a number, whoever the registrar is. */
function misshapen(saved: Fields, typed: Fields): FieldProblem[] {
  const isNew = (field: string) => filled(typed, field) !== "" && filled(typed, field) !== filled(saved, field);
  const mail = isNew("email") && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(filled(typed, "email"));
  const few = phones.filter((field) => isNew(field) && filled(typed, field).replace(/\D/g, "").length < fewestDigits);
  return [...(mail ? [{ field: "email", code: "email" }] : []), ...few.map((field) => ({ field, code: "phone" }))];
}
