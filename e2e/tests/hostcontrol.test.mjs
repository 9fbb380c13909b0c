// The same doors at HostControl, which tells least: what it does not tell is said, and claimed of nobody.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { expectValue, find, isThere } from "../journeys/find.mjs";
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
const hostcontrol = { registrar: "hostcontrol", when: /** @type {const} */ ("before") };
const maren = "maren.holt@example.org";
/** By default the registrar tells which categories are validated, and nothing of the others. */
const tellsPending = { "hostcontrol.validation_status": "all" };

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
    await body({ w, v, api, person: personOf(v.language), connection: "hostcontrol", domain });
  });
}

/**
 * How many mails to this address ask for an answer.
 * @param {Scene} scene
 * @param {string} to
 * @param {"accept" | "verify"} rel
 */
async function asked({ w }, to, rel) {
  return (await w.sandbox.mail({ to })).filter(({ links }) => links.some((link) => link.rel === rel)).length;
}

scene("example.nl", "at once, and nobody is asked", 0, async (s) => {
  const { w, v } = s;
  await toTheFirstQuestion(s);
  await handOver(s);
  await wizard.expectText(v, v.t("state-applied"));
  await wizard.expectText(v, v.t("answer-not-asked"));
  await hasNewOwner(s);
  await inbox(s, "finished");
  assert.deepEqual(await w.sandbox.mail(), []);
  await effects(s, { "domain-contact.create": 1, "domain.update": 1 });
});

scene("example.info", "both owners consent, and the registrar tells neither who nor until when", 1, async (s) => {
  const { w, v, api, person, domain } = s;
  const { t, browser } = v;
  await toTheFirstQuestion(s);
  const id = await handOver(s, { how: () => terms.agent(v, "none") });
  await wizard.expectText(v, t("state-awaiting-both"));
  await wizard.expectText(v, t("answer-not-told"));
  await wizard.expectText(v, t("tracker-no-resend"));
  await wizard.expectText(v, t("tracker-cannot-cancel"));
  assert.equal(await isThere(browser, "button", t("tracker-resend")), false);
  assert.equal(await isThere(browser, "button", t("tracker-cancel")), false);
  await inbox(s, "others");
  await answerOnPage(v, await letterTo(w, maren), domain, "accept");
  assert.equal(await w.sandbox.answer(await letterTo(w, person.email), "accept"), 200);
  await w.sandbox.advance({ seconds: 10 });
  await api.until(id, "applied");
  await hasNewOwner(s);
  await inbox(s, "finished");
  await effects(s, { "domain-contact.create": 1, "domain.update": 1 });
});

scene("example.se", "at once, and the registry has its owner validated", 2, async (s) => {
  const { w, v, person } = s;
  const { t, browser } = v;
  await w.sandbox.setVariants(tellsPending);
  await toTheFirstQuestion(s);
  await handOver(s);
  await wizard.expectText(v, t("state-applied"));
  await hasNewOwner(s);
  await inbox(s, "finished");
  await effects(s, { "domain-contact.create": 1, "domain.update": 1 });

  const category = "Internetstiftelsen (.se)";
  await contactPage(s, wizard.nameOf(person));
  await wizard.expectText(v, t("validation-pending"));
  await v.press(t("validation-remind", { category }));
  await announced(browser, t("validation-asked"));
  assert.equal(await asked(s, person.email, "verify"), 2);
  assert.equal(await w.sandbox.answer(await letterTo(w, person.email), "verify"), 200);
  await contactPage(s, wizard.nameOf(person));
  await wizard.expectText(v, t("validation-validated-since", { date: "" }).trim());
  assert.equal(await isThere(browser, "button", t("validation-remind", { category })), false);
});

