// Contacts: edited under the registry's rules, led into an owner change where a rule ends, and copied as new owners.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { expectValue, find, isThere } from "../journeys/find.mjs";
import { announced } from "../journeys/look.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { expectAccessible } from "../lib/accessible.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
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

for (const turn of [0, 1]) {
  walk(`contacts are looked for by several filters at once, which stay in the address, ${turn + 1}`, look(turn), async (w) => {
    await w.stack.startOver();
    const { width, language } = look(turn);
    const v = visitor(w, { language, by: turn === 0 ? "mouse" : "keyboard" });
    const { t, browser } = v;
    const country = new Intl.DisplayNames([language], { type: "region" }).of("FR") ?? "";
    const inUse = {
      name: t("contacts-filter-remove", { filter: `${t("labelled", { label: t("field-name") })} nora` }),
      country: t("contacts-filter-remove", { filter: `${t("labelled", { label: t("field-country") })} ${country}` }),
    };
    const shown = () => browser.execute(() => [...document.querySelectorAll("main .card__title")].map((it) => it.textContent));
    const shows = (/** @type {(names: (string | null)[]) => boolean} */ fit, /** @type {string} */ what) =>
      until(async () => fit(await shown()), { what });
    const query = async () => Object.fromEntries(new URL(await browser.getUrl()).searchParams);
    const onlyNora = (/** @type {(string | null)[]} */ names) => names.length > 0 && names.every((it) => it === "Nora Fields");
    await v.signIn("reseller");
    await w.open("/contacts");
    await v.arrive(t("contacts-title"));
    await shows((names) => names.length > 5, "all contacts");

    await v.press(t("contacts-filter"));
    assert.equal(await isThere(browser, "field", t("field-brand")), false, "there is one brand");
    await expectAccessible(browser);
    const wider = await browser.execute(() => document.documentElement.scrollWidth - window.innerWidth);
    assert.ok(wider <= 0, `the open form is ${wider} pixels too wide at ${width}`);
    await v.type(t("field-name"), "nora");
    await v.select(t("field-country"), country);
    await v.press(t("contacts-filter-apply"));
    await shows(onlyNora, "only who fits both");
    const count = (await shown()).length;
    await announced(browser, t("contacts-found", { count }));
    assert.deepEqual(await query(), { name: "nora", "address.country": "FR" });
    assert.equal(await browser.execute(() => document.activeElement?.tagName), "SUMMARY", "the focus stays at the filter");
    assert.equal(await isThere(browser, "field", t("field-name")), false, "the form has made room");
    await find(browser, "button", inUse.name);
    await find(browser, "button", inUse.country);
    await v.arrive(t("contacts-title"));

    // One is taken away, and Back brings it again; so does a reload.
    await v.press(inUse.country);
    await until(async () => JSON.stringify(await query()) === '{"name":"nora"}', { what: "the address without the country" });
    assert.equal(await isThere(browser, "button", inUse.country), false);
    const focus = () => browser.execute(() => document.activeElement?.textContent);
    await until(async () => (await focus()) === t("contacts-filter-chosen"), { what: "the focus at what is left in use" });
    await shows((names) => names.length >= count && onlyNora(names), "whoever has the name");
    await browser.back();
    await find(browser, "button", inUse.country);
    await shows((names) => names.length === count && onlyNora(names), "only who fits both again");
    await browser.refresh();
    await v.arrive(t("contacts-title"));
    await shows((names) => names.length === count && onlyNora(names), "the same after a reload");
    await v.press(t("contacts-filter"));
    await expectValue(browser, t("field-name"), "nora");
    await expectValue(browser, t("field-country"), "FR");

    // Where nothing fits, what was looked for is named, and all of it is taken away at once.
    await v.type(t("field-city"), "Nowhere");
    await v.press(t("contacts-filter-apply"));
    await find(browser, "heading", t("contacts-none-fit"));
    await announced(browser, t("contacts-none-fit"));
    await wizard.expectText(v, `${t("labelled", { label: t("field-city") })} Nowhere`);
    await v.arrive(t("contacts-title"));
    await v.press(t("contacts-filter-clear"));
    await shows((names) => names.length > 5, "all contacts again");
    assert.deepEqual(await query(), {});
    assert.equal(await isThere(browser, "button", t("contacts-filter-clear")), false);
    await announced(browser, t("contacts-all", { count: (await shown()).length }));
  });
}
