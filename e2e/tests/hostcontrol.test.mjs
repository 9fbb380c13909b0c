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
import { peek } from "../lib/page.mjs";
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
  await handOver(s, { atOnce: true });
  await wizard.expectText(v, v.t("state-applied"));
  await wizard.expectText(v, v.t("answer-not-asked"));
  // No price is told, and so none is said to have been agreed to.
  await wizard.expectText(v, v.t("domain-lock-not-told"));
  assert.ok(!(await v.browser.$("main").getText()).includes(v.t("tracker-price")));
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
  await wizard.expectText(v, t("state-awaiting-not-told"));
  await wizard.expectText(v, t("tracker-no-resend"));
  await wizard.expectText(v, t("tracker-end-not-told"));
  assert.equal(await isThere(browser, "button", t("tracker-resend")), false);
  assert.equal(await isThere(browser, "button", t("tracker-cancel")), false);
  await find(browser, "button", t("tracker-leave"));
  // What cannot be called off is not advised to be called off.
  await v.press(t("dead-mailbox"));
  await wizard.expectText(v, t("dead-mailbox-waits"));
  assert.ok(!(await browser.$("main").getText()).includes(t("dead-mailbox-agent")));
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
  await handOver(s, { atOnce: true });
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
  await wizard.expectText(v, t("consequence-cost-not-told"));
  assert.ok(!(await v.browser.$("main").getText()).includes(t("consequence-free")));
  assert.equal(await isThere(v.browser, "field", t("field-province")), false, "addresses there have none");
  await wizard.expectText(v, t("meaning-deadline-not-told"));
  for (const [who, leads] of /** @type {const} */ ([
    ["none", "meaning-losing-mail"],
    ["losing", "meaning-gaining-mail"],
    ["gaining", "meaning-losing-mail"],
    ["both", "consequence-agent-perhaps-both"],
  ])) {
    await v.choose(t(`agent-${who}`));
    await wizard.expectText(v, t(leads, { address: "|" }).split("|")[0]?.trim() ?? "");
    if (who === "none") continue;
    await find(v.browser, "answer", t(`agent-certify-${who}`));
    // Nobody promises that an agent counts.
    await wizard.expectText(v, t(`agent-${who}-perhaps`));
    await wizard.expectText(v, t(`consequence-agent-perhaps-${who}`));
    const panel = await (await v.browser.$("#edit-consequences")).getText();
    assert.equal(panel.includes(t("meaning-nobody")), false, panel);
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
  await wizard.expectText(v, t("state-given-up"));
  await wizard.expectText(v, t("state-left"));
  await wizard.expectText(v, t("answer-not-known"));
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

  // A contact's edit can be in doubt as well: nothing is sent again by itself, and what was sent is kept.
  await contactPage(s, wizard.nameOf(person));
  await w.sandbox.fault({ ...lost, path: "/domain-contact/*", action: { drop: true }, times: 1 });
  await v.type(t("field-email-label"), "another@example.org");
  await terms.agent(v, "none");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("edit-unknown"));
  await wizard.expectText(v, t("edit-unknown-decide"));
  await wizard.expectText(v, `${t("labelled", { label: t("edit-held") })} ${person.email}`);
  assert.equal(await asked(s, "another@example.org", "accept"), 1);

  // It is there after a reload, with all that is known; nothing else can be sent until somebody decides.
  await v.browser.refresh();
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }));
  for (const words of [
    t("edit-unknown"),
    t("doubt-sent"),
    `${t("labelled", { label: t("edit-sent") })} another@example.org`,
    `${t("labelled", { label: t("edit-held") })} ${person.email}`,
    t("doubt-instead"),
    domain,
  ]) {
    await wizard.expectText(v, words);
  }
  assert.equal(await isThere(v.browser, "button", t("contact-save")), false);
  await v.press(t("edit-look-again"));
  await announced(v.browser, t("refreshed"));
  await wizard.expectText(v, t("edit-unknown"));
  await v.press(t("doubt-decide"));
  await wizard.expectText(v, t("doubt-choose"));

  // Both owners say yes: looking proves it, and what is proven is settled.
  for (const owner of [person.email, "another@example.org"]) {
    assert.equal(await w.sandbox.answer(await letterTo(w, owner), "accept"), 200);
  }
  await w.sandbox.advance({ seconds: 10 });
  await v.press(t("edit-look-again"));
  await wizard.expectText(v, t("edit-settled-text"));
  await expectValue(v.browser, t("field-email-label"), "another@example.org");
  await effects(s, { "domain-contact.create": 1, "domain.update": 1, "domain-contact.update": 1 });

  // Another one never arrives. Somebody knows that: it stands in the form again, and is sent when they press.
  await w.sandbox.fault({ ...lost, path: "/domain-contact/*", when: "before", action: { drop: true }, times: 1 });
  await v.type(t("field-email-label"), "third@example.org");
  await terms.agent(v, "none");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("edit-unknown"));

  // It waits in the inbox and on the first page for whoever has to decide, and leads to the question.
  const inDoubt = t("task-edit-in-doubt", { name: wizard.nameOf(person) });
  for (const [page, title] of /** @type {[string, string][]} */ ([["/", t("overview-title")], ["/inbox", t("inbox-title")]])) {
    await w.open(page);
    await v.arrive(title);
    await find(v.browser, "link", inDoubt);
    await wizard.expectText(v, t("task-next-edit"));
    const links = () =>
      peek(
        v.browser,
        (words) => [...document.links].filter((it) => it.textContent?.replace(/\s+/g, " ").includes(words)).length,
        inDoubt,
      );
    await until(async () => (await links()) === 1, { what: "the edit to be told once, whoever tells it" });
  }
  const yours = (await (await v.browser.$("section:has(#you), #you")).getText()).replace(/\s+/g, " ");
  assert.ok(yours.includes(inDoubt), yours);
  await v.follow(inDoubt);
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }));
  await wizard.expectText(v, t("edit-unknown"));
  await v.choose(t("edit-did-not"));
  await v.press(t("doubt-decide"));
  await expectValue(v.browser, t("field-email-label"), "third@example.org");
  assert.equal(await asked(s, "third@example.org", "accept"), 0);
  assert.deepEqual((await api.done("GET", "/tasks")).items.filter((/** @type {any} */ it) => it.in_doubt), []);
  await terms.agent(v, "none");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("edit-not-visible"));
  assert.equal(await asked(s, "third@example.org", "accept"), 1);

  // What is not visible yet is told on every device, until somebody puts it away.
  await v.browser.refresh();
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }));
  await wizard.expectText(v, `${t("labelled", { label: t("edit-sent") })} third@example.org`);
  await v.press(t("edit-put-away"));
  await announced(v.browser, t("edit-decided"));
  assert.equal(await isThere(v.browser, "button", t("edit-put-away")), false);
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
  assert.equal((await w.sandbox.ledger({ operation: "domain-contact.delete" })).length, 1);

  // Somebody makes it a domain's contact while the page is open: the registrar has the last word.
  const rosa = idOf("Rosa Claes");
  await w.open(`/contacts/hostcontrol/${rosa}`);
  await v.arrive(t("contact-title", { name: "Rosa Claes" }));
  const { fields } = await api.done("GET", `/contacts/hostcontrol/${rosa}`);
  await inThePanel(w, "example.se", "tech", fields.handle);
  await v.press(t("contact-delete"));
  await v.press(t("contact-delete"));
  await wizard.expectText(v, "example.se");
  w.tolerate(/status of 409/);
  assert.equal((await w.sandbox.ledger({ operation: "domain-contact.delete" })).length, 1);
});

