// What is asked of the account at the registrar: lines among the tasks, for whoever sees all of it, and their pages.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { find, isThere } from "../journeys/find.mjs";
import { letterTo } from "../journeys/mailbox.mjs";
import * as wizard from "../journeys/owner_change.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

const { walk } = suite(import.meta.url);
const ovhcloud = { registrar: "ovhcloud" };
const domain = "example.com";
const mine = "grace.whitfield@example.org";
const theirs = "harriet.cole@example.org";

for (const turn of [0, 1, 2]) {
  walk(`what is asked of the account is found among the tasks, and its mail sent again, ${turn}`, look(turn), async (w) => {
    await w.stack.startOver();
    const v = visitor(w, look(turn));
    const { t, browser } = v;
    const api = await Api.signedIn(w.stack, "reseller");
    const address = "new@example.org";
    await w.sandbox.event({ ...ovhcloud, kind: "account.contacts", domain, to: "bb11111-ovh" });
    await w.sandbox.event({ ...ovhcloud, kind: "account.email", account: "aa00000-ovh", email: address });
    await w.sandbox.advance({ seconds: 60 });
    await v.signIn("reseller");

    await w.open("/inbox");
    await v.arrive(t("inbox-title"));
    await v.follow(t("task-email-change"));
    await v.arrive(t("task-email-change"), { focus: "h1" });
    await wizard.expectText(v, t("task-next-email", { address }));
    assert.equal(await isThere(browser, "button", t("verification-resend")), false, "no call sends that mail again");

    // The other account is a connection of its own, which is asked the same.
    const { items } = await api.done("GET", "/tasks?connection=ovhcloud");
    const { id } = items.find((/** @type {{ kind: string }} */ task) => task.kind === "account_change");
    await w.open("/inbox");
    await v.arrive(t("inbox-title"));
    await find(browser, "link", t("task-account-change", { domain }));
    const page = `/inbox/ovhcloud/${id}`;
    await w.open(page);
    await v.arrive(t("task-account-change", { domain }));
    for (const words of ["aa00000-ovh", "bb11111-ovh", t("task-next-accounts"), t("role-tech")]) {
      await wizard.expectText(v, words);
    }
    const letters = async () => (await w.sandbox.mail({ to: mine })).length;
    const before = await letters();
    await v.press(t("verification-resend"));
    await wizard.expectText(v, t("verification-resent"));
    assert.equal(await letters(), before + 1);

    // Both accounts answer their mails: it is over, and waits for nobody.
    for (const to of [mine, theirs]) assert.equal(await w.sandbox.answer(await letterTo(w, to), "accept"), 200);
    await w.sandbox.advance({ seconds: 600 });
    await until(async () => (await api.done("GET", `/tasks/ovhcloud/${id}`)).state === "done", { what: "its end" });
    await w.open(page);
    await wizard.expectText(v, t("task-state-done"));
    await v.arrive(t("task-account-change", { domain }));
    assert.equal(await isThere(browser, "button", t("verification-resend")), false);
  });
}
