// Every page, for everybody: accessible, whole at each width, with every stop of the keyboard in view; in every
// language and colour; with something on it and with nothing.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { find } from "../journeys/find.mjs";
import { look as lookAt } from "../journeys/look.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { expectAccessible } from "../lib/accessible.mjs";
import { resize } from "../lib/browser.mjs";
import { engine } from "../lib/environment.mjs";
import { tabStops } from "../lib/keyboard.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look, narrow } from "../plan.mjs";

/** @typedef {import("../journeys/visitor.mjs").Visitor} Visitor */

const { walk } = suite(import.meta.url);

/** @param {Visitor} v */
async function everyStopIsSeen(v) {
  const stops = await tabStops(v.browser);
  assert.ok(stops.length > 5, `there are ${stops.length} stops`);
  for (const stop of stops) assert.ok(stop.visible, `the focus on ${stop.tag} ${JSON.stringify(stop.name)} is hidden`);
}

for (const turn of [0, 1]) {
  const { width, colorScheme, language } = look(turn);
  walk(`every page with something on it, ${width}, ${colorScheme}, ${language}`, look(turn), async (w) => {
    await w.stack.startOver();
    const v = visitor(w, look(turn));
    const { t } = v;
    const api = await Api.signedIn(w.stack, "reseller");
    await api.submitted("example.com", personOf(language));
    await w.sandbox.event({ registrar: "ovhcloud", kind: "task.error", domain: "example.fr", mendable: false });
    const contacts = (await api.done("GET", "/contacts?limit=100")).items;
    const durand = contacts.find((/** @type {{ name: string }} */ it) => it.name === "Camille Durand");
    const tasks = async () => (await api.done("GET", "/tasks")).items;
    const isStuck = (/** @type {{ state: string, domain: string }} */ it) => it.state === "stuck" && it.domain === "example.fr";
    const stuck = await until(async () => (await tasks()).find(isStuck), { what: "a task that stands still" });
    await v.signIn("reseller");
    const { id } = await api.draft("example.be", personOf(language), { step: "owner" });
    for (const [page, title] of /** @type {[string, string][]} */ ([
      ["/", t("overview-title")],
      ["/domains", t("domains-title")],
      ["/domains/ovhcloud/example.fr", "example.fr"],
      ["/domains/ovhcloud/example.es/owner-change", t("outlook-title", { domain: "example.es" })],
      ["/contacts", t("contacts-title")],
      [`/contacts/ovhcloud/${durand.id}`, t("contact-title", { name: "Camille Durand" })],
      ["/inbox", t("inbox-title")],
      [`/inbox/${stuck.connection}/${stuck.id}`, t("task-contact-update", { domain: "example.fr" })],
      ["/account/ovhcloud", t("account-title", { name: "OVHcloud" })],
      [`/owner-changes/${id}/owner`, t("owner-title")],
      [`/owner-changes/${id}/check`, t("check-title")],
    ])) {
      await w.open(page);
      await v.arrive(title);
      await everyStopIsSeen(v);
    }
    // The four roles, each in a sentence.
    await w.open("/domains/ovhcloud/example.fr");
    for (const role of ["owner", "admin", "tech", "billing"]) await wizard.expectText(v, t(`role-${role}.hint`));
  });
}

walk("pages with nothing on them say so", look(2), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(2));
  const { t } = v;
  await v.signIn("partner");
  for (const [page, title, words] of /** @type {[string, string, string][]} */ ([
    ["/", t("overview-title"), t("overview-no-tasks")],
    ["/domains", t("domains-title"), t("domains-empty")],
    ["/inbox", t("inbox-title"), t("inbox-empty")],
  ])) {
    await w.open(page);
    await v.arrive(title);
    await wizard.expectText(v, words);
  }
});

