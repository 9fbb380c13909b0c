// What the operators say of a value.
import type { Constraint, Rule } from "../api/schemas";
import { False, True, Unknown, all, not, truth, type Truth } from "./truth";
import type { Value } from "./view";

export const known = [
  "required", "readonly", "eq", "ne", "gt", "gte", "lt", "lte", "minlength", "maxlength", "between", "contains",
  "notcontains", "empty", "notempty", "match", "shouldbetrue",
] as const;
export type Operator = (typeof known)[number];

const demanding = ["required", "notempty", "shouldbetrue"];
const longestText = 1_000;

/** Whether a value respects a constraint; a blank one respects whatever does not ask for a value. */
export function respects(value: Value, constraint: Constraint, type: Rule["type"]): Truth {
  const operator = constraint.operator as Operator;
  if (operator === "readonly") return True;
  if (value === undefined || !known.includes(operator)) return Unknown;
  if (value === null) return truth(!demanding.includes(operator));
  return ofText(value, constraint, type);
}

/** Whether it is so, asked in a condition: nothing is taken for granted of a blank field. */
export function holdsFor(value: Value, constraint: Constraint, type: Rule["type"]): Truth {
  if (value === undefined) return Unknown;
  if (value === null && ["gt", "gte", "lt", "lte"].includes(constraint.operator as Operator)) return False;
  return ofText(value ?? "", constraint, type);
}

function ofText(text: string, constraint: Constraint, type: Rule["type"]): Truth {
  switch (constraint.operator as Operator) {
    case "empty":
      return truth(text === "");
    case "required":
    case "notempty":
      return truth(text !== "");
    case "readonly":
      return Unknown;
    default:
      return type === "string[]" ? all(text.split("\n").map((entry) => ofEntry(entry, constraint))) : ofEntry(text, constraint);
  }
}

function ofEntry(text: string, constraint: Constraint): Truth {
  const { value, values } = constraint;
  const isOne = (): Truth => (values ? truth(values.includes(text)) : value != null ? truth(value === text) : Unknown);
  const contains = (): Truth => (!values && value != null ? truth(text.includes(value)) : isOne());
  const long = (fits: (bound: number) => boolean): Truth => {
    const bound = whole(value);
    return bound === undefined ? Unknown : truth(fits(bound));
  };
  const compared = (fits: (order: number) => boolean): Truth => {
    const order = value == null ? undefined : compare(text, value);
    return order === undefined ? Unknown : truth(fits(order));
  };
  switch (constraint.operator as Operator) {
    case "eq":
      return isOne();
    case "ne":
      return not(isOne());
    case "contains":
      return contains();
    case "notcontains":
      return not(contains());
    case "minlength":
      return long((bound) => length(text) >= bound);
    case "maxlength":
      return long((bound) => length(text) <= bound);
    case "between": {
      const range = bounds(constraint);
      return range === undefined ? Unknown : truth(range[0] <= length(text) && length(text) <= range[1]);
    }
    case "gt":
      return compared((order) => order > 0);
    case "gte":
      return compared((order) => order >= 0);
    case "lt":
      return compared((order) => order < 0);
    case "lte":
      return compared((order) => order <= 0);
    case "match":
      return value == null ? Unknown : matches(value, text);
    case "shouldbetrue":
      return truth(text === "true" || text === "1");
    default:
      return Unknown;
  }
}

/** Characters, however many units each of them takes. */
export const length = (text: string): number => [...text].length;

export function whole(text: string | null | undefined): number | undefined {
  return text != null && /^\s*\+?\d+\s*$/.test(text) ? Number(text) : undefined;
}

/** The bounds of `between`: two whole numbers. */
export function bounds({ values }: Constraint): [number, number] | undefined {
  if (values?.length !== 2) return undefined;
  const [least, most] = values.map(whole);
  return least === undefined || most === undefined ? undefined : [least, most];
}

/** The day of an ISO 8601 date or date and time, if it exists in the calendar. */
export function day(text: string): string | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/s.exec(text.trim());
  if (parts === null) return undefined;
  const [year, month, date] = parts.slice(1).map(Number) as [number, number, number];
  const there = new Date(Date.UTC(2000, month - 1, 1));
  there.setUTCFullYear(year, month - 1, date);
  return there.getUTCMonth() === month - 1 && there.getUTCDate() === date ? text.trim().slice(0, 10) : undefined;
}

export const isDecimal = (text: string): boolean => /^\s*[+-]?(?:\d+\.?\d*|\.\d+)\s*$/.test(text);

function compare(text: string, bound: string): number | undefined {
  const [one, other] = [day(text), day(bound)];
  if (one !== undefined && other !== undefined) return one < other ? -1 : Number(one > other);
  return isDecimal(text) && isDecimal(bound) ? Math.sign(Number(text) - Number(bound)) : undefined;
}

/** Patterns that another engine may read otherwise, or that could keep this one busy, are left to the registrar. */
function matches(pattern: string, text: string): Truth {
  const strange = /\(\?[^:]|\\[bB1-9kK]|[*+}]\)[*+{]|\[\[:/;
  if (pattern.length > longestText || length(text) > longestText || strange.test(pattern)) return Unknown;
  try {
    return truth(new RegExp(pattern, "u").test(text));
  } catch {
    return Unknown;
  }
}
