// Contacts: edited under the registry's rules, led into an owner change where a rule ends, and copied as new owners.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { find } from "../journeys/find.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { look } from "../plan.mjs";

const { walk } = suite(import.meta.url);
const domain = "example.com";

walk("a contact is edited, and what cannot be edited leads into the owner change with what was typed", look(0), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(0));
  const { t, browser } = v;
  await v.signIn("customer");
  await w.open("/");
  await v.follow(t("nav-contacts"));
  await v.arrive(t("contacts-title"), { focus: "h1" });
  await v.follow("Nora Fields");
  await v.arrive(t("contact-title", { name: "Nora Fields" }), { focus: "h1" });

  await v.type(t("field-city"), "Villeurbanne");
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-saved"));
  await v.arrive(t("contact-title", { name: "Nora Fields" }));
  assert.equal((await w.sandbox.ledger({ operation: "contact.update" })).length, 1);
  // Saved again without a change: nothing is sent.
  await v.press(t("contact-save"));
  await wizard.expectText(v, t("contact-nothing-changed"));
  assert.equal((await w.sandbox.ledger({ operation: "contact.update" })).length, 1);
  await w.sandbox.advance({ seconds: 10 });

  // The name is the registry's: it says why, and leads on.
  await wizard.expectText(v, t("read-only-once-set"));
  await v.type(t("field-line1"), "9 quai des Brumes");
  await v.follow(t("read-only-change-owner"));
  await v.arrive(t("outlook-title", { domain }), { focus: "h1" });
  await v.press(t("outlook-start"));
  await v.arrive(t("owner-title"), { focus: "h1" });
  await v.press(t("go-on"));
  await v.arrive(t("details-title"), { focus: "h1" });
  assert.equal(await (await find(browser, "field", t("field-line1"))).getValue(), "9 quai des Brumes");
  assert.equal(await (await find(browser, "field", t("field-first-name"))).getValue(), "Nora");
});

walk("a new owner is copied from a contact, as a contact of their own", look(1), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(1));
  const { t, browser } = v;
  const api = await Api.signedIn(w.stack, "reseller");
  const contacts = (await api.done("GET", "/contacts?limit=100")).items;
  const sofia = contacts.find((/** @type {{ name: string }} */ it) => it.name === "Sofia Marchetti");
  await v.signIn("reseller");
  await w.open(`/domains/ovhcloud/${domain}/owner-change`);
  await v.arrive(t("outlook-title", { domain }));
  await v.press(t("outlook-start"));
  await v.arrive(t("owner-title"), { focus: "h1" });
  await v.choose(t("owner-copy"));
  await v.select(t("owner-copy-which"), `Sofia Marchetti (${sofia.email})`);
  await v.press(t("go-on"));
  await v.arrive(t("details-title"), { focus: "h1" });
  assert.equal(await (await find(browser, "field", t("field-email-label"))).getValue(), sofia.email);
  await v.press(t("go-on"));
  await wizard.meaning(v);
  await wizard.payment(v);
  await wizard.agree(v, domain);
  await v.arrive(t("done-title", { domain }), { focus: "h1" });
  assert.equal((await w.sandbox.ledger({ operation: "contact.create" })).length, 1);
  assert.deepEqual(await w.sandbox.ledger({ operation: "contact.update" }), []);
});
