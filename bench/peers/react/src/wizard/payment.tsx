// The right of retraction, certified apart, and how the order is paid.
import { zodResolver } from "@hookform/resolvers/zod";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { Button, Note } from "../ui/basics";
import { ConsentBox, ErrorSummary, RadioGroup } from "../ui/fields";
import { useGoing } from "./going";
import type { StepProps } from "./wizard";

const answers = (waiver: boolean, ordered: boolean) => {
  const payment = z.enum(["preferred", "later"]);
  return z.object({
    waiver: z.boolean().refine((given) => !waiver || given),
    payment: ordered ? payment : payment.optional().catch(undefined),
  });
};

export function PaymentStep({ change, setHasError }: StepProps) {
  const { t } = useTranslation();
  const going = useGoing(change, "payment");
  const { ordered, retraction_days: days } = change.terms;
  const needsWaiver = change.required_consents.some(({ kind }) => kind === "retraction_waiver");
  const form = useForm({
    resolver: zodResolver(answers(needsWaiver, ordered)),
    defaultValues: { waiver: false, payment: change.draft.payment },
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const { errors, submitCount } = form.formState;
  const words = { waiver: errors.waiver && t("waiver-missing"), payment: errors.payment && t("payment-choose") };
  const submit = form.handleSubmit(
    ({ payment }) => {
      setHasError(false);
      going.on({ payment, consents: needsWaiver ? { retraction_waiver: true } : {} });
    },
    () => setHasError(true),
  );
  const options = ["preferred", "later"].map((value) => ({
    value,
    label: t(`payment-${value}`),
    hint: t(`payment-${value}.hint`),
  }));
  const entries = Object.entries(words).flatMap(([target, text]) => (text ? [{ target, text }] : []));
  return (
    <>
      <ErrorSummary entries={entries} attempt={submitCount} />
      <Note error={going.error} />
      <form className="form" noValidate onSubmit={(event) => void submit(event)}>
        {needsWaiver && (
          <ConsentBox id="waiver" title={t("waiver-title")} label={t("waiver-label")} error={words.waiver} input={form.register("waiver")}>
            <p>{days === undefined ? t("waiver-text-no-days") : t("waiver-text", { count: days })}</p>
          </ConsentBox>
        )}
        {ordered && (
          <RadioGroup
            id="payment"
            label={t("payment-how")}
            input={form.register("payment")}
            value={form.watch("payment") ?? ""}
            options={options}
            error={words.payment}
          />
        )}
        <Button label={t("go-on")} submit busy={going.busy} />
      </form>
    </>
  );
}
