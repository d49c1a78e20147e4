/** What a schema cannot say about a questionnaire, its actions and its translations. All problems at once. */
import type { Issue } from "../../issue/issue.ts";
import type { Overlay } from "../overlay-schema.ts";
import type { ActionsFile, QuestionnaireFile } from "../questionnaire-schema.ts";
import { actionRules } from "./actions.ts";
import { answerRules } from "./answers.ts";
import { catalogueRules } from "./catalogue.ts";
import { changeRules } from "./changes.ts";
import { conditionRules } from "./conditions.ts";
import { translationRules } from "./overlay.ts";
import { idRules, referenceRules } from "./references.ts";
import { replacementRules } from "./replaces.ts";
import { coverageRules, scaleRules } from "./scale.ts";
import { actionTextRules, overlayTextRules, questionnaireTextRules } from "./text-limits.ts";

/** Paths are those of questionnaire.yaml. */
export function checkQuestionnaire(file: QuestionnaireFile): Issue[] {
  return [
    ...scaleRules(file),
    ...idRules(file),
    ...referenceRules(file),
    ...answerRules(file),
    ...conditionRules(file),
    ...changeRules(file),
    ...replacementRules(file),
    ...coverageRules(file),
    ...questionnaireTextRules(file),
  ];
}

/** Paths are those of actions.yaml. */
export function checkActions(file: ActionsFile, questionnaire: QuestionnaireFile): Issue[] {
  return [...actionRules(file, questionnaire), ...catalogueRules(file, questionnaire), ...actionTextRules(file)];
}

/** Paths are those of the overlay. `actions` is absent where the questionnaire has none. */
export function checkOverlay(
  overlay: Overlay,
  language: string,
  questionnaire: QuestionnaireFile,
  actions: ActionsFile | undefined,
): Issue[] {
  return [...translationRules(overlay, language, questionnaire, actions), ...overlayTextRules(overlay)];
}
