// Pictures of the running app, for people to look at: each address at two widths, light and dark.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser, resize } from "./lib/browser.mjs";
import { photograph } from "./lib/picture.mjs";
import { artifacts, engine } from "./lib/environment.mjs";
import { exists } from "./lib/page.mjs";
import { until } from "./lib/wait.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    url: { type: "string", default: "http://127.0.0.1:8080" },
    persona: { type: "string" },
    language: { type: "string", default: "en" },
  },
});
const { url, persona, language } = values;
const paths = positionals.length === 0 ? ["/"] : positionals;

const healthy = await fetch(`${url}/healthz`).catch(() => undefined);
if (!healthy?.ok) {
  console.error(`nothing answers at ${url}: start the app by \`cargo xtask serve\`, or name its address by --url`);
  process.exit(1);
}

const folder = join(artifacts, "screenshots");
await mkdir(folder, { recursive: true });
for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
  const { browser, close } = await openBrowser({ colorScheme, language });
  try {
    if (persona !== undefined) await signIn(browser, persona);
    for (const width of [320, 1280]) {
      await resize(browser, engine, width, width === 320 ? 700 : 900);
      for (const path of paths) {
        await browser.url(url + path);
        await until(async () => !(await exists(browser, "#boot, [aria-busy='true']")), { what: `${path} to be complete` });
        const name = `${path.replace(/[^\w.]+/g, "_").replace(/^_|_$/g, "") || "start"}-${width}-${colorScheme}.png`;
        const file = join(folder, name);
        await photograph(browser, engine, file);
        console.log(join(folder, name));
      }
    }
  } finally {
    await close();
  }
}

/**
 * @param {WebdriverIO.Browser} browser
 * @param {string} who
 */
async function signIn(browser, who) {
  await browser.url(url);
  const status = await browser.executeAsync((/** @type {string} */ name, /** @type {(status: number) => void} */ done) => {
    fetch("/api/v1/session", {
      method: "POST",
      headers: { "content-type": "application/json", "x-registrant": "1" },
      body: JSON.stringify({ persona: name }),
    }).then(
      (answer) => done(answer.status),
      () => done(0),
    );
  }, who);
  if (status < 200 || status >= 300) throw new Error(`signing in as ${who} was answered with ${status}`);
}
