// The wizard: one question per page, each saved before the next.
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useNavigate } from "react-router";
import type { OwnerChange, Step } from "../api/schemas";
import { useAnnouncer } from "../ui/announcer";
import { Icon, Page } from "../ui/basics";
import { CheckStep } from "./check";
import { DetailsStep } from "./details";
import { stepsUnder } from "./going";
import { Leave } from "./leave";
import { MeaningStep } from "./meaning";
import { OptionsStep } from "./options";
import { OwnerStep } from "./owner";
import { PaymentStep } from "./payment";

export interface StepProps {
  change: OwnerChange;
  setHasError: (has: boolean) => void;
}
const questions = {
  owner: OwnerStep,
  details: DetailsStep,
  meaning: MeaningStep,
  options: OptionsStep,
  payment: PaymentStep,
  check: CheckStep,
};

export default function Wizard({ change, step }: { change: OwnerChange; step: Step }) {
  const { t } = useTranslation();
  const announce = useAnnouncer();
  const navigate = useNavigate();
  const [hasError, setHasError] = useState(false);
  const Question = questions[step];
  return (
    <div className="with-rail">
      <Rail change={change} step={step} />
      <Page title={t(`${step}-title`)} caption={t("wizard-caption", { domain: change.domain })} moment={step} hasError={hasError}>
        <Question key={step} change={change} setHasError={setHasError} />
        <footer className="wizard-foot">
          <p role="status">{t("wizard-saved")}</p>
          {change.state === "draft" && (
            <Leave
              change={change}
              kind="quiet"
              words={{
                open: "wizard-leave",
                question: "wizard-leave",
                text: "wizard-leave-text",
                confirm: "wizard-leave-confirm",
                keep: "wizard-keep",
              }}
              onDone={() => {
                announce(t("wizard-put-away"));
                void navigate("/");
              }}
            />
          )}
        </footer>
      </Page>
    </div>
  );
}

function Rail({ change, step }: { change: OwnerChange; step: Step }) {
  const { t } = useTranslation();
  const steps = stepsUnder(change.terms);
  const at = steps.indexOf(step);
  const before = steps[at - 1];
  const to = (other: Step) => `/owner-changes/${change.id}/${other}`;
  return (
    <nav className="steps" aria-label={t("wizard-steps")}>
      {before && (
        <Link className="steps__back" to={to(before)}>
          <Icon of="back" /> <span>{t("back")}</span>
        </Link>
      )}
      <p className="steps__counter">{t("wizard-counter", { step: at + 1, count: steps.length })}</p>
      <ol className="steps__list" role="list">
        {steps.map((other, place) => {
          const state = place < at ? "done" : place === at ? "current" : "upcoming";
          return (
            <li key={other} className={`step step--${state}`} aria-current={state === "current" ? "step" : undefined}>
              <span className="step__mark">{state === "done" && <Icon of="check" />}</span>
              <span className="step__words">
                {state === "done" ? <Link to={to(other)}>{t(`step-${other}`)}</Link> : <span>{t(`step-${other}`)}</span>}
                {state !== "upcoming" && <span className="visually-hidden"> {t(`step-state-${state}`)}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
