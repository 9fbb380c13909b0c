// Conditions: rules that are asked, not demanded.
import type { Constraint, Rule } from "../api/schemas";
import { False, True, Unknown, all, and, any, implies, or, truth, type Truth } from "./truth";
import { holdsFor } from "./operators";
import { before, knows, named, now, same, saved, type At, type Subject, type Value, type View } from "./view";

type Reading = "now" | "saved" | "before" | "selector";
/** The answers of a condition: for what values have to respect, what is read-only, what can be chosen, what is asked. */
export type Holds = Record<Reading, Truth>;

const each = (answer: (reading: Reading) => Truth): Holds => ({
  now: answer("now"),
  saved: answer("saved"),
  before: answer("before"),
  selector: answer("selector"),
});
export const always: Holds = each(() => True);
export const never: Holds = each(() => False);
export const both = (one: Holds, other: Holds): Holds => each((reading) => and(one[reading], other[reading]));

export function ask(view: View, condition: Rule, own?: At, scope?: Subject): Holds {
  const found = each((reading) => new Asked(view, reading, own).holds(condition, scope));
  return view.action === "update" ? { ...found, now: or(found.now, found.before) } : found;
}

/** The fields that a condition looks at, in its own order. */
export function fieldsOf(condition: Rule, scope: Subject | undefined, found: At[]) {
  const name = named(condition, scope);
  const inner = name.kind === "object" ? name.object : scope;
  if (name.kind === "field" && !found.some((at) => same(at, name.at))) found.push(name.at);
  for (const part of [...(condition.and ?? []), ...(condition.or ?? [])]) fieldsOf(part, inner, found);
  for (const part of [condition.fields, condition.conditions]) if (part) fieldsOf(part, inner, found);
  for (const { conditions } of condition.constraints ?? []) if (conditions) fieldsOf(conditions, inner, found);
}

const actions = ["create", "trade", "transfer", "update"];

/** Whether contexts let a rule apply: they name this action, or something that is no action, or nothing. */
export const applies = (view: View, contexts?: string[] | null): boolean =>
  !contexts || contexts.length === 0 || contexts.some((context) => context === view.action || !actions.includes(context));

class Asked {
  constructor(
    private readonly view: View,
    private readonly reading: Reading,
    private readonly own?: At,
  ) {}

  holds(rule: Rule, scope?: Subject): Truth {
    return implies(this.gate(rule, scope), this.body(rule, scope));
  }

  private gate(rule: Rule, scope?: Subject): Truth {
    if (!applies(this.view, rule.contexts)) return False;
    return rule.conditions ? this.holds(rule.conditions, scope) : True;
  }

  private body(rule: Rule, scope?: Subject): Truth {
    const name = named(rule, scope);
    if (name.kind === "stranger") return Unknown;
    const inner = name.kind === "object" ? name.object : scope;
    const own =
      name.kind === "object"
        ? this.ofObject(rule, name.object, scope)
        : name.kind === "field"
          ? this.ofField(rule, name.at, scope)
          : this.each(rule, scope, () => Unknown);
    const members = all((rule.and ?? []).map((member) => this.holds(member, inner)));
    const fields = rule.fields ? this.holds(rule.fields, inner) : True;
    return all([own, members, fields, this.any(rule.or ?? [], inner)]);
  }

  /** Members that do not apply are no way out; where none applies, nothing is asked. */
  private any(members: Rule[], scope?: Subject): Truth {
    const gates = members.map((member) => this.gate(member, scope));
    return implies(any(gates), any(members.map((member, at) => and(gates[at] ?? False, this.body(member, scope)))));
  }

  private ofObject(rule: Rule, object: Subject, scope?: Subject): Truth {
    return this.each(rule, scope, ({ operator }) =>
      knows(object) && (operator === "required" || operator === "notempty") ? True : Unknown,
    );
  }

  private ofField(rule: Rule, at: At, scope?: Subject): Truth {
    const compares = (one: Constraint) => ["eq", "ne", "contains", "notcontains"].includes(one.operator ?? "");
    if (this.reading === "selector" && !(rule.constraints ?? []).some(compares)) return Unknown;
    const value = this.value(at);
    return this.each(rule, scope, (constraint) => holdsFor(value, constraint, rule.type));
  }

  private value(at: At): Value {
    if (this.reading === "saved") return saved(this.view, at);
    if (this.reading === "before" && this.own && same(this.own, at)) return before(this.view, at);
    return now(this.view, at);
  }

  private each(rule: Rule, scope: Subject | undefined, says: (constraint: Constraint) => Truth): Truth {
    const said = (rule.constraints ?? []).filter((one) => one.operator && applies(this.view, one.contexts));
    return all(said.map((one) => implies(one.conditions ? this.holds(one.conditions, scope) : truth(true), says(one))));
  }
}
