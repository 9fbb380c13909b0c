// Before the first question: what stands against an owner change is said before anything is typed.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { isThere } from "../journeys/find.mjs";
import { letterTo } from "../journeys/mailbox.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { look } from "../plan.mjs";

/** @typedef {import("../journeys/visitor.mjs").Visitor} Visitor */

const { walk } = suite(import.meta.url);
const domain = "example.com";
const event = { registrar: "ovhcloud", domain };

/**
 * The page says why, and offers no start.
 * @param {Visitor} v
 * @param {string} why
 */
async function blocked(v, why) {
  const { t } = v;
  await v.walk.open(`/domains/ovhcloud/${domain}/owner-change`);
  await v.arrive(t("outlook-title", { domain }));
  await wizard.expectText(v, t("outlook-blocked"));
  await wizard.expectText(v, why);
  assert.equal(await isThere(v.browser, "button", t("outlook-start")), false);
}

walk("a dispute, an expired domain and an operation that runs are pages that explain", look(0), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(0));
  const { t } = v;
  await v.signIn("customer");
  for (const [state, why] of [
    ["dispute", t("block-dispute")],
    ["expired", t("block-expired")],
  ]) {
    await w.sandbox.event({ ...event, kind: "domain.state", state });
    await blocked(v, /** @type {string} */ (why));
  }
  await w.sandbox.event({ ...event, kind: "domain.state", state: "ok" });
  await w.sandbox.event({ ...event, kind: "task.error", mendable: false });
  await blocked(v, t("block-operation"));
  await wizard.expectText(v, `${t("labelled", { label: t("task-operation") })} DomainContactUpdate`);

  // It comes up after the page was read: the answer explains as well, and nothing has begun.
  await w.sandbox.event({ ...event, kind: "task.resume" });
  await w.sandbox.advance({ seconds: 10 });
  await w.open(`/domains/ovhcloud/${domain}/owner-change`);
  await v.arrive(t("outlook-title", { domain }));
  await w.sandbox.event({ ...event, kind: "domain.state", state: "dispute" });
  await v.press(t("outlook-start"));
  await wizard.expectText(v, t("problem-not-eligible"));
  await v.arrive(t("outlook-title", { domain }));
  const api = await Api.signedIn(w.stack, "customer");
  assert.deepEqual((await api.done("GET", "/owner-changes")).items, []);
  w.tolerate(/status of 409/);
});

walk("an owner that changed a short while ago, or is being changed", look(1), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(1));
  const { t } = v;
  const person = personOf(v.language);
  const api = await Api.signedIn(w.stack, "reseller");
  await v.signIn("reseller");
  const { id } = await api.submitted(domain, person);
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");

  // While it runs, the domain's page leads to it.
  await w.open(`/domains/ovhcloud/${domain}`);
  await v.arrive(domain);
  await v.follow(t("domain-change-see"));
  await v.arrive(t("tracker-title", { domain }), { focus: "h1" });

  for (const to of ["nora.fields@example.org", person.email]) {
    assert.equal(await w.sandbox.answer(await letterTo(w, to), "accept"), 200);
  }
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "applied");
  const change = await api.ownerChange(id);
  const until = await wizard.momentWords(v, change.lock_until);
  await w.open(`/owner-changes/${id}/tracker`);
  await v.arrive(t("tracker-title", { domain }));
  for (const words of ["applied-lock", "applied-pause"]) await wizard.expectText(v, t(words, { date: until }));
  await blocked(v, t("block-recent", { date: until }));
  await w.sandbox.advance({ days: 61 });
  await w.open(`/domains/ovhcloud/${domain}/owner-change`);
  await v.press(t("outlook-start"));
  await v.arrive(t("owner-title"), { focus: "h1" });

  // What has ended is told as ended.
  await w.open(`/owner-changes/${id}/tracker`);
  await v.arrive(t("tracker-title", { domain }));
  await wizard.expectText(v, t("applied-lock-over", { date: until }));
  const text = await v.browser.$("main").getText();
  assert.ok(!text.includes(t("applied-pause", { date: until })), text);
});
