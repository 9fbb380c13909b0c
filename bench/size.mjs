// Bytes to the first usable screen: what a browser with an empty cache downloads before three screens can be used, of
// the app and of its peer in React, in one run and from the same proxy.
// Usage: node bench/size.mjs [--build] [--write] [--app DIR] [--programs DIR]
import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { openBrowser } from "../e2e/lib/browser.mjs";
import { stackPrograms } from "../e2e/lib/environment.mjs";
import { exists, peek } from "../e2e/lib/page.mjs";
import { startStack } from "../e2e/lib/stack.mjs";
import { until } from "../e2e/lib/wait.mjs";

const root = resolve(import.meta.dirname, "..");
const peerFolder = join(root, "bench/peers/react");
const { values: options } = parseArgs({
  options: {
    build: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    app: { type: "string", default: join(root, "dist") },
    programs: { type: "string" },
  },
});
if (options.programs !== undefined) {
  stackPrograms.proxy = resolve(options.programs, "registrant");
  stackPrograms.sandbox = resolve(options.programs, "registrant-sandbox");
}

/** @typedef {import("../e2e/lib/stack.mjs").Stack} Stack */
/** @typedef {"page" | "styles" | "program" | "messages"} Kind */
/** @typedef {Record<Kind, number>} Bytes */
/** @typedef {{ name: string, path: (draft: string) => string, usable: string, signedIn: boolean }} Screen */

/** @type {Kind[]} */
const kinds = ["page", "styles", "program", "messages"];

/** @type {Screen[]} `usable` is what a person does something with, and is the same in both. */
const screens = [
  { name: "signing in", path: () => "/", usable: 'main form input[name="persona"]', signedIn: false },
  { name: "overview", path: () => "/", usable: "main .card-list .card__link", signedIn: true },
  {
    name: "details of a new owner",
    path: (draft) => `/owner-changes/${draft}/details`,
    usable: 'main .form-section input[autocomplete="email"]',
    signedIn: true,
  },
];

/** @param {string} path */
function kindOf(path) {
  // The peer's messages are scripts that bear the name of their language.
  if (/\/locales\/|\/(en|es|fr)-[^/]+\.js$/.test(path)) return "messages";
  if (/\.(bin|js|wasm)$/.test(path)) return "program";
  return path.endsWith(".css") ? "styles" : "page";
}

/**
 * What is on disk as it is sent: the compressed copy where there is one.
 * @param {string} file
 */
async function sent(file) {
  const packed = await stat(`${file}.br`).catch(() => undefined);
  return (packed ?? (await stat(file))).size;
}

/**
 * All files of a build.
 * @param {string} folder
 */
async function whole(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.endsWith(".br"));
  const sizes = await Promise.all(files.map((entry) => sent(join(entry.parentPath ?? entry.path, entry.name))));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * A customer with a draft whose next question is the new owner's details.
 * @param {Stack} stack
 */
