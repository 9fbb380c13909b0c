// One domain: how it stands and who stands behind it.
import { useTranslation } from "react-i18next";
import { Link, useParams } from "react-router";
import { Failure } from "../api/client";
import { useDomain } from "../api/queries";
import type { Domain, Holder } from "../api/schemas";
import { Breadcrumb, LinkButton, Loaded, Notice, Page, StatusTag, SummaryList } from "../ui/basics";
import { date } from "../words/intl";
import { domainStatus, domainWords, lockWords } from "../words/words";

export default function DomainPage() {
  const { t } = useTranslation();
  const { connection = "", domain: name = "" } = useParams();
  const domain = useDomain(connection, name);
  const gone = domain.error instanceof Failure && domain.error.problem?.code === "not_found";
  const title = t("domain-title", { name });
  return (
    <>
      <Breadcrumb crumbs={[{ label: t("domains-title"), to: "/domains" }, { label: title }]} />
      <Page title={title}>
        {gone ? (
          <div className="column stack">
            <Notice title={t("domain-given-away")}>
              <p>{t("domain-given-away-text")}</p>
            </Notice>
            <LinkButton label={t("overview-see-tasks")} to="/inbox" kind="secondary" />
          </div>
        ) : (
          <Loaded query={domain} lines={6}>
            {(found) => <About domain={found} />}
          </Loaded>
        )}
      </Page>
    </>
  );
}

function About({ domain }: { domain: Domain }) {
  const { t } = useTranslation();
  const rows = [
    { name: t("domain-state"), value: <StatusTag status={domainStatus(domain.state)} text={domainWords(domain.state)} /> },
    ...(domain.expires_at ? [{ name: t("domain-expires"), value: date(domain.expires_at) }] : []),
    { name: t("domain-lock"), value: lockWords(domain.lock) },
    { name: t("domain-registrar"), value: domain.connection },
  ];
  const open = domain.owner_change;
  return (
    <div className="sheet">
      <section className="stack stack--tight">
        <h2>{t("domain-facts")}</h2>
        <SummaryList rows={rows} />
      </section>
      <section className="panel stack stack--tight">
        <h2>{t(open ? "domain-change-open" : "domain-give")}</h2>
        {!open && <p>{t("domain-give-text")}</p>}
        <LinkButton
          label={t(open ? "domain-change-see" : "domain-give")}
          to={open ? `/owner-changes/${open}` : `/domains/${domain.connection}/${domain.name}/owner-change`}
        />
      </section>
      <section className="stack stack--tight sheet__wide">
        <h2>{t("domain-people")}</h2>
        <ul className="people" role="list">
          {domain.roles.map((holder) => (
            <Person key={holder.role} holder={holder} connection={domain.connection} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Person({ holder, connection }: { holder: Holder; connection: string }) {
  const { t } = useTranslation();
  const { role, kind, id, organisation } = holder;
  const name = organisation ?? holder.name ?? id;
  return (
    <li className="person">
      <h3 className="person__role">{t(`role-${role}`)}</h3>
      <p className="person__hint">{t(`role-${role}.hint`)}</p>
      <p className="person__name">
        <bdi>{name}</bdi>
      </p>
      {organisation && holder.name && (
        <p>
          <bdi>{holder.name}</bdi>
        </p>
      )}
      {holder.email && (
        <p>
          <bdi>{holder.email}</bdi>
        </p>
      )}
      <p className="person__id">
        {t(`role-${kind}`)} <bdi>{id}</bdi>
      </p>
      {role === "owner" && kind === "contact" && (
        <p>
          <Link to={`/contacts/${connection}/${id}`}>{t("role-edit-contact", { name })}</Link>
        </p>
      )}
    </li>
  );
}
