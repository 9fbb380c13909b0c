// Three-valued logic: what is not known is never taken for true.
export const False = 0;
export const Unknown = 1;
export const True = 2;
export type Truth = typeof False | typeof Unknown | typeof True;

export const truth = (holds: boolean): Truth => (holds ? True : False);
export const not = (one: Truth): Truth => (2 - one) as Truth;
export const and = (one: Truth, other: Truth): Truth => Math.min(one, other) as Truth;
export const or = (one: Truth, other: Truth): Truth => Math.max(one, other) as Truth;
export const implies = (one: Truth, other: Truth): Truth => or(not(one), other);
export const all = (truths: Truth[]): Truth => truths.reduce(and, True);
export const any = (truths: Truth[]): Truth => truths.reduce(or, False);
