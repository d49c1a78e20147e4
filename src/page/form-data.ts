/** What `datapeil form --to html` puts into the page, as JSON. */
import type { Questionnaire } from "../core/questionnaire/questionnaire.ts";
import type { Locale } from "../i18n/locale.ts";

export interface FormData {
  /** The same questionnaire in each language, the one that the page opens in first; without actions. */
  readonly questionnaires: readonly [Questionnaire, ...Questionnaire[]];
  readonly form: "full" | "core";
  /** The form is for this role only; `""` is the organisation as a whole, absent: the respondent chooses. */
  readonly role?: string | undefined;
  readonly round?: string | undefined;
  /** Language of the page's own words where a language of the questionnaire has none. */
  readonly locale: Locale;
}
