// From a rule document and values to the states of a form's fields.
import type { Constraint, Fields, FieldProblem, Rule } from "../api/schemas";
import { always, applies, ask, both, fieldsOf, never, type Holds } from "./conditions";
import { day, isDecimal, respects } from "./operators";
import { nothing, notToBeTold, oneOf, only, partial, withBoth, type Outcome, type Partial } from "./outcome";
import { False, True, Unknown, and, implies, or, truth, type Truth } from "./truth";
import { changed, knows, named, now, same, type Action, type At, type Subject, type Value, type View } from "./view";

export type Kind = "text" | "multiline_text" | "choice" | "date" | "email" | "phone" | "number" | "bool" | "list" | "json";
export type ReadOnlyReason = "always" | "once_set" | "conditional";

/** One field of the owner for these values. */
export interface FieldState {
  field: string;
  kind: Kind;
  description?: string;
  required: boolean;
  readOnly?: ReadOnlyReason;
  choices?: string[];
  problems: FieldProblem[];
  relevant: boolean;
}

export const phones = ["phone", "cellPhone", "fax"];

export function evaluate(document: Rule, saved: Fields, typed: Fields, action: Action): FieldState[] {
  const walk = new Walk({ saved, typed, action });
  const { fields } = walk.rule(document, undefined, { holds: always, conditions: [] });
  return fields.filter(({ at }) => at.object === "owner").map(shown);
}

interface Gate {
  holds: Holds;
  conditions: [Rule, Subject | undefined][];
}

class Walk {
  constructor(private readonly view: View) {}

  rule(rule: Rule, scope: Subject | undefined, outside: Gate): Outcome {
    if (!applies(this.view, rule.contexts)) return nothing(never);
    const name = named(rule, scope);
    const gate = this.narrow(outside, rule.conditions, scope, name.kind === "field" ? name.at : undefined);
    if (name.kind === "stranger") return notToBeTold(gate.holds);
    const inner = name.kind === "object" ? name.object : scope;
    let whole =
      name.kind === "field"
        ? this.field(rule, name.at, scope, gate)
        : name.kind === "object"
          ? this.object(rule, name.object, scope, gate)
          : this.said(rule).length > 0
            ? notToBeTold(gate.holds)
            : nothing(gate.holds);
    for (const part of [...(rule.and ?? []), ...(rule.fields ? [rule.fields] : [])]) {
      whole = withBoth(whole, this.rule(part, inner, gate));
    }
    if (!rule.or || rule.or.length === 0) return whole;
    return withBoth(whole, oneOf(rule.or.map((branch) => this.rule(branch, inner, gate)), gate.holds));
  }

  private narrow(gate: Gate, condition: Rule | null | undefined, scope?: Subject, own?: At): Gate {
    if (!condition) return gate;
    const holds = both(gate.holds, ask(this.view, condition, own, scope));
    return { holds, conditions: [...gate.conditions, [condition, scope]] };
  }

  private said(rule: Rule): Constraint[] {
    return (rule.constraints ?? []).filter((one) => one.operator && applies(this.view, one.contexts));
  }

  private object(rule: Rule, object: Subject, scope: Subject | undefined, gate: Gate): Outcome {
    const outcome = nothing(gate.holds);
    for (const { operator, conditions } of this.said(rule)) {
      const { holds } = this.narrow(gate, conditions, scope);
      const asks = operator === "required" || operator === "notempty";
      if (holds.now !== False && !(asks && knows(object))) outcome.respected = Unknown;
    }
    return outcome;
  }

  private field(rule: Rule, at: At, scope: Subject | undefined, gate: Gate): Outcome {
    const value = now(this.view, at);
    const field = partial(at, gate.holds);
    field.type = rule.type;
    field.description = rule.description;
    const typeFits = implies(gate.holds.now, ofKind(kind(rule.type, at.field), value));
    if (typeFits === False) field.problems.push({ field: at.field, code: "format" });
    let respected: Truth = typeFits;
    for (const constraint of this.said(rule)) {
      const inner = this.narrow(gate, constraint.conditions, scope, at);
      let kept: Truth;
      if (constraint.operator === "readonly") {
        kept = this.readOnly(inner, field);
      } else {
        state(constraint, inner.holds, field);
        kept = implies(inner.holds.now, respects(value, constraint, rule.type));
      }
      if (kept === False) field.problems.push(problem(at.field, constraint));
      respected = and(respected, kept);
    }
    // A box that has to be ticked and is not has one problem, not two.
    if (field.problems.some(({ code }) => code === "must_be_accepted")) {
      field.problems = field.problems.filter(({ code }) => code !== "required");
    }
    return { ...nothing(gate.holds), fields: [field], respected };
  }