walk("language and colours change in place, and what is typed stays", look(3), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(3));
  const { t, browser } = v;
  const api = await Api.signedIn(w.stack, "customer");
  const { id } = await api.draft("example.com", personOf(v.language));
  await v.signIn("customer");
  await w.open(`/owner-changes/${id}/details`);
  await v.arrive(t("details-title"));
  await v.type(t("field-city"), "Ørsted");
  const other = v.language === "es" ? "fr" : "es";
  const menu = async (/** @type {string} */ label, /** @type {string} */ choice) => {
    const summaries = await browser.$$("summary.menu__summary").getElements();
    for (const summary of summaries) {
      // On a narrow page the label is there for screen readers alone, and is no text that WebKit's driver tells.
      const words = String(await summary.getProperty("textContent"));
      if (words.trim().startsWith(label)) await summary.click();
    }
    await v.press(choice);
  };
  await menu(t("menu-language"), other === "es" ? "Español" : "Français");
  const there = visitor(w, { language: other });
  await there.arrive(there.t("details-title"));
  assert.equal(await (await find(browser, "field", there.t("field-city"))).getValue(), "Ørsted");
  await menu(there.t("menu-theme"), there.t("theme-dark"));
  const background = () => browser.execute(() => getComputedStyle(document.body).backgroundColor);
  const dark = "rgb(15, 21, 26)";
  await until(async () => (await background()) === dark, { what: "a dark page" });
  await menu(there.t("menu-theme"), there.t("theme-light"));
  await until(async () => (await background()) !== dark, { what: "a light page" });
  // Both are remembered.
  const isSaved = async () => (await api.ownerChange(id)).draft.fields["address.city"] === "Ørsted";
  await until(isSaved, { what: "what was typed to be saved" });
  await browser.refresh();
  await there.arrive(there.t("details-title"));
  await until(async () => (await background()) !== dark, { what: "a light page again" });
  assert.equal(await (await find(browser, "field", there.t("field-city"))).getValue(), "Ørsted");
});

walk("from a phone's width to a wide screen nothing sticks out", look(4), async (w) => {
  await w.stack.startOver();
  const v = visitor(w, look(4));
  const { t, browser } = v;
  const api = await Api.signedIn(w.stack, "reseller");
  const { id } = await api.submitted("example.com", personOf(v.language));
  await v.signIn("reseller");
  for (const [page, title] of /** @type {[string, string][]} */ ([
    ["/", t("overview-title")],
    ["/contacts", t("contacts-title")],
    ["/domains/ovhcloud/example.com", "example.com"],
    [`/owner-changes/${id}/tracker`, t("tracker-title", { domain: "example.com" })],
  ])) {
    await w.open(page);
    await v.arrive(title);
    for (const width of [narrow, 480, 768, 1024, 1920]) {
      await resize(browser, w.engine, width, 900);
      const seen = await lookAt(browser);
      assert.ok((seen?.wider ?? 1) <= 0, `${page} is ${seen?.wider} pixels wider than ${width}`);
      assert.deepEqual(seen?.small, []);
    }
  }
});

/** @param {import("../lib/suite.mjs").Walk} w */
async function asTheSystemAsks(w) {
  await w.stack.startOver();
  const v = visitor(w);
  const { t, browser } = v;
  const api = await Api.signedIn(w.stack, "customer");
  const { id } = await api.draft("example.com", personOf("en"));
  await v.signIn("customer");
  await w.open(`/owner-changes/${id}/check`);
  await v.arrive(t("check-title"));
  /** @param {{ media?: string, features?: { name: string, value: string }[] }} asked */
  const emulate = (asked) => browser.sendCommand("Emulation.setEmulatedMedia", asked);

  await emulate({ features: [{ name: "forced-colors", value: "active" }] });
  await expectAccessible(browser, { except: ["color-contrast"] });
  const edges = await browser.execute(() => {
    const style = getComputedStyle(/** @type {Element} */ (document.querySelector("form button[type=submit]")));
    return { forced: matchMedia("(forced-colors: active)").matches, border: style.borderTopStyle, width: style.borderTopWidth };
  });
  assert.deepEqual([edges.forced, edges.border], [true, "solid"], "a button has an edge without its own colour");
  assert.notEqual(edges.width, "0px");
  await everyStopIsSeen(v);

  await emulate({ features: [{ name: "prefers-reduced-motion", value: "reduce" }] });
  const moving = await browser.execute(() =>
    [...document.querySelectorAll("*")].filter((element) => {
      const { transitionDuration, animationName, animationDuration } = getComputedStyle(element);
      const seconds = (/** @type {string} */ list) => Math.max(...list.split(",").map((it) => Number.parseFloat(it)));
      return seconds(transitionDuration) > 0.01 || (animationName !== "none" && seconds(animationDuration) > 0.01);
    }).length,
  );
  assert.equal(moving, 0, "something moves");

  await emulate({ media: "print", features: [] });
  const onPaper = await browser.execute(() => ({
    nav: document.querySelector(".head__nav")?.getClientRects().length ?? 0,
    heading: document.querySelector("h1")?.getClientRects().length ?? 0,
  }));
  assert.deepEqual(onPaper, { nav: 0, heading: 1 });
}

// Only Chromium's driver can ask for these.
if (engine === "chromium") {
  walk("in the system's own colours, without motion and on paper", { width: 1280 }, asTheSystemAsks);
}