async function signIn(stack) {
  const headers = { "content-type": "application/json", "x-registrant": "1" };
  const session = await fetch(`${stack.url}/api/v1/session`, {
    method: "POST",
    headers,
    body: JSON.stringify({ persona: "customer" }),
  });
  const cookie = session.headers.getSetCookie()[0]?.split(";")[0] ?? "";
  /** @param {string} method @param {string} path @param {unknown} body @param {Record<string, string>} more */
  const call = async (method, path, body, more) => {
    const answer = await fetch(`${stack.url}/api/v1${path}`, {
      method,
      headers: { ...headers, cookie, ...more },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  const start = { connection: "ovhcloud", domain: "example.com" };
  const draft = await call("POST", "/owner-changes", start, { "idempotency-key": randomUUID() });
  const patch = { step: "details", source: { kind: "new" } };
  await call("PATCH", `/owner-changes/${draft.id}`, patch, { "if-match": `"${draft.version}"` });
  const [name = "", value = ""] = cookie.split("=");
  return { cookie: { name, value }, draft: /** @type {string} */ (draft.id) };
}

/**
 * Opens a screen in a browser that has never been here, and adds up what it has downloaded by the time it can be used.
 * @param {Stack} stack
 * @param {string} folder
 * @param {Screen} screen
 * @param {Awaited<ReturnType<typeof signIn>>} person
 * @returns {Promise<{ bytes: Bytes, version: string }>}
 */
async function load(stack, folder, screen, person) {
  const { browser, close } = await openBrowser({ engine: "chromium" });
  try {
    if (screen.signedIn) {
      // A page of the same origin that loads nothing of the app.
      await browser.url(`${stack.url}/healthz`);
      await browser.setCookies([person.cookie]);
    }
    await browser.url(stack.url + screen.path(person.draft));
    await until(() => exists(browser, screen.usable), { what: `${screen.name} to be usable` });
    const entries = await until(
      () =>
        peek(browser, () => {
          if (document.readyState !== "complete") return undefined;
          const all = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
          const timings = /** @type {PerformanceResourceTiming[]} */ (all);
          return timings.map(({ name, encodedBodySize }) => ({ name, size: encodedBodySize }));
        }),
      { what: `${screen.name} to be loaded` },
    );
    /** @type {Bytes} */
    const bytes = { page: 0, styles: 0, program: 0, messages: 0 };
    const seen = new Set();
    for (const { name, size } of entries) {
      const { pathname } = new URL(name);
      // A preloaded file is listed twice. The answers of the API are the same for both.
      if (pathname.startsWith("/api/") || seen.has(pathname)) continue;
      seen.add(pathname);
      const file = join(folder, existsSync(join(folder, pathname)) && pathname !== "/" ? pathname : "index.html");
      const expected = await sent(file);
      if (size !== expected) throw new Error(`${pathname} came as ${size} bytes, and ${file} has ${expected} compressed`);
      bytes[kindOf(pathname)] += size;
    }
    const version = `${browser.capabilities.browserName} ${browser.capabilities.browserVersion}`;
    return { bytes, version };
  } finally {
    await close();
  }
}

/**
 * @param {string} folder
 * @returns {Promise<{ loads: Bytes[], all: number, version: string }>}
 */
async function measure(folder) {
  stackPrograms.app = folder;
  const logs = await mkdtemp(join(tmpdir(), "registrant-size-"));
  const stack = await startStack({ logs });
  try {
    const person = await signIn(stack);
    const loads = [];
    let version = "";
    for (const screen of screens) {
      const one = await load(stack, folder, screen, person);
      version = one.version;
      loads.push(one.bytes);
    }
    return { loads, all: await whole(folder), version };
  } finally {
    await stack.stop();
    await rm(logs, { recursive: true, force: true });
  }
}

/** @param {string} program @param {string[]} parameters @param {string} folder */
const run = (program, parameters, folder) => execFileSync(program, parameters, { cwd: folder, stdio: "inherit" });

if (options.build) {
  run("cargo", ["xtask", "dist"], root);
  run("npm", ["ci", "--no-audit", "--no-fund"], peerFolder);
  run("npm", ["run", "--silent", "build"], peerFolder);
}
const folders = { app: resolve(options.app), peer: join(peerFolder, "dist") };
for (const folder of Object.values(folders)) {
  if (!existsSync(join(folder, "index.html"))) {
    throw new Error(`nothing is built in ${relative(root, folder)}: \`node bench/size.mjs --build\` builds both`);
  }
}

const app = await measure(folders.app);
const peer = await measure(folders.peer);

const number = new Intl.NumberFormat("en");
/** @param {Bytes} bytes */
const sum = (bytes) => kinds.reduce((total, kind) => total + bytes[kind], 0);
/** @param {string} name @param {number} one @param {number} other */
const row = (name, one, other) => `| ${name} | ${number.format(one)} | ${number.format(other)} | ${(one / other).toFixed(2)} |`;
const lines = ["| brotli, bytes | Registrant | React 18 | Registrant / React |", "|---|--:|--:|--:|"];
screens.forEach((screen, place) => {
  const [one, other] = [app.loads[place], peer.loads[place]];
  if (one === undefined || other === undefined) throw new Error(`${screen.name} was not loaded`);
  lines.push(row(`**${screen.name}**`, sum(one), sum(other)));
  for (const kind of kinds) lines.push(row(`– ${kind}`, one[kind], other[kind]));
});
lines.push(row("all files of the build", app.all, peer.all));

/** @param {string} name */
const locked = (name) => new RegExp(`name = "${name}"\\nversion = "([^"]+)"`).exec(lock)?.[1] ?? "?";
const lock = await readFile(join(root, "Cargo.lock"), "utf8");
const manifest = JSON.parse(await readFile(join(peerFolder, "package.json"), "utf8"));
const rust = execFileSync("rustc", ["--version"], { cwd: root, encoding: "utf8" }).split(" ")[1];
const libraries = Object.entries({ ...manifest.dependencies, vite: manifest.devDependencies.vite });
const said = [
  `Measured with ${app.version}. Registrant: rustc ${rust}, leptos ${locked("leptos")}, wasm-bindgen ${locked("wasm-bindgen")}.`,
  `React: ${libraries.map(([name, version]) => `${name} ${version}`).join(", ")}.`,
];
const text = `${lines.join("\n")}\n\n${said.join("\n")}`;
console.log(text);

if (options.write) {
  const readme = join(root, "bench/README.md");
  const before = await readFile(readme, "utf8");
  const marked = /(<!-- size -->)[^]*(<!-- \/size -->)/;
  if (!marked.test(before)) throw new Error("bench/README.md has no place for the figures between <!-- size --> and <!-- /size -->");
  await writeFile(readme, before.replace(marked, (_, start, end) => `${start}\n\n${text}\n\n${end}`));
}
