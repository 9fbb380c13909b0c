// The frame around every page, and the addresses.
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Route, Routes } from "react-router";
import { useSession } from "./api/queries";
import { AnnouncerProvider } from "./ui/announcer";
import { LinkButton, Loaded, Page, Skeleton } from "./ui/basics";
import { Shell } from "./shell";

const SignInPage = lazy(() => import("./pages/sign-in"));
const OverviewPage = lazy(() => import("./pages/overview"));
const DomainsPage = lazy(() => import("./pages/domains"));
const DomainPage = lazy(() => import("./pages/domain"));
const OutlookPage = lazy(() => import("./pages/outlook"));
const ContactsPage = lazy(() => import("./pages/contacts"));
const ContactPage = lazy(() => import("./pages/contact"));
const OwnerChangePage = lazy(() => import("./pages/owner-change"));
const InboxPage = lazy(() => import("./pages/inbox"));

export function App() {
  const session = useSession();
  return (
    <AnnouncerProvider>
      <Shell session={session.data}>
        <Suspense fallback={<Skeleton />}>
          <Loaded query={session}>{(found) => (found.signed_in ? <Pages /> : <SignInPage personas={found.personas} />)}</Loaded>
        </Suspense>
      </Shell>
    </AnnouncerProvider>
  );
}

function Pages() {
  return (
    <Routes>
      <Route path="/" element={<OverviewPage />} />
      <Route path="/domains" element={<DomainsPage />} />
      <Route path="/domains/:connection/:domain" element={<DomainPage />} />
      <Route path="/domains/:connection/:domain/owner-change" element={<OutlookPage />} />
      <Route path="/contacts" element={<ContactsPage />} />
      <Route path="/contacts/:connection/:id" element={<ContactPage />} />
      <Route path="/owner-changes/:id/:step?" element={<OwnerChangePage />} />
      <Route path="/inbox" element={<InboxPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}

function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t("page-not-found")}>
      <p>{t("page-not-found-text")}</p>
      <LinkButton label={t("go-to-overview")} to="/" />
    </Page>
  );
}
