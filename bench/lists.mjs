// How long the first rows of a list take with 10,000 domains over three registrars as the app asks for them, part by part,
// with a proxy that knows nothing and with one that was asked before, and how many calls that costs: with registrars that
// answer at once, and with registrars that take their time for every call.
// Usage: node bench/lists.mjs [folder with the programs]
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const programs = process.argv[2] ?? "target/debug";
const each = 3_400;
const rounds = 20;
const registrars = ["ovhcloud", "logicboxes", "hostcontrol"];
/** Milliseconds that a registrar takes for a call, beside the time of the sandbox. */
const delays = [0, 150];
/** Segments that a registrar's paths have at the most. */
const deepest = 6;

/** @returns {Promise<number>} */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** @param {string} url */
async function healthy(url) {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** @typedef {(path: string, kept?: boolean) => Promise<{ ms: number, page: any }>} Timed */

/**
 * A sandbox with many domains and a proxy that has never asked it anything.
 * @param {(stage: { timed: Timed, calls: () => Promise<Map<string, number>> }) => Promise<void>} measure
 * @param {number} delay
 */
async function on(delay, measure) {
  const data = await mkdtemp(join(tmpdir(), "registrant-bench-"));
  const [sandboxPort, proxyPort] = [await freePort(), await freePort()];
  const [sandbox, proxy] = [`http://127.0.0.1:${sandboxPort}`, `http://127.0.0.1:${proxyPort}`];
  const env = { ...process.env, RUST_LOG: "off", REGISTRANT_LOG: "warn" };
  /** @type {import("node:child_process").SpawnOptions} */
  const quiet = { env, stdio: ["ignore", "ignore", "inherit"] };
  const started = [
    spawn(join(programs, "registrant-sandbox"), ["--listen", `127.0.0.1:${sandboxPort}`, "--memory"], quiet),
    spawn(
      join(programs, "registrant"),
      ["--listen", `127.0.0.1:${proxyPort}`, "--data-dir", data, "--sandbox", sandbox],
      quiet,
    ),
  ];
  try {
    await healthy(`${proxy}/healthz`);
    await healthy(`${sandbox}/control/clock`);
    const headers = { "content-type": "application/json", "x-registrant": "1" };
    /** @param {string} url @param {unknown} body */
    const post = (url, body) => fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
    await post(`${sandbox}/control/domains`, { count: each });
    // Faults that do nothing but take time, and count.
    for (const registrar of registrars) {
      for (let depth = 1; depth <= deepest; depth += 1) {
        for (const method of ["GET", "HEAD"]) {
          const fault = { registrar, method, path: "/*".repeat(depth), when: "before", times: 1_000_000 };
          const ordered = await post(`${sandbox}/control/faults`, { ...fault, action: { delay_ms: delay } });
          if (!ordered.ok) throw new Error(await ordered.text());
        }
      }
    }
    const session = await post(`${proxy}/api/v1/session`, { persona: "reseller" });
    const cookie = session.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    await measure({
      timed: async (path, kept = false) => {
        const from = performance.now();
        const asked = new Headers({ cookie });
        if (kept) asked.set("cache-control", "max-age=86400");
        const answer = await fetch(`${proxy}/api/v1${path}`, { headers: asked });
        const page = await answer.json();
        if (!answer.ok || page.missing !== undefined) throw new Error(`${path}: ${JSON.stringify(page).slice(0, 500)}`);
        return { ms: performance.now() - from, page };
      },
      calls: async () => {
        const faults = await (await fetch(`${sandbox}/control/faults`)).json();
        const hits = (/** @type {string} */ registrar) =>
          faults
            .filter((/** @type {any} */ it) => it.registrar === registrar)
            .reduce((/** @type {number} */ sum, /** @type {any} */ it) => sum + it.hits, 0);
        return new Map(registrars.map((registrar) => [registrar, hits(registrar)]));
      },
    });
  } finally {
    for (const program of started) program.kill();
    await rm(data, { recursive: true, force: true });
  }
}

/**
 * A list as the app asks for it: the connections, then a part of each at the same time.
 * @param {Timed} timed
 * @param {string} list
 * @param {boolean} kept whether what the proxy keeps is taken
 */
async function asThePerson(timed, list, kept) {
  const from = performance.now();
  const { page: connections } = await timed("/connections");
  let [first, rows] = [Infinity, 0];
  const parts = connections.items.map(async (/** @type {{ id: string }} */ { id }) => {
    const { page } = await timed(`${list}&connection=${id}`, kept);
    if (page.items.length > 0) first = Math.min(first, performance.now() - from);
    rows += page.items.length;
  });
  await Promise.all(parts);
  return { first, all: performance.now() - from, rows };
}

/** @param {number[]} times */
const median = (times) => shown(times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Infinity);

/** @param {number} ms of rows; endless where there is none */
const shown = (ms) => (Number.isFinite(ms) ? ms.toFixed(0) : "(none)");

/** @param {Map<string, number>} before @param {Map<string, number>} after */
const spent = (before, after) => registrars.map((name) => `${name} ${(after.get(name) ?? 0) - (before.get(name) ?? 0)}`).join(", ");

console.log(`load of the machine before: ${(await readFile("/proc/loadavg", "utf8")).split(" ").slice(0, 3).join(" ")}`);
for (const delay of delays) {
  await on(delay, async ({ timed, calls }) => {
    console.log(`\nregistrars that take ${delay} ms for a call`);
    for (const [name, list] of /** @type {const} */ ([
      ["domains", "/domains?limit=10"],
      ["contacts", "/contacts?limit=100"],
      ["tasks", "/tasks?"],
    ])) {
      const none = await calls();
      const cold = await asThePerson(timed, list, false);
      const asked = await calls();
      console.log(`  ${name}, cold: first rows ${shown(cold.first)} ms, all ${cold.rows} rows ${cold.all.toFixed(0)} ms`);
      console.log(`    calls: ${spent(none, asked)}`);
      const warm = [];
      for (let round = 0; round < rounds; round += 1) warm.push(await asThePerson(timed, list, true));
      const [first, all] = [warm.map((it) => it.first), warm.map((it) => it.all)];
      console.log(`  ${name}, warm: first rows ${median(first)} ms, all ${median(all)} ms, slowest ${Math.max(...all).toFixed(0)} ms`);
      console.log(`    calls: ${spent(asked, await calls())}`);
    }
    const [before, whole] = [await calls(), await timed("/domains?limit=25")];
    console.log(`  the first page in one answer, read anew: ${whole.ms.toFixed(0)} ms, calls: ${spent(before, await calls())}`);
    if (delay > 0) return;
    let [cursor, pages, rows] = ["", 0, 0];
    const from = performance.now();
    const begun = await calls();
    do {
      const next = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
      const { page } = await timed(`/domains?limit=100${next}`);
      [cursor, pages, rows] = [page.next ?? "", pages + 1, rows + page.items.length];
    } while (cursor !== "");
    const ms = (performance.now() - from) / pages;
    console.log(`  all ${rows} rows in ${pages} pages: ${ms.toFixed(0)} ms a page, calls: ${spent(begun, await calls())}`);
  });
}
