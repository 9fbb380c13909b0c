// Dates, amounts and names in the language that is shown.
import i18next from "i18next";
import type { Money } from "../api/schemas";

export const date = (at: string) => new Intl.DateTimeFormat(i18next.language, { dateStyle: "long" }).format(new Date(at));

export const dateTime = (at: string) =>
  new Intl.DateTimeFormat(i18next.language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    timeZoneName: "short",
  }).format(new Date(at));

export const isFree = (price: Money) => Number(price.amount) === 0;

export function money({ amount, currency }: Money): string {
  const iso = /^[A-Z]{3}$/.test(currency);
  const options: Intl.NumberFormatOptions = iso ? { style: "currency", currency } : {};
  const number = new Intl.NumberFormat(i18next.language, options).format(Number(amount));
  return iso ? number : `${number} ${currency}`;
}

export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames(i18next.language, { type: "region" }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function languageName(code: string): string {
  const tag = code.replace("_", "-");
  const name = new Intl.DisplayNames(i18next.language, { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(i18next.language) + name.slice(1);
}

export function sorted<Named extends { label: string }>(names: Named[]): Named[] {
  const { compare } = new Intl.Collator(i18next.language);
  return [...names].sort((one, other) => compare(one.label, other.label));
}
