// Nothing that was begun is lost: by a reload, by going back, on another device, by a proxy that dies.
import assert from "node:assert/strict";
import { Api, fieldsOf } from "../journeys/api.mjs";
import { find } from "../journeys/find.mjs";
import { letterTo } from "../journeys/mailbox.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look, narrow } from "../plan.mjs";

/**
 * @typedef {import("../journeys/visitor.mjs").Visitor} Visitor
 * @typedef {import("../journeys/people.mjs").Person} Person
 */

const { walk } = suite(import.meta.url);
const domain = "example.com";
const ownerOfToday = "nora.fields@example.org";
/** What an engine writes to its console when nobody answers. */
const nobodyAnswers = /Failed to load resource|ERR_CONNECTION_REFUSED|Could not connect|NetworkError|can.t establish|interrupted/i;

/**
 * What stands in the fields of the details, by their labels.
 * @param {Visitor} v
 * @param {Person} person
 */
async function expectDetails(v, person) {
  const typed = {
    "field-first-name": person.first,
    "field-last-name": person.last,
    "field-line1": person.line1,
    "field-zip": person.zip,
    "field-city": person.city,
    "field-email-label": person.email,
    "field-phone-label": person.phone,
    "field-country": person.country,
  };
  for (const [label, value] of Object.entries(typed)) {
    assert.equal(await (await find(v.browser, "field", v.t(label))).getValue(), value, label);
  }
}

/**
 * Waits until the proxy holds what was typed.
 * @param {Visitor} v
 * @param {Person} person
 */
async function saved(v, person) {
  const api = await Api.signedIn(v.walk.stack, "customer");
  const wanted = Object.entries(fieldsOf(person)).filter(([field]) => field !== "language");
  const isSaved = async () => {
    const { items } = await api.done("GET", "/owner-changes");
    return wanted.every(([field, value]) => items[0].draft.fields[field] === value);
  };
  await until(isSaved, { what: "the details to be saved" });
}

walk("a reload on each step resumes there, and Back and forward lead through them", look(0), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(0));
  const { t, browser } = v;
  const person = personOf(v.language);
  await v.signIn("customer");
  await w.open("/");
  await wizard.fromOverview(v, domain);

  await v.arrive(t("owner-title"), { focus: "h1" });
  await browser.refresh();
  await wizard.somebodyNew(v, {});

  // What is typed is saved without a button.
  await v.arrive(t("details-title"), { focus: "h1" });
  await wizard.typeDetails(v, person);
  await saved(v, person);
  await browser.refresh();
  await v.arrive(t("details-title"));
  await expectDetails(v, person);
  await v.press(t("go-on"));

  await v.arrive(t("meaning-title"), { focus: "h1" });
  await browser.refresh();
  await wizard.meaning(v, {});

  await v.arrive(t("payment-title"), { focus: "h1" });
  await browser.refresh();
  await wizard.payment(v, "later", {});

  await v.arrive(t("check-title"), { focus: "h1" });
  await browser.refresh();
  await v.arrive(t("check-title"));
  await wizard.expectText(v, t("payment-later"));

  // Back through all of it, with everything as it was, and forward again.
  await browser.back();
  await v.arrive(t("payment-title"), { focus: "h1" });
  assert.equal(await (await find(browser, "answer", t("payment-later"))).isSelected(), true);
  assert.equal(await (await find(browser, "answer", t("waiver-label"))).isSelected(), false, "consent is given anew");
  await browser.back();
  await v.arrive(t("meaning-title"), { focus: "h1" });
  await browser.back();
  await v.arrive(t("details-title"), { focus: "h1" });
  await expectDetails(v, person);
  await browser.forward();
  await v.arrive(t("meaning-title"), { focus: "h1" });

  // The steps lead back as well, on a narrow screen one at a time; the overview leads to where it was left.
  if (look(0).width === narrow) {
    await v.follow(t("back"));
    await v.arrive(t("details-title"), { focus: "h1" });
    await v.follow(t("back"));
  } else {
    await v.follow(t("step-owner"));
  }
  await v.arrive(t("owner-title"), { focus: "h1" });
  assert.equal(await (await find(browser, "answer", t("owner-new"))).isSelected(), true);
  await w.open("/");
  await v.follow(t("overview-draft-continue"));
  await v.arrive(t("check-title"), { focus: "h1" });
  assert.deepEqual(await w.sandbox.ledger({ operation: "order.checkout" }), []);
});

walk("what was begun on one device is ended on another, and the first one is told", look(1), async (w) => {
  await w.stack.startOver();
  const here = visitor(w, look(1));
  const { t } = here;
  const person = personOf(here.language);
  await here.signIn("customer");
  await w.open(`/domains/ovhcloud/${domain}/owner-change`);
  await here.arrive(t("outlook-title", { domain }));
  await here.press(t("outlook-start"));
  await wizard.somebodyNew(here);
  await wizard.details(here, person);
  await here.arrive(t("meaning-title"), { focus: "h1" });

  const w2 = await w.elsewhere();
  const there = visitor(w2, look(1));
  await there.signIn("customer");
  await w2.open("/");
  await there.follow(t("overview-draft-continue"));
  await wizard.meaning(there);
  await wizard.payment(there);
  await there.arrive(t("check-title"), { focus: "h1" });

  // The first device still shows what was true before: it is told, gets the newest version, and goes on from there.
  await here.press(t("go-on"));
  await wizard.expectText(here, t("problem-version-conflict"));
  await here.arrive(t("meaning-title"));
  await here.press(t("go-on"));
  await here.arrive(t("payment-title"), { focus: "h1" });
  assert.equal(await (await find(here.browser, "answer", t("payment-preferred"))).isSelected(), true);

  await wizard.agree(there, domain);
  await there.arrive(t("done-title", { domain }), { focus: "h1" });

  // Ended there while a question is open here: the answer is too late, and leads to what came of it.
  await here.choose(t("waiver-label"));
  await here.press(t("go-on"));
  await here.arrive(t("tracker-title", { domain }), { focus: "h1" });
  assert.equal((await w.sandbox.ledger({ operation: "order.checkout" })).length, 1);
  // The conflicts, which are meant here.
  w.tolerate(/status of 412|status of 409/);
});

