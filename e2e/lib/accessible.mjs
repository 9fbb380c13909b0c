// The rules of axe-core, told so that one sees what to mend.
import axe from "axe-core";

/** WCAG 2.2 at level AA, and what axe-core holds for good practice. */
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Throws when the page breaks a rule.
 * @param {WebdriverIO.Browser} browser
 * @param {{ within?: string, except?: string[] }} [options] `within` is a selector; `except` names rules, and the
 *   test says beside it why.
 */
export async function expectAccessible(browser, { within, except = [] } = {}) {
  const there = await browser.execute(() => "axe" in window);
  if (!there) await browser.execute(axe.source);
  /** @type {{ violations: import("axe-core").Result[], passes: number }} */
  const result = await browser.executeAsync(
    (
      /** @type {string | null} */ selector,
      /** @type {string[]} */ values,
      /** @type {string[]} */ off,
      /** @type {(answer: any) => void} */ done,
    ) => {
      const page = /** @type {Window & { axe: typeof import("axe-core") }} */ (/** @type {unknown} */ (window));
      const rules = Object.fromEntries(off.map((rule) => [rule, { enabled: false }]));
      page.axe.run(selector ?? document, { runOnly: { type: "tag", values }, rules, resultTypes: ["violations"] }).then(
        (answer) => done({ violations: answer.violations, passes: answer.passes.length }),
        (error) => done({ violations: [{ id: "axe", help: String(error), nodes: [] }], passes: 0 }),
      );
    },
    within ?? null,
    tags,
    except,
  );
  if (result.violations.length > 0) {
    throw new Error(`${await browser.getUrl()} breaks these rules:\n${result.violations.map(inWords).join("\n")}`);
  }
  if (result.passes === 0) throw new Error("axe-core found nothing to look at");
}

/** @param {import("axe-core").Result} violation */
function inWords({ id, impact, help, helpUrl, nodes }) {
  const places = nodes.map(({ target, html, failureSummary }) => {
    const summary = (failureSummary ?? "").split("\n").map((line) => `      ${line.trim()}`);
    return [`    ${target.join(" ")}`, `      ${html.slice(0, 200)}`, ...summary].join("\n");
  });
  return [`  ${id} (${impact ?? "unknown"}): ${help}`, `    ${helpUrl ?? ""}`, ...places].join("\n");
}
