// What stays of an owner change: its receipt; and how an owner who is not signed in follows it by a link.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { announced } from "../journeys/look.mjs";
import { letterTo } from "../journeys/mailbox.mjs";
import { expectText } from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { engine } from "../lib/environment.mjs";
import { Relay } from "../lib/relay.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

const { walk } = suite(import.meta.url);
const domain = "example.com";
const currentOwner = "nora.fields@example.org";

/**
 * An owner change whose owners are asked.
 * @param {import("../lib/suite.mjs").Walk} w
 * @param {string} language
 */
async function asked(w, language) {
  await w.stack.startOver();
  const api = await Api.signedIn(w.stack, "customer");
  const person = personOf(language);
  const { id } = await api.submitted(domain, person, { language });
  await until(async () => (await w.sandbox.ledger({ operation: "order.pay" })).length > 0, { what: "the payment" });
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "awaiting_both");
  return { api, person, id };
}

/**
 * What the file holds that the page offers, without the moment at which it was made.
 * @param {string} href
 * @param {(read: unknown) => void} done
 */
function readAt(href, done) {
  fetch(href)
    .then((answer) => answer.json())
    .then(
      ({ issued_at, ...rest }) => done({ ...rest, issued_at: issued_at === undefined ? "missing" : "given" }),
      (error) => done(String(error)),
    );
}

/**
 * On paper: every part of the receipt, and nothing to press. Only Chromium's driver can ask for it.
 * @param {import("../lib/suite.mjs").Walk} walk
 */
async function onPaper({ browser }) {
  const emulate = (/** @type {string} */ media) => browser.sendCommand("Emulation.setEmulatedMedia", { media });
  await emulate("print");
  const seen = await browser.execute(() => {
    const shown = (/** @type {string} */ selector) =>
      [...document.querySelectorAll(selector)].filter((it) => it.getClientRects().length > 0).length;
    const parts = [...document.querySelectorAll(".receipt > *, .receipt > section > *")].map((it) => it.getBoundingClientRect());
    const tall = parts.filter(({ height }) => height > 0);
    return {
      presses: shown("main button, main .button, nav a"),
      headings: shown("main h2"),
      difference: shown(".receipt__table"),
      declarations: shown(".receipt__declaration"),
      within: tall.every(({ left, right }) => left >= 0 && right <= document.documentElement.clientWidth + 1),
    };
  });
  await emulate("");
  assert.deepEqual(seen, { presses: 0, headings: 6, difference: 1, declarations: 2, within: true });
}

