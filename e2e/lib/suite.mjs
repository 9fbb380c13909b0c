// A test file with a stack of its own, and a fresh browser for each test.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser } from "./browser.mjs";
import { artifacts, engine } from "./environment.mjs";
import { startStack } from "./stack.mjs";

/** @typedef {import("./stack.mjs").Stack} Stack */
/** @typedef {import("./browser.mjs").Look} Look */

/**
 * @typedef {object} Walk
 * @property {WebdriverIO.Browser} browser
 * @property {import("./environment.mjs").Engine} engine
 * @property {Stack} stack
 * @property {import("./sandbox.mjs").Sandbox} sandbox
 * @property {(path: string, at?: string) => Promise<void>} open opens a page of the app; `at` is another address than
 *   the proxy's own under which it is reached
 * @property {(...patterns: RegExp[]) => void} tolerate complaints of the page that this test provokes
 * @property {(name: string) => Promise<void>} picture saves a screenshot
 * @property {() => Promise<Walk>} elsewhere the same test in one more browser, as on somebody's other device: it knows
 *   nothing of the first, and ends with the test
 */

/**
 * @typedef {object} Suite
 * @property {(name: string, look: Look, body: (walk: Walk) => Promise<void>) => void} walk defines a test with a
 *   browser. It fails also when a page complained in its console or broke its policy.
 * @property {() => Stack} stack for tests without a browser
 */

/** How long one test may take, with a browser that may have to share two cores. */
const LIMIT = 240_000;

/**
 * Defines the stack of a test file; call it once, with `import.meta.url`.
 * @param {string} file
 * @param {{ environment?: NodeJS.ProcessEnv }} [options] what the proxy is told
 * @returns {Suite}
 */
export function suite(file, { environment } = {}) {
  const folder = join(artifacts, engine, basename(fileURLToPath(file), ".test.mjs"));
  /** @type {Stack | undefined} */
  let running;
  let failed = false;
  const stack = () => {
    if (running === undefined) throw new Error("the stack runs while tests do, not before");
    return running;
  };

  before(
    async () => {
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      running = await startStack({ logs: folder, environment });
    },
    { timeout: LIMIT },
  );
  after(
    async () => {
      await running?.stop();
      // Logs and pictures are for failures; without one the folder would only be noise.
      if (!failed) await rm(folder, { recursive: true, force: true });
    },
    { timeout: LIMIT },
  );

  return {
    stack,
    walk(name, look, body) {
      test(name, { timeout: LIMIT }, async () => {
        const file = join(folder, name.replace(/[^\p{L}\p{N}]+/gu, "-").toLowerCase());
        /** @type {import("./browser.mjs").Opened[]} */
        const all = [];
        /** @type {RegExp[]} */
        const tolerated = [];
        const begin = async () => {
          const opened = await openBrowser(look);
          all.push(opened);
          return walkWith(opened);
        };
        /** @param {import("./browser.mjs").Opened} opened @returns {Walk} */
        const walkWith = ({ browser, engine: its, problems }) => ({
          browser,
          engine: its,
          stack: stack(),
          sandbox: stack().sandbox,
          open: async (path, at = stack().url) => {
            await browser.url(at + path);
            await problems.pageOpened();
          },
          tolerate: (...patterns) => void tolerated.push(...patterns),
          picture: async (part) => {
            await browser.saveScreenshot(`${file}-${part}.png`);
          },
          elsewhere: begin,
        });
        try {
          await body(await begin());
          const heard = (await Promise.all(all.map(({ problems }) => problems.take()))).flat();
          const complaints = heard.filter((line) => !tolerated.some((pattern) => pattern.test(line)));
          if (complaints.length > 0) throw new Error(`the page complained:\n  ${complaints.join("\n  ")}`);
        } catch (error) {
          failed = true;
          for (const [number, { browser, problems }] of all.entries()) {
            const place = number === 0 ? file : `${file}-${number + 1}`;
            await remember(browser, place, await problems.take().catch(() => []));
          }
          throw error;
        } finally {
          await Promise.all(all.map(({ close }) => close()));
        }
      });
    },
  };
}

/**
 * Keeps what helps to understand a failure. It must not hide the failure by one of its own.
 * @param {WebdriverIO.Browser} browser
 * @param {string} file
 * @param {string[]} complaints
 */
async function remember(browser, file, complaints) {
  try {
    await browser.saveScreenshot(`${file}.png`);
    const page = [await browser.getUrl(), ...complaints, await browser.getPageSource()];
    await writeFile(`${file}.html.txt`, page.join("\n"));
  } catch (error) {
    await writeFile(`${file}.txt`, `neither a picture nor the page could be taken: ${error}`).catch(() => undefined);
  }
}
