// What parts of a document say of single fields, and how parts come together.
import type { FieldProblem } from "../api/schemas";
import type { Holds } from "./conditions";
import { False, True, Unknown, all, and, any, or, type Truth } from "./truth";
import { same, type At } from "./view";

export interface Partial {
  at: At;
  type?: string | null;
  description?: string | null;
  required: Truth;
  readOnly: Truth;
  hingesOn: At[];
  choices?: string[];
  barred: string[];
  open: Truth;
  demanded?: Truth;
  problems: FieldProblem[];
}

export const partial = (at: At, gate: Holds): Partial => ({
  at,
  required: False,
  readOnly: False,
  hingesOn: [],
  barred: [],
  open: gate.selector,
  problems: [],
});

export const only = (field: Partial, values: string[]) => {
  field.choices = field.choices ? field.choices.filter((choice) => values.includes(choice)) : [...new Set(values)];
};

const either = (one?: Truth, other?: Truth) => (one === undefined ? other : other === undefined ? one : or(one, other));

function merge(mine: Partial, theirs: Partial) {
  mine.type ??= theirs.type;
  mine.description ??= theirs.description;
  mine.open = or(mine.open, theirs.open);
  mine.demanded = either(mine.demanded, theirs.demanded);
  mine.problems.push(...theirs.problems);
}

/** Both parts hold. */
function join(mine: Partial, theirs: Partial) {
  mine.required = or(mine.required, theirs.required);
  if (mine.readOnly !== True) mine.hingesOn = theirs.hingesOn;
  mine.readOnly = or(mine.readOnly, theirs.readOnly);
  if (theirs.choices) only(mine, theirs.choices);
  mine.barred.push(...theirs.barred);
  merge(mine, theirs);
}

/** One of the two parts has to hold: what binds in one alone does not bind. */
function choose(mine: Partial, theirs: Partial) {
  mine.required = and(mine.required, theirs.required);
  const left = ({ choices, barred }: Partial) => choices?.filter((choice) => !barred.includes(choice));
  const [ours, others] = [left(mine), left(theirs)];
  mine.choices = ours && others ? [...new Set([...ours, ...others])] : undefined;
  mine.barred = mine.barred.filter((value) => theirs.barred.includes(value));
  merge(mine, theirs);
}

function orNothing(field: Partial) {
  field.required = False;
  field.choices = undefined;
  field.barred = [];
}

export interface Outcome {
  fields: Partial[];
  respected: Truth;
  applies: Truth;
  applied: Truth;
}

export const nothing = (gate: Holds): Outcome => ({ fields: [], respected: True, applies: gate.now, applied: gate.saved });
export const notToBeTold = (gate: Holds): Outcome => ({ ...nothing(gate), respected: gate.now === False ? True : Unknown });

function absorb(whole: Outcome, other: Outcome, how: (mine: Partial, theirs: Partial) => void) {
  for (const field of other.fields) {
    const mine = whole.fields.find((known) => same(known.at, field.at));
    if (mine) how(mine, field);
    else whole.fields.push(field);
  }
}

export function withBoth(whole: Outcome, other: Outcome): Outcome {
  whole.respected = and(whole.respected, other.respected);
  absorb(whole, other, join);
  return whole;
}

/** Several parts of which one has to be respected. */
export function oneOf(branches: Outcome[], gate: Holds): Outcome {
  const fixed = readOnlyInAll(branches);
  const open = branches.filter((branch) => branch.applies !== False);
  const closed = branches.filter((branch) => branch.applies === False);
  const respected = open.length === 0 ? True : any(open.map((branch) => and(branch.respected, branch.applies)));
  settle(open, respected);
  const whole: Outcome = { ...nothing(gate), respected };
  open.forEach((way, place) => {
    if (place === 0) return absorb(whole, way, join);
    for (const field of whole.fields) if (!way.fields.some((other) => same(other.at, field.at))) orNothing(field);
    const before = whole.fields.length;
    absorb(whole, way, choose);
    whole.fields.slice(before).forEach(orNothing);
  });
  for (const shut of closed) absorb(whole, shut, join);
  // In the document's order, whichever branches apply: fields must not change places while one types.
  whole.fields = fixed.flatMap(({ at, readOnly, hingesOn }) => {
    const field = whole.fields.find((known) => same(known.at, at));
    return field ? [{ ...field, readOnly, hingesOn }] : [];
  });
  return whole;
}

/** What is read-only is so in every branch that applies to what is saved. */
function readOnlyInAll(branches: Outcome[]) {
  const ways = branches.filter((branch) => branch.applied !== False);
  const fixed: Pick<Partial, "at" | "readOnly" | "hingesOn">[] = [];
  for (const { at } of branches.flatMap((branch) => branch.fields)) {
    if (fixed.some((known) => same(known.at, at))) continue;
    const there = ways.map((way) => way.fields.find((field) => same(field.at, at)));
    const hingesOn = there.flatMap((field) => field?.hingesOn ?? []);
    const readOnly = ways.length === 0 ? False : all(there.map((field) => field?.readOnly ?? False));
    fixed.push({ at, readOnly, hingesOn: hingesOn.filter((one, place) => hingesOn.findIndex((it) => same(it, one)) === place) });
  }
  return fixed;
}

/** Drops from branches what does not matter once it is known what they come to together. */
function settle(branches: Outcome[], respected: Truth) {
  if (branches.length < 2 && respected !== True) return;
  const failures = branches.map((branch) => branch.fields.reduce((sum, field) => sum + field.problems.length, 0));
  const best = failures.indexOf(Math.min(...failures));
  branches.forEach((branch, place) => {
    if (respected !== False || place !== best) for (const field of branch.fields) field.problems = [];
  });
}
