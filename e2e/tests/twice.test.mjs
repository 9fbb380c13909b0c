// Whatever is pressed twice, sent twice or agreed to in two windows: it is done once.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { find } from "../journeys/find.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { look } from "../plan.mjs";

/** @typedef {import("../journeys/visitor.mjs").Visitor} Visitor */
/** @typedef {import("../lib/suite.mjs").Walk} Walk */

const { walk } = suite(import.meta.url);
const domain = "example.com";

/**
 * A draft that lacks nothing but the last word.
 * @param {Walk} w
 * @param {Visitor} v
 * @returns {Promise<string>} its page
 */
async function upToTheLastWord(w, v) {
  await w.stack.startOver();
  const { id } = await (await Api.signedIn(w.stack, "customer")).draft(domain, personOf(v.language));
  await v.signIn("customer");
  return `/owner-changes/${id}/check`;
}

/** @param {Walk} w */
async function expectOneOrder(w) {
  await w.sandbox.advance({ seconds: 10 });
  for (const operation of ["order.checkout", "order.pay", "contact.create", "trade.create"]) {
    assert.equal((await w.sandbox.ledger({ operation })).length, 1, operation);
  }
}

walk("agreed to in two windows: one order, and the second window sees the first one's result", look(0), async (w) => {
  const here = visitor(w, look(0));
  const page = await upToTheLastWord(w, here);
  const { t } = here;
  const w2 = await w.elsewhere();
  const there = visitor(w2, look(0));
  await there.signIn("customer");
  await w.open(page);
  await w2.open(page);
  const last = t("check-submit", { domain, price: t("check-free") });
  for (const v of [here, there]) {
    await v.arrive(t("check-title"));
    await v.choose(t("certify-label", { domain }));
  }
  await here.press(last);
  await here.arrive(t("done-title", { domain }), { focus: "h1" });
  await there.press(last);
  await there.arrive(t("done-title", { domain }), { focus: "h1" });
  await expectOneOrder(w);
});

walk("a double click, a reload and the way back order nothing again", look(1), async (w) => {
  const v = visitor(w, look(1));
  const page = await upToTheLastWord(w, v);
  const { t, browser } = v;
  await w.open("/");
  await v.arrive(t("overview-title"));
  await w.open(page);
  await v.arrive(t("check-title"));
  await v.choose(t("certify-label", { domain }));
  const button = await find(browser, "button", t("check-submit", { domain, price: t("check-free") }));
  // Faster than any hand.
  await browser.execute((it) => {
    it.click();
    it.click();
    it.closest("form")?.requestSubmit();
  }, /** @type {HTMLButtonElement} */ (/** @type {unknown} */ (button)));
  await v.arrive(t("done-title", { domain }), { focus: "h1" });

  await browser.refresh();
  await v.arrive(t("done-title", { domain }));
  await browser.back();
  // The question has been answered: there is no second one.
  await v.arrive(t("done-title", { domain }));
  await v.follow(t("done-follow"));
  await v.arrive(t("tracker-title", { domain }), { focus: "h1" });
  await browser.back();
  await v.arrive(t("done-title", { domain }));
  await expectOneOrder(w);
});

walk("a second person with a draft of the same domain learns that another one runs", look(2), async (w) => {
  const v = visitor(w, look(2));
  const page = await upToTheLastWord(w, v);
  const { t } = v;
  await w.open(page);
  await v.arrive(t("check-title"));
  await v.choose(t("certify-label", { domain }));
  const reseller = await Api.signedIn(w.stack, "reseller");
  await reseller.submitted(domain, personOf("en"));
  await v.press(t("check-submit", { domain, price: t("check-free") }));
  await wizard.expectText(v, t("problem-owner-change-open"));
  await v.arrive(t("check-title"));
  await v.follow(t("domain-change-see"));
  await v.arrive(t("tracker-title", { domain }), { focus: "h1" });
  assert.equal((await w.sandbox.ledger({ operation: "order.checkout" })).length, 1);
  w.tolerate(/status of 409/);
});
