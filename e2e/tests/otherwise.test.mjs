// When things go otherwise: each state of an owner change is seen on a page that says what to do, and leads there.
import assert from "node:assert/strict";
import { test } from "node:test";
import { Api } from "../journeys/api.mjs";
import { expectValue, find, isThere } from "../journeys/find.mjs";
import { letterTo } from "../journeys/mailbox.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

/**
 * @typedef {import("../lib/suite.mjs").Walk} Walk
 * @typedef {import("../journeys/visitor.mjs").Visitor} Visitor
 * @typedef {import("../journeys/people.mjs").Person} Person
 * @typedef {{ w: Walk, v: Visitor, api: Api, person: Person }} Scene
 */

const { walk, stack } = suite(import.meta.url);
const ovhcloud = { registrar: "ovhcloud" };
const ownerOfToday = "nora.fields@example.org";

/** The states that were seen on a page, and the walks that are still to be walked. */
const seen = new Set();
const left = new Set();

/**
 * A test that begins with an own stack and a reseller, who sees everything.
 * @param {string} name
 * @param {number} turn
 * @param {(scene: Scene) => Promise<void>} body
 */
function scene(name, turn, body) {
  left.add(name);
  walk(name, look(turn), async (w) => {
    await w.stack.startOver();
    const v = visitor(w, look(turn));
    const api = await Api.signedIn(w.stack, "reseller");
    await v.signIn("reseller");
    await body({ w, v, api, person: personOf(v.language) });
    left.delete(name);
  });
}

/**
 * An owner change whose owners are asked.
 * @param {Scene} scene
 * @param {string} domain
 * @param {Person} [person]
 */
async function asked({ w, api, person: usual }, domain, person = usual) {
  const { id } = await api.submitted(domain, person);
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");
  return id;
}

/**
 * The tracker, in this state.
 * @param {Scene} scene
 * @param {string} id
 * @param {string} domain
 * @param {string} state its message
 */
async function tracker({ w, v }, id, domain, state) {
  await w.open(`/owner-changes/${id}/tracker`);
  await v.arrive(v.t("tracker-title", { domain }));
  await stands(v, state);
  await v.arrive(v.t("tracker-title", { domain }));
}

/**
 * The page says in which state it is, and what that means for the reader.
 * @param {Visitor} v
 * @param {string} state its message
 */
async function stands(v, state) {
  await wizard.expectText(v, v.t(state));
  await wizard.expectText(v, v.t(`${state}.hint`));
  seen.add(state.replace("state-", "").replaceAll("-", "_"));
}

/**
 * What has ended leads into another beginning.
 * @param {Scene} scene
 * @param {string} domain
 */
async function startAgain({ v }, domain) {
  await v.follow(v.t("start-again"));
  await v.arrive(v.t("outlook-title", { domain }), { focus: "h1" });
  await v.press(v.t("outlook-start"));
  await v.arrive(v.t("owner-title"), { focus: "h1" });
}

/**
 * The words of the button that agrees to this price, once it is there.
 * @param {Visitor} v
 * @param {string} domain
 * @param {string} amount
 */
async function labelled({ browser }, domain, amount) {
  const buttons = await browser.execute(() => [...document.querySelectorAll("button")].map((it) => it.innerText));
  const price = new RegExp(amount.replace(".", "[.,]"));
  return buttons.find((words) => words.includes(domain) && price.test(words))?.trim();
}

/** @param {Visitor} v @param {string} words */
async function isSaid(v, words) {
  return (await v.browser.$("main").getText()).replace(/\s+/g, " ").includes(words);
}

scene("a draft waits where it was left, and can be put away", 12, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const domain = "example.com";
  await api.draft(domain, person, { step: "meaning" });
  await w.open("/");
  await v.arrive(t("overview-title"));
  await wizard.expectText(v, t("overview-drafts"));
  await wizard.expectText(v, t("overview-draft", { domain }));
  await v.follow(t("overview-draft-continue"));
  await v.arrive(t("meaning-title"), { focus: "h1" });
  await wizard.expectText(v, t("wizard-saved"));
  seen.add("draft");
  await v.press(t("wizard-leave"));
  await wizard.expectText(v, t("wizard-leave-text"));
  await v.press(t("wizard-leave-confirm"));
  await v.arrive(t("overview-title"));
  assert.equal(await isThere(v.browser, "link", t("overview-draft-continue")), false);
  assert.deepEqual(await w.sandbox.ledger(), [], "nobody was asked for anything");
});

