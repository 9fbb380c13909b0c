// What the peer shares with the app, made ready for Vite: the style sheets as one, the messages as i18next reads them,
// the icon.
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "@fluent/syntax";

const root = join(import.meta.dirname, "../../..");
const generated = join(import.meta.dirname, "generated");

/** The style sheets in the order of `style/order.txt`. */
async function styles() {
  const order = await readFile(join(root, "style/order.txt"), "utf8");
  const names = order.split("\n").map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
  const sheets = await Promise.all(names.map((name) => readFile(join(root, "style", name), "utf8")));
  return sheets.join("\n");
}

/**
 * The texts of one pattern: one under the empty ending, or one for each plural category, under `_one`, `_other`, …
 * @param {import("@fluent/syntax").Pattern} pattern
 * @param {Map<string, string>} terms
 * @returns {Map<string, string>}
 */
function texts(pattern, terms) {
  const choice = pattern.elements.find((one) => one.type === "Placeable" && one.expression.type === "SelectExpression");
  if (choice === undefined) return new Map([["", plain(pattern.elements, terms)]]);
  const { selector, variants } = choice.expression;
  const cases = variants.map((variant) => {
    const elements = pattern.elements.flatMap((one) => (one === choice ? variant.value.elements : [one]));
    return [`_${variant.key.name}`, plain(elements, terms, selector.id.name)];
  });
  return new Map(cases);
}

/**
 * @param {import("@fluent/syntax").PatternElement[]} elements
 * @param {Map<string, string>} terms
 * @param {string} [counted] the argument that decides the plural, which i18next calls `count`
 */
function plain(elements, terms, counted) {
  const part = (one) => {
    if (one.type === "TextElement") return one.value;
    const { expression } = one;
    if (expression.type === "StringLiteral") return expression.parse().value;
    if (expression.type === "TermReference") return terms.get(expression.id.name);
    if (expression.type !== "VariableReference") throw new Error(`what is ${expression.type}?`);
    return expression.id.name === counted ? "{{count, number}}" : `{{${expression.id.name}}}`;
  };
  return elements.map(part).join("");
}

/** @param {string} language */
async function messages(language) {
  const folder = join(root, "locales", language);
  const files = (await readdir(folder)).filter((name) => name.endsWith(".ftl")).sort();
  const sources = await Promise.all(files.map((name) => readFile(join(folder, name), "utf8")));
  const entries = sources.flatMap((source) => parse(source, { withSpans: false }).body);
  const terms = new Map();
  for (const entry of entries) if (entry.type === "Term") terms.set(entry.id.name, plain(entry.value.elements, terms));
  const found = {};
  for (const entry of entries) {
    if (entry.type === "Junk") throw new Error(`${language}: ${entry.content}`);
    if (entry.type !== "Message") continue;
    const patterns = [[entry.id.name, entry.value], ...entry.attributes.map((one) => [`${entry.id.name}.${one.id.name}`, one.value])];
    for (const [name, pattern] of patterns) {
      if (pattern === null) continue;
      for (const [ending, text] of texts(pattern, terms)) found[`${name}${ending}`] = text;
    }
  }
  return found;
}

await mkdir(join(generated, "locales"), { recursive: true });
await copyFile(join(root, "boot/icon.svg"), join(generated, "icon.svg"));
await writeFile(join(generated, "app.css"), await styles());
for (const language of ["en", "es", "fr"]) {
  await writeFile(join(generated, "locales", `${language}.json`), JSON.stringify(await messages(language)));
}
