/** What can be chosen in a form: the answers of a question, and what can be said instead of one. */
import type { CodedForm, FormCodes, StateCode } from "../../core/import/forms/form-codes.ts";
import { formCodes } from "../../core/import/forms/form-codes.ts";
import type { Question } from "../../core/questionnaire/questionnaire.ts";
import type { FormModel, Texts } from "./form-model.ts";
import { texts, wordsOf } from "./form-model.ts";

export interface Choice {
  readonly code: string;
  readonly text: Texts;
}

/** A form for one platform: what is asked, and by which codes. */
export interface CodedModel {
  readonly model: FormModel;
  readonly codes: FormCodes;
  /** Question → its levels, options or items, as they stand in the form. */
  readonly answers: ReadonlyMap<string, readonly Choice[]>;
}

export function codedModel(model: FormModel, target: CodedForm): CodedModel {
  const { questionnaires } = model.input;
  const perLanguage = questionnaires.map((one) => ({
    language: one.language,
    questions: formCodes(one, target).questions,
  }));
  const codes = formCodes(questionnaires[0], target);
  const answers = new Map(
    [...codes.questions].map(([id, { choices }]) => [
      id,
      choices.map(({ code }, index) => ({
        code,
        text: Object.fromEntries(
          perLanguage.map(({ language, questions }) => [language, questions.get(id)?.choices[index]?.label ?? ""]),
        ),
      })),
    ]),
  );
  return { model, codes, answers };
}

/** "Don't know" and the like; for a checklist also "none of these". What an option of the question says already is left out. */
export function stateChoices({ form }: Question, { model: { input }, codes }: CodedModel): readonly Choice[] {
  const said = form.kind === "options" ? form.options.map((option) => option.state) : [];
  const all: StateCode[] =
    form.kind === "checklist" ? ["none-of-these", "dont-know", "not-applicable"] : ["dont-know", "not-applicable"];
  return all
    .filter((state) => !said.some((known) => known === state))
    .map((state) => ({
      code: codes.states[state],
      text: texts(input, (one) => wordsOf(one.language, input).form.state[state]),
    }));
}
