// What the tracker offers while the owners are asked: answering in their place, and how much of the time has gone by.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { find, isThere } from "../journeys/find.mjs";
import { announced } from "../journeys/look.mjs";
import { letterTo } from "../journeys/mailbox.mjs";
import { expectText, momentWords } from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { engine } from "../lib/environment.mjs";
import { peek } from "../lib/page.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

/** @typedef {import("../journeys/visitor.mjs").Visitor} Visitor */

const { walk } = suite(import.meta.url);
const domain = "example.com";

/**
 * The tracker of an owner change whose owners are asked.
 * @param {import("../lib/suite.mjs").Walk} w
 * @param {number} turn
 * @param {(sandbox: import("../lib/sandbox.mjs").Sandbox) => Promise<void>} [before]
 */
async function asked(w, turn, before = async () => undefined) {
  await w.stack.startOver();
  await before(w.sandbox);
  const { language } = look(turn);
  const api = await Api.signedIn(w.stack, "customer");
  const person = personOf(language);
  const { id } = await api.submitted(domain, person, { language });
  await until(async () => (await w.sandbox.ledger({ operation: "order.pay" })).length > 0, { what: "the payment" });
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");
  const v = visitor(w, { language });
  await v.signIn("customer");
  await w.open(`/owner-changes/${id}/tracker`);
  await v.arrive(v.t("tracker-title", { domain }));
  return { api, person, id, v };
}

/**
 * How far a bar is, in minutes.
 * @param {Visitor} v
 * @param {string} id
 */
function bar({ browser }, id) {
  return peek(
    browser,
    (/** @type {string} */ name) => {
      const it = /** @type {HTMLProgressElement | null} */ (document.querySelector(`progress#${name}`));
      return it === null ? undefined : { value: it.value, max: it.max, label: it.labels[0]?.innerText.trim() };
    },
    id,
  );
}

/** @param {Visitor} v */
function nothingIsChosen({ browser }) {
  return peek(browser, () => {
    const all = [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("details input"))];
    return all.length === 3 && all.every((it) => !it.checked);
  });
}

for (const turn of [0, 1]) {
  walk(`an administrator answers in the owners' place, ${turn}`, look(turn), async (w) => {
    const { v, id, api } = await asked(w, turn);
    const { t } = v;
    const title = t("tracker-title", { domain });
    await v.press(t("stand-in"));
    await expectText(v, t("stand-in-text"));
    await expectText(v, t("stand-in-open", { count: 2 }));
    assert.equal(await nothingIsChosen(v), true, "nothing is chosen beforehand");
    await v.press(t("stand-in-send"));
    await v.arrive(title, { focus: "summary", error: t("error-prefix") });
    await v.choose(t("stand-in-accept"));
    await v.press(t("stand-in-send"));
    await expectText(v, t("stand-in-missing"));
    assert.deepEqual(await w.sandbox.ledger({ operation: "trade.answer" }), [], "nobody answers without saying they may");
    await v.choose(t("stand-in-label"));
    await v.press(t("stand-in-send"));
    await announced(v.browser, t("stand-in-sent"));
    await expectText(v, t("answer-accepted"));

    // The next question is a question of its own. Its answer gets lost: how it stands is read before anything is tried.
    await expectText(v, t("stand-in-open", { count: 1 }));
    await until(() => nothingIsChosen(v), { what: "the second question, with nothing chosen" });
    await v.arrive(title);
    w.tolerate(/50[0-9]|Failed to load resource/);
    await w.sandbox.fault({
      registrar: "ovhcloud",
      method: "POST",
      path: "/domain/name/*/task/*/foa/*/validate",
      when: "after",
      action: { drop: true },
    });
    await v.choose(t("stand-in-accept"));
    await v.choose(t("stand-in-label"));
    await v.press(t("stand-in-send"));
    await expectText(v, t("state-awaiting-registry"));
    assert.equal(await isThere(v.browser, "button", t("stand-in-send")), false, "nothing is left to be answered");
    assert.equal((await w.sandbox.ledger({ operation: "trade.answer" })).length, 2);
    await v.arrive(title);
    await w.sandbox.advance({ seconds: 10 });
    await api.until(id, "applied");
    await w.open(`/owner-changes/${id}/receipt`);
    await v.arrive(t("receipt-title", { domain }));
    await expectText(v, t("stand-in-label"));
    await expectText(v, t("call-answer"));
  });
}

