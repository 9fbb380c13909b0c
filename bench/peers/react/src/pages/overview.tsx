// The first page: what waits for the person, what they have begun, and their domains.
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { useDomains, useOwnerChanges, useTasks } from "../api/queries";
import { EmptyState, Loaded, MissingParts, Page } from "../ui/basics";
import { DomainRows, TaskRows } from "../ui/rows";

const shown = 5;

export default function OverviewPage() {
  const { t } = useTranslation();
  const domains = useDomains(shown);
  const tasks = useTasks();
  const changes = useOwnerChanges();
  const drafts = changes.data?.items.filter(({ state }) => state === "draft") ?? [];
  return (
    <Page title={t("overview-title")}>
      <section className="stack stack--tight">
        <h2>{t("overview-tasks")}</h2>
        <Loaded query={tasks}>
          {({ items }) => {
            const open = items.filter(({ waits_on }) => waits_on !== "nobody").slice(0, shown);
            if (open.length === 0) return <EmptyState title={t("overview-no-tasks")} text={t("overview-no-tasks-text")} level={3} />;
            return (
              <>
                <ul className="tasks__list" role="list">
                  <TaskRows tasks={open} changes={changes.data?.items} />
                </ul>
                <p>
                  <Link to="/inbox">{t("overview-see-tasks")}</Link>
                </p>
              </>
            );
          }}
        </Loaded>
      </section>
      {drafts.length > 0 && (
        <section className="stack stack--tight">
          <h2>{t("overview-drafts")}</h2>
          <ul className="card-list" role="list">
            {drafts.map(({ id, domain, draft }) => (
              <li key={id} className="card">
                <h3 className="card__title">{t("overview-draft", { domain })}</h3>
                <p>
                  <Link to={`/owner-changes/${id}/${draft.step}`}>{t("overview-draft-continue")}</Link>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="stack stack--tight">
        <h2>{t("overview-domains")}</h2>
        <Loaded query={domains}>
          {(page) => (
            <>
              <MissingParts missing={page.missing} />
              <DomainRows domains={page.items} level={3} />
              {page.next && (
                <p>
                  <Link to="/domains">{t("overview-all-domains")}</Link>
                </p>
              )}
            </>
          )}
        </Loaded>
      </section>
    </Page>
  );
}
