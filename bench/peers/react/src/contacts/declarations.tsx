// Who confirms, and the registry's own terms: asked before an edit that counts as an owner change, and in the wizard.
import { useTranslation } from "react-i18next";
import type { UseFormRegisterReturn } from "react-hook-form";
import type { Agent } from "../api/schemas";
import { ConsentBox, RadioGroup } from "../ui/fields";

interface AgentProps {
  agents: Agent[];
  chosen: string;
  agent: UseFormRegisterReturn;
  authorised: UseFormRegisterReturn;
  errors: { agent?: string; authorised?: string };
}

export function AgentQuestion({ agents, chosen, agent, authorised, errors }: AgentProps) {
  const { t } = useTranslation();
  const options = agents.map((value) => ({
    value,
    label: t(`agent-${value}`),
    hint: t(`agent-${value}.hint`),
    reveal: value !== "none" && (
      <ConsentBox
        id="authorised"
        title={t("agent-certify-title")}
        label={t(`agent-certify-${value}`)}
        error={errors.authorised}
        input={authorised}
      >
        <p>{t("agent-certify-text")}</p>
      </ConsentBox>
    ),
  }));
  return (
    <section className="stack stack--tight">
      <p>{t("agent-text")}</p>
      <RadioGroup id="agent" label={t("agent-legend")} options={options} value={chosen} input={agent} error={errors.agent} />
    </section>
  );
}

interface TermsProps {
  text?: string;
  label: string;
  error?: string;
  input: UseFormRegisterReturn;
}

export function RegistryTerms({ text, label, error, input }: TermsProps) {
  const { t } = useTranslation();
  const lines = text?.split("\n") ?? [t("terms-elsewhere")];
  return (
    <ConsentBox id="terms" title={t("terms-title")} label={label} error={error} input={input}>
      {lines.map((line, place) => (
        <p key={place}>{line}</p>
      ))}
    </ConsentBox>
  );
}

export const asks = (role: "losing" | "gaining", terms: { asks_losing: boolean; asks_gaining: boolean }, agent: Agent = "none") =>
  (role === "losing" ? terms.asks_losing : terms.asks_gaining) && agent !== role && agent !== "both";