scene("either owner says no", 0, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const first = await asked(s, "example.com");
  await w.sandbox.answer(await letterTo(w, ownerOfToday), "refuse");
  await api.until(first, "refused");
  await tracker(s, first, "example.com", "state-refused");
  await wizard.expectText(v, t("answer-refused"));
  await startAgain(s, "example.com");
  // What was typed is there to be corrected.
  await v.press(t("go-on"));
  await v.arrive(t("details-title"), { focus: "h1" });
  await expectValue(v.browser, t("field-email-label"), person.email);

  const second = await asked(s, "example.be");
  await w.sandbox.answer(await letterTo(w, "emma.peeters@example.org"), "accept");
  await api.until(second, "awaiting_gaining");
  await tracker(s, second, "example.be", "state-awaiting-gaining");
  await w.sandbox.answer(await letterTo(w, person.email), "refuse");
  await api.until(second, "refused");
  await tracker(s, second, "example.be", "state-refused");
  await wizard.expectText(v, t("answer-accepted"));
  await w.open("/inbox");
  await v.arrive(t("inbox-title"));
  await wizard.expectText(v, t("inbox-finished"));
  assert.deepEqual(await w.sandbox.ledger({ operation: "trade.apply" }), []);
});

scene("nobody answers in time, and the new owner is the first to say yes", 1, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const id = await asked(s, "example.com");
  await w.sandbox.answer(await letterTo(w, person.email), "accept");
  await api.until(id, "awaiting_losing");
  await tracker(s, id, "example.com", "state-awaiting-losing");
  // Until when is said as a date, not as a number of days.
  await wizard.expectText(v, t("answer-until", { date: "" }).trim());
  await w.open("/inbox");
  await v.arrive(t("inbox-title"));
  await wizard.expectText(v, t("inbox-others"));
  await w.sandbox.advance({ days: 15 });
  await api.until(id, "expired");
  await tracker(s, id, "example.com", "state-expired");
  await startAgain(s, "example.com");
});

scene("one address on both sides gets two mails, and both are answered", 2, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const id = await asked(s, "example.com", { ...person, email: ownerOfToday });
  const letters = (await w.sandbox.mail({ to: ownerOfToday })).filter(({ links }) => links.length > 0);
  assert.equal(letters.length, 2);
  await tracker(s, id, "example.com", "state-awaiting-both");
  await w.sandbox.answer(/** @type {any} */ (letters[0]), "accept");
  await wizard.expectText(v, t("answer-accepted"));
  await wizard.expectText(v, t("answer-waiting"));
  assert.deepEqual(await w.sandbox.ledger({ operation: "trade.apply" }), []);
  await w.sandbox.answer(/** @type {any} */ (letters[1]), "accept");
  await api.until(id, "awaiting_registry");
  await tracker(s, id, "example.com", "state-awaiting-registry");
  await w.sandbox.advance({ seconds: 10 });
  await stands(v, "state-applied");
});

