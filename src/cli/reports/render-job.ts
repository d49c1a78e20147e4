/** One report to be drawn, as data that can be sent to a worker. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import { withoutFileNames } from "../../core/assessment/without-file-names.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import type { PeerFile } from "../../core/organisations/peers/peer-file.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { Outline, Variant } from "../../report/content/outline.ts";
import { outlines } from "../../report/content/outline.ts";
import type { ReportInput } from "../../report/content/report-input.ts";
import type { FontFiles } from "../../report/pdf/fonts.ts";
import type { Theme } from "../../report/theme.ts";
import type { ReportForm } from "./report-form.ts";

/** What all reports of a run have in common; sent once. */
export interface RenderSetting {
  /** The questionnaires of the batch; each report names its own by position. */
  readonly questionnaires: readonly Questionnaire[];
  readonly locale: Locale;
  readonly form: ReportForm;
  /** Its outline; reports for outside are drawn from Assessments for outside. */
  readonly variant: Variant;
  /** Others to stand beside. */
  readonly peers?: PeerFile | undefined;
  /** For a PDF. */
  readonly fonts?: FontFiles | undefined;
  readonly example: boolean;
  /** Whether the Assessment goes with each report. */
  readonly attached: boolean;
  /** The look of a house; absent: ours. */
  readonly theme?: Theme | undefined;
  /** Which chapters of the variant, in which order; absent: all. */
  readonly chapters?: Outline["chapters"] | undefined;
}

export interface RenderJob {
  readonly assessment: Assessment;
  readonly comparison?: Comparison | undefined;
  readonly questionnaire: number;
}

export interface RenderedReport {
  readonly bytes: Uint8Array;
  /** Characters that the fonts lack. */
  readonly missing: readonly string[];
}

/** What a worker is told: first what all reports have in common, then each of them … */
export type RenderOrder = { readonly setting: RenderSetting } | { readonly index: number; readonly job: RenderJob };

/** … and answers. */
export type RenderAnswer = { readonly index: number; readonly report: RenderedReport } | { readonly error: unknown };

/** Loads what takes longest to load, for who has nothing to draw yet. */
export async function prepareToRender(form: ReportForm): Promise<void> {
  if (form === "pdf") await import("../../report/pdf/index.ts");
}

export async function renderJob(job: RenderJob, setting: RenderSetting): Promise<RenderedReport> {
  const questionnaire = setting.questionnaires[job.questionnaire];
  if (!questionnaire) throw new Error(`No questionnaire ${job.questionnaire}`);
  const input: ReportInput = {
    assessment: job.assessment,
    questionnaire,
    locale: setting.locale,
    outline: outlineOf(setting),
    ...(setting.example ? { example: true } : {}),
    ...(setting.theme ? { theme: setting.theme } : {}),
    ...(job.comparison ? { comparison: job.comparison } : {}),
    ...(setting.peers ? { peers: setting.peers } : {}),
  };
  if (setting.form === "pdf") return drawPdf(input, setting);
  const content = await renderers[setting.form](input);
  return { bytes: typeof content === "string" ? new TextEncoder().encode(content) : content, missing: [] };
}

/** A template may choose among the chapters of a variant; what the variant keeps out stays out. */
function outlineOf({ variant, chapters }: RenderSetting): Outline {
  const outline = outlines[variant];
  const known = outline.chapters.map(({ chapter }) => chapter);
  return chapters ? { ...outline, chapters: chapters.filter(({ chapter }) => known.includes(chapter)) } : outline;
}

async function drawPdf(input: ReportInput, { fonts, attached }: RenderSetting): Promise<RenderedReport> {
  if (!fonts) throw new Error("No fonts to draw a PDF with");
  const { renderPdf } = await import("../../report/pdf/index.ts");
  let missing: readonly string[] = [];
  const bytes = await renderPdf({
    ...input,
    fonts,
    attached,
    onMissingCharacters: (characters) => {
      missing = characters;
    },
  });
  return { bytes, missing };
}

/** Each is loaded when it is asked for. */
const renderers: Record<Exclude<ReportForm, "pdf">, (input: ReportInput) => Promise<string | Uint8Array>> = {
  html: async (input) => (await import("../../report/html/index.ts")).renderHtml(input),
  markdown: async (input) => (await import("../../report/markdown/markdown.ts")).renderMarkdown(input),
  json: async ({ assessment }) => `${JSON.stringify(withoutFileNames(assessment), undefined, 2)}\n`,
  xlsx: async (input) => {
    const { resultSheets } = await import("../../report/tables/result-sheets.ts");
    const { renderWorkbook } = await import("../../report/tables/workbook.ts");
    return renderWorkbook(resultSheets([input], [], input.locale));
  },
};
