// What a page complains about: errors in the console, exceptions, and violations of its policy.

/** @typedef {import("./environment.mjs").Engine} Engine */

/** Turns violations of the page's policy into errors of the console, where they are heard. */
function reportViolations() {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
  });
}

/** Keeps errors inside the page, for a driver that cannot tell them. */
function keepErrors() {
  const page = /** @type {Window & { registrantProblems?: string[] }} */ (window);
  if (page.registrantProblems !== undefined) return;
  /** @type {string[]} */
  const kept = [];
  page.registrantProblems = kept;
  addEventListener("error", (event) => kept.push(`error: ${event.message}`));
  addEventListener("unhandledrejection", (event) => kept.push(`unhandled: ${event.reason}`));
  document.addEventListener("securitypolicyviolation", (event) => {
    kept.push(`policy: ${event.effectiveDirective} blocked ${event.blockedURI}`);
  });
  const said = console.error;
  console.error = (...words) => {
    kept.push(words.join(" "));
    said.apply(console, words);
  };
}

/** What Firefox writes of a page that was left while it read an answer: it is the browser that gives up, not the page. */
const leftWhileReading = /^javascript: AbortError: The operation was aborted\.\s*$/;

/** Where Chromium's driver has a line from: what the page writes and throws, not what the network says of a request. */
const toldByThePage = new Set(["console-api", "javascript"]);

/** Collects what the pages of one browser complain about. */
export class Problems {
  /** @type {string[]} */
  #found = [];
  #browser;
  #engine;

  /**
   * @param {WebdriverIO.Browser} browser
   * @param {Engine} engine
   */
  constructor(browser, engine) {
    this.#browser = browser;
    this.#engine = engine;
  }

  /** Begins to listen; call it before the first page. */
  async listen() {
    if (this.#engine === "webkit") return;
    if (this.#engine === "chromium") {
      const source = `(${reportViolations})()`;
      await this.#browser.sendCommand("Page.addScriptToEvaluateOnNewDocument", { source });
      return;
    }
    await this.#browser.sessionSubscribe({ events: ["log.entryAdded"] });
    this.#browser.on("log.entryAdded", (entry) => {
      const line = `${entry.type}: ${entry.text ?? ""}`;
      if (entry.level === "error" && !leftWhileReading.test(line)) this.#found.push(line);
    });
    await this.#browser.addInitScript(reportViolations);
  }

  /**
   * After a page was opened. WebKitGTK's driver cannot say what a page complains about, nor put anything into it
   * before it loads: there, listening begins now.
   */
  async pageOpened() {
    if (this.#engine === "webkit") await this.#browser.execute(keepErrors);
  }

  /**
   * Everything since the last call.
   * @returns {Promise<string[]>}
   */
  async take() {
    if (this.#engine === "webkit") {
      const kept = await this.#browser.execute(() => {
        const page = /** @type {Window & { registrantProblems?: string[] }} */ (window);
        return page.registrantProblems?.splice(0) ?? [];
      });
      this.#found.push(...kept);
    }
    if (this.#engine === "chromium") {
      const entries = /** @type {{ level: string, source: string, message: string }[]} */ (
        await this.#browser.getLogs("browser")
      );
      const own = entries.filter(({ level, source }) => level === "SEVERE" && toldByThePage.has(source));
      this.#found.push(...own.map(({ source, message }) => `${source}: ${message}`));
    }
    return this.#found.splice(0);
  }
}
