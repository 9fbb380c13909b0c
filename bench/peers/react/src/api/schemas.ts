// The bodies of the proxy's API, checked where they come in.
import { z } from "zod";

// The page's policy forbids code that is made at run time.
z.config({ jitless: true });

const text = z.string();
const moment = z.string();
export const money = z.object({ amount: text, currency: text });
export type Money = z.infer<typeof money>;

export const fields = z.record(text, text);
export type Fields = z.infer<typeof fields>;

export const fieldProblem = z.object({ field: text, code: text, params: z.record(text, text).optional() });
export type FieldProblem = z.infer<typeof fieldProblem>;

export const problem = z.object({
  code: text,
  detail: text.optional(),
  fields: z.array(fieldProblem).optional(),
  registrar_message: text.optional(),
  reference: text.optional(),
  owner_change: text.optional(),
});
export type Problem = z.infer<typeof problem>;

const missing = z.object({ connection: text, since: moment });
export type Missing = z.infer<typeof missing>;
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: text.nullish().transform((next) => next ?? undefined), missing: z.array(missing).optional() });

export const persona = z.enum(["customer", "partner", "reseller", "stranger"]);
export const session = z.object({
  signed_in: z.boolean(),
  name: text.optional(),
  persona: persona.optional(),
  personas: z.array(persona).default([]),
  sandbox_url: text.optional(),
});
export type Session = z.infer<typeof session>;

const domainState = z.enum(["active", "expired", "dispute", "suspended", "pending", "other"]);
export type DomainState = z.infer<typeof domainState>;
export const domainSummary = z.object({
  connection: text,
  name: text,
  state: domainState.optional(),
  owner: text.optional(),
  expires_at: moment.optional(),
  owner_change: text.optional(),
});
export type DomainSummary = z.infer<typeof domainSummary>;
const holder = z.object({
  role: z.enum(["owner", "admin", "tech", "billing"]),
  kind: z.enum(["contact", "account"]),
  id: text,
  name: text.optional(),
  organisation: text.optional(),
  email: text.optional(),
});
export type Holder = z.infer<typeof holder>;
const lock = z.object({ state: z.enum(["locked", "unlocked", "changing", "not_told"]), until: moment.optional() });
export type Lock = z.infer<typeof lock>;
export const domain = z.object({
  connection: text,
  name: text,
  state: domainState,
  expires_at: moment.optional(),
  lock,
  roles: z.array(holder),
  owner_change: text.optional(),
});
export type Domain = z.infer<typeof domain>;

const agent = z.enum(["none", "losing", "gaining", "both"]);
export type Agent = z.infer<typeof agent>;
const terms = z.object({
  consent_days: z.number().optional(),
  asks_losing: z.boolean(),
  asks_gaining: z.boolean(),
  lock_days: z.number().optional(),
  renews: z.boolean(),
  ordered: z.boolean().default(false),
  retraction_waiver: z.boolean().default(false),
  retraction_days: z.number().optional(),
  agents: z.array(agent).default([]),
  lock_opt_out: z.boolean().default(false),
  registry_terms: z.boolean().default(false),
  registry_terms_text: text.optional(),
  source: text,
  source_url: text.optional(),
});
export type Terms = z.infer<typeof terms>;
const block = z.object({
  reason: text,
  operation: text.optional(),
  until: moment.optional(),
  detail: text.optional(),
});
export type Block = z.infer<typeof block>;
export const outlook = z.object({
  domain: text,
  outlook: z.object({ terms, price: money.optional(), blocks: z.array(block) }),
});

export const contactSummary = z.object({
  connection: text,
  id: text,
  name: text,
  organisation: text.optional(),
  email: text.optional(),
  domains: z.array(text),
});
export type ContactSummary = z.infer<typeof contactSummary>;
const contact = z.object({ connection: text, id: text, fields, domains: z.array(text).default([]) });
export type Contact = z.infer<typeof contact>;

