// An owner change of any registrar, from the page before its first question to where it can be followed, and what can
// be seen of it afterwards.
import assert from "node:assert/strict";
import { find } from "./find.mjs";
import * as wizard from "./owner_change.mjs";

/**
 * @typedef {object} Scene
 * @property {import("../lib/suite.mjs").Walk} w
 * @property {import("./visitor.mjs").Visitor} v
 * @property {import("./api.mjs").Api} api
 * @property {import("./people.mjs").Person} person who becomes the owner
 * @property {string} connection
 * @property {string} domain
 */

const moved = { focus: /** @type {const} */ ("h1") };

/** @param {Scene} scene */
export async function toTheFirstQuestion({ w, v, connection, domain }) {
  await w.open(`/domains/${connection}/${domain}/owner-change`);
  await v.arrive(v.t("outlook-title", { domain }));
  await v.press(v.t("outlook-start"));
}

/**
 * The whole way from the first question to the tracker.
 * @param {Scene} scene
 * @param {{ begun?: () => Promise<void>, attributes?: () => Promise<void>, how?: () => Promise<void>, atOnce?: boolean }} [steps]
 *   what stands in the details before anything is typed, what this registry asks besides, how the change is carried
 *   out, and whether it is carried out at once, so that it can be done before the page stands
 * @returns {Promise<string>} which owner change it is
 */
export async function handOver({ w, v, person, domain }, { begun, attributes, how, atOnce = false } = {}) {
  const { t } = v;
  await wizard.somebodyNew(v);
  await v.arrive(t("details-title"), moved);
  await begun?.();
  await wizard.typeContact(v, person);
  await wizard.expectText(v, person.registryPhone);
  await attributes?.();
  await v.press(t("go-on"));
  await wizard.meaning(v);
  if (how !== undefined) {
    await v.arrive(t("options-title"), moved);
    await how();
    await v.press(t("go-on"));
  }
  assert.deepEqual(await w.sandbox.ledger(), [], "nothing happens before the last word");
  await wizard.request(v, domain);
  const [title, done] = [t("done-title", { domain }), t("tracker-title", { domain })];
  await v.arrive(atOnce ? [title, done] : title, moved);
  await v.follow(t("done-follow"));
  await v.arrive(t("tracker-title", { domain }), moved);
  return new URL(await v.browser.getUrl()).pathname.split("/")[2] ?? "";
}

/**
 * The domain's page shows its new owner.
 * @param {Scene} scene
 */
export async function hasNewOwner({ w, v, person, connection, domain }) {
  await w.open(`/domains/${connection}/${domain}`);
  await v.arrive(domain);
  await wizard.expectText(v, wizard.nameOf(person));
  await wizard.expectText(v, person.email);
}

/**
 * The task list tells of it, in this group.
 * @param {Scene} scene
 * @param {"others" | "finished"} group
 */
export async function inbox({ w, v, domain }, group) {
  const { t, browser } = v;
  await w.open("/inbox");
  await v.arrive(t("inbox-title"));
  const words = t("task-owner-change", { domain });
  await find(browser, "link", words);
  const told = await (await browser.$(`section:has(#${group}), #${group}`)).getText();
  assert.ok(told.includes(words), `${group} has ${JSON.stringify(told)}`);
}

/**
 * Each effect happened as often as this.
 * @param {Scene} scene
 * @param {Record<string, number>} wanted
 */
export async function effects({ w }, wanted) {
  const counted = /** @type {Record<string, number>} */ ({});
  for (const { operation } of await w.sandbox.ledger()) counted[operation] = (counted[operation] ?? 0) + 1;
  assert.deepEqual(counted, wanted);
}

/**
 * The page of the contact that owns the domain.
 * @param {Scene} scene
 * @param {string} name
 */
export async function contactPage({ w, v, api, connection, domain }, name) {
  const { id } = await api.ownerOf(connection, domain);
  await w.open(`/contacts/${connection}/${id}`);
  await v.arrive(v.t("contact-title", { name }));
}
