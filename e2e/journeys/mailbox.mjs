// The mails that owners get, and the pages their links lead to.
import { isThere } from "./find.mjs";
import { expectPage } from "./look.mjs";
import { until } from "../lib/wait.mjs";

/**
 * @typedef {import("../lib/suite.mjs").Walk} Walk
 * @typedef {import("../lib/sandbox.mjs").Mail} Mail
 */

/**
 * The newest mail to this address that asks something.
 * @param {{ sandbox: import("../lib/sandbox.mjs").Sandbox }} walk
 * @param {string} to
 * @returns {Promise<Mail>}
 */
export async function letterTo({ sandbox }, to) {
  return until(
    async () => (await sandbox.mail({ to })).filter((mail) => mail.links.length > 0).at(-1),
    { what: `a mail to ${to}` },
  );
}

/** The sandbox's own pages speak English, whatever the app speaks, and call things as the registrar does. */
const pages = {
  owner: {
    title: (/** @type {string} */ domain) => `Change of the owner of ${domain}`,
    accept: "Accept the change of owner",
    refuse: "Refuse the change of owner",
  },
  registrant: {
    title: (/** @type {string} */ domain) => `Change of the registrant of ${domain}`,
    accept: "Approve the change of registrant",
    refuse: "Refuse the change of registrant",
  },
};

/**
 * Answers on the page that the mail's link leads to.
 * @param {import("./visitor.mjs").Visitor} v
 * @param {Mail} letter
 * @param {string} domain
 * @param {"accept" | "refuse"} answer
 * @param {"owner" | "registrant"} [whose]
 */
export async function answerOnPage(v, letter, domain, answer, whose = "owner") {
  const page = pages[whose];
  const link = letter.links.find(({ rel }) => rel === answer);
  if (link === undefined) throw new Error(`no link ${answer} in ${JSON.stringify(letter.subject)}`);
  await v.browser.url(link.url);
  await expectPage(v.browser, page.title(domain), { language: "en" });
  await v.press(page[answer]);
  await until(async () => (await isThere(v.browser, "button", page[answer])) === false, { what: "the answer to be taken" });
  await expectPage(v.browser, page.title(domain), { language: "en" });
}
