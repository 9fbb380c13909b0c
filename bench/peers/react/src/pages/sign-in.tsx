// Choosing a persona of the sandbox.
import { zodResolver } from "@hookform/resolvers/zod";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useForm } from "react-hook-form";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { asFailure } from "../api/client";
import { signIn } from "../api/queries";
import { persona } from "../api/schemas";
import { Button, Page } from "../ui/basics";
import { ErrorSummary, RadioGroup } from "../ui/fields";
import { failureWords } from "../words/words";

const answers = z.object({ persona });

export default function SignInPage({ personas }: { personas: string[] }) {
  const { t } = useTranslation();
  return (
    <div className="column stack">
      <Page title={t("sign-in-title")}>{personas.length === 0 ? <p>{t("sign-in-with-link")}</p> : <SignInForm personas={personas} />}</Page>
    </div>
  );
}

function SignInForm({ personas }: { personas: string[] }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const form = useForm({
    resolver: zodResolver(answers),
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
  });
  const send = useMutation({
    mutationFn: (chosen: z.infer<typeof answers>) => signIn(chosen.persona),
    onSuccess: (session) => client.setQueryData(["session"], session),
  });
  const missing = form.formState.errors.persona && t("sign-in-choose");
  const entries = [
    ...(missing ? [{ target: "persona", text: missing }] : []),
    ...(send.error ? [{ text: failureWords(asFailure(send.error)) }] : []),
  ];
  const options = personas.map((value) => ({ value, label: t(`persona-${value}`), hint: t(`persona-${value}.hint`) }));
  return (
    <>
      <ErrorSummary entries={entries} attempt={form.formState.submitCount} />
      <p>{t("sign-in-sandbox")}</p>
      <form className="form" noValidate onSubmit={(event) => void form.handleSubmit((chosen) => send.mutate(chosen))(event)}>
        <RadioGroup
          id="persona"
          label={t("sign-in-question")}
          input={form.register("persona")}
          value={form.watch("persona") ?? ""}
          options={options}
          error={missing}
        />
        <Button label={t("sign-in-button")} submit busy={send.isPending} />
      </form>
    </>
  );
}
