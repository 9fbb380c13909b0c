// What can happen between browser and proxy: nothing typed is lost, nothing is done twice, and the person is told.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { find } from "../journeys/find.mjs";
import { announced } from "../journeys/look.mjs";
import { letterTo } from "../journeys/mailbox.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { Relay } from "../lib/relay.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

/**
 * @typedef {import("../lib/suite.mjs").Walk} Walk
 * @typedef {import("../journeys/visitor.mjs").Visitor} Visitor
 */

const { walk } = suite(import.meta.url);
const domain = "example.com";
const ownerOfToday = "nora.fields@example.org";
/** What an engine writes to its console of a line that breaks, and of the refusal that a second try meets. */
const brokenLine = /Failed to load resource|ERR_|NetworkError|Could not connect|can.t establish|interrupted|network connection/i;

/**
 * A test with a relay between browser and proxy, and a draft that lacks nothing but the last word.
 * @param {string} name
 * @param {number} turn
 * @param {(at: { w: Walk, v: Visitor, relay: Relay, id: string, page: (step: string) => Promise<void> }) => Promise<void>} body
 */
function overTheLine(name, turn, body) {
  walk(name, look(turn), async (w) => {
    await w.stack.startOver();
    w.tolerate(brokenLine);
    const v = visitor(w, look(turn));
    const relay = await Relay.before(w.stack.url);
    try {
      const api = await Api.signedIn(w.stack, "customer");
      const { id } = await api.draft(domain, personOf(v.language));
      await v.signIn("customer");
      await body({ w, v, relay, id, page: (step) => w.open(`/owner-changes/${id}/${step}`, relay.url) });
    } finally {
      relay.close();
    }
  });
}

/** @param {Walk} w */
async function expectOneOrder(w) {
  await w.sandbox.advance({ seconds: 10 });
  for (const operation of ["order.checkout", "order.pay", "contact.create", "trade.create"]) {
    assert.equal((await w.sandbox.ledger({ operation })).length, 1, operation);
  }
}

overTheLine("an answer that gets lost is no conflict, and a slow one is waited for once", 0, async ({ v, relay, page }) => {
  const { t } = v;
  await page("meaning");
  await v.arrive(t("meaning-title"));
  relay.lose("PATCH", /owner-changes/);
  await v.press(t("go-on"));
  await wizard.expectText(v, t("problem-unreachable"));
  await v.press(t("go-on"));
  await v.arrive(t("payment-title"), { focus: "h1" });

  await v.choose(t("waiver-label"));
  relay.asked.length = 0;
  const slow = relay.hold("PATCH", /owner-changes/);
  await v.press(t("go-on"));
  await slow.arrived;
  await v.press(t("go-on"));
  await v.press(t("go-on"));
  slow.release();
  await v.arrive(t("check-title"), { focus: "h1" });
  assert.equal(relay.asked.filter(({ method }) => method === "PATCH").length, 1);
});

overTheLine("what is typed is saved when the line is back, and the person is told", 1, async ({ v, relay, id, page, w }) => {
  const { t, browser } = v;
  await page("details");
  await v.arrive(t("details-title"));
  relay.cut();
  await browser.execute(() => window.dispatchEvent(new Event("offline")));
  await wizard.expectText(v, t("offline"));
  await v.type(t("field-city"), "Ávila");
  // Below the question stands that it is not saved.
  await announced(browser, t("problem-unreachable"));
  await v.press(t("go-on"));
  await wizard.expectText(v, t("problem-unreachable"));
  assert.equal(await (await find(browser, "field", t("field-city"))).getValue(), "Ávila");

  relay.mend();
  await browser.execute(() => window.dispatchEvent(new Event("online")));
  await announced(browser, t("back-online"));
  await announced(browser, t("wizard-saved"));
  const api = await Api.signedIn(w.stack, "customer");
  assert.equal((await api.ownerChange(id)).draft.fields["address.city"], "Ávila");

  // The last word before leaving the page is saved as well.
  await v.type(t("field-zip"), "75011");
  await v.follow(t("nav-overview"));
  await v.arrive(t("overview-title"), { focus: "h1" });
  const isSaved = async () => (await api.ownerChange(id)).draft.fields["address.zip"] === "75011";
  await until(isSaved, { what: "what was typed last to be saved" });
});

overTheLine("a price that comes late disturbs nobody who went back meanwhile", 2, async ({ v, relay, page }) => {
  const { t, browser } = v;
  await page("payment");
  await v.arrive(t("payment-title"));
  await v.choose(t("waiver-label"));
  const price = relay.hold("POST", /quote/);
  await v.press(t("go-on"));
  await price.arrived;
  await wizard.expectText(v, t("check-asking-price"));
  await browser.back();
  await v.arrive(t("payment-title"), { focus: "h1" });
  await v.choose(t("payment-later"));
  price.release();
  await price.given;
  await v.arrive(t("payment-title"));
  assert.equal(await (await find(browser, "answer", t("payment-later"))).isSelected(), true);
});

