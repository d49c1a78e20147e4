/** Two versions that were read → what differs, in the language of the screen first and in every other one that both have. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { QuestionnaireDiff } from "../../core/questionnaire/versions/diff.ts";
import { diffQuestionnaires } from "../../core/questionnaire/versions/diff.ts";
import type { QuestionnaireVersion } from "../../io/questionnaire/questionnaire-version.ts";

export interface Compared {
  readonly older: Questionnaire;
  readonly newer: Questionnaire;
  readonly diff: QuestionnaireDiff;
}

export function compareVersionsRead(before: QuestionnaireVersion, after: QuestionnaireVersion): Compared {
  const pairs = [...after.byLanguage].flatMap(([language, newer]) => {
    const older = before.byLanguage.get(language);
    return older ? [{ older, newer }] : [];
  });
  // Without a language in common the texts differ anyway.
  const [first = { older: before.questionnaire, newer: after.questionnaire }, ...others] = pairs;
  return { ...first, diff: diffQuestionnaires(first.older, first.newer, others) };
}
