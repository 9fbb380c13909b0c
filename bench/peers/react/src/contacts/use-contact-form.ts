// A form over a contact's fields, under the registry's rules.
import { useMemo, useState } from "react";
import { useForm, useWatch, type FieldErrors } from "react-hook-form";
import { useTranslation } from "react-i18next";
import type { Failure } from "../api/client";
import type { Fields, FieldProblem, Rule } from "../api/schemas";
import type { FieldState } from "../rules/evaluate";
import type { Action } from "../rules/view";
import type { ErrorEntry } from "../ui/fields";
import { failureWords, fieldLabel, fieldProblemWords, registrarsWords } from "../words/words";
import { evaluated } from "./evaluated";

/** What react-hook-form calls a field: for it a point leads into an object. */
export const nameOf = (field: string) => field.replaceAll(".", "__");
const named = (fields: Fields) => Object.fromEntries(Object.entries(fields).map(([field, text]) => [nameOf(field), text]));

interface Given {
  prefix: string;
  documents: Rule[];
  saved: Fields;
  initial: Fields;
  action: Action;
}

export function useContactForm({ prefix, documents, saved, initial, action }: Given) {
  const { t } = useTranslation();
  const [fields] = useState(() => evaluated(documents, saved, initial, action).map(({ field }) => field));
  const [general, setGeneral] = useState<string[]>([]);
  const read = (values: Fields): Fields => Object.fromEntries(fields.map((field) => [field, values[nameOf(field)] ?? ""]));
  const words = (states: FieldState[], typed: Fields, problem: FieldProblem) => {
    const state = states.find(({ field }) => field === problem.field);
    const label = fieldLabel(problem.field, typed["address.country"], state?.description);
    return fieldProblemWords(problem, label, state?.choices !== undefined);
  };
  const form = useForm<Fields>({
    defaultValues: named(Object.fromEntries(fields.map((field) => [field, initial[field] ?? ""]))),
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    resolver: (values) => {
      setGeneral([]);
      const typed = read(values);
      const states = evaluated(documents, saved, typed, action);
      const errors: FieldErrors<Fields> = {};
      for (const { field, relevant, problems } of states) {
        const [problem] = problems;
        if (relevant && problem) errors[nameOf(field)] = { type: problem.code, message: words(states, typed, problem) };
      }
      return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
    },
  });
  const values = useWatch({ control: form.control });
  const typed = useMemo(() => read(values as Fields), [values]);
  const states = useMemo(() => evaluated(documents, saved, typed, action), [documents, saved, typed, action]);
  const idOf = (field: string) => `${prefix}-${field.replaceAll(".", "-")}`;
  const errors = form.formState.errors;
  const entries: ErrorEntry[] = states.flatMap(({ field, kind }) => {
    const text = errors[nameOf(field)]?.message;
    return text ? [{ target: kind === "date" ? `${idOf(field)}-day` : idOf(field), text }] : [];
  });

  /** Says what the proxy or the registrar found wrong: at the fields it names, and otherwise in the summary alone. */
  const tell = (problems: FieldProblem[], more: string[] = []) => {
    const shown = (field: string) => states.some((state) => state.field === field && state.relevant);
    for (const problem of problems.filter(({ field }) => shown(field))) {
      form.setError(nameOf(problem.field), { type: problem.code, message: words(states, typed, problem) });
    }
    const rest = problems.filter(({ field }) => !shown(field)).map((problem) => words(states, typed, problem));
    setGeneral([...rest, ...more]);
  };
  const refuse = (failure: Failure) => {
    const { problem } = failure;
    const found = problem?.fields ?? [];
    const said = problem && registrarsWords(problem);
    const reference = problem?.reference && `${t("problem-reference")}: ${problem.reference}`;
    tell(found, [found.length === 0 ? failureWords(failure) : undefined, said, reference].filter((text) => text !== undefined));
  };
  return {
    ...form,
    fields,
    states,
    typed,
    saved,
    idOf,
    tell,
    refuse,
    entries: [...entries, ...general.map((text) => ({ text }))],
    errorOf: (field: string) => errors[nameOf(field)]?.message,
    isOf: (field: string) => fields.includes(field),
    label: (field: string) =>
      fieldLabel(field, typed["address.country"], states.find((state) => state.field === field)?.description),
    changed: fields.filter((field) => (typed[field] ?? "").trim() !== (saved[field] ?? "").trim()),
    /** The fields that apply, as typed; those that do not apply are emptied. */
    sendable: (): Fields => {
      const free = states.filter(({ readOnly }) => readOnly === undefined);
      const sent = free.map(({ field, relevant }): [string, string] => [field, relevant ? (typed[field] ?? "") : ""]);
      return Object.fromEntries(sent.filter(([field, text]) => text !== "" || saved[field]));
    },
  };
}
export type ContactForm = ReturnType<typeof useContactForm>;
