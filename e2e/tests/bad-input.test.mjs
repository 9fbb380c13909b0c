// What people type that cannot be, what is not there, and what a registrar answers that it should not: each is said
// in the person's language, with the registrar's reference, and nothing typed is lost.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { find } from "../journeys/find.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { look } from "../plan.mjs";

/** @typedef {import("../journeys/visitor.mjs").Visitor} Visitor */

// A registrar that does not answer is not waited for as long as in real life.
const { walk } = suite(import.meta.url, { environment: { REGISTRANT_ANSWER_TIMEOUT_MS: "1500" } });
const domain = "example.com";
/** What an engine writes to its console of an answer that is a refusal. */
const refusals = /status of (404|409|422|50\d)/;

/**
 * The error summary's entries.
 * @param {Visitor} v
 * @returns {Promise<string[]>}
 */
async function errors({ browser }) {
  return browser.execute(() =>
    [...document.querySelectorAll(".error-summary li")].map((it) => (it.textContent ?? "").replace(/\s+/g, " ").trim()),
  );
}

walk("a form that is wrong says so at its head and at each field, and keeps what is typed", look(0), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(0));
  const { t, browser } = v;
  const person = personOf(v.language);
  await v.signIn("customer");
  await w.open(`/domains/ovhcloud/${domain}/owner-change`);
  await v.press(t("outlook-start"));

  // Nothing chosen.
  await v.arrive(t("owner-title"), { focus: "h1" });
  await v.press(t("go-on"));
  await v.arrive(t("owner-title"), { focus: "summary", error: t("error-prefix") });
  assert.deepEqual(await errors(v), [t("owner-choose")]);
  await v.follow(t("owner-choose"));
  assert.equal(await browser.execute(() => /** @type {HTMLInputElement} */ (document.activeElement).type), "radio");
  await v.choose(t("owner-copy"));
  await v.press(t("go-on"));
  assert.deepEqual(await errors(v), [t("owner-copy-choose")]);
  await v.choose(t("owner-new"));
  await v.press(t("go-on"));

  // Nothing typed; then an address and a number that cannot be.
  await v.arrive(t("details-title"), { focus: "h1" });
  await v.press(t("go-on"));
  await v.arrive(t("details-title"), { focus: "summary", error: t("error-prefix") });
  assert.ok((await errors(v)).length > 3);
  await wizard.typeDetails(v, { ...person, email: "nobody@", phone: "12" });
  await v.press(t("go-on"));
  await v.arrive(t("details-title"), { focus: "summary", error: t("error-prefix") });
  assert.deepEqual(await errors(v), [t("field-email"), t("field-phone")]);
  const described = await browser.execute(() => {
    const field = document.querySelector("#owner-email");
    const by = (field?.getAttribute("aria-describedby") ?? "").split(" ");
    const words = by.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
    return { invalid: field?.getAttribute("aria-invalid"), words };
  });
  assert.equal(described.invalid, "true");
  assert.ok(described.words.includes(t("field-email")), described.words);
  await v.follow(t("field-phone"));
  assert.equal(await browser.execute(() => document.activeElement?.id), "owner-phone");
  assert.equal(await (await find(browser, "field", t("field-phone-label"))).getValue(), "12");
  assert.equal(await (await find(browser, "field", t("field-email-label"))).getValue(), "nobody@");
  // A number that looks like one, and that nobody can have.
  await v.type(t("field-email-label"), person.email);
  await v.type(t("field-phone-label"), "+999 1234 5678");
  await v.press(t("go-on"));
  await v.arrive(t("details-title"), { focus: "summary", error: t("error-prefix") });
  assert.deepEqual(await errors(v), [t("field-phone")]);
  await v.type(t("field-phone-label"), person.phone);
  await v.press(t("go-on"));

  // No consent, no way to pay; no declaration.
  await wizard.meaning(v);
  await v.arrive(t("payment-title"), { focus: "h1" });
  await v.press(t("go-on"));
  await v.arrive(t("payment-title"), { focus: "summary", error: t("error-prefix") });
  assert.deepEqual(await errors(v), [t("waiver-missing"), t("payment-choose")]);
  await v.choose(t("waiver-label"));
  await v.choose(t("payment-preferred"));
  await v.press(t("go-on"));
  await v.arrive(t("check-title"), { focus: "h1" });
  await v.press(t("check-submit", { domain, price: t("check-free") }));
  await v.arrive(t("check-title"), { focus: "summary", error: t("error-prefix") });
  assert.deepEqual(await errors(v), [t("certify-missing")]);

  // One answer is changed, and leads back to the check.
  await v.follow(t("check-change-field", { field: t("field-city") }));
  await v.arrive(t("details-title"), { focus: "h1" });
  await v.type(t("field-city"), "Elsewhere");
  await v.press(t("go-on"));
  await v.arrive(t("check-title"), { focus: "h1" });
  await wizard.expectText(v, "Elsewhere");
  assert.deepEqual(await w.sandbox.ledger({ operation: "order.checkout" }), []);
});

