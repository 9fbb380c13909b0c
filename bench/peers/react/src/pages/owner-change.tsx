// The pages of one owner change: which of them an address shows in the state it is in.
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Navigate, useParams, useSearchParams } from "react-router";
import { asFailure } from "../api/client";
import { isRunning, useOwnerChange } from "../api/queries";
import type { OwnerChange, Step } from "../api/schemas";
import { Failed, Loaded, Page, Skeleton } from "../ui/basics";
import { remember, stepsUnder } from "../wizard/going";

const Wizard = lazy(() => import("../wizard/wizard"));
const Done = lazy(() => import("../wizard/done"));
const Tracker = lazy(() => import("../tracker/tracker"));

export default function OwnerChangePage() {
  const { id = "", step = "" } = useParams();
  const change = useOwnerChange(id);
  useNews(id, change.data !== undefined && isRunning(change.data.state));
  if (change.data === undefined && change.error) return <NotHere error={change.error} again={() => void change.refetch()} />;
  return (
    <Loaded query={change} lines={6}>
      {(found) => <Shown change={found} asked={step} />}
    </Loaded>
  );
}

/** The page of an owner change that cannot be shown. */
function NotHere({ error, again }: { error: unknown; again: () => void }) {
  const { t } = useTranslation();
  const gone = asFailure(error).problem?.code === "not_found";
  return (
    <Page title={t(gone ? "page-not-found" : "there-is-a-problem")}>
      <Failed error={error} again={again} />
    </Page>
  );
}

function Shown({ change, asked }: { change: OwnerChange; asked: string }) {
  const [query] = useSearchParams();
  remember(change);
  const shown = pageOf(change, asked);
  // An address that does not fit the state is replaced by the one that does, so that Back never leads into it.
  if (asked !== shown) return <Navigate to={`/owner-changes/${change.id}/${shown}${query.size > 0 ? `?${query}` : ""}`} replace />;
  return (
    <Suspense fallback={<Skeleton lines={6} />}>
      {shown === "done" ? <Done change={change} /> : shown === "tracker" ? <Tracker change={change} /> : <Wizard change={change} step={shown} />}
    </Suspense>
  );
}

function pageOf({ state, terms, draft, problem, references }: OwnerChange, asked: string): Step | "done" | "tracker" {
  const step = stepsUnder(terms).find((known) => known === asked);
  const mendable = problem === undefined || (problem.fields ?? []).length > 0 || references["order"] === undefined;
  if (state === "draft") return step ?? draft.step;
  if (state === "needs_correction" && step && mendable) return step;
  if (state === "needs_price_consent" && step === "check") return step;
  return step === "check" || asked === "done" ? "done" : "tracker";
}

/** Reads it again whenever the proxy says that it moved. */
function useNews(id: string, running: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!running) return undefined;
    const news = new EventSource("/api/v1/events");
    news.addEventListener("owner_change", (event: MessageEvent<string>) => {
      if (event.data.includes(id)) void client.invalidateQueries({ queryKey: ["owner-change", id] });
    });
    return () => news.close();
  }, [client, id, running]);
}
