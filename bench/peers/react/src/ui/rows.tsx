// Domains and tasks in lists.
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { DomainSummary, OwnerChange, Party, Task } from "../api/schemas";
import { date, dateTime } from "../words/intl";
import { answerStatus, answerWords, domainStatus, domainWords, labelled, taskNext, taskStatus, taskTitle } from "../words/words";
import { EmptyState, StatusIcon, StatusTag } from "./basics";

export function DomainRows({ domains, level }: { domains: DomainSummary[]; level: 2 | 3 }) {
  const { t } = useTranslation();
  if (domains.length === 0) return <EmptyState title={t("domains-empty")} text={t("domains-empty-text")} level={level} />;
  const Heading = `h${level}` as const;
  return (
    <ul className="card-list" role="list">
      {domains.map((domain) => (
        <li key={`${domain.connection}/${domain.name}`} className="card">
          <div className="card__head">
            <Heading className="card__title">
              <Link className="card__link" to={`/domains/${domain.connection}/${domain.name}`}>
                <bdi>{domain.name}</bdi>
              </Link>
            </Heading>
            {domain.state && <StatusTag status={domainStatus(domain.state)} text={domainWords(domain.state)} />}
          </div>
          <dl className="card__facts">
            {domain.owner && (
              <div>
                <dt>{t("domains-column-owner")}</dt>
                <dd>
                  <bdi>{domain.owner}</bdi>
                </dd>
              </div>
            )}
            {domain.expires_at && (
              <div>
                <dt>{t("domains-column-expires")}</dt>
                <dd>{date(domain.expires_at)}</dd>
              </div>
            )}
          </dl>
          {domain.owner_change && (
            <p className="card__note">
              <Link to={`/owner-changes/${domain.owner_change}`}>{t("domain-change-open")}</Link>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

export function TaskRows({ tasks, changes }: { tasks: Task[]; changes?: OwnerChange[] }) {
  const { t } = useTranslation();
  return tasks.map((task) => {
    const [status, words] = taskStatus(task);
    const next = taskNext(task);
    const parties = changes?.find(({ id }) => id === task.owner_change)?.parties ?? [];
    const title = taskTitle(task);
    return (
      <li key={`${task.connection}/${task.id}`} className="task">
        <div className="task__head">
          <h3 className="task__title">
            {task.owner_change ? (
              <Link className="task__link" to={`/owner-changes/${task.owner_change}/tracker`}>
                {title}
              </Link>
            ) : (
              title
            )}
          </h3>{" "}
          <StatusTag status={status} text={words} />
        </div>
        {next && <p className="task__next">{next}</p>}
        {task.deadline && (
          <p className="task__deadline">
            {t("task-until")} <time dateTime={task.deadline}>{dateTime(task.deadline)}</time>
          </p>
        )}
        {parties.length > 0 && (
          <ul className="parties" role="list">
            {parties.map((party) => (
              <PartyLine key={party.role} party={party} />
            ))}
          </ul>
        )}
      </li>
    );
  });
}

function PartyLine({ party }: { party: Party }) {
  const { t } = useTranslation();
  return (
    <li className="party">
      <StatusIcon of={answerStatus(party.answer)} />
      <p>
        <strong>{labelled(t(`party-${party.role}`))}</strong> <bdi className="party__address">{party.address_masked}</bdi>{" "}
        <span className="party__answer">{answerWords(party.answer)}</span>
      </p>
    </li>
  );
}