walk("an edit names every domain that it changes, whatever the contact is there", look(3), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(3));
  const { t, browser } = v;
  await v.signIn("reseller");
  const api = await Api.signedIn(w.stack, "reseller");
  const contacts = (await api.done("GET", "/contacts?limit=100")).items;
  const { id } = contacts.find((/** @type {{ name: string }} */ it) => it.name === "Priya Nair");
  const used = `example.info (${t("role-tech")})`;
  const both = (/** @type {string} */ key) => t(key, { domains: "|" }).split("|").map((part) => part.trim());
  await w.open(`/contacts/hostcontrol/${id}`);
  await v.arrive(t("contact-title", { name: "Priya Nair" }));
  await wizard.expectText(v, t("contact-owns-nothing"));
  for (const words of [...both("contact-used-by"), used, `example.nl (${t("role-tech")})`]) {
    await wizard.expectText(v, words);
  }
  // In use: nothing is offered.
  for (const words of [...both("contact-delete-in-use"), "example.info", "example.nl"]) {
    const told = await (await browser.$("#delete-in-use")).getText();
    assert.ok(told.includes(words), `${JSON.stringify(told)} has no ${words}`);
  }
  assert.equal(await isThere(browser, "button", t("contact-delete")), false);

  await v.type(t("field-name"), "Priya Nair-Jansen");
  const panel = async () => (await browser.$("#edit-consequences")).getText();
  for (const words of [...both("edit-domains-used"), used, "example.nl", t("consequence-plain"), t("meaning-nobody")]) {
    // Browsers tell narrow spaces in their own ways.
    const plain = (/** @type {string} */ text) => text.replace(/\s+/gu, " ");
    assert.ok(plain(await panel()).includes(plain(words)), `${JSON.stringify(await panel())} has no ${words}`);
  }
  assert.equal((await panel()).includes(t("edit-no-domain")), false);
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  for (const domain of ["example.info", "example.nl"]) {
    const { roles } = await api.done("GET", `/domains/hostcontrol/${domain}`);
    const tech = roles.find((/** @type {{ role: string }} */ it) => it.role === "tech");
    assert.equal(tech.name, "Priya Nair-Jansen", domain);
  }
  assert.deepEqual(await w.sandbox.mail(), []);
});

