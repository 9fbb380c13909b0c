// The main job, whole: a domain is handed over, both owners confirm, and it shows its new owner.
import assert from "node:assert/strict";
import { announced, place } from "../journeys/look.mjs";
import { answerOnPage, letterTo } from "../journeys/mailbox.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { journeys } from "../plan.mjs";

const { walk } = suite(import.meta.url);
const domain = "example.com";
const ownerOfToday = "nora.fields@example.org";

for (const { by, width, colorScheme, language } of journeys) {
  walk(`a domain is handed over, ${by}, ${width}, ${colorScheme}, ${language}`, { width, colorScheme, language }, async (w) => {
    await w.stack.startOver();
    const v = visitor(w, { language, by });
    const { t, browser } = v;
    const person = personOf(language);

    // In, and to the first question.
    await w.open("/");
    await v.arrive(t("sign-in-title"));
    await v.choose(t("persona-customer"));
    await v.press(t("sign-in-button"));
    await wizard.fromOverview(v, domain);

    // Five steps. Nothing that binds anybody happens before the last button.
    await wizard.somebodyNew(v);
    await wizard.details(v, person);
    await wizard.meaning(v);
    await wizard.payment(v);
    await v.arrive(t("check-title"), { focus: "h1" });
    for (const answer of [`${person.first}`, person.last, person.email, person.line1, person.zip, person.city]) {
      await wizard.expectText(v, answer);
    }
    assert.deepEqual(await w.sandbox.ledger({ operation: "order.checkout" }), []);
    await wizard.agree(v, domain);

    // Ordered: a reference, what happens next, and the way to the tracker.
    await v.arrive(t("done-title", { domain }), { focus: "h1" });
    await v.follow(t("done-follow"));
    await v.arrive(t("tracker-title", { domain }), { focus: "h1" });
    await w.sandbox.advance({ seconds: 10 });
    await wizard.expectText(v, t("state-awaiting-both"));

    // The owner of today confirms elsewhere: the open page says so, and nothing on it moves.
    const tracker = await browser.getUrl();
    const before = await place(browser);
    assert.equal(await w.sandbox.answer(await letterTo(w, ownerOfToday), "accept"), 200);
    await announced(browser, t("state-awaiting-gaining"));
    await wizard.expectText(v, t("answer-accepted"));
    assert.deepEqual(await place(browser), before);
    await v.arrive(t("tracker-title", { domain }));

    // The new owner confirms on the page that the mail leads to.
    await answerOnPage(v, await letterTo(w, person.email), domain, "accept");
    await w.sandbox.advance({ seconds: 10 });
    await browser.url(tracker);
    await v.arrive(t("tracker-title", { domain }));
    await wizard.expectText(v, t("state-applied"));
    await wizard.expectText(v, t("event-lock"));
    await v.arrive(t("tracker-title", { domain }));

    // Whoever gave the domain away sees the receipt, not the domain; staff see the new owner and the lock.
    await w.open(`/domains/ovhcloud/${domain}`);
    await wizard.expectText(v, t("domain-given-away"));
    await v.arrive(domain);
    await v.signIn("reseller");
    await w.open(`/domains/ovhcloud/${domain}`);
    await wizard.expectText(v, `${person.first} ${person.last}`);
    await wizard.expectText(v, person.email);
    await wizard.expectText(v, t("domain-lock-until", { date: "" }).trim());
    await v.arrive(domain);
    assert.equal((await w.sandbox.ledger({ operation: "order.checkout" })).length, 1);
  });
}
