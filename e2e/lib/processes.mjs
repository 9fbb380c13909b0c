// Programs that run beside a test, and end with it.
import { spawn } from "node:child_process";
import { createWriteStream, mkdirSync } from "node:fs";
import { createServer } from "node:net";
import { dirname } from "node:path";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

/** @type {Set<ChildProcess>} */
const running = new Set();
process.on("exit", () => running.forEach((child) => child.kill("SIGKILL")));
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) process.once(signal, () => process.exit(130));

/** A program that was started. */
export class Program {
  /** @type {string[]} */
  #lines = [];
  /** @type {Promise<string>} */
  #ended;
  #child;
  #over = false;

  /**
   * @param {string} name for messages
   * @param {string} program
   * @param {string[]} parameters
   * @param {{ environment?: NodeJS.ProcessEnv, log?: string, folder?: string }} [options] `log` is a file that gets
   *   all output.
   */
  constructor(name, program, parameters, { environment = {}, log, folder } = {}) {
    this.name = name;
    this.#child = spawn(program, parameters, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(this.#child);
    if (log !== undefined) mkdirSync(dirname(log), { recursive: true });
    const file = log === undefined ? undefined : createWriteStream(log, { flags: "a" });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream.setEncoding("utf8");
      stream.on("data", (/** @type {string} */ text) => {
        file?.write(text);
        this.#lines.push(...text.split("\n").filter((line) => line !== ""));
        this.#lines.splice(0, this.#lines.length - 200);
      });
    }
    this.#ended = new Promise((resolve) => {
      const over = (/** @type {string} */ how) => {
        running.delete(this.#child);
        // What a child of the program still holds must not keep this process waiting.
        for (const stream of [this.#child.stdout, this.#child.stderr]) setTimeout(() => stream.destroy(), 1000).unref();
        this.#over = true;
        resolve(how);
      };
      this.#child.once("error", (error) => over(error.message));
      this.#child.once("exit", (code, signal) => over(signal ?? `exit code ${code}`));
    });
  }

  /** The process's id. */
  get id() {
    return this.#child.pid;
  }

  /** Whether it has ended. */
  get isOver() {
    return this.#over;
  }

  /** Tells once it has ended, and how. */
  get ended() {
    return this.#ended;
  }

  /** The last lines of its output. */
  get lastLines() {
    return this.#lines.join("\n");
  }

  /** Throws with its last lines when it has ended. */
  assertRunning() {
    if (this.#over) throw new Error(`${this.name} ended by itself. Its last lines:\n${this.lastLines}`);
  }

  /** Asks it to end, waits, and insists after ten seconds. */
  async stop() {
    this.#child.kill("SIGTERM");
    const insist = setTimeout(() => this.#child.kill("SIGKILL"), 10_000);
    await this.#ended;
    clearTimeout(insist);
  }

  /** Ends it without a warning, as a power cut does. */
  async kill() {
    this.#child.kill("SIGKILL");
    await this.#ended;
  }
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((resolve) => server.close(resolve));
  return address.port;
}
