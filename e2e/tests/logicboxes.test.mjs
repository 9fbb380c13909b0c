// The same doors at LogicBoxes: every seeded domain gets a new owner, whose details are edited afterwards, and the
// task list tells of it.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { expectChosen, expectValue, find, isThere } from "../journeys/find.mjs";
import { contactPage, effects, handOver, hasNewOwner, inbox, toTheFirstQuestion } from "../journeys/hand_over.mjs";
import { announced } from "../journeys/look.mjs";
import { answerOnPage, letterTo } from "../journeys/mailbox.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import * as terms from "../journeys/terms.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

/** @typedef {import("../journeys/hand_over.mjs").Scene} Scene */

const { walk } = suite(import.meta.url);
const moved = { focus: /** @type {const} */ ("h1") };

/**
 * A test that begins with an own stack and a reseller, who sees everything.
 * @param {string} domain
 * @param {string} name
 * @param {number} turn
 * @param {(scene: Scene) => Promise<void>} body
 */
function scene(domain, name, turn, body) {
  walk(`${domain}: ${name}`, look(turn), async (w) => {
    await w.stack.startOver();
    const v = visitor(w, look(turn));
    const api = await Api.signedIn(w.stack, "reseller");
    await v.signIn("reseller");
    await body({ w, v, api, person: personOf(v.language), connection: "logicboxes", domain });
  });
}

const atOnce = { "contacts.add": 1, "domains.modify-contact": 1 };
const withConsent = { ...atOnce, "irtp.answer": 2, "irtp.apply": 1 };

scene("example.net", "both owners consent, with names and a deadline", 0, async (s) => {
  const { w, v, api, person, domain } = s;
  const { t, browser } = v;
  await toTheFirstQuestion(s);
  const id = await handOver(s, {
    how: async () => {
      // Nothing is chosen beforehand.
      await v.press(t("go-on"));
      await v.arrive(t("options-title"), { focus: "summary", error: t("error-prefix") });
      await terms.agent(v, "none");
      await terms.lock(v, "keep");
    },
  });
  await wizard.expectText(v, t("state-awaiting-both"));
  const { parties } = await api.until(id, "awaiting_both");
  for (const { until: end } of parties) {
    await wizard.expectText(v, t("answer-until", { date: await wizard.momentWords(v, end) }));
  }
  for (const words of [t("party-losing"), "Nora Fields", t("party-gaining"), wizard.nameOf(person)]) {
    await wizard.expectText(v, words);
  }
  // What a reseller cannot do is said.
  await wizard.expectText(v, t("tracker-cannot-cancel"));
  assert.equal(await isThere(browser, "button", t("tracker-cancel")), false);

  // The mails once more, and not twice in a row.
  const mails = async () => (await w.sandbox.mail()).filter(({ links }) => links.length > 0).length;
  assert.equal(await mails(), 2);
  await v.press(t("tracker-resend"));
  await announced(browser, t("tracker-resent"));
  await wizard.expectText(v, t("tracker-resend-from", { time: "|" }).split("|")[0]?.trim() ?? "");
  // The button stays, says why it does nothing, and does nothing.
  const isOff = async () => (await (await find(browser, "button", t("tracker-resend"))).getAttribute("aria-disabled")) === "true";
  assert.equal(await isOff(), true);
  const { resend_from: from } = await api.ownerChange(id);
  const why = t("tracker-resend-from", { time: await wizard.momentWords(v, from) });
  const described = await browser.execute((it) => {
    const id = it.getAttribute("aria-describedby") ?? "";
    return document.getElementById(id)?.innerText.replace(/\s+/g, " ");
  }, /** @type {any} */ (await find(browser, "button", t("tracker-resend"))));
  assert.equal(described, why.replace(/\s+/g, " "));
  await v.press(t("tracker-resend"));
  await announced(browser, why);
  assert.equal(await mails(), 4);
  await w.sandbox.advance({ seconds: 16 * 60 });
  await v.press(t("refresh"));
  await until(async () => !(await isOff()), { what: "the mails to be sendable again" });

  const tracker = await browser.getUrl();
  await answerOnPage(v, await letterTo(w, "nora.fields@example.net"), domain, "accept", "registrant");
  await inbox(s, "others");
  await browser.url(tracker);
  await wizard.expectText(v, t("state-awaiting-gaining"));
  await wizard.expectText(v, t("answer-accepted"));
  await wizard.expectText(v, t("answer-waiting"));
  assert.equal(await w.sandbox.answer(await letterTo(w, person.email), "accept"), 200);
  await w.sandbox.advance({ seconds: 10 });
  await wizard.expectText(v, t("state-applied"));
  const { lock_until: end } = await api.ownerChange(id);
  const date = await wizard.momentWords(v, end);
  await wizard.expectText(v, t("applied-lock", { date }));
  // The new owner has one more mail to answer, and until when.
  const through = await api.ownerChange(id);
  const gaining = through.parties.find((/** @type {{ role: string }} */ party) => party.role === "gaining");
  const last = await wizard.momentWords(v, through.verification.until);
  await wizard.expectText(v, t("applied-verify-until", { address: gaining.address_masked, date: last }));
  // That mail can be sent again as well.
  const verifying = async () => (await w.sandbox.mail({ to: person.email })).filter(({ links }) => links.some(({ rel }) => rel === "verify"));
  const sent = (await verifying()).length;
  await v.press(t("verification-resend"));
  await wizard.expectText(v, t("verification-resent"));
  await wizard.expectText(v, t("verification-resend-from", { time: "|" }).split("|")[0]?.trim() ?? "");
  assert.equal((await verifying()).length, sent + 1);
  // The owner can be changed again before: this registrar has no rule against it.
  const pause = t("applied-pause", { date: "" }).split(/\s/).slice(-5).join(" ");
  assert.ok(!(await browser.$("main").getText()).includes(pause), pause);
  await hasNewOwner(s);
  await wizard.expectText(v, t("domain-lock-locked"));
  await inbox(s, "finished");
  await effects(s, withConsent);
});