walk("an answer that comes too late is refused, and the page shows how it stands", look(2), async (w) => {
  const { v, id, api, person } = await asked(w, 2);
  const { t } = v;
  await v.press(t("stand-in"));
  await v.choose(t("stand-in-refuse"));
  await v.choose(t("stand-in-label"));
  // Both owners answer while the page is open, and the registrar tells its observers a moment later.
  const read = { registrar: "ovhcloud", method: "GET", when: /** @type {const} */ ("before"), action: { status: 503 } };
  w.tolerate(/40[0-9]|50[0-9]|Failed to load resource/);
  for (const path of ["/domain/*/task/*", "/me/task/domain/*", "/me/order/*", "/me/order/*/status"]) {
    await w.sandbox.fault({ ...read, path, times: 1_000 });
  }
  for (const to of ["nora.fields@example.org", person.email]) {
    assert.equal(await w.sandbox.answer(await letterTo(w, to), "accept"), 200);
  }
  assert.equal((await api.ownerChange(id)).state, "awaiting_both", "the page does not know yet");
  await v.press(t("stand-in-send"));
  await find(v.browser, "heading", t("problem-wrong-state"));
  await w.sandbox.clearFaults();
  await expectText(v, t("state-awaiting-registry"));
  assert.equal((await w.sandbox.ledger({ operation: "trade.answer" })).length, 2, "the owners' own answers");
  await w.sandbox.advance({ seconds: 10 });
  await expectText(v, t("state-applied"));
  await v.arrive(t("tracker-title", { domain }));
});

walk("what has a known length has a bar, in the reader's own zone, over a change of the clocks", look(0), async (w) => {
  // The owners are asked in winter time and may answer until summer time.
  const { v, id, api, person } = await asked(w, 0, async (sandbox) => {
    const days = Math.round((Date.parse("2027-03-20T12:00:00Z") - Date.parse(await sandbox.now())) / 86_400_000);
    await sandbox.advance({ days });
  });
  const { t } = v;
  const title = t("tracker-title", { domain });
  if (engine === "chromium") {
    await v.browser.sendCommand("Emulation.setTimezoneOverride", { timezoneId: "Europe/Paris" });
    await w.open(`/owner-changes/${id}/tracker`);
    await v.arrive(title);
  }
  const change = await api.ownerChange(id);
  const { until: end } = change.parties[0];
  const zone = (/** @type {string} */ moment) => momentWords(v, moment, { timeZoneName: "short", hour: "2-digit" });
  if (engine === "chromium") {
    const [before, after] = [await zone(change.started_at), await zone(end)];
    assert.notEqual(before.slice(2), after.slice(2), "one is winter time and the other summer time");
  }
  await expectText(v, await momentWords(v, change.started_at));
  await expectText(v, t("tracker-ends", { date: await momentWords(v, end) }));
  const all = 14 * 24 * 60;
  const first = await until(() => bar(v, "time-to-answer"), { what: "the bar" });
  assert.equal(first.label, t("tracker-time"));
  assert.ok(Math.abs(first.max - all) <= 2 && first.value <= 5, JSON.stringify(first));
  await w.sandbox.advance({ days: 7 });
  await v.press(t("refresh"));
  await until(async () => Math.abs(((await bar(v, "time-to-answer"))?.value ?? 0) - all / 2) <= 5, { what: "half of the bar" });
  await v.arrive(title);

  for (const to of ["nora.fields@example.org", person.email]) await w.sandbox.answer(await letterTo(w, to), "accept");
  await w.sandbox.advance({ seconds: 10 });
  await expectText(v, t("state-applied"));
  const lock = await until(() => bar(v, "lock"), { what: "the bar of the lock" });
  assert.ok(Math.abs(lock.max - 60 * 24 * 60) <= 2 && lock.value <= 5, JSON.stringify(lock));
  assert.ok(!(await bar(v, "time-to-answer")), "nobody is asked any more");
  await v.arrive(title);
});