const contexts = z.array(text).nullish();
const constraint = z.object({
  operator: text.nullish(),
  value: text.nullish(),
  values: z.array(text).nullish(),
  contexts,
  get conditions() {
    return rule.nullish();
  },
});
export type Constraint = z.infer<typeof constraint>;
export const rule = z.object({
  label: text.nullish(),
  type: text.nullish(),
  description: text.nullish(),
  placeholder: text.nullish(),
  constraints: z.array(constraint).nullish(),
  contexts,
  get conditions() {
    return rule.nullish();
  },
  get fields() {
    return rule.nullish();
  },
  get and() {
    return z.array(rule).nullish();
  },
  get or() {
    return z.array(rule).nullish();
  },
});
export type Rule = z.infer<typeof rule>;

export const editTerms = z.object({
  material: z.array(text).default([]),
  owner_change: terms,
  verified: z.array(text).default([]),
  verification_days: z.number().optional(),
  tells_waiting: z.boolean().default(false),
});
export type EditTerms = z.infer<typeof editTerms>;
export const form = z.object({
  contact: contact.optional(),
  rules: z.array(z.object({ domain: text.optional(), rule })),
  capabilities: z.object({ contacts: z.object({ edit_replaces: z.boolean().default(false) }) }),
  edit: editTerms.optional(),
});
export type Form = z.infer<typeof form>;
export const contactSaved = z.object({
  contact,
  outcome: z.enum(["applied", "awaits_consent", "not_visible", "unknown"]),
  changed: z.array(text),
  differing: z.array(text).default([]),
});
export type ContactSaved = z.infer<typeof contactSaved>;

export const state = z.enum([
  "draft",
  "submitted",
  "awaiting_payment",
  "awaiting_losing",
  "awaiting_gaining",
  "awaiting_both",
  "awaiting_registry",
  "needs_correction",
  "needs_price_consent",
  "unknown_outcome",
  "applied",
  "refused",
  "expired",
  "cancelled",
  "failed",
]);
export type State = z.infer<typeof state>;
export const step = z.enum(["owner", "details", "meaning", "options", "payment", "check"]);
export type Step = z.infer<typeof step>;
const source = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("new") }),
  z.object({ kind: z.literal("copy"), connection: text.optional(), contact: text }),
]);
export type Source = z.infer<typeof source>;
const waitsOn = z.enum(["you", "other_person", "registry", "registrar", "nobody"]);
const party = z.object({
  role: z.enum(["losing", "gaining"]),
  name: text,
  address_masked: text,
  answer: z.enum(["not_yet_asked", "waiting", "accepted", "refused", "not_asked", "not_told"]),
  until: moment.optional(),
});
export type Party = z.infer<typeof party>;
export const ownerChange = z.object({
  id: text,
  version: z.number(),
  connection: text,
  domain: text,
  state,
  waits_on: waitsOn,
  started_at: moment,
  updated_at: moment,
  checked_at: moment.optional(),
  draft: z.object({
    step,
    source: source.optional(),
    fields,
    agent: agent.optional(),
    lock_opt_out: z.boolean().optional(),
    payment: z.enum(["preferred", "later"]).optional(),
  }),
  terms,
  quote: z.object({ price: money, tax: money.optional() }).optional(),
  price_ceiling: money.optional(),
  required_consents: z.array(z.object({ kind: text, version: text })),
  parties: z.array(party),
  references: z.record(text, text),
  pay_at: text.optional(),
  problem: problem.optional(),
  lock_until: moment.optional(),
  history: z.array(z.object({ at: moment, state })),
  can_cancel: z.boolean(),
  can_resend: z.boolean(),
  resend_from: moment.optional(),
});
export type OwnerChange = z.infer<typeof ownerChange>;
export interface DraftPatch {
  step?: Step;
  source?: Source;
  fields?: Fields;
  agent?: Agent;
  lock_opt_out?: boolean;
  payment?: "preferred" | "later";
  consents?: Record<string, boolean>;
}

export const task = z.object({
  connection: text,
  id: text,
  kind: z.enum(["owner_change", "contact_update", "contact_verification", "account_change", "other"]),
  operation: text,
  domain: text.optional(),
  state: z.enum(["scheduled", "running", "waiting", "stuck", "done", "ended"]),
  waits_on: waitsOn,
  deadline: moment.optional(),
  remark: text.optional(),
  owner_change: text.optional(),
});
export type Task = z.infer<typeof task>;

export const phoneNumber = z.object({ registry_form: text.nullish() });
