// What WebKitGTK's small browser needs around it: it takes size, language and colours from its surroundings.
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { artifacts } from "./environment.mjs";
import { Program } from "./processes.mjs";
import { until } from "./wait.mjs";

/**
 * A screen that nobody sees. Without a window manager the focus is where the pointer is, and the pointer is in the
 * middle of the screen: so the screen is smaller than any window, which may be larger than its screen.
 * @returns {Promise<{ program: Program, display: string }>}
 */
export async function screen() {
  const program = new Program("Xvfb", "Xvfb", ["-displayfd", "1", "-screen", "0", "320x480x24", "-nolisten", "tcp"]);
  const number = await until(
    () => {
      program.assertRunning();
      return /^\d+$/m.exec(program.lastLines)?.[0];
    },
    { what: "a screen" },
  );
  return { program, display: `:${number}` };
}

/** The window's own buttons shrink, so that a page can be as narrow as a phone. Pages do not see these styles. */
const styles = `
window, headerbar, box, button, entry, image, label, notebook, tab {
  min-width: 0; min-height: 0; padding: 0; margin: 0; border: 0; font-size: 1px; -gtk-icon-transform: scale(0);
}
`;

/**
 * The environment of the driver, which its browsers inherit.
 * @param {{ profile: string, colorScheme: "light" | "dark", language: string }} options
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
export async function surroundings({ profile, colorScheme, language }) {
  await mkdir(join(profile, "gtk-3.0"), { recursive: true });
  await writeFile(join(profile, "gtk-3.0/gtk.css"), styles);
  return {
    TMPDIR: profile,
    HOME: profile,
    XDG_CACHE_HOME: profile,
    XDG_CONFIG_HOME: profile,
    XDG_DATA_HOME: profile,
    GTK_THEME: colorScheme === "dark" ? "Adwaita:dark" : "Adwaita",
    NO_AT_BRIDGE: "1",
    // The browser's own sandbox cannot be built inside a container; it shows only pages of these tests.
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1",
    ...(await locale(language)),
  };
}

/** @type {Map<string, Promise<NodeJS.ProcessEnv>>} */
const locales = new Map();

/**
 * WebKitGTK prefers the language of the system's locale, which has to exist: it is made for the tests.
 * @param {string} language
 * @returns {Promise<NodeJS.ProcessEnv>}
 */
function locale(language) {
  const known = locales.get(language);
  if (known !== undefined) return known;
  const made = makeLocale(language);
  locales.set(language, made);
  return made;
}

/** @param {string} language */
async function makeLocale(language) {
  const sources = "/usr/share/i18n/locales";
  if (!existsSync(sources)) throw new Error("the system's locales are missing: install the package `locales`");
  const [word = "en", region] = language.split("-");
  const usual = word === "en" ? "en_US" : `${word}_${word.toUpperCase()}`;
  const wanted = region === undefined ? usual : `${word}_${region}`;
  const name = existsSync(join(sources, wanted))
    ? wanted
    : readdirSync(sources).find((candidate) => candidate.startsWith(`${word}_`));
  if (name === undefined) throw new Error(`the system has no locale for ${language}`);
  const kept = join(artifacts, "locales");
  const made = join(kept, `${name}.UTF-8`);
  if (!existsSync(made)) {
    // It takes seconds: each is made once, by whichever test file needs it first. Whole or not at all.
    await mkdir(kept, { recursive: true });
    const folder = await mkdtemp(join(kept, "new-"));
    await promisify(execFile)("localedef", ["-i", name, "-f", "UTF-8", join(folder, `${name}.UTF-8`)]);
    await rename(join(folder, `${name}.UTF-8`), made).catch((error) => {
      if (!existsSync(made)) throw error;
    });
    await rm(folder, { recursive: true, force: true });
  }
  return { LOCPATH: kept, LC_ALL: `${name}.UTF-8`, LANGUAGE: "" };
}
