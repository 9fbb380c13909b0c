// Waiting for a condition, never for a while.
import { setTimeout as pause } from "node:timers/promises";

/**
 * Calls `condition` until it answers with something other than `undefined`, `null` or `false`.
 * @template T
 * @param {() => T | Promise<T>} condition
 * @param {{ what: string, within?: number }} options `what` completes the sentence "waited for …"; `within` is in
 *   milliseconds.
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(condition, { what, within = 20_000 }) {
  const deadline = Date.now() + within;
  for (;;) {
    const answer = await condition();
    if (answer !== undefined && answer !== null && answer !== false) return /** @type {NonNullable<T>} */ (answer);
    if (Date.now() > deadline) throw new Error(`waited ${within} ms for ${what}`);
    await pause(50);
  }
}
