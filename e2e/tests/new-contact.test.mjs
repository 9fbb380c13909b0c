// A contact that stands behind no domain yet: made at each registrar, under its rules, once.
import { Api } from "../journeys/api.mjs";
import { expectValue, find } from "../journeys/find.mjs";
import { effects } from "../journeys/hand_over.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { look } from "../plan.mjs";

/** @typedef {import("../journeys/hand_over.mjs").Scene} Scene */

const { walk } = suite(import.meta.url);

/**
 * @param {string} name
 * @param {number} turn
 * @param {string} connection
 * @param {string} label what people call it
 * @param {(scene: Scene) => Promise<void>} body
 */
function scene(name, turn, connection, label, body) {
  walk(`${connection}: ${name}`, look(turn), async (w) => {
    await w.stack.startOver();
    const v = visitor(w, look(turn));
    const api = await Api.signedIn(w.stack, "reseller");
    await v.signIn("reseller");
    await w.open("/contacts");
    await v.arrive(v.t("contacts-title"));
    await v.follow(v.t("new-contact-link"));
    await v.arrive(v.t("new-contact-title"), { focus: "h1" });
    await v.choose(label);
    await body({ w, v, api, person: personOf(v.language), connection, domain: "" });
  });
}

scene("what is missing is said at its field, then it is made, edited and deleted", 0, "hostcontrol", "HostControl", async (s) => {
  const { w, v, person } = s;
  const { t, browser } = v;
  await wizard.expectText(v, t("new-contact-touches-nothing"));
  await v.press(t("new-contact-make"));
  await v.arrive(t("new-contact-title"), { focus: "summary", error: t("error-prefix") });
  await effects(s, {});
  await wizard.typeContact(v, person);
  await v.press(t("new-contact-make"));
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }));
  await expectValue(browser, t("field-email-label"), person.email);
  await effects(s, { "domain-contact.create": 1 });
  // It stays under the registrar's rules although it owns nothing.
  await v.type(t("field-email-label"), "nobody");
  await v.press(t("contact-save"));
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }), { focus: "summary", error: t("error-prefix") });
  await v.type(t("field-email-label"), "somebody@example.org");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  await effects(s, { "domain-contact.create": 1, "domain-contact.update": 1 });
});

scene("for which domains and for which customer is asked, and terms where there are some", 1, "logicboxes", "LogicBoxes", async (s) => {
  const { v, person } = s;
  const { t, browser } = v;
  await v.select(t("new-contact-for"), ".us");
  await v.choose(t("choice-us-purpose-p3"));
  await v.choose(t("choice-us-category-c31"));
  await wizard.typeContact(v, person);
  await v.choose("Lantern Yard, Grace Whitfield (19371930)");
  await v.press(t("new-contact-make"));
  await v.arrive(t("contact-title", { name: wizard.nameOf(person) }));
  await expectValue(browser, t("field-email-label"), person.email);
  await effects(s, { "contacts.add": 1 });
});

scene("a lost answer is told, and nothing is made again by itself", 2, "hostcontrol", "HostControl", async (s) => {
  const { w, v, person } = s;
  const { t, browser } = v;
  await wizard.typeContact(v, person);
  const call = { registrar: "hostcontrol", method: "POST", path: "/domain-contact" };
  await w.sandbox.fault({ ...call, when: "after", action: { drop: true }, times: 1 });
  w.tolerate(/status of 50\d/);
  await v.press(t("new-contact-make"));
  await wizard.expectText(v, t("new-contact-unknown-text"));
  await v.arrive(t("new-contact-title"), { error: t("error-prefix") });
  await find(browser, "link", t("new-contact-unknown-look"));
  await expectValue(browser, t("field-email-label"), person.email);
  await effects(s, { "domain-contact.create": 1 });
});