scene("an order waits to be paid", 3, async (s) => {
  const { w, v, api, person } = s;
  const { t, browser } = v;
  const domain = "example.be";
  const { id } = await api.draft(domain, person, { payment: "later" });
  await w.open(`/owner-changes/${id}/check`);
  await v.arrive(t("check-title"));
  await v.choose(t("certify-label", { domain }));
  await v.press(await until(() => labelled(v, domain, "12.00"), { what: "a button with the price" }));
  // The first step is the reader's: nobody has been asked for anything.
  await v.arrive(t("done-title-unpaid", { domain }), { focus: "h1" });
  await wizard.expectText(v, t("done-next-pay"));
  const toPay = await find(browser, "link", t("tracker-pay-at"));
  assert.ok((await toPay.getAttribute("href"))?.startsWith(w.sandbox.url));
  await api.until(id, "awaiting_payment");
  await wizard.expectText(v, t("state-awaiting-payment"));
  assert.deepEqual(await w.sandbox.mail({ to: person.email }), []);
  await w.open("/inbox");
  await v.arrive(t("inbox-title"));
  await wizard.expectText(v, t("inbox-you"));
  await tracker(s, id, "example.be", "state-awaiting-payment");
  assert.equal(await isThere(browser, "link", t("tracker-pay-at")), true);
  assert.deepEqual(await w.sandbox.ledger({ operation: "order.pay" }), []);
  await v.press(t("tracker-pay"));
  const paid = async () => (await w.sandbox.ledger({ operation: "order.pay" })).length === 1;
  await until(paid, { what: "the order to be paid" });
  await w.sandbox.advance({ seconds: 10 });
  await stands(v, "state-awaiting-both");
  await v.arrive(t("tracker-title", { domain: "example.be" }));
});

scene("documents are asked for", 4, async (s) => {
  const { w, v, api, person } = s;
  const { t, browser } = v;
  await w.sandbox.event({ ...ovhcloud, kind: "order.documents", domain: "example.com" });
  const { id } = await api.submitted("example.com", person);
  const paid = async () => (await w.sandbox.ledger({ operation: "order.pay" })).length === 1;
  await until(paid, { what: "the order to be paid" });
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "needs_correction");
  await tracker(s, id, "example.com", "state-needs-correction");
  await wizard.expectText(v, t("problem-documents-requested"));
  const page = await find(browser, "link", t("tracker-documents"));
  const href = await page.getAttribute("href");
  assert.ok(href?.startsWith(w.sandbox.url), `${href} is no page of the registrar`);
  await w.sandbox.event({ ...ovhcloud, kind: "order.documents-received", domain: "example.com" });
  await w.sandbox.advance({ seconds: 10 });
  await stands(v, "state-awaiting-both");
});

scene("the price rises after it was agreed to", 5, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const domain = "example.be";
  const { id } = await api.draft(domain, person);
  await w.open(`/owner-changes/${id}/check`);
  await v.arrive(t("check-title"));
  await v.choose(t("certify-label", { domain }));
  await w.sandbox.event({ ...ovhcloud, kind: "order.price", domain, amount: "25.00" });
  await v.press(await until(() => labelled(v, domain, "12.00"), { what: "a button with the price" }));
  await api.until(id, "needs_price_consent");
  assert.deepEqual(await w.sandbox.ledger({ operation: "order.checkout" }), []);
  await tracker(s, id, domain, "state-needs-price-consent");
  await v.follow(t("tracker-agree-price"));
  await v.arrive(t("check-title"), { focus: "h1" });
  await v.choose(t("certify-label", { domain }));
  await v.press(await until(() => labelled(v, domain, "25.00"), { what: "a button with the new price" }));
  await v.arrive(t("done-title", { domain }), { focus: "h1" });
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");
  assert.equal((await w.sandbox.ledger({ operation: "order.pay" })).length, 1);
});

scene("the contracts of an order stand beside its price, each with the way to its text", 5, async ({ w, v, api, person }) => {
  const { t, browser } = v;
  await w.sandbox.setVariants({ "ovhcloud.order_contracts": "named" });
  const { id } = await api.draft("example.be", person);
  await w.open(`/owner-changes/${id}/check`);
  await v.arrive(t("check-title"));
  await wizard.expectText(v, t("order-contracts"));
  const link = await find(browser, "link", "Conditions générales de service");
  assert.equal(await link.getAttribute("href"), "https://contracts.example.com/ovhcloud/cgs-fr.pdf");
});

