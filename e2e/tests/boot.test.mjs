// Before the app runs: the outline, the way from it to the app, and the words when there is no way.
import assert from "node:assert/strict";
import { test } from "node:test";
import { expectAccessible } from "../lib/accessible.mjs";
import { openBrowser } from "../lib/browser.mjs";
import { engine } from "../lib/environment.mjs";
import { serveFiles } from "../lib/files.mjs";
import { exists } from "../lib/page.mjs";
import { until } from "../lib/wait.mjs";

const limits = { timeout: 240_000 };

test(`an outline stands there until the program has arrived, in ${engine}`, limits, async () => {
  /** @type {() => void} */
  let letIn = () => undefined;
  const arrived = new Promise((resolve) => (letIn = () => resolve(undefined)));
  const files = await serveFiles(async (name) => {
    if (name.endsWith(".wasm")) await arrived;
    return 200;
  });
  const { browser, problems, close } = await openBrowser({ width: 320, colorScheme: "dark", waitForLoad: false });
  try {
    // The page counts as loaded only when its preloaded program is.
    await browser.url(files.url);
    await until(() => exists(browser, "#boot"), { what: "the outline" });
    await problems.pageOpened();
    assert.equal(await browser.$("#boot").isDisplayed(), true);
    assert.equal(await browser.$("#boot-failed").isDisplayed(), false);
    await expectAccessible(browser, { except: ["page-has-heading-one"] });

    letIn();
    await until(async () => !(await exists(browser, "#boot")), { what: "the app instead of the outline" });
    assert.notEqual((await browser.$("body").getText()).trim(), "");
    assert.deepEqual(
      (await problems.take()).filter((line) => line.includes("policy")),
      [],
    );
  } finally {
    letIn();
    await close();
    files.close();
  }
});

for (const [language, words] of Object.entries({ fr: "n’a pas pu démarrer", es: "no se ha podido iniciar", pl: "could not start" })) {
  test(`without the program the page says so (${language}), in ${engine}`, limits, async () => {
    let broken = true;
    const files = await serveFiles(async (name) => (broken && name.endsWith(".wasm") ? 503 : 200));
    const { browser, close } = await openBrowser({ language });
    try {
      await browser.url(files.url);
      const alert = browser.$("#boot-failed");
      await alert.waitForDisplayed({ timeout: 20_000 });
      assert.match(await alert.getText(), new RegExp(words));
      assert.equal(await exists(browser, "#boot-waiting"), false);
      await expectAccessible(browser, { except: ["page-has-heading-one"] });

      broken = false;
      await alert.$(":scope > div:not([hidden]) a").click();
      await until(async () => !(await exists(browser, "#boot")), { what: "the app after a second try" });
    } finally {
      await close();
      files.close();
    }
  });
}

test(`without a table of words the page says so, in ${engine}`, limits, async () => {
  let broken = true;
  const files = await serveFiles(async (name) => (broken && name.startsWith("/locales/") ? 503 : 200));
  const { browser, close } = await openBrowser({ language: "fr" });
  try {
    await browser.url(files.url);
    const alert = browser.$("#boot-failed");
    await alert.waitForDisplayed({ timeout: 20_000 });
    assert.match(await alert.getText(), /n’a pas pu démarrer/);
    await expectAccessible(browser, { except: ["page-has-heading-one"] });

    broken = false;
    await alert.$(":scope > div:not([hidden]) a").click();
    await until(async () => !(await exists(browser, "#boot")), { what: "the app after a second try" });
  } finally {
    await close();
    files.close();
  }
});