walk("a proxy that dies between any two steps is the same one after its start", look(2), async (w) => {
  await w.stack.startOver();
  w.tolerate(nobodyAnswers);
  const v = visitor(w, look(2));
  const { t, browser } = v;
  const person = personOf(v.language);
  /**
   * Presses a button while the proxy is dead, reads what is said of it, and presses it again when it lives.
   * @param {string} button
   */
  const pressTwice = async (button) => {
    await w.stack.killProxy();
    await v.press(button);
    await wizard.expectText(v, t("problem-unreachable"));
    await w.stack.startProxy();
    await v.press(button);
  };
  await v.signIn("customer");
  await w.open(`/domains/ovhcloud/${domain}/owner-change`);
  await v.arrive(t("outlook-title", { domain }));
  await pressTwice(t("outlook-start"));

  await v.arrive(t("owner-title"), { focus: "h1" });
  await v.choose(t("owner-new"));
  await pressTwice(t("go-on"));
  await v.arrive(t("details-title"), { focus: "h1" });
  await wizard.typeDetails(v, person);
  await pressTwice(t("go-on"));
  await v.arrive(t("meaning-title"), { focus: "h1" });
  await pressTwice(t("go-on"));
  await v.arrive(t("payment-title"), { focus: "h1" });
  await v.choose(t("waiver-label"));
  await v.choose(t("payment-preferred"));
  await pressTwice(t("go-on"));

  await v.arrive(t("check-title"), { focus: "h1" });
  await wizard.expectText(v, person.email);
  const last = t("check-submit", { domain, price: t("check-free") });
  await v.choose(t("certify-label", { domain }));
  await pressTwice(last);
  await v.arrive(t("done-title", { domain }), { focus: "h1" });

  // Dies while people are asked: the open page goes on by itself.
  await v.follow(t("done-follow"));
  await v.arrive(t("tracker-title", { domain }), { focus: "h1" });
  await w.stack.killProxy();
  await w.sandbox.advance({ seconds: 10 });
  await w.sandbox.answer(await letterTo(w, ownerOfToday), "accept");
  await w.stack.startProxy();
  await wizard.expectText(v, t("state-awaiting-gaining"));
  await w.stack.killProxy();
  await w.sandbox.answer(await letterTo(w, person.email), "accept");
  await w.sandbox.advance({ seconds: 10 });
  await w.stack.startProxy();
  await wizard.expectText(v, t("state-applied"));
  await browser.refresh();
  await v.arrive(t("tracker-title", { domain }));
  await wizard.expectText(v, t("state-applied"));
  for (const operation of ["order.checkout", "order.pay", "contact.create", "trade.create", "trade.apply"]) {
    assert.equal((await w.sandbox.ledger({ operation })).length, 1, operation);
  }
});

for (const [call, path] of /** @type {const} */ ([
  ["checkout", "/order/cart/*/checkout"],
  ["payment", "/me/order/*/pay"],
])) {
  walk(`a proxy that dies in the middle of the ${call} looks before it repeats`, look(3), async (w) => {
    await w.stack.startOver();
    w.tolerate(nobodyAnswers);
    const v = visitor(w, look(3));
    const { t } = v;
    const api = await Api.signedIn(w.stack, "customer");
    const { id } = await api.draft(domain, personOf(v.language));
    await v.signIn("customer");
    await w.open(`/owner-changes/${id}/check`);
    await v.arrive(t("check-title"));
    // The registrar does what it is told, and its answer comes when nobody listens any more.
    await w.sandbox.fault({ registrar: "ovhcloud", method: "POST", path, when: "after", action: { delay_ms: 60_000 } });
    await wizard.agree(v, domain, undefined, {});
    const operation = call === "checkout" ? "order.checkout" : "order.pay";
    const carriedOut = async () => (await w.sandbox.ledger({ operation })).length === 1;
    await until(carriedOut, { what: `the ${call} to be carried out` });
    await w.stack.killProxy();
    await w.sandbox.clearFaults();
    await w.stack.startProxy();

    await w.open(`/owner-changes/${id}/tracker`);
    await v.arrive(t("tracker-title", { domain }));
    await w.sandbox.advance({ seconds: 10 });
    await wizard.expectText(v, t("state-awaiting-both"));
    for (const once of ["order.checkout", "order.pay", "contact.create", "trade.create"]) {
      assert.equal((await w.sandbox.ledger({ operation: once })).length, 1, once);
    }
  });
}
