// What registrars ask besides name and address: who confirms, whether the domain is locked, and a registry's terms.

/** @typedef {import("./visitor.mjs").Visitor} Visitor */

/**
 * Who confirms. Whoever acts for an owner certifies that, apart from everything else.
 * @param {Visitor} v
 * @param {"none" | "losing" | "gaining" | "both"} who
 */
export async function agent(v, who) {
  await v.choose(v.t(`agent-${who}`));
  if (who !== "none") await v.choose(v.t(`agent-certify-${who}`));
}

/** @param {Visitor} v @param {"keep" | "decline"} how */
export async function lock(v, how) {
  await v.choose(v.t(`lock-${how}`));
}

/** @param {Visitor} v @param {"terms" | "edit-terms"} whose those of a new owner, or of one whose details change */
export async function registry(v, whose = "terms") {
  await v.choose(v.t(`${whose}-label`));
}
