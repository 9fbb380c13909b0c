// The proxy's interface, for getting quickly to where a test begins.
import { randomUUID } from "node:crypto";
import { until } from "../lib/wait.mjs";

/** @typedef {"customer" | "partner" | "reseller" | "stranger"} Persona */

/** Somebody who is signed in, without a browser. */
export class Api {
  #url;
  #cookie;

  /**
   * @param {string} url
   * @param {string} cookie
   */
  constructor(url, cookie) {
    this.#url = url;
    this.#cookie = cookie;
  }

  /**
   * @param {{ url: string }} stack
   * @param {Persona} persona
   */
  static async signedIn(stack, persona) {
    const headers = { "content-type": "application/json", "x-registrant": "1" };
    const answer = await fetch(`${stack.url}/api/v1/session`, { method: "POST", headers, body: JSON.stringify({ persona }) });
    const cookie = answer.headers.getSetCookie()[0]?.split(";")[0];
    if (answer.status !== 201 || cookie === undefined) throw new Error(`signing in was answered with ${answer.status}`);
    return new Api(stack.url, cookie);
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {Record<string, string>} [more] headers
   * @returns {Promise<{ status: number, body: any }>}
   */
  async call(method, path, body, more = {}) {
    const headers = { "content-type": "application/json", "x-registrant": "1", cookie: this.#cookie, ...more };
    const sent = body === undefined ? undefined : JSON.stringify(body);
    const answer = await fetch(`${this.#url}/api/v1${path}`, { method, headers, body: sent });
    const text = await answer.text();
    return { status: answer.status, body: text === "" ? undefined : JSON.parse(text) };
  }

  /**
   * A call that has to succeed.
   * @param {string} method
   * @param {string} path
   * @param {unknown} [body]
   * @param {Record<string, string>} [more]
   */
  async done(method, path, body, more = {}) {
    const answer = await this.call(method, path, body, { "idempotency-key": randomUUID(), ...more });
    if (answer.status >= 300) {
      throw new Error(`${method} ${path} was answered with ${answer.status}: ${JSON.stringify(answer.body)}`);
    }
    return answer.body;
  }

  /** @param {string} id */
  async ownerChange(id) {
    return this.done("GET", `/owner-changes/${id}`);
  }

  /**
   * The contact that owns a domain.
   * @param {string} connection
   * @param {string} domain
   * @returns {Promise<{ id: string, name?: string, email?: string }>}
   */
  async ownerOf(connection, domain) {
    const { roles } = await this.done("GET", `/domains/${connection}/${domain}`);
    return roles.find((/** @type {{ role: string }} */ { role }) => role === "owner");
  }

  /**
   * A draft, filled in as far as the check.
   * @param {string} domain
   * @param {import("./people.mjs").Person} person
   * @param {{ payment?: "preferred" | "later", step?: string, connection?: string, agent?: "none", fields?: Record<string, string>, language?: string }} [options]
   */
  async draft(domain, person, { payment = "preferred", step = "check", connection = "ovhcloud", agent, fields, language } = {}) {
    const started = await this.done("POST", "/owner-changes", { connection, domain });
    const patch = {
      step,
      source: { kind: "new" },
      fields: fields ?? fieldsOf(person),
      payment,
      agent,
      consents: { retraction_waiver: true },
      language,
    };
    return this.done("PATCH", `/owner-changes/${started.id}`, patch, { "if-match": `"${started.version}"` });
  }

  /**
   * An owner change that was agreed to, at what it costs.
   * @param {string} domain
   * @param {import("./people.mjs").Person} person
   * @param {Parameters<Api["draft"]>[2]} [options]
   */
  async submitted(domain, person, options) {
    const draft = await this.draft(domain, person, options);
    const { quote } = await this.done("POST", `/owner-changes/${draft.id}/quote`);
    const consents = ["owner_change"];
    return this.done("POST", `/owner-changes/${draft.id}/submit`, { price_ceiling: quote.price, consents, language: options?.language });
  }

  /**
   * Waits until an owner change is in a state.
   * @param {string} id
   * @param {string} state
   */
  async until(id, state) {
    let last = "";
    return until(
      async () => {
        const change = await this.ownerChange(id);
        last = change.state;
        return last === state ? change : undefined;
      },
      { what: `the state ${state}` },
    ).catch((error) => {
      throw new Error(`${error.message}; it is ${last}`);
    });
  }
}

/**
 * A person's details as the proxy takes them.
 * @param {import("./people.mjs").Person} person
 * @returns {Record<string, string>}
 */
export function fieldsOf(person) {
  return {
    legalForm: "individual",
    firstName: person.first,
    lastName: person.last,
    email: person.email,
    phone: person.phone,
    language: "en_GB",
    "address.line1": person.line1,
    "address.zip": person.zip,
    "address.city": person.city,
    "address.country": person.country,
  };
}
