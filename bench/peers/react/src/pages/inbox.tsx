// The list of tasks, grouped by whose turn it is.
import { useTranslation } from "react-i18next";
import { useOwnerChanges, useTasks } from "../api/queries";
import type { Task } from "../api/schemas";
import { useAnnouncer } from "../ui/announcer";
import { Button, EmptyState, Loaded, MissingParts, Page } from "../ui/basics";
import { TaskRows } from "../ui/rows";

const groups: { id: string; waits: Task["waits_on"][] }[] = [
  { id: "you", waits: ["you"] },
  { id: "others", waits: ["other_person"] },
  { id: "registrar", waits: ["registry", "registrar"] },
  { id: "finished", waits: ["nobody"] },
];

export default function InboxPage() {
  const { t } = useTranslation();
  const announce = useAnnouncer();
  const tasks = useTasks();
  const changes = useOwnerChanges();
  const refresh = async () => {
    const [read] = await Promise.all([tasks.refetch(), changes.refetch()]);
    if (read.isSuccess) announce(t("refreshed"));
  };
  return (
    <Page title={t("inbox-title")}>
      <Button label={t("refresh")} kind="secondary" onPress={() => void refresh()} />
      <Loaded query={tasks} lines={6}>
        {({ items, missing }) => (
          <>
            <MissingParts missing={missing} />
            {items.length === 0 && <EmptyState title={t("inbox-empty")} text={t("inbox-empty-text")} />}
            {groups.map(({ id, waits }) => {
              const own = items.filter(({ waits_on }) => waits.includes(waits_on));
              return (
                own.length > 0 && (
                  <section key={id} className="tasks" id={id} aria-labelledby={`${id}-title`}>
                    <h2 className="tasks__title" id={`${id}-title`}>
                      {t(`inbox-${id}`)} <span className="tasks__count">{t("inbox-count", { count: own.length })}</span>
                    </h2>
                    <ul className="tasks__list" role="list">
                      <TaskRows tasks={own} changes={changes.data?.items} />
                    </ul>
                  </section>
                )
              );
            })}
          </>
        )}
      </Loaded>
    </Page>
  );
}