walk("what is not there is said, with a way on", look(1), async (w) => {
  await w.stack.startOver();
  w.tolerate(refusals);
  const v = visitor(w, look(1));
  const { t } = v;
  await v.signIn("customer");
  await w.open("/domains/ovhcloud/nowhere.example");
  await v.arrive("nowhere.example");
  await wizard.expectText(v, t("domain-given-away"));
  await w.open("/no/such/page");
  await v.arrive(t("page-not-found"));
  await v.follow(t("go-to-overview"));
  await v.arrive(t("overview-title"), { focus: "h1" });
  for (const [page, title] of [
    ["/contacts/ovhcloud/999999999", t("contacts-title")],
    ["/inbox/ovhcloud/999999999", t("inbox-title")],
    ["/owner-changes/00000000-0000-4000-8000-000000000000", t("page-not-found")],
    ["/domains/nobody/example.com/owner-change", t("outlook-title", { domain })],
  ]) {
    await w.open(/** @type {string} */ (page));
    await v.arrive(/** @type {string} */ (title));
    await wizard.expectText(v, t("problem-not-found"));
  }
});

/** What a registrar does, and what is said of it. */
const failures = /** @type {const} */ ([
  { does: "answers HTML with 503", action: { status: 503 }, read: "unavailable", write: "unavailable" },
  { does: "drops the connection", action: { drop: true }, read: "unreachable", write: "unreachable" },
  { does: "answers JSON that breaks off", action: { malformed: true }, read: "malformed", write: "malformed" },
  { does: "does not answer in time", action: { delay_ms: 8_000 }, read: "timeout", write: "timeout" },
  { does: "refuses our keys", action: { status: 403 }, read: "credentials", write: "credentials" },
]);

for (const [turn, { does, action, read, write }] of failures.entries()) {
  walk(`a registrar that ${does}`, look(turn), async (w) => {
    await w.stack.startOver();
    w.tolerate(refusals);
    const v = visitor(w, look(turn));
    const { t } = v;
    const person = personOf(v.language);
    const api = await Api.signedIn(w.stack, "customer");
    const fault = { registrar: "ovhcloud", when: /** @type {const} */ ("before"), action, times: 1_000 };
    await v.signIn("customer");

    // Looking: it is said, and another try is offered.
    await w.sandbox.fault({ ...fault, method: "GET", path: "/domain/*" });
    await w.open(`/domains/ovhcloud/${domain}`);
    await wizard.expectText(v, t(`problem-registrar-${read}`));
    await v.arrive(domain);
    await w.sandbox.clearFaults();
    await v.press(t("try-again"));
    await wizard.expectText(v, "Nora Fields");

    // Asking the price: the same, and everything typed is still there.
    const { id } = await api.draft(domain, person);
    await w.sandbox.fault({ ...fault, method: "POST", path: "/order/cart" });
    await w.open(`/owner-changes/${id}/check`);
    await wizard.expectText(v, t(`problem-registrar-${write}`));
    await v.arrive(t("check-title"));
    await w.sandbox.clearFaults();
    await v.press(t("check-ask-again"));
    await wizard.expectText(v, t("certify-text"));
    await wizard.expectText(v, person.email);
    await v.arrive(t("check-title"));
    assert.deepEqual(await w.sandbox.ledger({ operation: "order.checkout" }), []);
  });
}