scene("example.info", "each of the four answers to who confirms, in words and in deed", 3, async (s) => {
  const { w, v, domain } = s;
  const { t } = v;
  const address = "maren.new@example.org";
  await contactPage(s, "Maren Holt");
  await v.type(t("field-email-label"), address);
  await wizard.expectText(v, t("edit-domains", { domains: domain }));
  await wizard.expectText(v, t("edit-material", { fields: t("field-email-label") }));
  await wizard.expectText(v, t("meaning-deadline-not-told"));
  for (const [who, leads] of /** @type {const} */ ([
    ["none", "meaning-losing-mail"],
    ["losing", "meaning-gaining-mail"],
    ["gaining", "meaning-losing-mail"],
    ["both", "meaning-nobody"],
  ])) {
    await v.choose(t(`agent-${who}`));
    await wizard.expectText(v, t(leads, { address: "|" }).split("|")[0]?.trim() ?? "");
    if (who !== "none") await find(v.browser, "answer", t(`agent-certify-${who}`));
  }
  // Whoever acts for an owner says that they may.
  await v.press(t("contact-save"));
  await v.arrive(t("contact-title", { name: "Maren Holt" }), { focus: "summary", error: t("error-prefix") });
  await wizard.expectText(v, t("agent-missing"));

  // The owner of today is asked alone. The registrar shows nothing of it, and that is said.
  await terms.agent(v, "gaining");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("edit-not-visible"));
  await wizard.expectText(v, `${t("labelled", { label: t("edit-sent") })} ${address}`);
  await wizard.expectText(v, `${t("labelled", { label: t("edit-held") })} ${maren}`);
  assert.deepEqual([await asked(s, maren, "accept"), await asked(s, address, "accept")], [1, 0]);
  await effects(s, {});
  assert.equal(await w.sandbox.answer(await letterTo(w, maren), "accept"), 200);
  await w.sandbox.advance({ seconds: 10 });
  await v.press(t("edit-look-again"));
  await expectValue(v.browser, t("field-email-label"), address);
  await effects(s, { "domain-contact.update": 1 });

  // An agent for both: nobody is asked.
  await v.type(t("field-email-label"), "maren.third@example.org");
  await terms.agent(v, "both");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  assert.equal(await asked(s, "maren.third@example.org", "accept"), 0);
  await effects(s, { "domain-contact.update": 2 });
});

scene("example.info", "nobody knows whether the owners were asked, and a person decides", 4, async (s) => {
  const { w, v, api, person, domain } = s;
  const { t } = v;
  /** @param {"before" | "after"} when */
  const doubted = async (when) => {
    const lost = { ...hostcontrol, method: "PUT", path: "/domain/*", when };
    await w.sandbox.fault({ ...lost, action: { drop: true }, times: 1 });
    const fields = { name: wizard.nameOf(person), email: person.email, phone: person.phone, ...place(person) };
    const { id } = await api.submitted(domain, person, { connection: "hostcontrol", agent: "none", fields });
    await api.until(id, "unknown_outcome");
    await w.open(`/owner-changes/${id}/tracker`);
    await v.arrive(t("tracker-title", { domain }));
    return id;
  };
  const decide = async (/** @type {string} */ what) => {
    await v.choose(t(`doubt-${what}`));
    await v.press(t("doubt-decide"));
  };

  // It never arrived, and is left.
  await doubted("before");
  await wizard.expectText(v, t("state-unknown-outcome"));
  for (const words of [t("doubt-text"), t("doubt-call"), "domain.update", t("doubt-owner-shown"), "Maren Holt"]) {
    await wizard.expectText(v, words);
  }
  await v.press(t("doubt-decide"));
  await wizard.expectText(v, t("there-is-a-problem"));
  await wizard.expectText(v, t("doubt-choose"));
  await decide("give-up");
  await wizard.expectText(v, t("state-failed"));
  await wizard.expectText(v, t("state-left"));
  await find(v.browser, "link", t("start-again"));

  // It never arrived, and is sent once more, because somebody knows.
  await doubted("before");
  assert.equal(await asked(s, maren, "accept"), 0);
  await decide("repeat");
  await wizard.expectText(v, t("state-awaiting-both"));
  assert.equal(await asked(s, maren, "accept"), 1);
  assert.equal(await w.sandbox.answer(await letterTo(w, maren), "refuse"), 200);
});

scene("example.info", "the owners were asked although the answer was lost", 5, async (s) => {
  const { w, v, api, person, domain } = s;
  const { t } = v;
  const lost = { ...hostcontrol, method: "PUT", path: "/domain/*", when: /** @type {const} */ ("after") };
  await w.sandbox.fault({ ...lost, action: { drop: true }, times: 1 });
  const fields = { name: wizard.nameOf(person), email: person.email, phone: person.phone, ...place(person) };
  const { id } = await api.submitted(domain, person, { connection: "hostcontrol", agent: "none", fields });
  await api.until(id, "unknown_outcome");
  await w.open(`/owner-changes/${id}/tracker`);
  await v.arrive(t("tracker-title", { domain }));
  await v.choose(t("doubt-believe"));
  await v.press(t("doubt-decide"));
  await wizard.expectText(v, t("state-awaiting-both"));
  for (const owner of [maren, person.email]) {
    assert.equal(await asked(s, owner, "accept"), 1, "nobody is asked twice");
    assert.equal(await w.sandbox.answer(await letterTo(w, owner), "accept"), 200);
  }
  await w.sandbox.advance({ seconds: 10 });
  await wizard.expectText(v, t("state-applied"));
  await effects(s, { "domain-contact.create": 1, "domain.update": 1 });

  // A contact's edit can be in doubt as well: nothing is sent again by itself, and what was typed stays.
  await contactPage(s, wizard.nameOf(person));
  await w.sandbox.fault({ ...lost, path: "/domain-contact/*", action: { drop: true }, times: 1 });
  await v.type(t("field-email-label"), "another@example.org");
  await terms.agent(v, "none");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("edit-unknown"));
  await wizard.expectText(v, t("edit-unknown-decide"));
  await wizard.expectText(v, `${t("labelled", { label: t("edit-held") })} ${person.email}`);
  await expectValue(v.browser, t("field-email-label"), "another@example.org");
  assert.equal(await asked(s, "another@example.org", "accept"), 1);
});

