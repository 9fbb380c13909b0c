// What the check found wrong, for the page on which it can be mended.
import type { FieldProblem } from "../api/schemas";

let left: FieldProblem[] = [];

export function leaveProblems(problems: FieldProblem[]) {
  left = problems;
}

export function takeProblems(): FieldProblem[] {
  const taken = left;
  left = [];
  return taken;
}
