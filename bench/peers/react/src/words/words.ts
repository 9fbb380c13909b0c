// States, codes and fields in words. Messages have the names they have in the app.
import i18next from "i18next";
import { Failure } from "../api/client";
import type { DomainState, FieldProblem, Lock, Party, Problem, State, Task } from "../api/schemas";
import type { Status } from "../ui/basics";
import { date, languageName } from "./intl";

const { t } = i18next;
const dashed = (word: string) => word.replaceAll("_", "-");
const kebab = (word: string) => word.replace(/([a-z])([A-Z])/g, "$1-$2").replaceAll(".", "-").toLowerCase();

export const list = (names: string[]) => names.join(", ");
export const labelled = (label: string) => t("labelled", { label });

export const stateWords = (state: State) => t(`state-${dashed(state)}`);
export const stateHint = (state: State) => t(`state-${dashed(state)}.hint`);
export function stateStatus(state: State): Status {
  switch (state) {
    case "draft":
    case "awaiting_payment":
    case "needs_price_consent":
      return "act";
    case "needs_correction":
    case "failed":
      return "problem";
    case "submitted":
    case "awaiting_registry":
      return "working";
    case "awaiting_losing":
    case "awaiting_gaining":
    case "awaiting_both":
      return "waiting";
    case "unknown_outcome":
      return "unknown";
    case "applied":
      return "done";
    default:
      return "ended";
  }
}

const answers: Record<Party["answer"], Status> = {
  not_yet_asked: "working",
  waiting: "waiting",
  accepted: "done",
  refused: "ended",
  not_asked: "done",
  not_told: "unknown",
};
export const answerStatus = (answer: Party["answer"]) => answers[answer];
export const answerWords = (answer: Party["answer"]) => t(`answer-${dashed(answer)}`);

export const domainWords = (state: DomainState) => t(`domain-state-${state}`);
export function domainStatus(state: DomainState): Status {
  if (state === "active") return "done";
  if (state === "pending") return "working";
  return state === "other" ? "unknown" : "problem";
}
export const lockWords = ({ state, until }: Lock) =>
  state === "locked" && until ? t("domain-lock-until", { date: date(until) }) : t(`domain-lock-${dashed(state)}`);

export function taskTitle({ kind, domain, operation }: Task): string {
  if (domain === undefined) return t("task-other-no-domain", { operation });
  const names = {
    owner_change: "task-owner-change",
    contact_update: "task-contact-update",
    contact_verification: "task-verification",
    account_change: "task-account-change",
    other: "task-other",
  };
  return t(names[kind], { domain, operation });
}
export function taskStatus({ state, waits_on }: Task): [Status, string] {
  if (state === "stuck") return ["problem", t("task-state-stuck")];
  if (state === "done") return ["done", t("task-state-done")];
  if (state === "ended") return ["ended", t("task-state-ended")];
  if (waits_on === "you") return ["act", t("task-act")];
  return [state === "waiting" ? "waiting" : "working", t(`task-state-${state}`)];
}
export function taskNext({ state, waits_on, owner_change }: Task): string | undefined {
  if (waits_on === "nobody") return undefined;
  const ours = waits_on === "you" && owner_change !== undefined;
  if (state === "stuck" && waits_on !== "other_person" && !ours) return t("task-next-stuck");
  const names = { you: "you", other_person: "other", registry: "registry", registrar: "registrar" };
  return t(`task-next-${names[waits_on]}`);
}

const sameWords: Record<string, string> = {
  missing_header: "invalid_request",
  idempotency_key_missing: "invalid_request",
  idempotency_key_reused: "invalid_request",
  idempotency_key_running: "running",
  version_missing: "version_conflict",
};
export function failureWords({ kind, problem }: Failure): string {
  return problem ? t(`problem-${dashed(sameWords[problem.code] ?? problem.code)}`) : t(`problem-${kind}`);
}
export const registrarsWords = ({ registrar_message }: Problem) =>
  registrar_message === undefined ? undefined : t("problem-registrar-said", { words: registrar_message });

/** What is wrong with a field, and how to mend it. */
export function fieldProblemWords({ code, params }: FieldProblem, label: string, choosing: boolean): string {
  if (code === "required" && choosing) return t("field-choose", { label });
  return t(`field-${dashed(code)}`, { label, ...params });
}

const fieldNames: Record<string, string> = {
  companyNationalIdentificationNumber: "company-number",
  trademarkId: "trademark",
  associationNationalIdentificationNumber: "association-number",
  nationalIdentificationNumber: "national-number",
  "address.line1": "line1",
  "address.line2": "line2",
  "address.line3": "line3",
  "address.zip": "zip",
  "address.city": "city",
  "address.province": "province",
  "address.country": "country",
  "address.otherDetails": "other-details",
  email: "email-label",
  phone: "phone-label",
};
const usLike = ["US", "PR", "VI", "GU", "AS", "MP"];
const fieldMessage = (field: string) => `field-${fieldNames[field] ?? kebab(field)}`;

export function fieldLabel(field: string, country = "", description?: string): string {
  if (field === "address.zip" && usLike.includes(country)) return t("field-zip-us");
  return t(fieldMessage(field), { defaultValue: description ?? field });
}
export const fieldHint = (field: string): string | undefined => t(`${fieldMessage(field)}.hint`, { defaultValue: "" }) || undefined;

export function choiceWords(field: string, value: string): string {
  if (field === "language") return languageName(value);
  const unknown = { defaultValue: value.replaceAll("_", " ") };
  if (field === "legalForm" || field === "gender") return t(`${kebab(field)}-${value}`, unknown);
  return t(`choice-${kebab(field)}-${kebab(value)}`, unknown);
}
export const isCountry = (field: string) => ["address.country", "nationality", "birthCountry"].includes(field);

/** How a browser fills a field in. */
export const autocomplete: Record<string, string> = {
  name: "name",
  firstName: "given-name",
  lastName: "family-name",
  organisationName: "organization",
  email: "email",
  phone: "tel",
  cellPhone: "mobile tel",
  fax: "fax tel",
  "address.line1": "address-line1",
  "address.line2": "address-line2",
  "address.line3": "address-line3",
  "address.zip": "postal-code",
  "address.city": "address-level2",
  "address.province": "address-level1",
  "address.country": "country",
  language: "language",
  gender: "sex",
};
