// One browser for one test, in any of the three engines.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { remote } from "webdriverio";
import { browserPrograms, engine as engineOfThisRun } from "./environment.mjs";
import { Problems } from "./problems.mjs";
import { freePort, Program } from "./processes.mjs";
import { until } from "./wait.mjs";
import { screen, surroundings } from "./webkit.mjs";

/** @typedef {import("./environment.mjs").Engine} Engine */
/** @typedef {WebdriverIO.Browser} Browser */

/**
 * @typedef {object} Look
 * @property {Engine} [engine] the engine of this run when nothing is said
 * @property {number} [width] of the page, in CSS pixels
 * @property {number} [height]
 * @property {"light" | "dark"} [colorScheme]
 * @property {string} [language] a language tag, which the browser prefers
 * @property {boolean} [waitForLoad] whether opening a page waits until it is loaded; otherwise it waits for nothing
 */

/**
 * @typedef {object} Opened
 * @property {Browser} browser
 * @property {Engine} engine
 * @property {Problems} problems what the page complained about
 * @property {() => Promise<void>} close
 */

/**
 * Starts a driver and a browser with a fresh profile.
 * @param {Look} [look]
 * @returns {Promise<Opened>}
 */
export async function openBrowser(look = {}) {
  for (let more = 2; ; more -= 1) {
    try {
      return await begin(look);
    } catch (error) {
      // A port that was free may be somebody else's by the time a program listens there.
      if (more === 0) throw error;
    }
  }
}

/**
 * @param {Look} look
 * @returns {Promise<Opened>}
 */
async function begin({
  engine = engineOfThisRun,
  width = 1280,
  height = 900,
  colorScheme = "light",
  language = "en",
  waitForLoad = true,
}) {
  const profile = await mkdtemp(join(tmpdir(), "registrant-browser-"));
  const driver = await startDriver(engine, { profile, colorScheme, language });
  /** @type {Browser | undefined} */
  let browser;
  const close = async () => {
    // A browser that has crashed cannot say goodbye; its driver ends it.
    await browser?.deleteSession().catch(() => undefined);
    await driver.program.stop();
    await driver.screen?.stop();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  try {
    browser = await remote({
      hostname: "127.0.0.1",
      port: driver.port,
      logLevel: "silent",
      connectionRetryCount: 0,
      connectionRetryTimeout: 120_000,
      capabilities: {
        ...capabilities(engine, { colorScheme, language }),
        pageLoadStrategy: waitForLoad ? "normal" : "none",
      },
    });
    const problems = new Problems(browser, engine);
    await problems.listen();
    if (engine === "chromium") {
      const features = [{ name: "prefers-color-scheme", value: colorScheme }];
      await browser.sendCommand("Emulation.setEmulatedMedia", { features });
    }
    await resize(browser, engine, width, height);
    return { browser, engine, problems, close };
  } catch (error) {
    await close();
    throw new Error(`${engine} could not be started. Its driver said:\n${driver.program.lastLines}`, { cause: error });
  }
}

/**
 * Gives the page a size; the window around it follows.
 * @param {Browser} browser
 * @param {Engine} engine
 * @param {number} width
 * @param {number} height
 */
export async function resize(browser, engine, width, height) {
  if (engine === "chromium") {
    const metrics = { width, height, deviceScaleFactor: 0, mobile: false };
    await browser.sendCommand("Emulation.setDeviceMetricsOverride", metrics);
    return;
  }
  if (engine === "firefox") {
    await browser.setViewport({ width, height });
    return;
  }
  // The driver knows windows only; without bars, window and page are of one size.
  await browser.setWindowSize(width, height);
  await until(() => browser.execute((wanted) => window.innerWidth === wanted, width), {
    what: `a page ${width} pixels wide`,
  });
}

/**
 * @param {Engine} engine
 * @param {{ profile: string, colorScheme: "light" | "dark", language: string }} options
 */
async function startDriver(engine, { profile, colorScheme, language }) {
  const { driver } = browserPrograms(engine);
  const port = await freePort();
  const environment = { TMPDIR: profile };
  /** @type {Program} */
  let program;
  /** @type {Program | undefined} */
  let invisible;
  if (engine === "chromium") {
    program = new Program("chromedriver", driver, [`--port=${port}`], { environment });
  } else if (engine === "firefox") {
    const websocket = await freePort();
    const ports = ["--port", `${port}`, "--websocket-port", `${websocket}`];
    program = new Program("geckodriver", driver, [...ports, "--profile-root", profile], { environment });
  } else {
    const { program: xvfb, display } = await screen();
    invisible = xvfb;
    program = new Program("WebKitWebDriver", driver, [`--port=${port}`], {
      environment: { ...(await surroundings({ profile, colorScheme, language })), DISPLAY: display },
    });
  }
  try {
    await until(
      async () => {
        program.assertRunning();
        const answer = await fetch(`http://127.0.0.1:${port}/status`).catch(() => undefined);
        return answer?.ok;
      },
      { what: `${program.name} to answer`, within: 60_000 },
    );
  } catch (error) {
    await program.stop();
    await invisible?.stop();
    throw error;
  }
  return { program, screen: invisible, port };
}

/**
 * @param {Engine} engine
 * @param {{ colorScheme: "light" | "dark", language: string }} options
 * @returns {WebdriverIO.Capabilities}
 */
function capabilities(engine, { colorScheme, language }) {
  const { browser: binary } = browserPrograms(engine);
  if (engine === "chromium") {
    const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
    const headless = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
    return /** @type {WebdriverIO.Capabilities} */ ({
      browserName: "chrome",
      // Over the newer protocol, which the driver interprets in a page of its own, a test costs a quarter more.
      "wdio:enforceWebDriverClassic": true,
      "goog:loggingPrefs": { browser: "ALL" },
      "goog:chromeOptions": {
        binary,
        args: [...headless, ...quiet, `--lang=${language}`, `--accept-lang=${language}`],
      },
    });
  }
  if (engine === "firefox") {
    return {
      browserName: "firefox",
      "moz:firefoxOptions": {
        binary,
        args: ["-headless"],
        prefs: {
          // Neither add-ons nor a process in waiting: a test has one page, and two cores.
          "extensions.enabledScopes": 0,
          "extensions.installDistroAddons": false,
          "dom.ipc.processPrelaunch.enabled": false,
          "intl.accept_languages": language,
          "intl.locale.requested": language,
          "layout.css.prefers-color-scheme.content-override": colorScheme === "dark" ? 0 : 1,
        },
      },
    };
  }
  return /** @type {WebdriverIO.Capabilities} */ ({
    browserName: "MiniBrowser",
    "wdio:enforceWebDriverClassic": true,
    "webkitgtk:browserOptions": { binary, args: ["--automation", "--full-screen"] },
  });
}
