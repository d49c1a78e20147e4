/** The questionnaire as one page that needs nothing else: its program, look and texts stand in it. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formPageMessages } from "../../i18n/form-page.ts";
import { isLocale } from "../../i18n/locale.ts";
import type { FormData } from "../../page/form-data.ts";
import type { FormModel } from "./form-model.ts";
import { escapeHtml } from "./html-text.ts";

/** Built from `src/page`. */
export interface FormPage {
  readonly script: string;
  readonly style: string;
}

/** @param sha256 Of a text, in base 64: the page allows its own program and look, and no other. */
export function renderHtmlForm(model: FormModel, page: FormPage, sha256: (text: string) => string): string {
  const [questionnaire] = model.input.questionnaires;
  const base = questionnaire.language.slice(0, 2);
  const { noScript } = formPageMessages[isLocale(base) ? base : model.input.locale];
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${sha256(page.script)}'`,
    `style-src 'sha256-${sha256(page.style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="${escapeHtml(questionnaire.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(questionnaire.title)}</title>
<style>${page.style}</style>
</head>
<body>
<noscript><p>${escapeHtml(noScript)}</p></noscript>
<script type="application/json" id="form-data">${dataOf(model)}</script>
<script>${page.script}</script>
</body>
</html>
`;
}

/** JSON in which nothing can end the element that it stands in. */
function dataOf({ input }: FormModel): string {
  const [first, ...others] = input.questionnaires;
  const data: FormData = {
    questionnaires: [withoutActions(first), ...others.map(withoutActions)],
    form: input.form,
    role: input.role,
    round: input.round,
    locale: input.locale,
  };
  return JSON.stringify(data).replaceAll("<", "\\u003c");
}

function withoutActions({ catalogue: _actions, ...questionnaire }: Questionnaire): Questionnaire {
  return questionnaire;
}
