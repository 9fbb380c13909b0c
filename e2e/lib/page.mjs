// Looking at a page that may be changing at this moment.

/**
 * Whether an element is there. Other than `$(…).isExisting()` it asks in one step, so that a page that is being
 * replaced cannot take an element away between finding and looking at it.
 * @param {WebdriverIO.Browser} browser
 * @param {string} selector
 * @returns {Promise<boolean>}
 */
export async function exists(browser, selector) {
  return browser.execute((wanted) => document.querySelector(wanted) !== null, selector);
}