walk("contacts are validated by category, and deleted unless somebody uses them", look(6), async (w) => {
  await w.stack.startOver();
  await w.sandbox.setVariants(tellsPending);
  const v = visitor(w, look(6));
  const { t, browser } = v;
  await v.signIn("reseller");

  // Validated category by category: started, reminded, answered.
  const api = await Api.signedIn(w.stack, "reseller");
  const contacts = (await api.done("GET", "/contacts?limit=100")).items;
  const idOf = (/** @type {string} */ name) =>
    contacts.find((/** @type {{ name: string }} */ it) => it.name === name).id;
  const casper = "casper.winther@example.org";
  const mails = async () => (await w.sandbox.mail({ to: casper })).length;
  await w.open(`/contacts/hostcontrol/${idOf("Casper Winther")}`);
  await v.arrive(t("contact-title", { name: "Casper Winther" }));
  const categories = [
    t("validation-general"),
    "Internetstiftelsen (.nu)",
    "Internetstiftelsen (.se)",
    "Dominios .es (Red.es)",
    "Nominet (.uk)",
  ];
  for (const [number, category] of categories.entries()) {
    await v.press(t("validation-start", { category }));
    await find(browser, "button", t("validation-remind", { category }));
    assert.equal(await mails(), number + 1);
  }
  await wizard.expectText(v, t("validation-pending"));
  await v.press(t("validation-remind", { category: categories[0] ?? "" }));
  await until(async () => (await mails()) === 6, { what: "the reminder" });
  const general = (await w.sandbox.mail({ to: casper })).find(({ subject }) => subject.includes("(General)"));
  assert.equal(await w.sandbox.answer(/** @type {any} */ (general), "verify"), 200);
  await browser.refresh();
  await v.arrive(t("contact-title", { name: "Casper Winther" }));
  await wizard.expectText(v, t("validation-validated-since", { date: "" }).trim());
  assert.equal((await w.sandbox.ledger({ operation: "domain-contact.validate" })).length, 6);

  // Deleted: not while it owns or looks after a domain.
  await v.press(t("contact-delete"));
  await find(browser, "heading", t("contact-delete-question"));
  await v.press(t("contact-delete"));
  await v.arrive(t("contacts-title"));
  assert.equal(await isThere(browser, "link", "Casper Winther"), false);
  await w.open(`/contacts/hostcontrol/${idOf("Maren Holt")}`);
  await wizard.expectText(v, t("contact-delete-in-use", { domains: "example.info" }));
  assert.equal(await isThere(browser, "button", t("contact-delete")), false);
  await w.open(`/contacts/hostcontrol/${idOf("Oskar Lund")}`);
  await v.arrive(t("contact-title", { name: "Oskar Lund" }));
  await v.press(t("contact-delete"));
  await v.press(t("contact-delete"));
  await wizard.expectText(v, "example.se");
  w.tolerate(/status of 409/);
  assert.equal((await w.sandbox.ledger({ operation: "domain-contact.delete" })).length, 1);
});

walk("one registrar is down: the lists name it, and show the others", look(7), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(7));
  const { t } = v;
  for (const path of ["/domain", "/domain-contact"]) {
    await w.sandbox.fault({ ...hostcontrol, method: "GET", path, action: { status: 503 }, times: 1_000 });
  }
  await v.signIn("reseller");
  const missing = t("missing-part", { connection: "hostcontrol", time: "|" }).split("|")[0]?.trim() ?? "";
  for (const [page, title, there] of /** @type {[string, string, string][]} */ ([
    ["/domains", t("domains-title"), "example.net"],
    ["/contacts", t("contacts-title"), "Nora Fields"],
  ])) {
    await w.open(page);
    await v.arrive(title);
    await wizard.expectText(v, missing);
    await wizard.expectText(v, there);
  }
});

/**
 * Where somebody lives, as fields.
 * @param {import("../journeys/people.mjs").Person} person
 */
function place({ line1, zip, city, country }) {
  return { "address.line1": line1, "address.zip": zip, "address.city": city, "address.country": country };
}