for (const turn of [0, 1, 2]) {
  walk(`the receipt says what was agreed to and what became of it, ${turn}`, look(turn), async (w) => {
    const { language } = look(turn);
    const { api, person, id } = await asked(w, language);
    for (const owner of [currentOwner, person.email]) {
      assert.equal(await w.sandbox.answer(await letterTo(w, owner), "accept"), 200);
    }
    await w.sandbox.advance({ seconds: 10 });
    const change = await api.until(id, "applied");

    const v = visitor(w, { language });
    const { t } = v;
    await v.signIn("customer");
    await w.open(`/owner-changes/${id}/tracker`);
    await v.arrive(t("tracker-title", { domain }));
    await v.follow(t("tracker-receipt"));
    await v.arrive(t("receipt-title", { domain }), { focus: "h1" });
    for (const words of [
      change.references.order,
      change.references.task,
      id,
      currentOwner,
      person.email,
      person.line1,
      person.registryPhone,
      t("answer-accepted"),
      t("receipt-call-done"),
      t("call-order"),
      t("call-pay"),
      t("persona-customer"),
      t("order-title"),
      t("receipt-source"),
      change.terms.source,
    ]) {
      await expectText(v, words);
    }

    // The same as a file, in the form that the description of the interface gives it.
    const href = await v.browser.execute(() => document.querySelector("a[download]")?.getAttribute("href") ?? "");
    assert.equal(href, `/api/v1/owner-changes/${id}/receipt`);
    const receipt = await api.done("GET", `/owner-changes/${id}/receipt`);
    for (const { description } of receipt.quote.lines) await expectText(v, description);
    assert.equal(receipt.state, "applied");
    assert.deepEqual(await v.browser.executeAsync(readAt, href), { ...receipt, issued_at: "given" });
    assert.ok(receipt.consents.length > 0);
    for (const { statement, version, language: read } of receipt.consents) {
      assert.equal(read, language, "it stands there in the language in which it was read");
      await expectText(v, statement);
      await expectText(v, version);
    }
    for (const { step } of receipt.calls) await expectText(v, step);
    const text = await v.browser.$("main").getText();
    assert.ok(!text.includes(t("call-other")), "every call has words of its own");
    if (engine === "chromium") await onPaper(w);

    // It can be kept by its address, and read by whoever gave the domain away; not by others.
    await w.open(`/owner-changes/${id}/receipt`);
    await v.arrive(t("receipt-title", { domain }));
    const stranger = await Api.signedIn(w.stack, "stranger");
    assert.equal((await stranger.call("GET", `/owner-changes/${id}/receipt`)).status, 404);
  });

  walk(`an owner follows the change by a link until it is revoked, ${turn}`, look(turn + 1), async (w) => {
    const { language } = look(turn + 1);
    const { person, id } = await asked(w, language);
    const v = visitor(w, { language });
    const { t } = v;
    await v.signIn("customer");
    await w.open(`/owner-changes/${id}/tracker`);
    await v.arrive(t("tracker-title", { domain }));
    await v.press(t("share-make-gaining"));
    await announced(v.browser, t("share-made"));
    await v.arrive(t("tracker-title", { domain }));
    const address = await until(
      () => v.browser.execute(() => document.querySelector(".share__address")?.textContent),
      { what: "the link" },
    );
    assert.match(address, /\/shared#[0-9a-f]{64}$/);

    // On another device, where nobody is signed in.
    const other = await w.elsewhere();
    const guest = visitor(other, { language });
    await guest.browser.url(address);
    await guest.arrive(t("tracker-title", { domain }));
    await expectText(guest, t("shared-confirm"));
    await expectText(guest, "n•••@example.org");
    const shown = await guest.browser.$("main").getText();
    for (const hidden of [person.first, person.last, person.email, currentOwner, person.city, "EUR", "€", id]) {
      assert.ok(!shown.includes(hidden), `${hidden} is shown`);
    }

    assert.equal(await w.sandbox.answer(await letterTo(w, person.email), "accept"), 200);
    await until(
      async () => {
        await guest.press(t("refresh"));
        return (await guest.browser.$("main").getText()).includes(t("shared-nothing"));
      },
      { what: "the page to say that nothing more is to be done" },
    );
    await guest.arrive(t("tracker-title", { domain }));

    // Revoked: the same clear sentence as for a link that never was.
    await v.press(t("share-revoke"));
    await announced(v.browser, t("share-revoked"));
    other.tolerate(/404/);
    await guest.press(t("refresh"));
    await guest.arrive(t("shared-ended-title"));
    await expectText(guest, t("shared-ended"));
    await guest.browser.url(`${w.stack.url}/shared#${"0".repeat(64)}`);
    await guest.arrive(t("shared-ended-title"));
    await expectText(guest, t("shared-ended"));
  });
}

walk("the request to the support names all that it will be asked for", look(1), async (w) => {
  const { language } = look(1);
  const { api, person, id } = await asked(w, language);
  const v = visitor(w, { language });
  const { t } = v;
  await v.signIn("customer");
  await w.open(`/owner-changes/${id}/tracker`);
  await v.arrive(t("tracker-title", { domain }));
  await v.press(t("dead-mailbox"));
  await expectText(v, t("dead-mailbox-text"));
  await expectText(v, t("dead-mailbox-other"));
  const request = await v.browser.$(".request").getText();
  const { references } = await api.ownerChange(id);
  assert.ok(references.order !== undefined && references.task !== undefined);
  for (const words of [domain, id, ...Object.values(references), "Nora Fields", person.last, "n•••@example.org"]) {
    assert.ok(request.includes(words), `${words} is missing in the request: ${request}`);
  }
  for (const hidden of [currentOwner, person.email]) assert.ok(!request.includes(hidden), `${hidden} stands in it`);
  await v.browser.execute(() => window.scrollTo(0, 0));
  await v.arrive(t("tracker-title", { domain }));
});

walk("a page whose line breaks misses nothing and hears again", look(0), async (w) => {
  const { language } = look(0);
  const { api, person, id } = await asked(w, language);
  w.tolerate(/Failed to load resource|ERR_|NetworkError|Could not connect|can.t establish|interrupted|network connection/i);
  const v = visitor(w, { language });
  const { t } = v;
  const relay = await Relay.before(w.stack.url);
  try {
    await v.signIn("customer");
    await w.open(`/owner-changes/${id}/tracker`, relay.url);
    await v.arrive(t("tracker-title", { domain }));
    const streams = () => relay.streams;
    await until(async () => streams() === 1, { what: "the stream to be open" });
    relay.cut();
    await w.sandbox.answer(await letterTo(w, currentOwner), "accept");
    await api.until(id, "awaiting_gaining");
    relay.mend();
    await until(async () => streams() >= 2, { what: "the stream to be open again" });
    await announced(v.browser, t("state-awaiting-gaining"));
    await w.sandbox.answer(await letterTo(w, person.email), "accept");
    await w.sandbox.advance({ seconds: 10 });
    await expectText(v, t("state-applied"));
    await v.arrive(t("tracker-title", { domain }));
  } finally {
    relay.close();
  }
});