walk("each category says what follows, and what was asked for stays in view where the registrar hides it", look(8), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(8));
  const { t, browser } = v;
  await v.signIn("reseller");
  const api = await Api.signedIn(w.stack, "reseller");
  const contacts = (await api.done("GET", "/contacts?limit=100")).items;
  const { id } = contacts.find((/** @type {{ name: string }} */ it) => it.name === "Casper Winther");
  await w.open(`/contacts/hostcontrol/${id}`);
  await v.arrive(t("contact-title", { name: "Casper Winther" }));
  const general = t("validation-general");
  await find(browser, "button", t("validation-start", { category: general }));
  const cards = await browser.execute(() => {
    const cards = document.querySelectorAll("section[aria-labelledby=validations] li");
    return [...cards].map((card) => /** @type {HTMLElement} */ (card).innerText.replace(/\s+/g, " "));
  });
  const follows = (/** @type {string} */ category) =>
    category === general ? t("validation-unanswered", { days: 15 }) : t("validation-unanswered-not-told");
  for (const category of [general, "Internetstiftelsen (.nu)", "Internetstiftelsen (.se)", "Dominios .es (Red.es)", "Nominet (.uk)"]) {
    const card = cards.find((text) => text.includes(category)) ?? "";
    assert.ok(card.includes(follows(category).replace(/\s+/g, " ")), `${category}: ${JSON.stringify(cards)}`);
  }

  const casper = "casper.winther@example.org";
  await v.press(t("validation-start", { category: general }));
  const [before = ""] = t("validation-asked-at", { time: "|" }).split("|");
  await wizard.expectText(v, before.trim());
  await v.press(t("validation-remind", { category: general }));
  await until(async () => (await w.sandbox.mail({ to: casper })).length === 2, { what: "the reminder" });
  const [, reminder] = await w.sandbox.mail({ to: casper });
  assert.equal(await w.sandbox.answer(/** @type {any} */ (reminder), "verify"), 200);
  await browser.refresh();
  await v.arrive(t("contact-title", { name: "Casper Winther" }));
  await wizard.expectText(v, t("validation-validated-since", { date: "" }).trim());
});

scene("example.nl", "the owner's details and a fax number are changed at once", 9, async (s) => {
  const { w, v, api } = s;
  const { t } = v;
  await contactPage(s, "Jasper de Wit");
  await v.type(`${t("field-fax")} ${t("optional")}`, "+31 20 0000199");
  await v.type(t("field-email-label"), "jasper.new@example.org");
  await wizard.expectText(v, t("edit-domains", { domains: s.domain }));
  await wizard.expectText(v, t("consequence-plain"));
  await wizard.expectText(v, t("meaning-nobody"));
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  const { id } = await api.ownerOf("hostcontrol", s.domain);
  const { fields } = await api.done("GET", `/contacts/hostcontrol/${id}`);
  assert.deepEqual([fields.fax, fields.email], ["+31.200000199", "jasper.new@example.org"]);
  assert.deepEqual(await w.sandbox.mail(), []);
  await effects(s, { "domain-contact.update": 1 });
});

scene("example.se", "another name of the owner holds at once, and the registry has it validated", 10, async (s) => {
  const { w, v } = s;
  const { t } = v;
  const linnea = "linnea.bergqvist@example.org";
  await contactPage(s, "Linnéa Bergqvist");
  await v.type(t("field-name"), "Linnéa Bergqvist-Dahl");
  await wizard.expectText(v, t("consequence-plain"));
  await wizard.expectText(v, t("edit-verified-no-end"));
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  assert.deepEqual([await asked(s, linnea, "accept"), await asked(s, linnea, "verify")], [0, 1]);
  assert.equal(await w.sandbox.answer(await letterTo(w, linnea), "verify"), 200);
  await effects(s, { "domain-contact.update": 1 });
});

