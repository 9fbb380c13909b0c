// The app arrives whole: served by the proxy, under its policy, without a complaint, for everybody to use.
import assert from "node:assert/strict";
import { expectAccessible } from "../lib/accessible.mjs";
import { tabStops } from "../lib/keyboard.mjs";
import { suite } from "../lib/suite.mjs";

const { walk } = suite(import.meta.url);

for (const { width, colorScheme } of /** @type {const} */ ([
  { width: 320, colorScheme: "dark" },
  { width: 1280, colorScheme: "light" },
])) {
  walk(`the first page, ${width} pixels wide, ${colorScheme}`, { width, colorScheme }, async ({ browser, open }) => {
    await open("/");
    await browser.$("h1").waitForDisplayed({ timeout: 30_000 });
    assert.notEqual((await browser.$("h1").getText()).trim(), "");
    await expectAccessible(browser);
    const wider = await browser.execute(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wider <= 0, `the page is ${wider} pixels wider than the window`);

    const stops = await tabStops(browser);
    assert.notEqual(stops.length, 0);
    for (const stop of stops) assert.ok(stop.visible, `the focus on ${stop.tag} ${JSON.stringify(stop.name)} is hidden`);
  });
}

walk("what is named by its content may be kept for ever, and the page may not", {}, async ({ stack, open, browser }) => {
  await open("/");
  const names = await browser.execute(() =>
    [...document.querySelectorAll("link[href], script[src]")].map((element) =>
      "href" in element ? String(element.href) : /** @type {HTMLScriptElement} */ (element).src,
    ),
  );
  assert.ok(names.some((name) => name.endsWith("_bg.wasm")));
  for (const name of names) {
    const answer = await fetch(name, { headers: { "accept-encoding": "br" } });
    assert.equal(answer.status, 200, name);
    assert.match(answer.headers.get("cache-control") ?? "", /immutable/, name);
    if (/\.(css|js|wasm)$/.test(name)) assert.equal(answer.headers.get("content-encoding"), "br", name);
    await answer.arrayBuffer();
  }
  const page = await fetch(stack.url, { headers: { accept: "text/html" } });
  assert.equal(page.headers.get("cache-control"), "no-cache");
  assert.match(page.headers.get("content-security-policy") ?? "", /script-src 'self' 'wasm-unsafe-eval'/);
});
