// The list of contacts.
import { useTranslation } from "react-i18next";
import { Link, useSearchParams } from "react-router";
import { useContacts } from "../api/queries";
import type { ContactSummary } from "../api/schemas";
import { EmptyState, Loaded, MissingParts, Page, Pagination } from "../ui/basics";
import { list } from "../words/words";

export default function ContactsPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const cursor = query.get("cursor");
  const contacts = useContacts(cursor);
  return (
    <Page title={t("contacts-title")}>
      <Loaded query={contacts} lines={5}>
        {({ items, missing, next }) => (
          <>
            <MissingParts missing={missing} />
            {items.length === 0 ? (
              <EmptyState title={t("contacts-empty")} text={t("contacts-empty-text")} />
            ) : (
              <ul className="card-list" role="list">
                {items.map((contact) => (
                  <Row key={`${contact.connection}/${contact.id}`} contact={contact} />
                ))}
              </ul>
            )}
            {(next ?? cursor) && (
              <Pagination
                label={t("contacts-pages")}
                previous={cursor !== null && { to: "/contacts", words: t("contacts-previous") }}
                next={next !== undefined && { to: `/contacts?cursor=${encodeURIComponent(next)}`, words: t("contacts-next") }}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Row({ contact }: { contact: ContactSummary }) {
  const { t } = useTranslation();
  const facts = [
    [t("field-organisation-name"), contact.organisation],
    [t("contacts-column-email"), contact.email],
    [t("contacts-column-domains"), contact.domains.length === 0 ? t("contacts-owns-nothing") : list(contact.domains)],
  ];
  return (
    <li className="card">
      <h2 className="card__title">
        <Link className="card__link" to={`/contacts/${contact.connection}/${contact.id}`}>
          {contact.name || contact.id}
        </Link>
      </h2>
      <dl className="card__facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ),
        )}
      </dl>
    </li>
  );
}