scene("the registry refuses the new owner, and it is mended at the field", 6, async (s) => {
  const { w, v, api, person } = s;
  const { t, browser } = v;
  const domain = "example.com";
  // Somebody else changes the contact while the last dry run is on its way, so that the registrar has the last word:
  // what was changed before is written again.
  const { id } = await api.draft(domain, person);
  await w.open(`/owner-changes/${id}/check`);
  await v.arrive(t("check-title"));
  await v.choose(t("certify-label", { domain }));
  const { references } = await api.ownerChange(id);
  const contact = Number(references.contact);
  const slow = { method: "GET", path: "/order/cart/*/checkout", when: /** @type {const} */ ("before") };
  const dryRun = await w.sandbox.fault({ ...ovhcloud, ...slow, action: { delay_ms: 3_000 } });
  await v.press(t("check-submit", { domain, price: t("check-free") }));
  const isUnderWay = async () => (await w.sandbox.faults()).some((fault) => fault.id === dryRun && fault.hits > 0);
  await until(isUnderWay, { what: "the dry run" });
  await w.sandbox.event({ ...ovhcloud, kind: "contact.change", contact, fields: { phone: "" } });
  await api.until(id, "needs_correction");
  await tracker(s, id, domain, "state-needs-correction");
  await v.follow(t("tracker-mend"));
  await v.arrive(t("details-title"), { focus: "summary", error: t("error-prefix") });
  await v.follow(await firstError(v));
  const focus = await browser.execute(() => document.activeElement?.id);
  assert.equal(focus, "owner-phone");
  await v.type(t("field-phone-label"), "+44 20 7946 0999");
  await v.press(t("go-on"));
  await wizard.agree(v, domain);
  await v.arrive(t("done-title", { domain }), { focus: "h1" });
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");
  assert.equal((await w.sandbox.ledger({ operation: "order.checkout" })).length, 1);
});

scene("a task that stands still is mended by whoever can", 7, async (s) => {
  const { w, v, api } = s;
  const { t } = v;
  const domain = "example.com";
  const id = await asked(s, domain);
  const fault = { ...ovhcloud, kind: "task.error", domain };
  await w.sandbox.event({ ...fault, status: "problem", mendable: false, comment: "The registry is being repaired" });
  await api.until(id, "needs_correction");
  await tracker(s, id, domain, "state-needs-correction");
  await wizard.expectText(v, "The registry is being repaired");
  await wizard.expectText(v, t("tracker-ask-support"));
  assert.equal(await isThere(v.browser, "link", t("tracker-mend")), false);
  await w.sandbox.event({ ...ovhcloud, kind: "task.resume", domain });
  await stands(v, "state-awaiting-both");

  await w.sandbox.event({ ...fault, comment: "Bad number" });
  await stands(v, "state-needs-correction");
  await v.follow(t("tracker-mend"));
  await v.arrive(t("details-title"), { focus: "summary", error: t("error-prefix") });
  await wizard.expectText(v, "Bad number");
  await v.type(t("field-phone-label"), "+33 4 65 71 98 77");
  await v.press(t("go-on"));
  await wizard.agree(v, domain);
  await v.arrive(t("done-title", { domain }), { focus: "h1" });
  await api.until(id, "awaiting_both");
  for (const operation of ["order.checkout", "order.pay", "contact.create", "contact.update"]) {
    assert.equal((await w.sandbox.ledger({ operation })).length, 1, operation);
  }
});

scene("it is called off, by whoever began it and by the registrar", 8, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const first = await asked(s, "example.com");
  await tracker(s, first, "example.com", "state-awaiting-both");
  await v.press(t("tracker-cancel"));
  await find(v.browser, "heading", t("tracker-cancel-question"));
  await v.arrive(t("tracker-title", { domain: "example.com" }));
  await v.press(t("tracker-cancel-keep"));
  await stands(v, "state-awaiting-both");
  await v.press(t("tracker-cancel"));
  await v.press(t("tracker-cancel-confirm"));
  await stands(v, "state-cancelled");
  assert.equal(await w.sandbox.answer(await letterTo(w, ownerOfToday), "accept"), 410, "the owners' links are over");
  await startAgain(s, "example.com");

  const second = await asked(s, "example.be", person);
  await w.sandbox.setVariants({ "ovhcloud.trade_cancel": "refused" });
  await tracker(s, second, "example.be", "state-awaiting-both");
  await wizard.expectText(v, t("tracker-cannot-cancel"));
  assert.equal(await isThere(v.browser, "button", t("tracker-cancel")), false);
  await w.sandbox.event({ ...ovhcloud, kind: "order.cancel", domain: "example.be" });
  await w.sandbox.advance({ seconds: 10 });
  await api.until(second, "cancelled");
  await tracker(s, second, "example.be", "state-cancelled");
});

