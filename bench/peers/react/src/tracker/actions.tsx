// What can be done about an owner change in the state it is in.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { asFailure, newKey } from "../api/client";
import { act, useSession, usePutOwnerChange } from "../api/queries";
import type { OwnerChange } from "../api/schemas";
import { useAnnouncer } from "../ui/announcer";
import { Button, LinkButton, Note } from "../ui/basics";
import { date, dateTime } from "../words/intl";
import { toCheck, useSave } from "../wizard/going";
import { Leave } from "../wizard/leave";
import { leaveProblems } from "../wizard/problems";

export function Actions({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const session = useSession();
  switch (change.state) {
    case "awaiting_payment":
      return (
        <>
          <Pay change={change} />
          <Cancel change={change} />
        </>
      );
    case "needs_correction":
      return (
        <>
          <Mend change={change} />
          <Cancel change={change} />
        </>
      );
    case "needs_price_consent":
      return (
        <>
          <LinkButton label={t("tracker-agree-price")} to={`/owner-changes/${change.id}/check`} />
          <Cancel change={change} />
        </>
      );
    case "awaiting_both":
    case "awaiting_losing":
    case "awaiting_gaining":
      return (
        <>
          {session.data?.sandbox_url && (
            <p>
              <a href={session.data.sandbox_url} target="_blank" rel="noopener">
                {t("sandbox-mailbox")}
              </a>
            </p>
          )}
          <Resend change={change} />
          <Cancel change={change} />
        </>
      );
    case "applied":
      return (
        <>
          {change.lock_until && <p>{t("applied-lock", { date: date(change.lock_until) })}</p>}
          <p>{t("applied-given-away")}</p>
        </>
      );
    case "refused":
    case "expired":
    case "cancelled":
    case "failed":
      return <LinkButton label={t("start-again")} to={`/domains/${change.connection}/${change.domain}/owner-change`} />;
    case "unknown_outcome":
      return <p>{t("doubt-text")}</p>;
    default:
      return null;
  }
}

function Cancel({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  if (!change.can_cancel) return <p>{t("tracker-cannot-cancel")}</p>;
  const words = {
    open: "tracker-cancel",
    question: "tracker-cancel-question",
    text: "tracker-cancel-text",
    confirm: "tracker-cancel-confirm",
    keep: "tracker-cancel-keep",
  };
  return (
    <div>
      <Leave change={change} kind="secondary" words={words} />
    </div>
  );
}

function Resend({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const announce = useAnnouncer();
  const put = usePutOwnerChange();
  const [key, setKey] = useState(newKey);
  const resend = useMutation({
    mutationFn: () => act(change.id, "resend", key),
    onSuccess: (sent) => {
      setKey(newKey());
      announce(t("tracker-resent"));
      put(sent);
    },
    onError: (error) => {
      // Without an answer the same wish is sent once more, so that nobody gets two mails for one press.
      if (asFailure(error).problem) setKey(newKey());
    },
  });
  if (!change.can_resend) {
    return <p>{change.resend_from ? t("tracker-resend-from", { time: dateTime(change.resend_from) }) : t("tracker-no-resend")}</p>;
  }
  return (
    <>
      <Note error={resend.error} />
      <div>
        <Button
          label={t("tracker-resend")}
          kind="secondary"
          busy={resend.isPending}
          busyLabel={t("tracker-resending")}
          onPress={() => resend.mutate()}
        />
      </div>
      {resend.isSuccess && <p>{t("tracker-resent")}</p>}
    </>
  );
}

function Pay({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const save = useSave(change.id);
  return (
    <>
      <Note error={save.error} />
      <div className="button-group">
        <Button label={t("tracker-pay")} busy={save.isPending} onPress={() => save.mutate({ payment: "preferred" })} />
        {change.pay_at && <LinkButton label={t("tracker-pay-at")} to={change.pay_at} kind="secondary" />}
      </div>
    </>
  );
}

function Mend({ change }: { change: OwnerChange }) {
  const { t } = useTranslation();
  const fields = change.problem?.fields ?? [];
  if (change.pay_at && change.problem?.code === "documents_requested") {
    return <LinkButton label={t("tracker-documents")} to={change.pay_at} />;
  }
  if (fields.length === 0 && change.references["order"] !== undefined) return <p>{t("tracker-ask-support")}</p>;
  leaveProblems(fields);
  return <LinkButton label={t("tracker-mend")} to={`/owner-changes/${change.id}/details${toCheck}`} />;
}
