// Which combination each engine walks: every journey in every language, at every width, in both colour schemes, with
// a pointer and by keyboard, at least once per engine, without multiplying them.
import { engine } from "./lib/environment.mjs";

/** A phone's width, which is also 1280 pixels at 400 % zoom, and a desktop's. */
export const narrow = 320;
export const wide = 1280;

/**
 * @typedef {object} Combination
 * @property {"mouse" | "keyboard"} by
 * @property {number} width
 * @property {"light" | "dark"} colorScheme
 * @property {"en" | "fr" | "es"} language
 */

/** @type {Record<import("./lib/environment.mjs").Engine, Combination[]>} */
const wholeJourney = {
  chromium: [
    { by: "mouse", width: wide, colorScheme: "light", language: "en" },
    { by: "keyboard", width: wide, colorScheme: "dark", language: "fr" },
    { by: "mouse", width: narrow, colorScheme: "dark", language: "es" },
  ],
  firefox: [
    { by: "keyboard", width: wide, colorScheme: "light", language: "en" },
    { by: "mouse", width: narrow, colorScheme: "dark", language: "fr" },
    { by: "mouse", width: wide, colorScheme: "light", language: "es" },
  ],
  webkit: [
    { by: "mouse", width: narrow, colorScheme: "dark", language: "en" },
    { by: "mouse", width: wide, colorScheme: "light", language: "fr" },
    { by: "keyboard", width: wide, colorScheme: "light", language: "es" },
  ],
};

/** How this engine walks the whole journey. */
export const journeys = wholeJourney[engine];

/**
 * For journeys that are walked once: the looks take turns over engines and tests, so that each engine meets each.
 * @param {number} turn of the test, counted by its file
 * @returns {{ width: number, colorScheme: "light" | "dark", language: "en" | "fr" | "es" }}
 */
export function look(turn) {
  const shift = turn + ["chromium", "firefox", "webkit"].indexOf(engine);
  const languages = /** @type {const} */ (["en", "fr", "es"]);
  return {
    width: shift % 2 === 0 ? wide : narrow,
    colorScheme: shift % 4 < 2 ? "light" : "dark",
    language: languages[shift % 3] ?? "en",
  };
}
