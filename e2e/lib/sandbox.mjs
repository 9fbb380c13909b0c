// What a test does to the registrars: their clock, their mail, their faults.

/**
 * @typedef {{ rel: "accept" | "refuse" | "verify", url: string, token?: string }} Link
 * @typedef {{ id: string, at: string, to: string, subject: string, text: string, links: Link[] }} Mail
 * @typedef {{ seq: number, at: string, registrar: string, operation: string, subject: string, id: string }} Effect
 * @typedef {{ status: number } | { drop: true } | { delay_ms: number } | { malformed: true }} FaultAction
 * @typedef {{ registrar: string, method: string, path: string, when: "before" | "after", action: FaultAction, times?: number }} Fault
 */

/** The sandbox's control plane. */
export class Sandbox {
  /** @param {string} url */
  constructor(url) {
    this.url = url;
  }

  /** Everything as it was at the beginning. */
  async reset() {
    await this.#call("POST", "/control/reset");
  }

  /**
   * Moves the registrars' clock and answers when everything due by then has happened.
   * @param {{ days?: number, hours?: number, seconds?: number }} by
   * @returns {Promise<string>} the new time
   */
  async advance({ days = 0, hours = 0, seconds = 0 }) {
    const { now } = await this.#call("POST", "/control/clock", { advance_seconds: (days * 24 + hours) * 3600 + seconds });
    return now;
  }

  /** The registrars' time. */
  async now() {
    return (await this.#call("GET", "/control/clock")).now;
  }

  /**
   * The mails that were sent, oldest first.
   * @param {{ to?: string }} [only]
   * @returns {Promise<Mail[]>}
   */
  async mail({ to } = {}) {
    return this.#call("GET", `/control/mail${to === undefined ? "" : `?to=${encodeURIComponent(to)}`}`);
  }

  /**
   * Does what the mail's reader does who follows a link and presses its button.
   * @param {Mail} mail
   * @param {Link["rel"]} rel
   * @returns {Promise<number>} the status of the answer
   */
  async answer(mail, rel) {
    const link = mail.links.find((candidate) => candidate.rel === rel);
    if (link === undefined) throw new Error(`the mail ${JSON.stringify(mail.subject)} has no link ${rel}`);
    const { status } = await fetch(link.url, { method: "POST", redirect: "manual" });
    return status;
  }

  /**
   * Every effect that a registrar has carried out, in order.
   * @param {{ operation?: string, subject?: string }} [only]
   * @returns {Promise<Effect[]>}
   */
  async ledger({ operation, subject } = {}) {
    /** @type {Effect[]} */
    const effects = await this.#call("GET", "/control/ledger");
    return effects.filter(
      (effect) =>
        (operation === undefined || effect.operation === operation) && (subject === undefined || effect.subject === subject),
    );
  }

  /**
   * Makes a call of a registrar's interface fail.
   * @param {Fault} fault
   * @returns {Promise<string>} its id
   */
  async fault(fault) {
    return (await this.#call("POST", "/control/faults", fault)).id;
  }

  /**
   * The faults that are set, with how often each was hit.
   * @returns {Promise<{ id: string, hits: number }[]>}
   */
  async faults() {
    return this.#call("GET", "/control/faults");
  }

  /** Takes all faults away. */
  async clearFaults() {
    await this.#call("DELETE", "/control/faults");
  }

  /** What is inferred of the registrars, as switches. */
  async variants() {
    return this.#call("GET", "/control/variants");
  }

  /** @param {Record<string, string>} variants */
  async setVariants(variants) {
    return this.#call("PUT", "/control/variants", variants);
  }

  /**
   * Lets something happen at a registrar by itself.
   * @param {{ registrar: string, kind: string } & Record<string, unknown>} event
   */
  async event(event) {
    return this.#call("POST", "/control/events", event);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @returns {Promise<any>}
   */
  async #call(method, path, body) {
    const headers = body === undefined ? undefined : { "content-type": "application/json" };
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const answer = await fetch(this.url + path, { method, headers, body: sent });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`the sandbox answered ${method} ${path} with ${answer.status}: ${text}`);
    return text === "" ? undefined : JSON.parse(text);
  }
}
