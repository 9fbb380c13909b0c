// The tools of these tests, tried on small pages: a tool that sees nothing would make every other test green.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, describe, test } from "node:test";
import { expectAccessible } from "../lib/accessible.mjs";
import { openBrowser } from "../lib/browser.mjs";
import { engine } from "../lib/environment.mjs";
import { focused, Key, tabStops, tabTo } from "../lib/keyboard.mjs";
import { until } from "../lib/wait.mjs";

/** @typedef {import("../lib/browser.mjs").Opened} Opened */

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** @type {Record<string, [type: string, content: string]>} */
const pages = {
  "/good": [
    "text/html",
    `<!doctype html><html lang="en"><title>Good</title><main><h1>Good</h1>
     <a href="#one">First link</a> <label>Name <input id="name"></label> <button>Send</button></main>`,
  ],
  "/bad": ["text/html", `<!doctype html><html><title>Bad</title><main><h1>Bad</h1><input id="nameless"></main>`],
  "/noisy": [
    "text/html",
    `<!doctype html><html lang="en"><title>Noisy</title><h1>Noisy</h1><button id="go">Go</button>
     <script src="/noisy.js"></script>`,
  ],
  "/noisy.js": [
    "text/javascript",
    `document.getElementById("go").addEventListener("click", () => {
       console.error("said by the page");
       fetch("http://127.0.0.1:1/elsewhere").catch(() => {});
       setTimeout(() => { throw new Error("thrown by the page"); });
     });`,
  ],
};

const server = createServer((request, answer) => {
  const [type, content] = pages[request.url ?? ""] ?? ["text/plain", ""];
  answer.writeHead(200, { "content-type": `${type}; charset=utf-8`, "content-security-policy": policy });
  answer.end(content);
});
/** @type {string} */
let url;

before(async () => {
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  url = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (server.address()).port}`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

describe(`the tools, in ${engine}`, { timeout: 240_000 }, () => {
  /** @type {Opened} */
  let opened;

  before(async () => {
    opened = await openBrowser({ width: 320, height: 700, colorScheme: "dark", language: "fr" });
  });
  after(() => opened.close());

  test("the page has the asked size, colours and language, and the focus", async () => {
    const { browser } = opened;
    await browser.url(`${url}/good`);
    const seen = await browser.execute(() => ({
      width: window.innerWidth,
      dark: matchMedia("(prefers-color-scheme: dark)").matches,
      language: navigator.language.split("-")[0],
      focus: document.hasFocus(),
    }));
    assert.deepEqual(seen, { width: 320, dark: true, language: "fr", focus: true });
  });

  test("axe finds what is wrong, in words, under the policy of the page", async () => {
    const { browser } = opened;
    await browser.url(`${url}/good`);
    await expectAccessible(browser);
    await browser.url(`${url}/bad`);
    await assert.rejects(expectAccessible(browser), (error) => {
      const text = String(error);
      return /html-has-lang/.test(text) && /label/.test(text) && /#nameless/.test(text);
    });
    await expectAccessible(browser, { except: ["html-has-lang", "label"] });
  });

  test("the keyboard walks, and the focus is described", async () => {
    const { browser } = opened;
    await browser.url(`${url}/good`);
    const stops = await tabStops(browser);
    assert.deepEqual(
      stops.map(({ tag, name }) => [tag, name]),
      [
        ["a", "First link"],
        ["input", "Name"],
        ["button", "Send"],
      ],
    );
    await browser.url(`${url}/good`);
    const found = await tabTo(browser, "Name");
    assert.equal(found.id, "name");
    await browser.keys("Ada");
    await browser.keys(Key.Tab);
    assert.equal((await focused(browser)).name, "Send");
    await assert.rejects(tabTo(browser, "Nowhere", { atMost: 4 }), /did not lead to Nowhere/);
  });

  test("what a page complains about is heard", async () => {
    const { browser, problems } = opened;
    await problems.take();
    await browser.url(`${url}/noisy`);
    await problems.pageOpened();
    await browser.$("#go").click();
    /** @type {string[]} */
    const heard = [];
    await until(
      async () => {
        heard.push(...(await problems.take()));
        const all = heard.join("\n");
        return /said by the page/.test(all) && /thrown by the page/.test(all) && /policy: connect-src/.test(all);
      },
      { what: "three complaints" },
    ).catch((error) => assert.fail(`${error.message}; heard: ${heard.join(" | ")}`));
  });
});