scene("example.info", "a contact in another role is gone: the tracker says which, and what to do", 0, async (s) => {
  const { w, v, api, person, domain } = s;
  const { t } = v;
  await w.sandbox.setVariants({ "hostcontrol.domain_put": "replace" });
  await w.sandbox.event({ registrar: "hostcontrol", kind: "contact.delete", domain, role: "tech" });
  const fields = { name: wizard.nameOf(person), email: person.email, phone: person.phone, ...place(person) };
  const { id } = await api.submitted(domain, person, { connection: "hostcontrol", agent: "none", fields });
  await api.until(id, "needs_correction");
  await w.open(`/owner-changes/${id}/tracker`);
  await v.arrive(t("tracker-title", { domain }));
  await wizard.expectText(v, t("tracker-contact-gone", { roles: t("role-tech") }));
  await v.follow(t("tracker-agree-again"));
  await v.arrive(t("check-title"), { focus: "h1" });
  await wizard.expectText(v, t("consequence-cost-not-told"));
});

walk("a new contact belongs to the brand that is chosen, where there are several", look(11), async (w) => {
  await w.stack.startOver();
  const people = await panel(w, "GET", "/domain-contact");
  const { handle } = people.find((/** @type {{ name: string }} */ it) => it.name === "Rosa Claes");
  await w.sandbox.event({ registrar: "hostcontrol", kind: "brand.add", brand: "second-brand", handle });
  const v = visitor(w, look(11));
  const { t } = v;
  const person = personOf(v.language);
  await v.signIn("reseller");
  await w.open("/contacts/new");
  await v.arrive(t("new-contact-title"));
  await v.choose("HostControl");
  await wizard.typeContact(v, person);
  await wizard.expectText(v, t("new-contact-brand-stays"));
  await v.choose("second-brand");
  await v.press(t("new-contact-make"));
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }));
  const made = (await panel(w, "GET", "/domain-contact")).find(
    (/** @type {{ name: string }} */ it) => it.name === wizard.nameOf(person),
  );
  assert.equal(made.brand, "second-brand");
});

walk("one registrar is down: the lists name it, and show the others", look(7), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(7));
  const { t } = v;
  for (const path of ["/domain", "/domain-contact"]) {
    await w.sandbox.fault({ ...hostcontrol, method: "GET", path, action: { status: 503 }, times: 1_000 });
  }
  await v.signIn("reseller");
  const missing = t("missing-down", { connection: "HostControl", time: "|" }).split("|")[0]?.trim() ?? "";
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
 * What the registrar holds, asked and changed past the app.
 * @param {import("../lib/suite.mjs").Walk} walk
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>}
 */
async function panel({ sandbox }, method, path, body) {
  const authorization = `Basic ${Buffer.from("sandbox-reseller:SandboxHostControlKey").toString("base64")}`;
  const sent = { method, headers: { authorization }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
  const answer = await fetch(`${sandbox.url}/hostcontrol/api/v1${path}`, sent);
  assert.equal(answer.ok, true, `${method} ${path}: ${answer.status}`);
  return (await answer.json()).result;
}

/**
 * Somebody else gives a domain another contact.
 * @param {import("../lib/suite.mjs").Walk} walk
 * @param {string} name
 * @param {string} role
 * @param {string} handle
 */
async function inThePanel(walk, name, role, handle) {
  const domains = await panel(walk, "GET", "/domain?embed=contacts");
  const domain = domains.find((/** @type {{ name: string }} */ it) => it.name === name);
  const kept = domain.contacts.filter((/** @type {{ role: string }} */ it) => it.role !== role);
  const contacts = kept.map((/** @type {any} */ it) => ({ role: it.role, contact: it.contact.handle ?? it.contact }));
  await panel(walk, "PUT", `/domain/${domain.uuid ?? domain.id}`, { contacts: [...contacts, { role, contact: handle }] });
}

/**
 * Where somebody lives, as fields.
 * @param {import("../journeys/people.mjs").Person} person
 */
function place({ line1, zip, city, country }) {
  return { "address.line1": line1, "address.zip": zip, "address.city": city, "address.country": country };
}
