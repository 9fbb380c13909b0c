// What came of saving a contact.
import { useTranslation } from "react-i18next";
import type { ContactSaved, Fields } from "../api/schemas";
import { Button, Notice } from "../ui/basics";
import { labelled, list } from "../words/words";
import type { ContactForm } from "./use-contact-form";

interface Props {
  answer: ContactSaved;
  sent: Fields;
  form: ContactForm;
  lookAgain: () => void;
}

export function Saved({ answer, sent, form, lookAgain }: Props) {
  const { t } = useTranslation();
  const { outcome, changed, differing } = answer;
  if (outcome === "awaits_consent") {
    return (
      <Notice title={t("edit-awaits")} kind="warning" alert>
        <p>{t("edit-awaits-text")}</p>
      </Notice>
    );
  }
  if (outcome !== "applied") {
    const name = outcome === "unknown" ? "edit-unknown" : "edit-not-visible";
    return (
      <Notice title={t(name)} kind={outcome === "unknown" ? "problem" : "warning"} alert>
        <p>{t(`${name}-text`)}</p>
        <dl>
          {Object.entries(sent).map(([field, text]) => (
            <div key={field} className="stack stack--tight">
              <dt>
                <strong>{form.label(field)}</strong>
              </dt>
              <dd>
                {labelled(t("edit-sent"))} <bdi>{text}</bdi>
              </dd>
              <dd>
                {labelled(t("edit-held"))} <bdi>{answer.contact.fields[field] ?? ""}</bdi>
              </dd>
            </div>
          ))}
        </dl>
        {outcome === "unknown" && <p>{t("edit-unknown-decide")}</p>}
        <Button label={t("edit-look-again")} kind="secondary" onPress={lookAgain} />
      </Notice>
    );
  }
  if (changed.length === 0 && differing.length === 0) {
    return (
      <Notice title={t("contact-nothing-changed")} alert>
        <p>{t("contact-nothing-changed-text")}</p>
      </Notice>
    );
  }
  return (
    <Notice title={t("contact-saved")} kind="success" alert>
      <p>{t("contact-saved-text")}</p>
      <p>
        {labelled(t("contact-changed-fields"))} {list(changed.map(form.label))}
      </p>
      {differing.length > 0 && (
        <p>
          <strong>
            {t("contact-differing")} {list(differing.map(form.label))}
          </strong>
        </p>
      )}
    </Notice>
  );
}
