// Looking at a page that may be changing at this moment.
import { until } from "./wait.mjs";

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

/** What drivers say when the page they were asked about is giving way to another one at that moment. */
const passing = /cannot find context|context was destroyed|no such frame|no such window|discarded|aborterror|unloaded|stale/i;

/**
 * Asks the page, and answers `undefined` when it is just giving way to another one: for conditions that are waited for.
 * @template T
 * @template {any[]} A
 * @param {WebdriverIO.Browser} browser
 * @param {(...parameters: A) => T} script
 * @param {A} parameters
 * @returns {Promise<T | undefined>}
 */
export async function peek(browser, script, ...parameters) {
  try {
    return /** @type {T} */ (await browser.execute(/** @type {any} */ (script), ...parameters));
  } catch (error) {
    if (passing.test(String(error))) return undefined;
    throw error;
  }
}

/**
 * Waits for what is moving, such as a link that slides into view when it gets the focus, or a dialog that fades in, and
 * then for two frames: WebKit says that a movement is over by the clock, and draws its end only with the next frame.
 * What moved when it was hidden, such as a button in a form that closes when it is pressed, is not waited for: in Firefox it
 * moves on only when it is shown again.
 * @param {WebdriverIO.Browser} browser
 */
export async function settled(browser) {
  await until(
    () =>
      peek(browser, () => {
        const page = /** @type {{ still?: { frames: number } }} */ (/** @type {unknown} */ (window));
        const moves = document.getAnimations().some(({ effect, playState }) => {
          const target = effect instanceof KeyframeEffect ? effect.target : null;
          const ends = effect?.getComputedTiming().endTime !== Infinity;
          return ends && playState === "running" && target?.checkVisibility() !== false;
        });
        if (moves) {
          delete page.still;
          return false;
        }
        if (page.still === undefined) {
          const still = { frames: 0 };
          const count = () => {
            still.frames += 1;
            if (still.frames < 2) requestAnimationFrame(count);
          };
          page.still = still;
          requestAnimationFrame(count);
        }
        if (page.still.frames < 2) return false;
        delete page.still;
        return true;
      }),
    { what: "the page to stand still" },
  );
}
