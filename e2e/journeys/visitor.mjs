// Somebody who walks through the app: in a language, with a pointer or with the keyboard alone.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { keyboard, mouse } from "./hands.mjs";
import { expectPage } from "./look.mjs";
import { wordsOf } from "./words.mjs";

/** @typedef {import("../lib/suite.mjs").Walk} Walk */

/**
 * @typedef {import("./hands.mjs").Hands & {
 *   walk: Walk,
 *   browser: WebdriverIO.Browser,
 *   language: string,
 *   t: import("./words.mjs").Words,
 *   arrive: (heading: string | string[], options?: Parameters<typeof expectPage>[2]) => Promise<import("./look.mjs").Seen>,
 *   signIn: (persona: "customer" | "partner" | "reseller" | "stranger") => Promise<void>,
 * }} Visitor
 */

/**
 * @param {Walk} walk
 * @param {{ language?: string, by?: "mouse" | "keyboard" }} [options]
 * @returns {Visitor}
 */
export function visitor(walk, { language = "en", by = "mouse" } = {}) {
  const { browser } = walk;
  return {
    walk,
    browser,
    language,
    t: wordsOf(language),
    ...(by === "mouse" ? mouse(browser) : keyboard(browser)),
    arrive: async (heading, options) => {
      const seen = await expectPage(browser, heading, { language, ...options });
      await keepPicture(walk, seen.heading);
      return seen;
    },
    signIn: (persona) => signIn(walk, persona),
  };
}

/** A folder for a picture of every page that a journey passes, for people to look at. */
const pictures = process.env["REGISTRANT_PICTURES"];
let taken = 0;

/**
 * @param {Walk} walk
 * @param {string} heading
 */
async function keepPicture({ browser, engine }, heading) {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  const name = `${String((taken += 1)).padStart(3, "0")} ${heading.replace(/[^\p{L}\p{N} .]/gu, "")}.png`;
  const file = join(pictures, name);
  // Firefox alone takes more than is in view without touching the page that is walked on.
  await (engine === "firefox" ? browser.saveScreenshot(file, { fullPage: true }) : browser.saveScreenshot(file));
}

/**
 * Signs in without the page for it, where signing in is not what a test is about.
 * @param {Walk} walk
 * @param {string} persona
 */
async function signIn({ browser, open }, persona) {
  await open("/healthz");
  const status = await browser.executeAsync((/** @type {string} */ who, /** @type {(status: number) => void} */ done) => {
    const headers = { "content-type": "application/json", "x-registrant": "1" };
    fetch("/api/v1/session", { method: "POST", headers, body: JSON.stringify({ persona: who }) }).then(
      (answer) => done(answer.status),
      () => done(0),
    );
  }, persona);
  if (status !== 201) throw new Error(`signing in as ${persona} was answered with ${status}`);
}
