// Head and foot.
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import { signOut } from "./api/queries";
import type { Session } from "./api/schemas";
import { chooseLanguage, languages } from "./i18n";
import { useAnnouncer } from "./ui/announcer";
import { Button, Notice } from "./ui/basics";
import { Menu } from "./ui/menu";

const parts = [
  { to: "/", name: "nav-overview" },
  { to: "/domains", name: "nav-domains" },
  { to: "/contacts", name: "nav-contacts" },
  { to: "/inbox", name: "nav-inbox" },
];

export function Shell({ session, children }: { session?: Session; children: ReactNode }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  return (
    <div className="page">
      <header className="head no-print">
        <a
          className="skip-link"
          href="#main"
          onClick={(event) => {
            event.preventDefault();
            document.getElementById("main")?.focus();
          }}
        >
          {t("skip-to-main")}
        </a>
        <div className="wrap head__line">
          <Link className="head__product" to="/">
            <svg className="head__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
              <rect x="2" y="2" width="28" height="28" rx="8" />
              <path d="M11 23V9h6.2a4.3 4.3 0 0 1 .6 8.55L11 17.6M16.4 17.6L22 23" />
            </svg>{" "}
            <span>{t("product-name")}</span>
          </Link>
          <nav className="head__nav" aria-label={t("nav-label")}>
            <ul role="list">
              {session?.signed_in &&
                parts.map(({ to, name }) => {
                  const current = pathname === to || (to !== "/" && pathname.startsWith(`${to}/`));
                  return (
                    <li key={to}>
                      <Link className="head__link" to={to} aria-current={current ? "page" : undefined}>
                        <span>{t(name)}</span>
                      </Link>
                    </li>
                  );
                })}
            </ul>
          </nav>
          <Tools />
        </div>
      </header>
      <main className="page__main" id="main" tabIndex={-1}>
        <div className="wrap">
          <Offline />
          {children}
        </div>
      </main>
      <footer className="foot">
        <div className="wrap">
          <Foot session={session} />
        </div>
      </footer>
    </div>
  );
}

function Tools() {
  const { t, i18n } = useTranslation();
  const [theme, setTheme] = useState(document.documentElement.dataset["theme"] ?? "system");
  const chooseTheme = (name: string) => {
    setTheme(name);
    if (name === "system") {
      delete document.documentElement.dataset["theme"];
      localStorage.removeItem("registrant.theme");
    } else {
      document.documentElement.dataset["theme"] = name;
      localStorage.setItem("registrant.theme", name);
    }
  };
  const choices = languages.map(({ code, name }) => ({ value: code, label: name, lang: code }));
  const themes = ["system", "light", "dark"].map((value) => ({ value, label: t(`theme-${value}`) }));
  return (
    <div className="head__tools">
      <Menu
        label={t("menu-language")}
        drawing="globe"
        choices={choices}
        current={i18n.language}
        onChoose={(code) => void chooseLanguage(code)}
      />
      <Menu label={t("menu-theme")} drawing="contrast" choices={themes} current={theme} onChoose={chooseTheme} />
    </div>
  );
}

function Foot({ session }: { session?: Session }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const leave = async () => {
    // Signed out here in any case; a session that the proxy still has ends by itself.
    await signOut().catch(() => undefined);
    client.clear();
    await client.invalidateQueries({ queryKey: ["session"] });
    window.location.assign("/");
  };
  const name = session?.persona ? t(`persona-${session.persona}`) : session?.name;
  return (
    <div className="page-foot">
      {session?.sandbox_url && (
        <p>
          {t("sandbox-notice")}{" "}
          <a href={session.sandbox_url} target="_blank" rel="noopener">
            {t("sandbox-mailbox")}
          </a>
        </p>
      )}
      <div className="page-foot__who">
        {session?.signed_in && (
          <>
            <p>{t("signed-in-as", { name })}</p>
            <Button label={t("sign-out")} kind="quiet" onPress={() => void leave()} />
          </>
        )}
      </div>
    </div>
  );
}

function Offline() {
  const { t } = useTranslation();
  const announce = useAnnouncer();
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const gone = () => setOffline(true);
    const back = () => {
      setOffline(false);
      announce(t("back-online"));
    };
    window.addEventListener("offline", gone);
    window.addEventListener("online", back);
    return () => {
      window.removeEventListener("offline", gone);
      window.removeEventListener("online", back);
    };
  }, [announce, t]);
  return offline && <Notice title={t("offline")} kind="warning" alert />;
}
