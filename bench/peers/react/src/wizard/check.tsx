// The last step: check the answers, see the exact price, declare and agree.
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { useNavigate } from "react-router";
import { z } from "zod";
import { asFailure, newKey } from "../api/client";
import { act, usePutOwnerChange } from "../api/queries";
import type { Money, OwnerChange } from "../api/schemas";
import { Button, Note, Skeleton, SummaryList, type Row } from "../ui/basics";
import { ConsentBox, ErrorSummary } from "../ui/fields";
import { countryName, isFree, money } from "../words/intl";
import { choiceWords, fieldLabel, isCountry } from "../words/words";
import { remember, toCheck } from "./going";
import { Afterwards, WhoIsAsked } from "./meaning";
import { leaveProblems } from "./problems";
import type { StepProps } from "./wizard";

export function CheckStep(props: StepProps) {
  const { t } = useTranslation();
  const { change } = props;
  const navigate = useNavigate();
  const put = usePutOwnerChange();
  const [asked, setAsked] = useState(change.state === "needs_price_consent" && change.quote !== undefined);
  const quote = useMutation({
    mutationFn: () => act(change.id, "quote", newKey()),
    onSuccess: (priced) => {
      remember(priced);
      put(priced);
      setAsked(true);
    },
    onError: (error) => {
      const fields = asFailure(error).problem?.fields ?? [];
      if (fields.length === 0) return;
      leaveProblems(fields);
      void navigate(`/owner-changes/${change.id}/details${toCheck}`);
    },
  });
  const { mutate } = quote;
  useEffect(() => {
    if (!asked) mutate();
    // Asked once when the page is opened.
  }, []);
  if (asked && change.quote) return <Agree {...props} price={change.quote.price} tax={change.quote.tax} />;
  if (!quote.isError) return <Skeleton lines={6} />;
  return (
    <>
      <Note error={quote.error} />
      <Button label={t("check-ask-again")} kind="secondary" onPress={() => mutate()} />
    </>
  );
}

const declaration = z.object({ certify: z.literal(true) });

function Agree({ change, setHasError, price, tax }: StepProps & { price: Money; tax?: Money }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const put = usePutOwnerChange();
  const { domain } = change;
  // One key for this page: however often it is pressed, it is one wish.
  const [key, setKey] = useState(newKey);
  const form = useForm({ resolver: zodResolver(declaration), reValidateMode: "onSubmit", shouldFocusError: false });
  const send = useMutation({
    mutationFn: () => act(change.id, "submit", key, { price_ceiling: price, consents: ["owner_change"] }),
    onSuccess: (submitted) => {
      put(submitted);
      void navigate(`/owner-changes/${change.id}/done`);
    },
    onError: (error) => {
      // A refusal is an answer; the next press is another wish. Without an answer it is the same one.
      if (asFailure(error).problem) setKey(newKey());
    },
  });
  const costs = change.terms.ordered || !isFree(price);
  const amount = isFree(price) ? t("check-free") : money(price);
  const missing = form.formState.errors.certify && t("certify-missing");
  const submit = form.handleSubmit(
    () => {
      setHasError(false);
      send.mutate();
    },
    () => setHasError(true),
  );
  return (
    <>
      <ErrorSummary entries={missing ? [{ target: "certify", text: missing }] : []} attempt={form.formState.submitCount} />
      <Note error={send.error} />
      <SummaryList rows={useAnswers(change)} />
      {costs && (
        <p className="price">
          <span className="price__label">{t("check-price-label")}</span>{" "}
          <strong className="price__amount">
            <bdi>{amount}</bdi>
          </strong>{" "}
          {tax && !isFree(tax) && <span className="price__note">{t("check-tax", { tax: money(tax) })}</span>}
        </p>
      )}
      <WhoIsAsked change={change} />
      <Afterwards change={change} />
      <form className="form" noValidate onSubmit={(event) => void (send.isPending ? event.preventDefault() : submit(event))}>
        <ConsentBox
          id="certify"
          title={t("certify-title")}
          label={t("certify-label", { domain })}
          error={missing}
          input={form.register("certify")}
        >
          <p>{t("certify-text")}</p>
        </ConsentBox>
        <Button
          label={costs ? t("check-submit", { domain, price: amount }) : t("check-request", { domain })}
          submit
          busy={send.isPending}
          busyLabel={t("check-submitting")}
        />
      </form>
    </>
  );
}

function valueWords(field: string, value: string): string {
  if (isCountry(field)) return countryName(value);
  return ["legalForm", "gender", "language"].includes(field) ? choiceWords(field, value) : value;
}

/** The answers, each with the way back to its question. */
function useAnswers({ id, domain, parties, draft, terms }: OwnerChange): Row[] {
  const { t } = useTranslation();
  const to = (step: string) => `/owner-changes/${id}/${step}${toCheck}`;
  const losing = parties.find(({ role }) => role === "losing");
  const { firstName, lastName, name, organisationName } = draft.fields;
  const rows: Row[] = [
    { name: t("check-domain"), value: domain },
    { name: t("check-old-owner"), value: losing ? `${losing.name}\n${losing.address_masked}` : "" },
    {
      name: t("check-new-owner"),
      value: [firstName, lastName].filter(Boolean).join(" ") || name || organisationName || "",
      change: { to: to("owner"), words: t("check-change-owner") },
    },
  ];
  for (const [field, value] of Object.entries(draft.fields)) {
    const label = fieldLabel(field);
    if (value.trim() === "" || label === field) continue;
    rows.push({ name: label, value: valueWords(field, value), change: { to: to("details"), words: t("check-change-field", { field: label }) } });
  }
  if (draft.payment) {
    const change = { to: to("payment"), words: t("check-change-payment") };
    rows.push({ name: t("check-payment"), value: t(`payment-${draft.payment}`), change });
  }
  if (draft.agent && terms.agents.length > 0) {
    rows.push({ name: t("check-agent"), value: t(`agent-${draft.agent}`), change: { to: to("options"), words: t("check-change-agent") } });
  }
  if (draft.lock_opt_out !== undefined && terms.lock_opt_out) {
    const value = t(draft.lock_opt_out ? "lock-decline" : "lock-keep");
    rows.push({ name: t("check-lock"), value, change: { to: to("options"), words: t("check-change-lock") } });
  }
  return rows;
}
