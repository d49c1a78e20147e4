/** One report to be drawn, as data that can be sent to a worker. */
import type { Assessment } from "../../core/assessment.ts";
import type { Questionnaire } from "../../core/questionnaire.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { FontFiles } from "../../report/pdf/fonts.ts";
import { renderPdf } from "../../report/pdf/index.ts";

/** What all reports of a run have in common; sent once. */
export interface RenderSetting {
  /** The questionnaires of the batch; each report names its own by position. */
  readonly questionnaires: readonly Questionnaire[];
  readonly locale: Locale;
  readonly fonts: FontFiles;
  readonly example: boolean;
}

export interface RenderJob {
  readonly assessment: Assessment;
  readonly questionnaire: number;
}

export interface RenderedReport {
  readonly bytes: Uint8Array;
  /** Characters that the fonts lack. */
  readonly missing: readonly string[];
}

export async function renderJob(job: RenderJob, setting: RenderSetting): Promise<RenderedReport> {
  const questionnaire = setting.questionnaires[job.questionnaire];
  if (!questionnaire) throw new Error(`No questionnaire ${job.questionnaire}`);
  let missing: readonly string[] = [];
  const bytes = await renderPdf({
    assessment: job.assessment,
    questionnaire,
    locale: setting.locale,
    fonts: setting.fonts,
    onMissingCharacters: (characters) => {
      missing = characters;
    },
    ...(setting.example ? { example: true } : {}),
  });
  return { bytes, missing };
}
