// The list of domains.
import { useTranslation } from "react-i18next";
import { useSearchParams } from "react-router";
import { useDomains } from "../api/queries";
import { Loaded, MissingParts, Page, Pagination } from "../ui/basics";
import { DomainRows } from "../ui/rows";

const limit = 25;

export default function DomainsPage() {
  const { t } = useTranslation();
  const [query] = useSearchParams();
  const cursor = query.get("cursor");
  const domains = useDomains(limit, cursor);
  return (
    <Page title={t("domains-title")}>
      <Loaded query={domains} lines={6}>
        {({ items, missing, next }) => (
          <>
            <MissingParts missing={missing} />
            <DomainRows domains={items} level={2} />
            <Pagination
              label={t("domains-pages")}
              previous={cursor !== null && { to: "/domains", words: t("domains-previous") }}
              next={next !== undefined && { to: `/domains?cursor=${encodeURIComponent(next)}`, words: t("domains-next") }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}
