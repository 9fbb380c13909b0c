// What HostControl cannot take is said at its field before anything is sent, what it alone refuses lands on its field
// afterwards, and an answer that says yes and brings nothing is no answer.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { expectValue } from "../journeys/find.mjs";
import { contactPage, effects } from "../journeys/hand_over.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { look } from "../plan.mjs";

const { walk } = suite(import.meta.url);
const registrar = "hostcontrol";

/**
 * @param {string} name
 * @param {number} turn
 * @param {string} domain
 * @param {(scene: import("../journeys/hand_over.mjs").Scene) => Promise<void>} body
 */
function scene(name, turn, domain, body) {
  walk(name, look(turn), async (w) => {
    await w.stack.startOver();
    const v = visitor(w, look(turn));
    const api = await Api.signedIn(w.stack, "reseller");
    await v.signIn("reseller");
    await body({ w, v, api, person: personOf(v.language), connection: registrar, domain });
  });
}

/**
 * The summary names these, in the order of the form, and each leads to its field.
 * @param {import("../journeys/visitor.mjs").Visitor} v
 * @param {string} title of the page
 * @param {string[]} fields by the end of their ids
 */
async function refusedAt(v, title, fields) {
  await v.arrive(title, { focus: "summary", error: v.t("error-prefix") });
  const links = await v.browser.execute(() =>
    [...document.querySelectorAll(".error-summary li a")].map((it) => (it.getAttribute("href") ?? "").replace(/^.*#/, "")),
  );
  assert.deepEqual(
    links.map((id) => id.replace(/^[a-z]+-/, "")),
    fields,
  );
  const invalid = await v.browser.execute(() => document.querySelectorAll("[aria-invalid=true]").length);
  assert.equal(invalid, fields.length, "nothing else is marked");
}

scene("what HostControl cannot take is said before it is sent, and 255 characters are not too many", 0, "example.nl", async (s) => {
  const { w, v, api, domain } = s;
  const { t } = v;
  const [name, title] = ["Jasper de Wit", t("contact-title", { name: "Jasper de Wit" })];
  await contactPage(s, name);
  await v.type(t("field-name"), "W".repeat(256));
  await v.type(t("field-email-label"), "jasper@mail.invalid");
  await v.type(t("field-phone-label"), "12");
  await v.press(t("contact-save"));
  await refusedAt(v, title, ["name", "email", "phone"]);
  await expectValue(v.browser, t("field-email-label"), "jasper@mail.invalid");
  await effects(s, {});

  const longest = "W".repeat(255);
  await v.type(t("field-name"), longest);
  await v.type(t("field-email-label"), "jasper.new@example.org");
  await v.type(t("field-phone-label"), "+31 20 0000 150");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  const { id } = await api.ownerOf(registrar, domain);
  const { fields } = await api.done("GET", `/contacts/${registrar}/${id}`);
  assert.deepEqual([fields.name, fields.phone], [longest, "+31.200000150"]);
  await effects(s, { "domain-contact.update": 1 });
});

scene("what the registrar alone demands lands on its field, and can be mended there", 3, "example.se", async (s) => {
  const { w, v } = s;
  const { t } = v;
  w.tolerate(/status of 422/);
  await w.sandbox.setVariants({ "hostcontrol.required": "documented" });
  const name = "Linnéa Bergqvist";
  await contactPage(s, name);
  await v.type(t("field-city"), "Luleå");
  await v.press(t("contact-save"));
  await refusedAt(v, t("contact-title", { name }), ["address-province"]);
  await expectValue(v.browser, t("field-city"), "Luleå");
  await effects(s, {});
  await v.type(t("field-province"), "Norrbotten");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  await effects(s, { "domain-contact.update": 1 });
});

scene("an answer that says yes and brings nothing hides no other registrar's, and totals are not believed", 2, "example.nl", async (s) => {
  const { w, v } = s;
  const { t } = v;
  w.tolerate(/status of 50\d/);
  for (const total of ["zero", "high", "page"]) {
    await w.sandbox.setVariants({ "hostcontrol.total": total });
    await w.open("/domains");
    await v.arrive(t("domains-title"));
    for (const domain of ["example.nl", "example.info", "example.se", "example.com"]) await wizard.expectText(v, domain);
  }
  await w.sandbox.setVariants({ "hostcontrol.total": "exact", "hostcontrol.read_result": "null" });
  await w.open(`/domains/${registrar}/example.nl`);
  await wizard.expectText(v, t("problem-registrar-malformed"));
  await w.sandbox.setVariants({ "hostcontrol.read_result": "full" });
  await v.press(t("try-again"));
  await wizard.expectText(v, "Jasper de Wit");
});