for (const [what, spoil] of /** @type {const} */ ([
  ["does not arrive", (/** @type {Relay} */ relay) => relay.drop("POST", /submit/)],
  ["arrives, and its answer does not", (/** @type {Relay} */ relay) => relay.lose("POST", /submit/)],
  ["arrives twice", (/** @type {Relay} */ relay) => relay.repeat("POST", /submit/)],
])) {
  overTheLine(`the last word ${what}: one order`, 3, async ({ w, v, relay, page }) => {
    const { t } = v;
    await page("check");
    await v.arrive(t("check-title"));
    await v.choose(t("certify-label", { domain }));
    const last = t("check-submit", { domain, price: t("check-free") });
    spoil(relay);
    await v.press(last);
    if (what !== "arrives twice") {
      await wizard.expectText(v, t("problem-unreachable"));
      await v.press(last);
    }
    await v.arrive(t("done-title", { domain }), { focus: "h1" });
    await expectOneOrder(w);
  });
}

overTheLine("answers that overtake each other leave the newest in view", 4, async ({ w, v, relay, id, page }) => {
  const { t, browser } = v;
  const api = await Api.signedIn(w.stack, "customer");
  const { quote } = await api.done("POST", `/owner-changes/${id}/quote`);
  const consents = ["owner_change"];
  await api.done("POST", `/owner-changes/${id}/submit`, { price_ceiling: quote.price, consents });
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");
  await page("tracker");
  await v.arrive(t("tracker-title", { domain }));

  const late = relay.hold("GET", new RegExp(`owner-changes/${id}$`));
  await v.press(t("refresh"));
  await late.arrived;
  await w.sandbox.answer(await letterTo(w, ownerOfToday), "accept");
  await api.until(id, "awaiting_gaining");
  await wizard.expectText(v, t("state-awaiting-gaining"));
  late.release();
  await late.given;
  await v.press(t("refresh"));
  await announced(browser, t("refreshed"));
  await wizard.expectText(v, t("state-awaiting-gaining"));
  assert.ok(!(await browser.$("main").getText()).includes(t("state-awaiting-both")), "an older answer came into view");

  // Cut off while it is followed: what was known stays, and says of when it is.
  relay.cut();
  await v.press(t("refresh"));
  await wizard.expectText(v, t("problem-unreachable"));
  await wizard.expectText(v, t("as-of", { time: "" }).trim());
  await wizard.expectText(v, t("state-awaiting-gaining"));
  relay.mend();
  await v.press(t("refresh"));
  const isFresh = async () => !(await browser.$("main").getText()).includes(t("problem-unreachable"));
  await until(isFresh, { what: "the page to be fresh again" });
  await v.arrive(t("tracker-title", { domain }));
});

overTheLine("an app that cannot ask who is signed in says so and asks again", 5, async ({ v, relay, page }) => {
  const { t } = v;
  relay.block("GET", /session/);
  await page("meaning");
  await v.arrive(t("product-name"));
  await wizard.expectText(v, t("problem-unreachable"));
  relay.mend();
  await v.press(t("try-again"));
  await v.arrive(t("meaning-title"));
});

overTheLine("a late answer to the session before ends no later one", 6, async ({ w, v, relay, page }) => {
  const { t, browser } = v;
  w.tolerate(/status of 401/);
  await page("meaning");
  await v.arrive(t("meaning-title"));
  await browser.deleteCookies();
  // Asked in the name of a session that is no more, and answered only when there is another one.
  const late = relay.hold("GET", /\/api\/v1\/domains/);
  await v.follow(t("nav-domains"));
  await late.arrived;
  const held = relay.asked.find(({ path }) => path.startsWith("/api/v1/domains"));
  // The other registrars' parts are answered, and say that the session has ended.
  await find(browser, "heading", t("session-ended-title"));
  await v.choose(t("persona-customer"));
  await v.press(t("sign-in-button"));
  await until(async () => !(await browser.$("dialog[open]").isExisting()), { what: "the dialog to close" });
  relay.asked.length = 0;
  late.release();
  await late.given;
  const isAskedAnew = () => relay.asked.some(({ path }) => path === held?.path);
  await until(isAskedAnew, { what: "the same to be asked in the name of the new session" });
  await v.arrive(t("domains-title"));
  assert.ok(!(await browser.$("dialog[open]").isExisting()), "the session was taken to have ended once more");
});

overTheLine("a part of the app that cannot be fetched is asked for again", 7, async ({ w, v, relay, page }) => {
  const { t, browser } = v;
  w.tolerate(/Failed to fetch|Load failed|WebAssembly/);
  await page("meaning");
  await v.arrive(t("meaning-title"));

  // Offline: the page that is here stays usable, and the one that is not says so, as often as it is tried.
  relay.cut();
  await v.follow(t("nav-contacts"));
  await v.arrive(t("there-is-a-problem"));
  await wizard.expectText(v, t("piece-missing"));
  await v.press(t("try-again"));
  await v.arrive(t("there-is-a-problem"));
  relay.mend();
  await v.press(t("try-again"));
  await v.arrive(t("contacts-title"));

  // Replaced by another build: the proxy answers, the piece is gone, and the page is read again.
  relay.block("GET", /_split_lists/);
  await v.follow(t("nav-inbox"));
  await v.arrive(t("there-is-a-problem"));
  await browser.execute(() => void (document.documentElement.dataset["before"] = "here"));
  await v.press(t("try-again"));
  const isNew = () => browser.execute(() => document.documentElement.dataset["before"] === undefined);
  await until(isNew, { what: "the page to be read again" });
  await v.arrive(t("there-is-a-problem"));
  relay.mend();
  await v.press(t("try-again"));
  await v.arrive(t("inbox-title"));
});
