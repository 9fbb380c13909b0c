// Who is signed in: nobody sees what is somebody else's, and a session that ends in the middle costs nothing.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { find } from "../journeys/find.mjs";
import { letterTo } from "../journeys/mailbox.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { exists } from "../lib/page.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

/** @typedef {import("../journeys/visitor.mjs").Visitor} Visitor */

const { walk } = suite(import.meta.url);
const domain = "example.com";
const ownerOfToday = "nora.fields@example.org";
/** What an engine writes to its console of an answer that says "sign in". */
const signedOut = /status of 401/;

/**
 * Signs in again in the dialog that comes before the page.
 * @param {Visitor} v
 */
async function signInAgain(v) {
  const { t } = v;
  await find(v.browser, "heading", t("session-ended-title"));
  await v.choose(t("persona-customer"));
  await v.press(t("sign-in-button"));
  await until(async () => !(await exists(v.browser, "dialog[open]")), { what: "the dialog to close" });
}

walk("a session that ends in the middle of the wizard costs no answer and no typed word", look(0), async (w) => {
  await w.stack.startOver();
  w.tolerate(signedOut);
  const v = visitor(w, look(0));
  const { t, browser } = v;
  const person = personOf(v.language);
  await v.signIn("customer");
  await w.open(`/domains/ovhcloud/${domain}/owner-change`);
  await v.arrive(t("outlook-title", { domain }));
  await v.press(t("outlook-start"));
  await wizard.somebodyNew(v);

  await v.arrive(t("details-title"), { focus: "h1" });
  await browser.deleteCookies();
  await wizard.typeDetails(v, person);
  // What is typed cannot be saved any more: signing in comes before the page, which stays as it is.
  await signInAgain(v);
  assert.equal(await (await find(browser, "field", t("field-phone-label"))).getValue(), person.phone);
  await v.press(t("go-on"));

  // The session ends between two steps; a reload asks who it is, at the same address.
  await v.arrive(t("meaning-title"), { focus: "h1" });
  await browser.deleteCookies();
  await browser.refresh();
  await v.arrive(t("sign-in-title"));
  await v.choose(t("persona-customer"));
  await v.press(t("sign-in-button"));
  await wizard.meaning(v, {});
  await wizard.payment(v);

  // It ends before the last word.
  await v.arrive(t("check-title"), { focus: "h1" });
  await v.choose(t("certify-label", { domain }));
  await browser.deleteCookies();
  const last = t("check-submit", { domain, price: t("check-free") });
  await v.press(last);
  await signInAgain(v);
  assert.equal(await (await find(browser, "answer", t("certify-label", { domain }))).isSelected(), true);
  await v.press(last);
  await v.arrive(t("done-title", { domain }), { focus: "h1" });
  assert.equal((await w.sandbox.ledger({ operation: "order.checkout" })).length, 1);
});

walk("a session that ends while an owner change is followed leaves it in view, and it goes on", look(1), async (w) => {
  await w.stack.startOver();
  w.tolerate(signedOut);
  const v = visitor(w, look(1));
  const { t, browser } = v;
  const api = await Api.signedIn(w.stack, "customer");
  const { id } = await api.submitted(domain, personOf(v.language));
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");
  await v.signIn("customer");
  await w.open(`/owner-changes/${id}/tracker`);
  await v.arrive(t("tracker-title", { domain }));
  await browser.deleteCookies();
  await v.press(t("refresh"));
  await find(browser, "heading", t("session-ended-title"));
  await w.sandbox.answer(await letterTo(w, ownerOfToday), "accept");
  // What was known stays in view, and says of when it is.
  await wizard.expectText(v, t("problem-unauthenticated"));
  await wizard.expectText(v, t("as-of", { time: "" }).trim());
  await wizard.expectText(v, t("state-awaiting-both"));
  await signInAgain(v);
  await wizard.expectText(v, t("state-awaiting-gaining"));
  await v.arrive(t("tracker-title", { domain }));
});

walk("whoever has signed out, or is somebody else, sees nothing of it", look(2), async (w) => {
  await w.stack.startOver();
  w.tolerate(signedOut, /status of 404/);
  const v = visitor(w, look(2));
  const { t, browser } = v;
  const api = await Api.signedIn(w.stack, "customer");
  const { id } = await api.draft(domain, personOf(v.language));
  await v.signIn("customer");
  await w.open(`/domains/ovhcloud/${domain}`);
  await v.arrive(domain);
  await v.press(t("sign-out"));
  await v.arrive(t("sign-in-title"));
  await browser.back();
  await browser.forward();
  await w.open(`/domains/ovhcloud/${domain}`);
  await v.arrive(t("sign-in-title"));

  // The wrong answer first: nothing chosen.
  await v.press(t("sign-in-button"));
  await v.arrive(t("sign-in-title"), { focus: "summary", error: t("error-prefix") });
  await v.choose(t("persona-stranger"));
  await v.press(t("sign-in-button"));
  await v.arrive(domain);
  await wizard.expectText(v, t("domain-given-away"));
  await w.open(`/owner-changes/${id}/check`);
  await v.arrive(t("page-not-found"));
  await wizard.expectText(v, t("problem-not-found"));
  await w.open("/domains");
  await v.arrive(t("domains-title"));
  await wizard.expectText(v, "example.pl");
  assert.ok(!(await browser.$("main").getText()).includes(domain), "somebody else's domain is listed");
});