scene("example.org", "a designated agent certifies and nobody is asked", 1, async (s) => {
  const { w, v, person, domain } = s;
  const { t } = v;
  await toTheFirstQuestion(s);
  await handOver(s, {
    atOnce: true,
    how: async () => {
      await v.choose(t("agent-both"));
      await wizard.expectText(v, t("lock-with-agent", { days: 60 }));
      await v.press(t("go-on"));
      await v.arrive(t("options-title"), { focus: "summary", error: t("error-prefix") });
      await wizard.expectText(v, t("agent-missing"));
      await v.choose(t("agent-certify-both"));
    },
  });
  await w.sandbox.advance({ seconds: 10 });
  await wizard.expectText(v, t("state-applied"));
  await hasNewOwner(s);
  await inbox(s, "finished");
  const consents = (await w.sandbox.mail()).filter(({ links }) => links.some(({ rel }) => rel === "accept"));
  assert.deepEqual(consents, []);
  await effects(s, { ...atOnce, "irtp.apply": 1 });

  // The new owner moves: that asks nobody, and puts a contact in the place of the old one.
  await contactPage(s, wizard.nameOf(person));
  await v.type(t("field-city"), "Bristol");
  await wizard.expectText(v, t("edit-domains", { domains: domain }));
  await wizard.expectText(v, t("consequence-replaces"));
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  await expectValue(v.browser, t("field-city"), "Bristol");
  await effects(s, { "contacts.add": 2, "domains.modify-contact": 2, "irtp.apply": 1 });
});

scene("example.us", "what the registry asks besides is asked, and edited later", 2, async (s) => {
  const { w, v, person, domain } = s;
  const { t, browser } = v;
  await toTheFirstQuestion(s);
  await handOver(s, {
    atOnce: true,
    attributes: async () => {
      await v.choose(t("choice-us-purpose-p3"));
      await v.choose(t("choice-us-category-c31"));
    },
  });
  await w.sandbox.advance({ seconds: 10 });
  await wizard.expectText(v, t("state-applied"));
  await hasNewOwner(s);
  await inbox(s, "finished");
  await effects(s, atOnce);

  // Another purpose, and another address: nobody is asked on an extension of two letters.
  await contactPage(s, wizard.nameOf(person));
  await v.choose(t("choice-us-purpose-p1"));
  await v.type(t("field-email-label"), "another@example.org");
  await wizard.expectText(v, t("consequence-replaces"));
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  await expectChosen(browser, t("choice-us-purpose-p1"));
  await effects(s, { "contacts.add": 2, "domains.modify-contact": 2 });
});

scene("example.ca", "the registry's agreement is accepted, and a name leads into an owner change", 3, async (s) => {
  const { w, v, person, domain } = s;
  const { t, browser } = v;
  // The name stands at the registry: what is typed goes along into the owner change.
  await contactPage(s, "Élodie Tremblay");
  await wizard.expectText(v, t("read-only-once-set"));
  await v.type(t("field-line1"), "1 rue du Port");
  await v.follow(t("read-only-change-owner"));
  await v.arrive(t("outlook-title", { domain }), moved);
  await v.press(t("outlook-start"));
  await handOver(s, {
    atOnce: true,
    begun: () => expectValue(browser, t("field-line1"), "1 rue du Port"),
    attributes: () => v.select(t("field-ca-cpr"), t("choice-ca-cpr-res")),
    how: async () => {
      await v.press(t("go-on"));
      await v.arrive(t("options-title"), { focus: "summary", error: t("error-prefix") });
      await wizard.expectText(v, t("terms-missing"));
      await terms.registry(v);
    },
  });
  await w.sandbox.advance({ seconds: 10 });
  await wizard.expectText(v, t("state-applied"));
  await hasNewOwner(s);
  await inbox(s, "finished");
  await effects(s, atOnce);

  // Another address of the new owner: the registry's agreement is accepted once more, and nobody is asked.
  await contactPage(s, wizard.nameOf(person));
  await v.type(t("field-email-label"), "another@example.org");
  await v.press(t("contact-save"));
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }), { focus: "summary", error: t("error-prefix") });
  await wizard.expectText(v, t("edit-terms-missing"));
  await terms.registry(v, "edit-terms");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  await effects(s, { "contacts.add": 2, "domains.modify-contact": 2 });
});

