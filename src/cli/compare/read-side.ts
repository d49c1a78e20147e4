/** One side of a comparison: answers that are scored now, or outcomes that were kept. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import { parseAssessment } from "../../core/assessment/assessment-schema.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { UserError } from "../../errors.ts";
import type { OutcomeFile } from "../../io/outcome/outcome-file.ts";
import { readOutcomes, readOutcomesIn } from "../../io/outcome/outcome-file.ts";
import { notVerifiable } from "../../io/outcome/report-file.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { attachmentName } from "../../report/pdf/attachment.ts";
import type { InputOptions } from "../batch/assess-paths.ts";
import { assessPaths } from "../batch/assess-paths.ts";
import type { Assessed } from "../batch/batch.ts";
import type { Context } from "../context/context.ts";
import { tellWarnings } from "../show/warnings.ts";

export interface SideOptions {
  readonly questionnaire?: string;
  readonly drafts?: boolean;
}

export interface Side {
  readonly assessed: readonly Assessed[];
  /** Some of it was refused, and told. */
  readonly partly: boolean;
}

/** @throws UserError if there is nothing to be compared in it. */
export async function readSide(path: string, options: SideOptions, context: Context): Promise<Side> {
  const file = readOutcomes(path, attachmentName);
  if (file) return { assessed: await assessedIn([file], options, context), partly: false };
  try {
    const input: InputOptions = { ...options, paths: [path] };
    const batch = await assessPaths(input, context);
    tellWarnings(batch, context);
    return { assessed: batch.assessed, partly: batch.refused.length > 0 };
  } catch (error) {
    if (!(error instanceof UserError) || error.key !== "nothing-to-score") throw error;
    const kept = readOutcomesIn(path, attachmentName);
    if (kept.length === 0) throw error;
    return { assessed: await assessedIn(kept, options, context), partly: false };
  }
}

async function assessedIn(
  files: readonly OutcomeFile[],
  options: SideOptions,
  context: Context,
): Promise<readonly Assessed[]> {
  const questionnaires = new Map<string, Promise<Questionnaire>>();
  const assessed: Assessed[] = [];
  for (const { path, outcomes } of files) {
    for (const data of outcomes) {
      const assessment = parseAssessment(data);
      if (!assessment) throw notVerifiable(path, "other-format");
      const { id } = assessment.questionnaire;
      const loading = questionnaires.get(id) ?? questionnaireOf(assessment, options, context);
      questionnaires.set(id, loading);
      assessed.push({ assessment, questionnaire: await loading });
    }
  }
  return assessed;
}

async function questionnaireOf(
  { questionnaire: { id } }: Assessment,
  { questionnaire: file }: SideOptions,
  { locale }: Context,
): Promise<Questionnaire> {
  return (await loadQuestionnaire(file === undefined ? { builtin: id } : { file }, locale)).questionnaire;
}
