/** What every part of the page needs: the draft, the words, and how a change is made. */
import type { InterviewState } from "../core/interview/interview.ts";
import type { Questionnaire } from "../core/questionnaire/questionnaire.ts";
import type { Answer } from "../core/response/response.ts";
import type { FormMessages } from "../i18n/form.ts";
import type { FormPageMessages } from "../i18n/form-page.ts";
import type { InterviewMessages } from "../i18n/interview.ts";
import type { Draft } from "./draft.ts";
import type { FormData } from "./form-data.ts";

export interface PageContext {
  readonly data: FormData;
  readonly questionnaire: Questionnaire;
  readonly say: { readonly page: FormPageMessages; readonly form: FormMessages; readonly interview: InterviewMessages };
  readonly draft: () => Draft;
  readonly state: () => InterviewState;
  /** Saves, and brings the rest of the page up to date. */
  readonly change: (changes: Partial<Draft>) => void;
  /** Undefined takes the answer away. */
  readonly answer: (question: string, answer: Answer | undefined) => void;
}
