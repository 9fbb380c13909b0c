// The keyboard alone.
import { Key } from "webdriverio";
import { settled } from "./page.mjs";
import { until } from "./wait.mjs";

export { Key };

/**
 * @typedef {object} Focused
 * @property {string} tag
 * @property {string} role from the attribute, or empty
 * @property {string} name what the element says: its label, its own words, or its title
 * @property {string} id
 * @property {boolean} visible whether it can be seen, and nothing covers its middle
 */

/**
 * The element with the focus.
 * @param {WebdriverIO.Browser} browser
 * @returns {Promise<Focused>}
 */
export async function focused(browser) {
  await settled(browser);
  return browser.execute(() => {
    const element = document.activeElement ?? document.body;
    const labels = "labels" in element ? /** @type {HTMLInputElement} */ (element).labels : null;
    const by = element.getAttribute("aria-labelledby")?.split(" ").map((id) => document.getElementById(id)?.textContent);
    const name =
      by?.join(" ") ||
      element.getAttribute("aria-label") ||
      [...(labels ?? [])].map((label) => label.textContent).join(" ") ||
      (element === document.body ? "" : /** @type {HTMLElement} */ (element).innerText) ||
      element.getAttribute("title") ||
      "";
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return {
      tag: element.tagName.toLowerCase(),
      role: element.getAttribute("role") ?? "",
      name: name.replace(/\s+/g, " ").trim(),
      id: element.id,
      visible: box.width > 0 && box.height > 0 && top !== null && (element.contains(top) || top.contains(element)),
    };
  });
}

/**
 * Presses Tab until an element with this name has the focus, as a person does who looks for it.
 * @param {WebdriverIO.Browser} browser
 * @param {string | RegExp} name
 * @param {{ atMost?: number, backwards?: boolean }} [options]
 * @returns {Promise<Focused>}
 */
export async function tabTo(browser, name, { atMost = 60, backwards = false } = {}) {
  const passed = [];
  for (let step = 0; step < atMost; step += 1) {
    const here = await focused(browser);
    if (typeof name === "string" ? here.name === name : name.test(here.name)) return here;
    passed.push(`${here.tag} ${JSON.stringify(here.name)}`);
    await browser.keys(backwards ? [Key.Shift, Key.Tab] : Key.Tab);
  }
  throw new Error(`${atMost} times Tab did not lead to ${name}, but along:\n  ${passed.join("\n  ")}`);
}

/**
 * The element with the focus, as soon as it can be seen: a browser may still be on its way there. What stays hidden is
 * told as it is.
 * @param {WebdriverIO.Browser} browser
 * @returns {Promise<Focused>}
 */
async function inView(browser) {
  const seen = async () => {
    const here = await focused(browser);
    return here.visible ? here : undefined;
  };
  return until(seen, { what: "the focus to be in view", within: 3_000 }).catch(() => focused(browser));
}

/**
 * Every stop of the Tab key, from the top of the page until it comes round.
 * @param {WebdriverIO.Browser} browser
 * @param {{ atMost?: number }} [options]
 * @returns {Promise<Focused[]>}
 */
export async function tabStops(browser, { atMost = 200 } = {}) {
  await browser.execute(() => {
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur();
    window.scrollTo(0, 0);
  });
  const stops = [];
  for (let step = 0; step < atMost; step += 1) {
    await browser.keys(Key.Tab);
    const visited = await browser.execute(() => {
      const element = /** @type {HTMLElement} */ (document.activeElement ?? document.body);
      if (element === document.body || element === document.documentElement || element.dataset["tabStop"]) return true;
      element.dataset["tabStop"] = "visited";
      return false;
    });
    if (visited) break;
    stops.push(await inView(browser));
  }
  // Behind the last stop is the browser's own bar, from which the next page would not get the focus back.
  if (!(await browser.execute(() => document.hasFocus()))) {
    await browser.switchToWindow(await browser.getWindowHandle());
    await browser.$("h1").click();
  }
  await browser.execute(() => {
    for (const element of document.querySelectorAll("[data-tab-stop]")) element.removeAttribute("data-tab-stop");
  });
  return stops;
}
