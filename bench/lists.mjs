// How long the first rows of a list take with 10,000 domains over three registrars, and how many calls that costs.
// Usage: node bench/lists.mjs [folder with the programs]
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";

const programs = process.argv[2] ?? "target/debug";
const each = 3_400;
const rounds = 20;

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

const data = await mkdtemp(join(tmpdir(), "registrant-bench-"));
const [sandboxPort, proxyPort] = [await freePort(), await freePort()];
const [sandbox, proxy] = [`http://127.0.0.1:${sandboxPort}`, `http://127.0.0.1:${proxyPort}`];
const started = [
  spawn(join(programs, "registrant-sandbox"), ["--listen", `127.0.0.1:${sandboxPort}`, "--memory"]),
  spawn(join(programs, "registrant"), ["--listen", `127.0.0.1:${proxyPort}`, "--data-dir", data, "--sandbox", sandbox]),
];
try {
  await healthy(`${proxy}/healthz`);
  await healthy(`${sandbox}/control/clock`);
  const headers = { "content-type": "application/json", "x-registrant": "1" };
  await fetch(`${sandbox}/control/domains`, { method: "POST", headers, body: JSON.stringify({ count: each }) });
  const session = await fetch(`${proxy}/api/v1/session`, {
    method: "POST",
    headers,
    body: JSON.stringify({ persona: "reseller" }),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  /** @param {string} path */
  const timed = async (path) => {
    const from = performance.now();
    const answer = await fetch(`${proxy}/api/v1${path}`, { headers: { cookie } });
    const page = await answer.json();
    return { ms: performance.now() - from, page };
  };
  const first = await timed("/domains?limit=25");
  console.log(`first page, proxy just started: ${first.ms.toFixed(0)} ms, ${first.page.items.length} rows`);
  const times = [];
  for (let round = 0; round < rounds; round += 1) times.push((await timed("/domains?limit=25")).ms);
  times.sort((a, b) => a - b);
  console.log(`the same again: median ${times[rounds / 2]?.toFixed(0)} ms, slowest ${times.at(-1)?.toFixed(0)} ms`);
  let [cursor, pages, rows] = ["", 0, 0];
  const from = performance.now();
  do {
    const { page } = await timed(`/domains?limit=100${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`);
    [cursor, pages, rows] = [page.next ?? "", pages + 1, rows + page.items.length];
  } while (cursor !== "");
  const ms = (performance.now() - from) / pages;
  console.log(`all ${rows} rows in ${pages} pages: ${ms.toFixed(0)} ms a page`);
} finally {
  for (const program of started) program.kill();
  await rm(data, { recursive: true, force: true });
}
