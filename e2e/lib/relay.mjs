// The way between browser and proxy, and what can happen on it: answers that come late, never or in another order,
// requests that arrive twice, a line that is cut.
import { createServer, request as ask } from "node:http";

/**
 * @typedef {import("node:http").IncomingMessage} IncomingMessage
 * @typedef {import("node:http").ServerResponse} ServerResponse
 * @typedef {{ status: number, headers: import("node:http").IncomingHttpHeaders, body: Buffer }} Answer
 * @typedef {{ method: string, path: string, body: Buffer, headers: import("node:http").IncomingHttpHeaders }} Asked
 * @typedef {(asked: Asked, answer: ServerResponse) => Promise<void>} Handling
 * @typedef {{ method: string, path: RegExp, handle: Handling, left: number }} Rule
 */

/** What is held back on the way. */
export class Held {
  /** @type {() => void} */
  #arrive = () => undefined;
  /** @type {() => void} */
  #release = () => undefined;
  /** @type {() => void} */
  #give = () => undefined;
  /** Ends when the request has been carried out and its answer waits here. */
  arrived = new Promise((resolve) => (this.#arrive = () => resolve(undefined)));
  /** Ends when the answer may go on. */
  released = new Promise((resolve) => (this.#release = () => resolve(undefined)));

  /** Ends when the browser has been given the answer. */
  given = new Promise((resolve) => (this.#give = () => resolve(undefined)));

  arrive() {
    this.#arrive();
  }

  give() {
    this.#give();
  }

  /** Lets the answer go on. */
  release() {
    this.#release();
  }
}

/** A relay in front of a proxy. Without rules it passes everything on. */
export class Relay {
  #target;
  #server;
  /** @type {Rule[]} */
  #rules = [];
  #isCut = false;
  /** @type {Asked[]} everything that was asked, in order */
  asked = [];
  /** how often a stream of events was opened through it */
  streams = 0;

  /** @param {string} target */
  constructor(target) {
    this.#target = new URL(target);
    this.#server = createServer((request, answer) => void this.#take(request, answer));
    this.url = "";
  }

  /**
   * @param {string} target the proxy's address
   * @returns {Promise<Relay>}
   */
  static async before(target) {
    const relay = new Relay(target);
    await new Promise((resolve) => relay.#server.listen(0, "127.0.0.1", () => resolve(undefined)));
    relay.url = `http://127.0.0.1:${/** @type {import("node:net").AddressInfo} */ (relay.#server.address()).port}`;
    return relay;
  }

  /** Ends it, with all that is open. */
  close() {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  /** From now on nothing gets through. */
  cut() {
    this.#isCut = true;
    this.#server.closeAllConnections();
  }

  /** Everything gets through again. */
  mend() {
    this.#isCut = false;
    this.#rules = this.#rules.filter(({ left }) => left !== Infinity);
  }

  /**
   * The next such request is carried out, and its answer waits until it is released.
   * @param {string} method
   * @param {RegExp} path
   * @returns {Held}
   */
  hold(method, path) {
    const held = new Held();
    this.#once(method, path, async (asked, answer) => {
      const came = await this.#pass(asked);
      held.arrive();
      await held.released;
      answer.once("close", () => held.give());
      give(answer, came);
    });
    return held;
  }

  /**
   * The next such request is carried out, and its answer gets lost.
   * @param {string} method
   * @param {RegExp} path
   */
  lose(method, path) {
    this.#once(method, path, async (asked, answer) => {
      await this.#pass(asked);
      answer.socket?.destroy();
    });
  }

  /**
   * The next such request does not arrive.
   * @param {string} method
   * @param {RegExp} path
   */
  drop(method, path) {
    this.#once(method, path, async (_, answer) => void answer.socket?.destroy());
  }

  /**
   * No such request arrives until the line is mended: a browser asks once more by itself where a connection breaks.
   * @param {string} method
   * @param {RegExp} path
   */
  block(method, path) {
    const rule = { method, path, handle: async (/** @type {Asked} */ _, /** @type {ServerResponse} */ answer) => void answer.socket?.destroy(), left: Infinity };
    this.#rules.push(rule);
  }

  /**
   * The next such request arrives twice, as after a browser's own second try.
   * @param {string} method
   * @param {RegExp} path
   */
  repeat(method, path) {
    this.#once(method, path, async (asked, answer) => {
      await this.#pass(asked);
      give(answer, await this.#pass(asked));
    });
  }

  /**
   * @param {string} method
   * @param {RegExp} path
   * @param {Handling} handle
   */
  #once(method, path, handle) {
    this.#rules.push({ method, path, handle, left: 1 });
  }

  /**
   * @param {IncomingMessage} request
   * @param {ServerResponse} answer
   */
  async #take(request, answer) {
    if (this.#isCut) return void request.socket.destroy();
    const { method = "GET", url: path = "/", headers } = request;
    if (path === "/api/v1/events") return this.#stream(request, answer);
    /** @type {Buffer[]} */
    const parts = [];
    for await (const part of request) parts.push(part);
    const asked = { method, path, headers, body: Buffer.concat(parts) };
    this.asked.push(asked);
    const rule = this.#rules.find((it) => it.left > 0 && it.method === method && it.path.test(path));
    if (rule !== undefined) rule.left -= 1;
    try {
      await (rule === undefined ? give(answer, await this.#pass(asked)) : rule.handle(asked, answer));
    } catch {
      // The proxy is not there, or the browser is gone: either way there is nobody to tell.
      answer.socket?.destroy();
    }
  }

  /**
   * @param {Asked} asked
   * @returns {Promise<Answer>}
   */
  #pass({ method, path, headers, body }) {
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.#target;
      const sent = ask({ hostname, port, method, path, headers: { ...headers, host: this.#target.host } }, (came) => {
        /** @type {Buffer[]} */
        const parts = [];
        came.on("data", (part) => parts.push(part));
        came.on("end", () => {
          resolve({ status: came.statusCode ?? 502, headers: came.headers, body: Buffer.concat(parts) });
        });
        came.on("error", reject);
      });
      sent.on("error", reject);
      sent.end(body);
    });
  }

  /**
   * Events, which have no end.
   * @param {IncomingMessage} request
   * @param {ServerResponse} answer
   */
  #stream(request, answer) {
    const { hostname, port, host } = this.#target;
    const sent = ask({ hostname, port, path: request.url, headers: { ...request.headers, host } }, (came) => {
      this.streams += 1;
      answer.writeHead(came.statusCode ?? 502, came.headers);
      came.pipe(answer);
    });
    sent.on("error", () => answer.socket?.destroy());
    answer.on("close", () => sent.destroy());
    sent.end();
  }
}

/**
 * @param {ServerResponse} answer
 * @param {Answer} came
 */
function give(answer, { status, headers, body }) {
  // One connection for each request: a browser asks again by itself where one that it used before breaks.
  const { "transfer-encoding": _, ...kept } = headers;
  answer.writeHead(status, { ...kept, connection: "close", "content-length": `${body.length}` });
  answer.end(body);
}
