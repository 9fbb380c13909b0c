// Whoever becomes the new owner.

/**
 * @typedef {object} Person
 * @property {string} first
 * @property {string} last
 * @property {string} email
 * @property {string} phone as people write it
 * @property {string} registryPhone as the registry gets it
 * @property {string} line1
 * @property {string} zip
 * @property {string} city
 * @property {string} country a code
 */

/** Everybody lives in a country of their own, with letters and phone numbers of their own. */
export const people = /** @type {const} */ ({
  en: {
    first: "Maeve",
    last: "O’Rourke",
    email: "maeve.orourke@example.net",
    phone: "+44 20 7946 0958",
    registryPhone: "+44.2079460958",
    line1: "12 Glass Lane",
    zip: "EC1A 1BB",
    city: "London",
    country: "GB",
  },
  fr: {
    first: "Chloé",
    last: "Besançon",
    email: "chloe.besancon@example.net",
    phone: "01 99 00 12 34",
    registryPhone: "+33.199001234",
    line1: "3 rue de l’Île",
    zip: "75004",
    city: "Paris",
    country: "FR",
  },
  es: {
    first: "Íñigo",
    last: "Muñoz Peña",
    email: "inigo.munoz@example.net",
    phone: "+34 (910) 123-456",
    registryPhone: "+34.910123456",
    line1: "Calle Mayor 7, 2.º",
    zip: "28013",
    city: "Madrid",
    country: "ES",
  },
});

/**
 * @param {string} language
 * @returns {Person}
 */
export function personOf(language) {
  return people[/** @type {keyof typeof people} */ (language)];
}