  /** Judged on the saved values; what is read-only must come back as it was. */
  private readOnly({ holds, conditions }: Gate, field: Partial): Truth {
    if (holds.saved === True && field.readOnly !== True) {
      field.hingesOn = [];
      for (const [condition, scope] of conditions) fieldsOf(condition, scope, field.hingesOn);
    }
    field.readOnly = or(field.readOnly, holds.saved);
    return implies(holds.saved, truth(!changed(this.view, field.at)));
  }
}

/** What a constraint does to the field, whatever its value. */
function state({ operator, value, values }: Constraint, holds: Holds, field: Partial) {
  if (operator === "required" || operator === "notempty" || operator === "shouldbetrue") {
    field.required = or(field.required, holds.now);
    field.demanded = or(field.demanded ?? False, holds.selector);
  }
  // What can be chosen must not shrink by what was chosen just now, or there would be no way back.
  if (holds.before !== True) return;
  if (operator === "contains" && values && values.length > 0) only(field, values);
  if (operator === "notcontains" || operator === "ne") field.barred.push(...(values ?? []), ...(value != null ? [value] : []));
}

function problem(field: string, { operator, value, values }: Constraint): FieldProblem {
  const told = (code: string, params: Record<string, string | null | undefined> = {}): FieldProblem => {
    const given = Object.entries(params).filter((pair): pair is [string, string] => pair[1] != null);
    return { field, code, params: Object.fromEntries(given) };
  };
  switch (operator) {
    case "required":
    case "notempty":
      return told("required");
    case "readonly":
      return told("read_only");
    case "empty":
      return told("must_be_empty");
    case "shouldbetrue":
      return told("must_be_accepted");
    case "minlength":
      return told("too_short", { min: value });
    case "maxlength":
      return told("too_long", { max: value });
    case "between":
      return told("length_outside", { min: values?.[0], max: values?.[1] });
    case "gt":
    case "gte":
      return told("out_of_range", { min: value });
    case "lt":
    case "lte":
      return told("out_of_range", { max: value });
    case "match":
      return told("format");
    case "eq":
      return values?.length ? told("not_allowed") : told("must_equal", { value });
    case "ne":
      return values?.length ? told("not_allowed") : told("must_differ", { value });
    default:
      return told("not_allowed");
  }
}

function shown(field: Partial): FieldState {
  const { at } = field;
  const choices = field.choices?.filter((choice) => !field.barred.includes(choice));
  const problems = field.problems.filter((one, place) => field.problems.findIndex((it) => it.code === one.code) === place);
  const alwaysAsked = ["firstName", "lastName"].includes(at.field) || at.field.startsWith("address.");
  const demanded = (field.demanded ?? Unknown) !== False || alwaysAsked;
  const needed = field.required !== False || problems.length > 0;
  return {
    field: at.field,
    kind: choices ? "choice" : kind(field.type, at.field),
    description: field.description ?? undefined,
    required: field.required === True,
    readOnly: field.readOnly === True ? reason(field) : undefined,
    choices,
    problems,
    relevant: needed || (demanded && field.open !== False),
  };
}

function reason({ at, hingesOn }: Partial): ReadOnlyReason {
  if (hingesOn.length === 0) return "always";
  return hingesOn.every((other) => same(other, at)) ? "once_set" : "conditional";
}

const kinds: Record<string, Kind> = {
  bool: "bool",
  number: "number",
  date_ISO8601: "date",
  ISO8601_date: "date",
  "string[]": "list",
  text: "multiline_text",
  json: "json",
};

function kind(type: string | null | undefined, field: string): Kind {
  const known = kinds[type ?? ""];
  if (known) return known;
  if (field === "birthDay") return "date";
  if (field === "email") return "email";
  return phones.includes(field) ? "phone" : "text";
}

function ofKind(of: Kind, value: Value): Truth {
  if (value == null) return True;
  if (of === "number") return truth(isDecimal(value));
  if (of === "date") return truth(day(value) !== undefined);
  if (of === "bool") return truth(["true", "false", "1", "0"].includes(value));
  return True;
}
