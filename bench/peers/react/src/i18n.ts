// The language: as chosen before, or as the browser asks, or English; its messages are loaded when it is shown.
import i18next, { type BackendModule } from "i18next";
import { initReactI18next } from "react-i18next";

export const languages = [
  { code: "en", name: "English" },
  { code: "es", name: "Español" },
  { code: "fr", name: "Français" },
];

const kept = "registrant.language";
const tables = import.meta.glob<Record<string, string>>("../generated/locales/*.json", { import: "default" });

const backend: BackendModule = {
  type: "backend",
  init() {},
  read(language, _namespace, done) {
    const load = tables[`../generated/locales/${language}.json`];
    if (load === undefined) return done(new Error(`there is no language ${language}`), false);
    load().then(
      (table) => done(null, table),
      (error: Error) => done(error, false),
    );
  },
};

function wanted(): string {
  const asked = [localStorage.getItem(kept) ?? "", ...navigator.languages].map((tag) => tag.split("-")[0]?.toLowerCase());
  return asked.find((code) => languages.some((known) => known.code === code)) ?? "en";
}

export const started = i18next
  .use(backend)
  .use(initReactI18next)
  .init({
    lng: wanted(),
    fallbackLng: false,
    supportedLngs: languages.map((language) => language.code),
    // The names of messages have points of their own.
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });

i18next.on("languageChanged", (code) => {
  document.documentElement.lang = code;
});
document.documentElement.lang = i18next.language;

export async function chooseLanguage(code: string) {
  await i18next.changeLanguage(code);
  localStorage.setItem(kept, code);
}
