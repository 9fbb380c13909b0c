// The app's own texts, read from the files the app is built from: a test says what it looks for once, for every
// language.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const locales = join(import.meta.dirname, "../../locales");

/** The languages of the app. */
export const languages = /** @type {const} */ (["en", "fr", "es"]);

/**
 * @typedef {(typeof languages)[number]} Language
 * @typedef {(id: string, args?: Record<string, string | number>) => string} Words
 */

/** @type {Map<string, Words>} */
const known = new Map();

/**
 * The texts of a language. `id` is the message's name in the file; a dot leads to its attribute.
 * @param {string} language
 * @returns {Words}
 */
export function wordsOf(language) {
  const here = known.get(language);
  if (here !== undefined) return here;
  const bundle = new FluentBundle(language, { useIsolating: false });
  const folder = join(locales, language);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".ftl"))) {
    const errors = bundle.addResource(new FluentResource(readFileSync(join(folder, file), "utf8")));
    if (errors.length > 0) throw new Error(`${language}/${file}: ${errors.join(", ")}`);
  }
  /** @type {Words} */
  const words = (id, args = {}) => {
    const [name = "", attribute] = id.split(".");
    const message = bundle.getMessage(name);
    const pattern = attribute === undefined ? message?.value : message?.attributes[attribute];
    if (pattern === undefined || pattern === null) throw new Error(`there is no message ${id} in ${language}`);
    /** @type {Error[]} */
    const errors = [];
    const text = bundle.formatPattern(pattern, args, errors);
    if (errors.length > 0) throw new Error(`${id} in ${language}: ${errors.join(", ")}`);
    return text.replace(/\s+/g, " ");
  };
  known.set(language, words);
  return words;
}
