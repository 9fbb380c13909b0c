// A proxy and a sandbox of a test file's own, on free ports and with a data folder of their own.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stackPrograms } from "./environment.mjs";
import { freePort, Program } from "./processes.mjs";
import { Sandbox } from "./sandbox.mjs";
import { until } from "./wait.mjs";

/** The running stack. */
export class Stack {
  #data;
  #logs;
  #environment;
  #sandboxProgram;
  #proxyPort;
  /** @type {Program | undefined} */
  #proxy;

  /**
   * @param {{ data: string, logs: string, environment: NodeJS.ProcessEnv, sandbox: Sandbox, sandboxProgram: Program, proxyPort: number }} parts
   */
  constructor({ data, logs, environment, sandbox, sandboxProgram, proxyPort }) {
    this.#data = data;
    this.#logs = logs;
    this.#environment = environment;
    this.#sandboxProgram = sandboxProgram;
    this.#proxyPort = proxyPort;
    /** The registrars. */
    this.sandbox = sandbox;
    /** Where the app is served. */
    this.url = `http://127.0.0.1:${proxyPort}`;
  }

  /** The proxy's process id. */
  get proxyId() {
    return this.#proxy?.id;
  }

  /** Starts the proxy, also after it was killed or stopped. */
  async startProxy() {
    const listen = ["--listen", `127.0.0.1:${this.#proxyPort}`, "--sandbox", this.sandbox.url];
    const folders = ["--data-dir", this.#data, "--app-dir", stackPrograms.app];
    this.#proxy = new Program("the proxy", stackPrograms.proxy, [...listen, ...folders], {
      log: join(this.#logs, "proxy.log"),
      // Whatever a developer's shell says is meant for their own proxy.
      environment: { REGISTRANT_CONFIG: undefined, REGISTRANT_SANDBOX: undefined, ...this.#environment },
    });
    await healthy(this.#proxy, `${this.url}/healthz`);
  }

  /** Stops the proxy in order. */
  async stopProxy() {
    await this.#proxy?.stop();
  }

  /** Ends the proxy without a warning. */
  async killProxy() {
    await this.#proxy?.kill();
  }

  /** Everything as at the first start: nobody is signed in, nothing is under way, the registrars are reset. */
  async startOver() {
    await this.killProxy();
    for (const ending of ["", "-shm", "-wal"]) await rm(join(this.#data, `registrant.db${ending}`), { force: true });
    await this.sandbox.reset();
    await this.startProxy();
  }

  /** Stops everything and takes the data away. */
  async stop() {
    await this.#proxy?.stop();
    await this.#sandboxProgram.stop();
    await rm(this.#data, { recursive: true, force: true });
  }
}

/**
 * Starts a sandbox and a proxy.
 * @param {{ logs: string, environment?: NodeJS.ProcessEnv }} options the folder for their logs, and what the proxy is
 *   told
 * @returns {Promise<Stack>}
 */
export async function startStack({ logs, environment = {} }) {
  for (const program of [stackPrograms.proxy, stackPrograms.sandbox, join(stackPrograms.app, "index.html")]) {
    if (!existsSync(program)) throw new Error(`${program} is missing: \`cargo xtask test --only e2e\` builds it`);
  }
  const data = await mkdtemp(join(tmpdir(), "registrant-data-"));
  const sandboxPort = await freePort();
  const sandbox = new Sandbox(`http://127.0.0.1:${sandboxPort}`);
  const parameters = ["--listen", `127.0.0.1:${sandboxPort}`, "--data-dir", data];
  const sandboxProgram = new Program("the sandbox", stackPrograms.sandbox, parameters, { log: join(logs, "sandbox.log") });
  await healthy(sandboxProgram, `${sandbox.url}/control/clock`);
  const stack = new Stack({ data, logs, environment, sandbox, sandboxProgram, proxyPort: await freePort() });
  try {
    await stack.startProxy();
  } catch (error) {
    await stack.stop();
    throw error;
  }
  return stack;
}

/**
 * @param {Program} program
 * @param {string} url
 */
async function healthy(program, url) {
  await until(
    async () => {
      program.assertRunning();
      return (await fetch(url).catch(() => undefined))?.ok;
    },
    { what: `${program.name} to answer`, within: 60_000 },
  );
}
