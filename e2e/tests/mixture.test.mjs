// Lists over three registrars, one of which takes its time: the others are seen at once, and of that one it is said that
// it is asked, and then its rows or why they are missing.
import assert from "node:assert/strict";
import { announced } from "../journeys/look.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { peek } from "../lib/page.mjs";
import { Relay } from "../lib/relay.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

/** @typedef {import("../journeys/visitor.mjs").Visitor} Visitor */

const { walk } = suite(import.meta.url);
const slow = "HostControl";
/** Longer than any test takes. */
const forEver = 600_000;

/**
 * The first link to this address, where it stands and whether it has the focus.
 * @param {Visitor} v
 * @param {string} href
 */
const placeOf = (v, href) =>
  peek(
    v.browser,
    (wanted) => {
      const link = document.querySelector(`main a[href="${wanted}"]`);
      return link && { top: link.getBoundingClientRect().top, hasFocus: document.activeElement === link };
    },
    href,
  );

/**
 * Waits until these words are gone.
 * @param {Visitor} v
 * @param {string} words
 */
async function expectGone(v, words) {
  // Not in what was announced, which stays a while.
  const isGone = () => peek(v.browser, (/** @type {string} */ text) => !document.querySelector("main")?.innerText.includes(text), words);
  await until(isGone, { what: `${JSON.stringify(words)} to be gone` });
}

walk("the quick registrars are seen before the slow one, whose rows move none of theirs", look(0), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(0));
  const relay = await Relay.before(w.stack.url);
  try {
    await v.signIn("reseller");
    const held = relay.hold("GET", /\/domains\?.*connection=hostcontrol/);
    await w.open("/domains", relay.url);
    const first = "/domains/logicboxes/example.net";
    await until(() => placeOf(v, first), { what: "the rows of the quick ones" });
    await wizard.expectText(v, v.t("part-pending", { connection: slow }));
    assert.equal(await placeOf(v, "/domains/hostcontrol/example.nl"), null, "the slow one has not answered");
    await v.browser.execute((href) => /** @type {HTMLElement} */ (document.querySelector(`main a[href="${href}"]`)).focus(), first);
    const before = await placeOf(v, first);
    held.release();
    await until(() => placeOf(v, "/domains/hostcontrol/example.nl"), { what: "the rows of the slow one" });
    assert.deepEqual(await placeOf(v, first), before, "nothing has moved, and the focus stays");
    await announced(v.browser, v.t("part-arrived", { connection: slow, count: 3 }));
    await expectGone(v, v.t("part-pending", { connection: slow }));
    await v.arrive(v.t("domains-title"));

    // The next time what is kept is there at once, although the registrar has not answered.
    const again = relay.hold("GET", /\/domains\?.*connection=hostcontrol/);
    again.release();
    const anew = relay.hold("GET", /\/domains\?.*connection=hostcontrol/);
    await w.open("/domains", relay.url);
    await until(() => placeOf(v, "/domains/hostcontrol/example.nl"), { what: "what is kept" });
    await anew.arrived;
    anew.release();
    await v.arrive(v.t("domains-title"));
  } finally {
    relay.close();
  }
});

walk("what a registrar does not answer is missing, with the reason and since when, until it is asked again", look(1), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(1));
  await v.signIn("reseller");
  for (let depth = 1; depth <= 3; depth += 1) {
    const path = "/*".repeat(depth);
    await w.sandbox.fault({ registrar: "hostcontrol", method: "GET", path, when: "before", action: { delay_ms: forEver }, times: 1_000 });
  }
  const missing = v.t("missing-slow", { connection: slow, time: "|" }).split("|")[0]?.trim() ?? "";
  for (const [page, title, quick] of /** @type {[string, string, string | undefined][]} */ ([
    ["/domains", v.t("domains-title"), "example.net"],
    ["/contacts", v.t("contacts-title"), "Nora Fields"],
    ["/inbox", v.t("inbox-title"), undefined],
  ])) {
    await w.open(page);
    await wizard.expectText(v, v.t("part-pending", { connection: slow }));
    if (quick !== undefined) await wizard.expectText(v, quick);
    await wizard.expectText(v, missing);
    await wizard.expectText(v, v.t("missing-part"));
    await announced(v.browser, missing);
    await v.arrive(title);
  }
  await w.open("/domains");
  await wizard.expectText(v, missing);
  await w.sandbox.clearFaults();
  await v.press(v.t("missing-ask", { connection: slow }));
  await wizard.expectText(v, "example.nl");
  await expectGone(v, missing);
});
