/** `datapeil verify REPORT`: computes a report again, from what it carries or from the answers, and names what differs. */
import { recompute } from "../../core/assess/recompute.ts";
import type { Assessment } from "../../core/assessment/assessment.ts";
import { parseAssessment } from "../../core/assessment/assessment-schema.ts";
import { differencesOf } from "../../core/assessment/differences.ts";
import { withoutFileNames } from "../../core/assessment/without-file-names.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { Locale } from "../../i18n/locale.ts";
import type { ReportFile } from "../../io/outcome/report-file.ts";
import { attachedJson, notVerifiable, readReport } from "../../io/outcome/report-file.ts";
import type { QuestionnaireChoice } from "../../io/questionnaire/questionnaire-file.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { attachmentName, comparisonName } from "../../report/pdf/attachment.ts";
import { assessPaths } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { print } from "../context/context.ts";
import { templateAt } from "../reports/template-at.ts";
import type { Template } from "../reports/template-look.ts";
import type { Verdict } from "../show/verdict.ts";
import { showVerdict } from "../show/verdict.ts";

export interface VerifyOptions {
  readonly report: string;
  /** Files and folders of answers. */
  readonly responses?: readonly string[];
  /** How to read the answers, where those are exports of a survey. */
  readonly mapping?: string;
  readonly questionnaire?: string;
  /** Folder of the house style that the report has. */
  readonly template?: string;
  readonly json?: boolean;
}

export async function verify(options: VerifyOptions, context: Context): Promise<ExitCode> {
  const template = await templateAt(options.template);
  const file = readReport(options.report, attachmentName);
  const told = parseAssessment(file.data);
  if (!told) throw notVerifiable(options.report, "other-format");
  const { recomputed, questionnaire } = await again(told, options, context);
  const differences = differencesOf(withoutFileNames(told), withoutFileNames(recomputed));
  const verdict: Verdict = {
    told,
    questionnaire,
    fromAnswers: options.responses !== undefined,
    differences,
    ...(differences.length === 0 && file.isPdf ? { pages: await pagesOf(file, options, template) } : {}),
  };
  print(context, options.json ? verdictAsJson(verdict, context) : showVerdict(verdict, context));
  return verdict.differences.length === 0 ? exitCode.done : exitCode.failed;
}

interface Again {
  readonly recomputed: Assessment;
  readonly questionnaire: Questionnaire;
}

async function pagesOf(
  file: ReportFile,
  options: VerifyOptions,
  template: Template | undefined,
): Promise<"same" | "other"> {
  const { isDrawnFrom } = await import("../reports/drawn-again.ts");
  const assessment = file.data as Assessment;
  const choice = choiceOf(assessment, options);
  const questionnaireIn = async (locale: Locale) => (await loadQuestionnaire(choice, locale)).questionnaire;
  const comparison = attachedJson(file.bytes, comparisonName) as Comparison | undefined;
  const drawn = { bytes: file.bytes, assessment, comparison, questionnaireIn, template };
  return (await isDrawnFrom(drawn)) ? "same" : "other";
}

function choiceOf(told: Assessment, { questionnaire: file }: VerifyOptions): QuestionnaireChoice {
  return file === undefined ? { builtin: told.questionnaire.id } : { file };
}

async function again(told: Assessment, options: VerifyOptions, context: Context): Promise<Again> {
  if (options.responses) return fromAnswers(told, options.responses, options, context);
  const { questionnaire, sha256 } = await loadQuestionnaire(choiceOf(told, options), context.locale);
  return { recomputed: recompute(told, questionnaire, sha256), questionnaire };
}

/** With the settings of the report; that another version of the tool computes is said, and is no difference. */
async function fromAnswers(
  told: Assessment,
  paths: readonly string[],
  { questionnaire, mapping }: VerifyOptions,
  context: Context,
): Promise<Again> {
  const { roles, ...asked } = told.settings.asked ?? {};
  const input = {
    paths,
    ...(questionnaire === undefined ? {} : { questionnaire }),
    ...(mapping === undefined ? {} : { mapping }),
    ...asked,
    ...(roles ? { roles: roles.join(",") } : {}),
    priorities: looksAtPriorities(told),
    ambition: asked.ambition ?? {},
    outside: told.settings.audience === "outside",
  };
  const batch = await assessPaths(input, context);
  const { id } = told.organisation;
  const own = batch.assessed.find(
    ({ assessment }) => assessment.organisation.id === id && assessment.round === told.round,
  );
  if (!own) {
    const params = { organisation: told.organisation.name ?? id, round: told.round ?? "", paths: paths.join(", ") };
    throw new UserError("verify-no-answers", params, exitCode.invalidInput);
  }
  const recomputed = input.outside ? (own.outside ?? own.assessment) : own.assessment;
  return { recomputed: { ...recomputed, tool: told.tool }, questionnaire: own.questionnaire };
}

/** A report of one among many says nothing of its first actions. */
function looksAtPriorities({ robustness }: Assessment): boolean {
  return (robustness?.weighting ?? robustness?.leaveOneOut)?.priorities !== undefined;
}

function verdictAsJson({ told, fromAnswers: answers, differences, pages }: Verdict, context: Context): string {
  const verdict = {
    format: 1,
    equal: differences.length === 0,
    from: answers ? "responses" : "report",
    ...(told.settings.audience ? { audience: told.settings.audience } : {}),
    ...(pages ? { pages } : {}),
    tool: { report: told.tool.version, verify: context.version },
    questionnaire: told.questionnaire,
    organisation: told.organisation,
    differences: differences.map(({ path, told: printed, recomputed }) => ({
      figure: path.join("/"),
      ...(printed === undefined ? {} : { printed }),
      ...(recomputed === undefined ? {} : { recomputed }),
    })),
  };
  return JSON.stringify(verdict, undefined, 2);
}
