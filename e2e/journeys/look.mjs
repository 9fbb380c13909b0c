// What every screen has to keep, whatever it is about.
import assert from "node:assert/strict";
import { expectAccessible } from "../lib/accessible.mjs";
import { peek, settled } from "../lib/page.mjs";
import { until } from "../lib/wait.mjs";

/**
 * @typedef {object} Seen
 * @property {string} heading the words of the h1, or empty
 * @property {boolean} busy whether something is still being loaded
 * @property {string} title of the tab
 * @property {string} focus what has the focus: "h1", "summary" for the error summary, or the element's name
 * @property {string} language
 * @property {number} wider by how many pixels the page is wider than the window
 * @property {string[]} small controls smaller than 24 pixels
 * @property {number} document when the document that is shown began, which tells one from the next
 */

/**
 * Looks at the page, in one step.
 * @param {WebdriverIO.Browser} browser
 * @returns {Promise<Seen | undefined>} nothing while one page gives way to another
 */
export async function look(browser) {
  return peek(browser, () => {
    const plain = (/** @type {string | null | undefined} */ text) => (text ?? "").replace(/\s+/g, " ").trim();
    const focus = document.activeElement;
    const isSummary = focus?.classList.contains("error-summary") === true;
    const small = [];
    const controls = document.querySelectorAll("button, summary, select, input:not([type=hidden]), a.button, .menu a");
    for (const control of controls) {
      const labels = [.../** @type {HTMLInputElement} */ (control).labels ?? []];
      const isChoice = control.matches("[type=radio], [type=checkbox]");
      const boxes = [control, ...(isChoice ? labels : [])].map((part) => part.getBoundingClientRect());
      if (control.getClientRects().length === 0) continue;
      if (!boxes.some((box) => box.width >= 24 && box.height >= 24)) small.push(control.outerHTML.slice(0, 120));
    }
    return {
      heading: plain(document.querySelector("h1")?.innerText),
      busy: document.querySelector("#boot, [aria-busy='true']") !== null,
      title: plain(document.title),
      focus: isSummary ? "summary" : (focus?.tagName ?? "").toLowerCase(),
      language: document.documentElement.lang,
      wider: document.documentElement.scrollWidth - window.innerWidth,
      small,
      document: performance.timeOrigin,
    };
  });
}

/**
 * Waits until the page with this heading stands there, complete, and holds it to what every page keeps.
 * @param {WebdriverIO.Browser} browser
 * @param {string | string[]} heading the end of the h1: before it a caption may stand. Of several, the one that is there
 * @param {{ focus?: "h1" | "summary", error?: string, language?: string, except?: string[] }} [options] `focus` is
 *   where the focus has gone; `error` is the word with which the tab's title begins.
 * @returns {Promise<Seen>}
 */
export async function expectPage(browser, heading, { focus, error, language, except } = {}) {
  const all = [heading].flat().map((one) => one.replace(/\s+/g, " ").trim());
  let wanted = all.join(" or ");
  const what = `the page ${JSON.stringify(wanted)}`;
  /** @type {Seen | undefined} */
  let seen;
  const complete = async () => {
    seen = await look(browser);
    const there = all.find((one) => seen?.heading.endsWith(one));
    if (seen === undefined || there === undefined || seen.busy) return false;
    wanted = there;
    return (focus === undefined || seen.focus === focus) && (error === undefined || seen.title.startsWith(error));
  };
  await until(complete, { what }).catch((failure) => {
    throw new Error(`${failure.message} (focus ${focus}, error ${error}); there is ${JSON.stringify(seen)}`);
  });
  const { title, wider, small, language: shown } = /** @type {Seen} */ (/** @type {unknown} */ (seen));
  assert.ok(title.includes(wanted), `the tab says ${JSON.stringify(title)}, not ${JSON.stringify(wanted)}`);
  if (error === undefined) assert.ok(title.startsWith(wanted), `the tab's title begins with ${JSON.stringify(title)}`);
  assert.ok(wider <= 0, `${what} is ${wider} pixels wider than the window`);
  assert.deepEqual(small, [], `${what} has controls smaller than 24 pixels`);
  if (language !== undefined) assert.equal(shown, language);
  await settled(browser);
  const broken = await expectAccessible(browser, { except }).then(() => undefined, (error) => error);
  // A page that moved on by itself just when another one was opened stands at the same address under the same heading,
  // and gives way a moment later: what was judged was neither of the two. In one document nothing is excused.
  const now = await look(browser);
  if (now?.document !== /** @type {Seen} */ (/** @type {unknown} */ (seen)).document) {
    return expectPage(browser, heading, { focus, error, language, except });
  }
  if (broken !== undefined) throw broken;
  return /** @type {Seen} */ (/** @type {unknown} */ (seen));
}

/**
 * Waits until this has been said politely.
 * @param {WebdriverIO.Browser} browser
 * @param {string} words
 */
export async function announced(browser, words) {
  const wanted = words.replace(/\s+/g, " ");
  await until(
    () =>
      peek(browser, (/** @type {string} */ text) => {
        const regions = [...document.querySelectorAll("[role=status]")];
        return regions.some((region) => (region.textContent ?? "").replace(/\s+/g, " ").includes(text));
      }, wanted),
    { what: `the announcement ${JSON.stringify(wanted)}` },
  );
}

/**
 * Where the focus and the page stand, to be compared.
 * @param {WebdriverIO.Browser} browser
 */
export async function place(browser) {
  return browser.execute(() => ({
    focus: document.activeElement?.outerHTML.slice(0, 80),
    scroll: [window.scrollX, window.scrollY],
  }));
}
