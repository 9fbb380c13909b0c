// What `cargo xtask test` says about this machine, and what to assume when the tests are run without it.
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");

/** @typedef {"chromium" | "firefox" | "webkit"} Engine */

/** The engine of this run. */
export const engine = /** @type {Engine} */ (process.env["REGISTRANT_ENGINE"] ?? "chromium");
if (!["chromium", "firefox", "webkit"].includes(engine)) throw new Error(`there is no engine ${engine}`);

/** Programs of the stack and the folder of the built app. */
export const stackPrograms = {
  proxy: process.env["REGISTRANT_PROXY_PROGRAM"] ?? join(root, "target/debug/registrant"),
  sandbox: process.env["REGISTRANT_SANDBOX_PROGRAM"] ?? join(root, "target/debug/registrant-sandbox"),
  app: process.env["REGISTRANT_APP_DIR"] ?? join(root, "dist"),
};

/** Where screenshots and logs go. */
export const artifacts = join(root, "e2e/artifacts");

/**
 * The browser and its driver.
 * @param {Engine} wanted
 * @returns {{ browser: string, driver: string }}
 */
export function browserPrograms(wanted) {
  const said = wanted === engine ? process.env : {};
  const names = {
    chromium: { browser: ["chromium", "chromium-browser", "google-chrome"], driver: ["chromedriver"] },
    firefox: { browser: ["firefox-esr", "firefox"], driver: ["geckodriver"] },
    webkit: { browser: [], driver: ["WebKitWebDriver"] },
  }[wanted];
  const browser = said["REGISTRANT_BROWSER"] ?? find(names.browser) ?? (wanted === "webkit" ? miniBrowser() : undefined);
  const driver = said["REGISTRANT_DRIVER"] ?? find(names.driver) ?? cached(names.driver);
  if (browser === undefined || driver === undefined) {
    throw new Error(`${wanted} or its driver is missing: run \`cargo xtask setup --all\``);
  }
  return { browser, driver };
}

/** @param {string[]} names */
function find(names) {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isProgram);
}

/** @param {string[]} names */
function cached(names) {
  const cache = process.env["XDG_CACHE_HOME"] ?? join(process.env["HOME"] ?? "", ".cache");
  const tools = join(cache, "registrant/tools");
  if (!existsSync(tools)) return undefined;
  return readdirSync(tools)
    .flatMap((tool) => names.map((name) => join(tools, tool, "bin", name)))
    .find(isProgram);
}

function miniBrowser() {
  return ["x86_64-linux-gnu", "aarch64-linux-gnu"]
    .map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`)
    .find(isProgram);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
