// The way from the overview to a submitted owner change, page by page.
import { peek } from "../lib/page.mjs";
import { until } from "../lib/wait.mjs";

/**
 * @typedef {import("./visitor.mjs").Visitor} Visitor
 * @typedef {import("./people.mjs").Person} Person
 */

/** After a reload the browser has put the reader at the page's start; otherwise the app has moved the focus there. */
const moved = { focus: /** @type {const} */ ("h1") };

/** @typedef {{ focus?: "h1" }} Arrival */

/** @param {Visitor} v @param {string} domain */
export async function fromOverview(v, domain) {
  await v.arrive(v.t("overview-title"), { focus: undefined });
  await v.follow(domain);
  await v.arrive(domain, { focus: "h1" });
  await v.follow(v.t("domain-give"));
  await v.arrive(v.t("outlook-title", { domain }), { focus: "h1" });
  await v.press(v.t("outlook-start"));
}

/** @param {Visitor} v @param {Arrival} [arrival] */
export async function somebodyNew(v, arrival = moved) {
  await v.arrive(v.t("owner-title"), arrival);
  await v.choose(v.t("owner-new"));
  await v.press(v.t("go-on"));
}

/**
 * Types a person's details, as far as the form asks for them.
 * @param {Visitor} v
 * @param {Person} person
 */
export async function typeDetails(v, person) {
  await v.choose(v.t("legal-form-individual"));
  await v.type(v.t("field-first-name"), person.first);
  await v.type(v.t("field-last-name"), person.last);
  await v.select(v.t("field-country"), countryName(v.language, person.country));
  await v.type(v.t("field-line1"), person.line1);
  await v.type(v.t("field-zip"), person.zip);
  await v.type(v.t("field-city"), person.city);
  await v.type(v.t("field-email-label"), person.email);
  await v.type(v.t("field-phone-label"), person.phone);
}

/** @param {Visitor} v @param {Person} person */
export async function details(v, person) {
  await v.arrive(v.t("details-title"), { focus: "h1" });
  await typeDetails(v, person);
  await expectText(v, person.registryPhone);
  await v.press(v.t("go-on"));
}

/**
 * Types a person's details where the registrar has a name in one piece and no legal forms.
 * @param {Visitor} v
 * @param {Person} person
 */
export async function typeContact(v, person) {
  await v.type(v.t("field-name"), nameOf(person));
  await v.select(v.t("field-country"), countryName(v.language, person.country));
  await v.type(v.t("field-line1"), person.line1);
  await v.type(v.t("field-zip"), person.zip);
  await v.type(v.t("field-city"), person.city);
  await v.type(v.t("field-email-label"), person.email);
  await v.type(v.t("field-phone-label"), person.phone);
}

/** @param {Person} person */
export function nameOf({ first, last }) {
  return `${first} ${last}`;
}

/** @param {Visitor} v @param {Arrival} [arrival] */
export async function meaning(v, arrival = moved) {
  await v.arrive(v.t("meaning-title"), arrival);
  await v.press(v.t("go-on"));
}

/** @param {Visitor} v @param {"preferred" | "later"} [how] @param {Arrival} [arrival] */
export async function payment(v, how = "preferred", arrival = moved) {
  await v.arrive(v.t("payment-title"), arrival);
  await v.choose(v.t("waiver-label"));
  await v.choose(v.t(`payment-${how}`));
  await v.press(v.t("go-on"));
}

/** @param {Visitor} v @param {string} domain @param {string} [price] in words @param {Arrival} [arrival] */
export async function agree(v, domain, price = v.t("check-free"), arrival = moved) {
  await v.arrive(v.t("check-title"), arrival);
  await v.choose(v.t("certify-label", { domain }));
  await v.press(v.t("check-submit", { domain, price }));
}

/**
 * The last word where nothing is ordered: there is no price.
 * @param {Visitor} v
 * @param {string} domain
 */
export async function request(v, domain) {
  await v.arrive(v.t("check-title"), moved);
  await v.choose(v.t("certify-label", { domain }));
  await v.press(v.t("check-request", { domain }));
}

/**
 * @param {string} language
 * @param {string} code
 */
export function countryName(language, code) {
  return new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code;
}

/**
 * A moment as the app writes it, by what the browser knows of languages.
 * @param {Visitor} v
 * @param {string} moment
 * @param {Intl.DateTimeFormatOptions} [how]
 */
export async function momentWords(
  v,
  moment,
  how = { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit", timeZoneName: "short" },
) {
  return v.browser.execute(
    (language, at, options) => new Intl.DateTimeFormat(language, options).format(new Date(at)),
    v.language,
    moment,
    how,
  );
}

/**
 * Waits for words on the page. Capitals do not count: some words get one by the style of their place.
 * @param {Visitor} v
 * @param {string} words
 */
export async function expectText(v, words) {
  const wanted = words.replace(/\s+/g, " ").toLowerCase();
  const isThere = (/** @type {string} */ text) =>
    document.body.innerText.replace(/\s+/g, " ").toLowerCase().includes(text);
  await until(() => peek(v.browser, isThere, wanted), { what: `the words ${JSON.stringify(wanted)}` });
}
