// Before the first question: what an owner change takes, costs and means, or why it is not possible now.
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation, useNavigate, useParams } from "react-router";
import { z } from "zod";
import { newKey } from "../api/client";
import { startOwnerChange, useOutlook, usePutOwnerChange } from "../api/queries";
import { fields, type Block, type Money, type Terms } from "../api/schemas";
import { Breadcrumb, Button, Loaded, Note, Notice, Page } from "../ui/basics";
import { date, isFree, money } from "../words/intl";

const carried = z.object({ fields });

export default function OutlookPage() {
  const { t } = useTranslation();
  const { connection = "", domain = "" } = useParams();
  const outlook = useOutlook(connection, domain);
  const crumbs = [
    { label: t("domains-title"), to: "/domains" },
    { label: domain, to: `/domains/${connection}/${domain}` },
    { label: t("domain-give") },
  ];
  return (
    <>
      <Breadcrumb crumbs={crumbs} />
      <Page title={t("outlook-title", { domain })}>
        <Loaded query={outlook} lines={6}>
          {({ outlook: { terms, price, blocks } }) => (
            <div className="column stack">
              {blocks.length > 0 ? (
                <Blocked blocks={blocks} />
              ) : (
                <>
                  <Before terms={terms} price={price} />
                  <Start connection={connection} domain={domain} />
                </>
              )}
            </div>
          )}
        </Loaded>
      </Page>
    </>
  );
}

function Before({ terms, price }: { terms: Terms; price?: Money }) {
  const { t } = useTranslation();
  const asks = terms.asks_losing || terms.asks_gaining;
  const days = terms.consent_days;
  const cost = !price ? t("outlook-price-not-told") : isFree(price) ? t("outlook-free") : t("outlook-price", { price: money(price) });
  const time = !asks
    ? t("outlook-time-nobody")
    : days === undefined
      ? t("outlook-time-not-told")
      : t("outlook-time-days", { count: days });
  return (
    <>
      <p className="lead">{t(asks ? "outlook-intro" : "outlook-intro-nobody")}</p>
      <section className="stack stack--tight">
        <h2>{t("outlook-need")}</h2>
        <ul>
          <li>{t("outlook-need-details")}</li>
          {asks && <li>{t("outlook-need-mailboxes")}</li>}
        </ul>
      </section>
      <section className="stack stack--tight">
        <h2>{t("outlook-cost")}</h2>
        <p>{cost}</p>
      </section>
      <section className="stack stack--tight">
        <h2>{t("outlook-time")}</h2>
        <p>{time}</p>
      </section>
      {terms.lock_days !== undefined && terms.lock_days > 0 && (
        <Notice title={t("outlook-elsewhere")} kind="warning">
          <p>{t("outlook-elsewhere-text", { count: terms.lock_days })}</p>
        </Notice>
      )}
    </>
  );
}

function Start({ connection, domain }: { connection: string; domain: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const put = usePutOwnerChange();
  const brought = carried.safeParse(useLocation().state);
  const [key] = useState(newKey);
  const start = useMutation({
    mutationFn: () => startOwnerChange({ connection, domain, fields: brought.data?.fields }, key),
    onSuccess: (change) => {
      put(change);
      void navigate(`/owner-changes/${change.id}/${change.draft.step}`);
    },
  });
  return (
    <>
      <Note error={start.error} />
      <Button label={t("outlook-start")} busy={start.isPending} onPress={() => start.mutate()} />
    </>
  );
}

const blockNames: Record<string, string> = { operation_running: "operation", recent_change: "recent", not_offered: "not-offered" };

function Blocked({ blocks }: { blocks: Block[] }) {
  const { t } = useTranslation();
  return (
    <Notice title={t("outlook-blocked")} kind="warning">
      <p>{t("outlook-blocked-text")}</p>
      <ul>
        {blocks.map(({ reason, operation, until, detail }) => (
          <li key={reason}>{t(`block-${blockNames[reason] ?? reason}`, { operation, detail, date: until && date(until) })}</li>
        ))}
      </ul>
      {blocks.some(({ reason }) => reason === "operation_running") && (
        <p>
          <Link to="/inbox">{t("overview-see-tasks")}</Link>
        </p>
      )}
    </Notice>
  );
}
