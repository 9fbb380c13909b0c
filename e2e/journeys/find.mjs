// Finding things as people find them: by what they are and what they are called.
import { peek } from "../lib/page.mjs";
import { until } from "../lib/wait.mjs";

/** @typedef {"button" | "link" | "field" | "answer" | "heading"} Kind */

/** What may be of a kind. */
const selectors = {
  button: "button, summary",
  link: "a[href]",
  field: "input:not([type=radio], [type=checkbox]), select, textarea",
  answer: "input[type=radio], input[type=checkbox]",
  heading: "h1, h2, h3",
};

/**
 * The element of this kind with this name, as soon as it can be seen. Inside an open dialog only that is looked at,
 * as the page behind it cannot be used.
 * @param {WebdriverIO.Browser} browser
 * @param {Kind} kind
 * @param {string} name
 * @returns {Promise<WebdriverIO.Element>}
 */
export async function find(browser, kind, name) {
  const reference = await until(() => look(browser, kind, name), { what: `the ${kind} ${JSON.stringify(name)}` });
  return browser.$(/** @type {any} */ (reference)).getElement();
}

/**
 * Whether there is such an element now; nothing while one page gives way to another.
 * @param {WebdriverIO.Browser} browser
 * @param {Kind} kind
 * @param {string} name
 */
export async function isThere(browser, kind, name) {
  const found = await look(browser, kind, name);
  return found === undefined ? undefined : found !== null;
}

/**
 * Waits until the field of this name holds a value, also when it is just built anew.
 * @param {WebdriverIO.Browser} browser
 * @param {string} name
 * @param {string} wanted
 */
export async function expectValue(browser, name, wanted) {
  /** @type {string | undefined} */
  let last;
  const holds = async () => {
    const element = await look(browser, "field", name);
    const valueOf = (/** @type {any} */ field) => /** @type {string | undefined} */ (field?.value);
    last = await peek(browser, valueOf, /** @type {any} */ (element));
    return last === wanted;
  };
  await until(holds, { what: `${JSON.stringify(name)} to hold ${JSON.stringify(wanted)}` }).catch((error) => {
    throw new Error(`${error.message}; it holds ${JSON.stringify(last)}`);
  });
}

/**
 * Waits until the answer of this name is chosen.
 * @param {WebdriverIO.Browser} browser
 * @param {string} name
 */
export async function expectChosen(browser, name) {
  const isChosen = async () => {
    const element = await look(browser, "answer", name);
    return peek(browser, (/** @type {any} */ answer) => answer?.checked === true, /** @type {any} */ (element));
  };
  await until(isChosen, { what: `${JSON.stringify(name)} to be chosen` });
}

/**
 * @param {WebdriverIO.Browser} browser
 * @param {Kind} kind
 * @param {string} name
 */
async function look(browser, kind, name) {
  return peek(
    browser,
    (selector, wanted) => {
      const plain = (/** @type {string | null | undefined} */ text) => (text ?? "").replace(/\s+/g, " ").trim();
      const within = document.querySelector("dialog[open]") ?? document;
      for (const element of /** @type {NodeListOf<HTMLElement>} */ (within.querySelectorAll(selector))) {
        const labels = [.../** @type {HTMLInputElement} */ (element).labels ?? []];
        const called = labels.length === 0 ? element.innerText : labels.map((label) => label.innerText).join(" ");
        const names = [plain(called), plain(element.getAttribute("aria-label"))];
        if (names.includes(wanted) && element.getClientRects().length > 0) return element;
      }
      return null;
    },
    /** @type {string} */ (selectors[kind]),
    name.replace(/\s+/g, " "),
  );
}
