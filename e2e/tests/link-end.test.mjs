// A link for an owner works for as long as whoever runs the site has said, and no longer.
import assert from "node:assert/strict";
import { Api } from "../journeys/api.mjs";
import { expectText } from "../journeys/owner_change.mjs";
import { personOf } from "../journeys/people.mjs";
import { visitor } from "../journeys/visitor.mjs";
import { suite } from "../lib/suite.mjs";
import { until } from "../lib/wait.mjs";
import { look } from "../plan.mjs";

const { walk } = suite(import.meta.url, { environment: { REGISTRANT_LINK_LIFE: "12s" } });
const domain = "example.com";

walk("a link that has ended shows nothing more, also to whoever has it open", look(0), async (w) => {
  const { language } = look(0);
  await w.stack.startOver();
  const api = await Api.signedIn(w.stack, "customer");
  const { id } = await api.submitted(domain, personOf(language));
  const v = visitor(w, { language });
  const { t } = v;
  const { token } = await api.done("POST", `/owner-changes/${id}/links`, { party: "losing" });
  const at = `/shared#${token}`;
  await w.open(at);
  await expectText(v, t("shared-you-losing"));

  w.tolerate(/404/);
  const shown = () => v.browser.$("main").getText();
  await until(
    async () => {
      if ((await shown()).includes(t("shared-ended"))) return true;
      await v.press(t("refresh"));
      return false;
    },
    { what: "the link to end" },
  );
  await v.arrive(t("shared-ended-title"));
  assert.ok(!(await shown()).includes(domain), "the domain is still named");
  await w.open(at);
  await v.arrive(t("shared-ended-title"));
  await expectText(v, t("shared-ended"));
  assert.deepEqual(await api.done("GET", `/owner-changes/${id}/links`), []);
});
