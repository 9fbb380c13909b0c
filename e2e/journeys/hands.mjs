// The two ways of using a page: with a pointer, and with the keyboard alone.
import assert from "node:assert/strict";
import { focused, Key, tabTo } from "../lib/keyboard.mjs";
import { peek } from "../lib/page.mjs";
import { until } from "../lib/wait.mjs";
import { find } from "./find.mjs";

/**
 * @typedef {object} Hands
 * @property {(name: string) => Promise<void>} press a button
 * @property {(name: string) => Promise<void>} follow a link
 * @property {(label: string, value: string) => Promise<void>} type into a field, in the place of what stands there
 * @property {(label: string) => Promise<void>} choose an answer, or tick a box
 * @property {(label: string, option: string) => Promise<void>} select an option of a list
 */

/**
 * Where it stands, inside the page.
 * @param {any} it
 */
function placeOf(it) {
  return JSON.stringify(it.getBoundingClientRect());
}

/**
 * With a pointer, and the keyboard for text.
 * @param {WebdriverIO.Browser} browser
 * @returns {Hands}
 */
export function mouse(browser) {
  // Scrolled to by the test, because WebKitGTK's driver takes what is half in view for what is in view.
  const see = async (/** @type {import("./find.mjs").Kind} */ kind, /** @type {string} */ name) => {
    const show = async () => {
      const found = await find(browser, kind, name);
      await peek(browser, (it) => it.scrollIntoView({ block: "center" }), found);
      return found;
    };
    let element = await show();
    // Nobody presses what is just moving because something came in above it, nor what has just been drawn anew.
    let before = "";
    const stands = async () => {
      const last = before;
      const place = await peek(browser, placeOf, element);
      if (place === undefined) element = await show();
      before = place ?? "";
      return place !== undefined && last === place;
    };
    await until(stands, { what: `${JSON.stringify(name)} to stand still` });
    return element;
  };
  return {
    press: async (name) => (await see("button", name)).click(),
    follow: async (name) => (await see("link", name)).click(),
    type: async (label, value) => (await see("field", label)).setValue(value),
    choose: async (label) => (await see("answer", label)).click(),
    select: async (label, option) => (await see("field", label)).selectByVisibleText(option),
  };
}

/**
 * With the keyboard alone: Tab, the arrows, Space and Enter. Whatever gets the focus on the way has to be seen.
 * @param {WebdriverIO.Browser} browser
 * @returns {Hands}
 */
export function keyboard(browser) {
  const to = async (/** @type {string} */ name) => {
    await tabTo(browser, name, { atMost: 120 });
    await seen(name);
  };
  // Some engines scroll a moment after the focus has moved.
  const seen = async (/** @type {string} */ name) => {
    const there = async () => {
      const here = await focused(browser);
      return here.name === name && here.visible;
    };
    await until(there, { what: `the focus on ${JSON.stringify(name)} to be seen`, within: 3_000 });
  };
  // One key after the other, each let go before the next.
  const strike = async (/** @type {string} */ text) => {
    const keys = browser.action("key");
    for (const key of text) keys.down(key).up(key);
    await keys.perform();
  };
  const checked = () =>
    browser.execute(() => /** @type {HTMLInputElement} */ (document.activeElement).checked === true);
  return {
    press: async (name) => {
      await to(name);
      await browser.keys(Key.Enter);
    },
    follow: async (name) => {
      await to(name);
      await browser.keys(Key.Enter);
    },
    type: async (label, value) => {
      await to(label);
      await browser.keys([Key.Ctrl, "a"]);
      await strike(value);
      assert.equal(await browser.execute(() => /** @type {HTMLInputElement} */ (document.activeElement).value), value);
    },
    choose: async (label) => {
      const group = /** @type {HTMLInputElement} */ (/** @type {unknown} */ (await find(browser, "answer", label)));
      const inGroup = () =>
        browser.execute((wanted) => {
          const here = /** @type {HTMLInputElement} */ (document.activeElement);
          return here.type === wanted.type && here.name === wanted.name;
        }, group);
      // Tab leads to the group, the arrows to the answer.
      for (let step = 0; !(await inGroup()); step += 1) {
        assert.ok(step < 120, `Tab does not lead to ${JSON.stringify(label)}`);
        await browser.keys(Key.Tab);
      }
      for (let step = 0; step < 10 && (await focused(browser)).name !== label; step += 1) {
        await browser.keys(Key.ArrowDown);
      }
      await seen(label);
      if (!(await checked())) await browser.keys(" ");
      assert.equal(await checked(), true, `${label} is chosen`);
    },
    select: async (label, option) => {
      await to(label);
      await strike(option);
      const shown = await browser.execute(() => {
        const list = /** @type {HTMLSelectElement} */ (document.activeElement);
        return list.selectedOptions[0]?.text;
      });
      assert.equal(shown, option);
    },
  };
}