scene("example.scot", "the registry's terms, a declined lock, and an edit that asks both owners", 4, async (s) => {
  const { w, v, person, domain } = s;
  const { t } = v;
  await toTheFirstQuestion(s);
  const id = await handOver(s, {
    how: async () => {
      await terms.agent(v, "none");
      await terms.lock(v, "decline");
      await terms.registry(v);
    },
  });
  await wizard.expectText(v, t("state-awaiting-both"));
  for (const owner of ["fiona.macrae@example.org", person.email]) {
    assert.equal(await w.sandbox.answer(await letterTo(w, owner), "accept"), 200);
  }
  await w.sandbox.advance({ seconds: 10 });
  await wizard.expectText(v, t("state-applied"));
  const { lock_until: until } = await s.api.ownerChange(id);
  assert.equal(until, undefined, "the lock was declined");
  await hasNewOwner(s);
  await inbox(s, "finished");
  await effects(s, withConsent);

  // An organisation comes in: that is another owner before the policy, under the registry's terms.
  await contactPage(s, wizard.nameOf(person));
  await v.type(`${t("field-organisation-name")} ${t("optional")}`, "Skerry Lights Ltd");
  await wizard.expectText(v, t("edit-material", { fields: t("field-organisation-name") }));
  await terms.agent(v, "both");
  await wizard.expectText(v, t("consequence-agent-perhaps-both"));
  await wizard.expectText(v, t("lock-with-agent", { days: 60 }));
  await v.press(t("contact-save"));
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }), { focus: "summary", error: t("error-prefix") });
  await wizard.expectText(v, t("edit-terms-missing"));
  await terms.registry(v, "edit-terms");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  await effects(s, { "contacts.add": 2, "domains.modify-contact": 2, "irtp.answer": 2, "irtp.apply": 2 });
});

scene("example.net", "another e-mail address leads to two mails: consent, then verification", 5, async (s) => {
  const { w, v, domain } = s;
  const { t } = v;
  const address = "nora.new@example.org";
  await contactPage(s, "Nora Fields");
  await v.type(t("field-email-label"), address);
  await wizard.expectText(v, t("edit-material", { fields: t("field-email-label") }));
  await wizard.expectText(v, t("meaning-losing-mail", { address: "|" }).split("|")[0]?.trim() ?? "");
  await wizard.expectText(v, t("consequence-lock", { days: 60, date: "|" }).split("|")[0]?.trim() ?? "");
  await v.press(t("contact-save"));
  await v.arrive(t("contact-title", { name: "Nora Fields" }), { focus: "summary", error: t("error-prefix") });
  await wizard.expectText(v, t("agent-choose"));
  await wizard.expectText(v, t("lock-choose"));
  await terms.agent(v, "none");
  // The lock can be declined with the edit, as with an owner change, and what follows is said at once.
  await terms.lock(v, "decline");
  await wizard.expectText(v, t("consequence-lock-declined"));
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("edit-awaits"));
  await wizard.expectText(v, t("edit-mail-consent"));
  await wizard.expectText(v, t("edit-mail-verification"));
  await v.arrive(t("contact-title", { name: "Nora Fields" }));
  await effects(s, atOnce);

  // What was sent may be left without a question.
  await inbox(s, "others");
  for (const owner of ["nora.fields@example.net", address]) {
    assert.equal(await w.sandbox.answer(await letterTo(w, owner), "accept"), 200);
  }
  await w.sandbox.advance({ seconds: 10 });
  // The second mail comes when the change is done, and is answered by its own link.
  const verification = await letterTo(w, address);
  assert.equal(await w.sandbox.answer(verification, "verify"), 200);
  // Without the customer's own lock nothing keeps the domain: the other one was declined.
  await w.sandbox.event({ registrar: "logicboxes", kind: "domain.lock", domain, set: false });
  await w.open(`/domains/logicboxes/${domain}`);
  await v.arrive(domain);
  await wizard.expectText(v, address);
  await wizard.expectText(v, t("domain-lock-unlocked"));
  await effects(s, withConsent);
});
