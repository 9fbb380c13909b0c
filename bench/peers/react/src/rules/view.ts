// What a rule speaks of, and the values of this moment. A contact's form holds the owner alone; of everything else the
// registrar has to be asked.
import type { Fields, Rule } from "../api/schemas";

export type Action = "create" | "update" | "trade" | "transfer";
export type Subject = "owner" | "admin" | "tech" | "domain" | "extra";
export interface At {
  object: Subject;
  field: string;
}
export const same = (one: At, other: At): boolean => one.object === other.object && one.field === other.field;

const subjects: Record<string, Subject> = {
  OWNER_CONTACT: "owner",
  ADMIN_ACCOUNT: "admin",
  TECH_ACCOUNT: "tech",
  DOMAIN_CONFIG: "domain",
};
const extras = ["ACCEPT_CONDITIONS", "REASON", "CLAIMS_NOTICE", "PROTECTED_CODE", "AUTH_INFO", "OWNER_LEGAL_AGE"];

export type Named = { kind: "nothing" } | { kind: "stranger" } | { kind: "object"; object: Subject } | { kind: "field"; at: At };

/** What the label of a rule names, seen from inside an object or from outside all of them. */
export function named(rule: Rule, scope?: Subject): Named {
  const { label } = rule;
  if (!label) return { kind: "nothing" };
  const object = subjects[label];
  if (object !== undefined) return { kind: "object", object };
  if (rule.type === "contact" || rule.type === "domain" || rule.fields) return { kind: "stranger" };
  return { kind: "field", at: { object: extras.includes(label) ? "extra" : (scope ?? "extra"), field: label } };
}

/** The value of one field: `undefined` where nobody here knows, `null` where there is none. */
export type Value = string | null | undefined;

const value = (text: string | undefined): Value => (text === undefined || text.trim() === "" ? null : text);

export interface View {
  saved: Fields;
  typed: Fields;
  action: Action;
}

export const knows = (object: Subject): boolean => object === "owner";
/** What the field would hold after a submit. */
export const now = (view: View, { object, field }: At): Value =>
  knows(object) ? value(view.typed[field] ?? view.saved[field]) : undefined;
/** What the field holds already. */
export const saved = (view: View, { object, field }: At): Value => (knows(object) ? value(view.saved[field]) : undefined);
/** What the field held before anybody typed. */
export const before = (view: View, at: At): Value => (view.action === "update" ? saved(view, at) : null);
/** Whether something else is typed than is saved. */
export const changed = (view: View, { object, field }: At): boolean =>
  knows(object) && view.typed[field] !== undefined && value(view.typed[field]) !== value(view.saved[field]);
