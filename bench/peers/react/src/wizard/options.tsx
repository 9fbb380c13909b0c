// How the change is carried out, where that can be chosen.
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import type { Terms } from "../api/schemas";
import { AgentQuestion, RegistryTerms } from "../contacts/declarations";
import { Button, Note } from "../ui/basics";
import { ErrorSummary, RadioGroup } from "../ui/fields";
import { date } from "../words/intl";
import { useGoing } from "./going";
import type { StepProps } from "./wizard";

const day = 86_400_000;

function answers(terms: Terms) {
  const agents = z.enum(["none", "losing", "gaining", "both"]);
  const acts = (agent?: string) => agent !== undefined && agent !== "none";
  return z
    .object({
      agent: terms.agents.length > 0 ? agents : agents.optional().catch(undefined),
      lock: z.enum(["", "keep", "decline"]),
      authorised: z.boolean(),
      terms: z.boolean(),
    })
    .refine(({ agent, authorised }) => !acts(agent) || authorised, { path: ["authorised"] })
    .refine(({ agent, lock }) => !terms.lock_opt_out || acts(agent) || lock !== "", { path: ["lock"] })
    .refine((chosen) => !terms.registry_terms || chosen.terms, { path: ["terms"] });
}

export function OptionsStep({ change, setHasError }: StepProps) {
  const { t } = useTranslation();
  const { terms, draft } = change;
  const going = useGoing(change, "options");
  const lock: "" | "keep" | "decline" = draft.lock_opt_out === undefined ? "" : draft.lock_opt_out ? "decline" : "keep";
  const form = useForm({
    resolver: zodResolver(answers(terms)),
    defaultValues: { agent: draft.agent, lock, authorised: false, terms: false },
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const words = {
    agent: errors.agent && t("agent-choose"),
    authorised: errors.authorised && t("agent-missing"),
    lock: errors.lock && t("lock-choose"),
    terms: errors.terms && t("terms-missing"),
  };
  const chosen = form.watch("agent") ?? "";
  const acts = chosen !== "" && chosen !== "none";
  const days = terms.lock_days ?? 0;
  const end = date(new Date(Date.parse(change.updated_at) + days * day).toISOString());
  const submit = form.handleSubmit(
    ({ agent, lock: kept }) => {
      setHasError(false);
      const acting = agent !== undefined && agent !== "none";
      going.on({
        agent,
        lock_opt_out: terms.lock_opt_out ? !acting && kept === "decline" : undefined,
        consents: {
          ...(terms.agents.length > 0 && { designated_agent: acting }),
          ...(terms.registry_terms && { registry_terms: true }),
        },
      });
    },
    () => setHasError(true),
  );
  const locks = [
    { value: "keep", label: t("lock-keep"), hint: t("lock-keep-until", { date: end, count: days }) },
    { value: "decline", label: t("lock-decline"), hint: t("lock-decline.hint") },
  ];
  const entries = Object.entries(words).flatMap(([target, text]) => (text ? [{ target, text }] : []));
  return (
    <>
      <ErrorSummary entries={entries} attempt={submitCount} />
      <Note error={going.error} />
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        {terms.agents.length > 0 && (
          <AgentQuestion
            agents={terms.agents}
            chosen={chosen}
            agent={form.register("agent")}
            authorised={form.register("authorised")}
            errors={words}
          />
        )}
        {terms.lock_opt_out &&
          (acts ? (
            <p>{t("lock-with-agent", { count: days })}</p>
          ) : (
            <RadioGroup
              id="lock"
              label={t("lock-legend")}
              input={form.register("lock")}
              value={form.watch("lock")}
              options={locks}
              error={words.lock}
            />
          ))}
        {terms.registry_terms && (
          <RegistryTerms text={terms.registry_terms_text} label={t("terms-label")} error={words.terms} input={form.register("terms")} />
        )}
        <Button label={t("go-on")} submit busy={going.busy} />
      </form>
    </>
  );
}
