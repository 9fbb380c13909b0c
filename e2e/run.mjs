// Walks test files, two at a time, and walks once more, alone, those in which something failed:
// `node run.mjs tests/*.test.mjs`. What failed at first is said at the end, whatever became of it.
import { rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { artifacts, engine } from "./lib/environment.mjs";

/**
 * @typedef {object} Walked
 * @property {string} file
 * @property {string} told what the reporter made of it
 * @property {string[]} failed names of the tests that failed
 * @property {Map<string, number>} counts `pass`, `fail`, `cancelled`, `skipped`
 */

/** Two, however many cores there are: each file runs a browser, a proxy and a sandbox, and waits for one of them most of the time. */
const LANES = 2;

/** With more files than these the program is broken, or the machine is, and a second walk would only take time. */
const AGAIN = 4;

/** What a summary says, as the reporter itself would. */
const COUNTED = ["tests", "pass", "fail", "cancelled", "skipped"];

/**
 * @param {string} file
 * @returns {Promise<Walked>}
 */
async function walk(file) {
  /** @type {Walked} */
  const walked = { file, told: "", failed: [], counts: new Map() };
  const events = run({ files: [file], concurrency: 1 });
  events.on("test:fail", ({ name, nesting, todo }) => {
    if (nesting === 0 && todo === undefined) walked.failed.push(name);
  });
  events.on("test:diagnostic", ({ message, nesting }) => {
    const [word, number] = message.split(" ");
    if (nesting === 0 && word !== undefined && COUNTED.includes(word)) walked.counts.set(word, Number(number));
  });
  const lines = [];
  for await (const piece of events.compose(new spec())) lines.push(String(piece));
  // The counts of all files together stand at the end.
  walked.told = lines.join("").replace(/^.*ℹ .*\n/gm, "");
  process.stdout.write(walked.told);
  return walked;
}

/** @param {Walked} walked */
function isBroken({ failed, counts }) {
  return failed.length > 0 || (counts.get("fail") ?? 1) > 0 || (counts.get("cancelled") ?? 1) > 0;
}

/**
 * Keeps what the first walk has left, pictures and logs: the second one begins with an empty folder.
 * @param {string} file
 */
async function keep(file) {
  const folder = join(artifacts, engine, basename(file, ".test.mjs"));
  await rm(`${folder}-at-first`, { recursive: true, force: true });
  await rename(folder, `${folder}-at-first`).catch((error) => {
    if (error.code !== "ENOENT") throw error;
  });
}

const files = process.argv.slice(2);
/** @type {Walked[]} */
const all = [];
const waiting = [...files];
const lane = async () => {
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) all.push(await walk(file));
};
await Promise.all(Array.from({ length: LANES }, lane));

const broken = all.filter(isBroken);
/** @type {string[]} */
const shaky = [];
if (broken.length > 0 && broken.length <= AGAIN) {
  for (const first of broken) {
    process.stdout.write(`\nonce more, alone: ${basename(first.file)}\n`);
    await keep(first.file);
    const second = await walk(first.file);
    all[all.indexOf(first)] = second;
    if (!isBroken(second)) shaky.push(...first.failed.map((name) => `${basename(first.file)}: ${name}`));
  }
}
for (const word of COUNTED) {
  const sum = all.reduce((total, { counts }) => total + (counts.get(word) ?? 0), 0);
  process.stdout.write(`ℹ ${word} ${sum}\n`);
}
for (const name of shaky) process.stdout.write(`failed at first, passed when walked again: ${name}\n`);
process.exitCode = all.some(isBroken) ? 1 : 0;