scene("nobody knows whether it was ordered", 9, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const domain = "example.com";
  const { id } = await api.draft(domain, person);
  await w.open(`/owner-changes/${id}/check`);
  await v.arrive(t("check-title"));
  const fault = { registrar: "ovhcloud", when: /** @type {const} */ ("before"), action: { status: 503 } };
  // The order is placed and its answer lost, and after that the registrar tells nothing of carts and orders.
  await w.sandbox.fault({ ...fault, method: "POST", path: "/order/cart/*/checkout", when: "after", action: { drop: true } });
  await v.choose(t("certify-label", { domain }));
  for (const path of ["/me/order", "/me/order/*"]) {
    await w.sandbox.fault({ ...fault, method: "GET", path, times: 1_000 });
  }
  await v.press(t("check-submit", { domain, price: t("check-free") }));
  await api.until(id, "unknown_outcome");
  await tracker(s, id, domain, "state-unknown-outcome");
  await w.sandbox.clearFaults();
  const paid = async () => (await w.sandbox.ledger({ operation: "order.pay" })).length === 1;
  await until(paid, { what: "the order to be found and paid", within: 60_000 });
  await w.sandbox.advance({ seconds: 10 });
  await w.open(`/owner-changes/${id}/tracker`);
  await stands(v, "state-awaiting-both");
  assert.equal((await w.sandbox.ledger({ operation: "order.checkout" })).length, 1);
});

scene("the registrar is out of order, and later knows nothing of it any more", 10, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const domain = "example.com";
  const status = { ...ovhcloud, method: "GET", path: "/me/order/*/status", when: /** @type {const} */ ("before") };
  await w.sandbox.fault({ ...status, action: { status: 503 }, times: 1_000 });
  const { id } = await api.submitted(domain, person);
  await until(async () => (await api.ownerChange(id)).problem?.code === "registrar_unavailable", { what: "the trouble" });
  await tracker(s, id, domain, "state-submitted");
  await wizard.expectText(v, t("problem-registrar-unavailable"));
  await w.sandbox.clearFaults();
  await w.sandbox.advance({ seconds: 10 });
  await stands(v, "state-awaiting-both");
  const gone = async () => !(await isSaid(v, t("problem-registrar-unavailable")));
  await until(gone, { what: "the trouble to be over" });

  await w.sandbox.reset();
  await api.until(id, "failed");
  await tracker(s, id, domain, "state-failed");
  await wizard.expectText(v, t("problem-reference"));
  await startAgain(s, domain);
});

scene("what was prepared is gone when the last word comes, and nobody notices", 11, async (s) => {
  const { w, v, api, person } = s;
  const { t } = v;
  const domain = "example.com";
  const { id } = await api.draft(domain, person);
  await w.open(`/owner-changes/${id}/check`);
  await v.arrive(t("check-title"));
  await v.choose(t("certify-label", { domain }));
  await w.sandbox.event({ ...ovhcloud, kind: "cart.expire" });
  await v.press(t("check-submit", { domain, price: t("check-free") }));
  await v.arrive(t("done-title", { domain }), { focus: "h1" });
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");
  assert.equal((await w.sandbox.ledger({ operation: "order.checkout" })).length, 1);
});

test("each state that an owner change can be in was seen on a page", async (context) => {
  if (left.size > 0) return context.skip(`not walked: ${[...left].join(", ")}`);
  const description = await (await fetch(`${stack().url}/api/v1/openapi.json`)).json();
  const known = /** @type {string[]} */ (description.components.schemas.State.enum);
  assert.equal(known.length, 15);
  assert.deepEqual([...seen].sort(), known.toSorted());
});

/**
 * The words of the first entry in the error summary.
 * @param {Visitor} v
 */
async function firstError({ browser }) {
  return browser.execute(() => document.querySelector(".error-summary a")?.textContent?.trim() ?? "");
}
