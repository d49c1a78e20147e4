/** Whatever holds outcomes → those that belong in one region: answers, parts and exports are scored on the way. */
import { extname } from "node:path";
import { recompute } from "../../core/assess/recompute.ts";
import type { Assessment } from "../../core/assessment/assessment.ts";
import { parseAssessment } from "../../core/assessment/assessment-schema.ts";
import { comparable } from "../../core/organisations/region/comparable.ts";
import type { RegionSource } from "../../core/organisations/region/region.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { exitCode, UserError } from "../../errors.ts";
import { regionMessages } from "../../i18n/region.ts";
import { listFiles } from "../../io/list-files.ts";
import { sortOutcomes } from "../../io/outcome/peer-file.ts";
import { notVerifiable, readReport } from "../../io/outcome/report-file.ts";
import { reportLedgerName } from "../../io/outcome/report-ledger.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { attachmentName } from "../../report/pdf/attachment.ts";
import type { InputOptions } from "../batch/assess-paths.ts";
import { assessEach } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { progressLine } from "../terminal/progress-line.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

export interface GatheredRegion {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
  readonly sources: readonly RegionSource[];
  /** Some of it was refused or left out, and told. */
  readonly partly: boolean;
}

interface Options extends Omit<InputOptions, "force" | "outside"> {
  /** Nothing may follow from an answer that stays inside (scoring.md §5): all is computed again without those. */
  readonly outside: boolean;
}

/** @throws UserError if nothing was found, or its questionnaire is not here. */
export async function gatherRegion(options: Options, context: Context): Promise<GatheredRegion> {
  const all: RegionSource[] = [];
  const line = progressLine(context);
  const say = regionMessages[context.locale];
  const whole = new Map<RegionSource, Assessment>();
  const take = (assessment: Assessment) => {
    const source = slim(assessment);
    all.push(source);
    if (options.outside) whole.set(source, assessment);
    line.show(() => say.progress(all.length));
  };
  const refused = await readAll(options, context, take);
  line.end();
  if (all.length === 0) {
    throw new UserError("nothing-to-score", { paths: options.paths.join(", ") }, exitCode.invalidInput);
  }
  const { sources, questionnaire: measured, older, others } = comparable(all);
  const choice = options.questionnaire === undefined ? { builtin: measured.id } : { file: options.questionnaire };
  const { questionnaire, sha256 } = await loadQuestionnaire(choice, context.locale);
  if (sha256 !== measured.sha256) throw otherQuestionnaire(measured, questionnaire);
  if (older > 0) tell(context, say.older(older));
  tellOthers(others, measured, context);
  const told = sources.map((source) => {
    const assessment = whole.get(source);
    return assessment ? slim(recompute(forOutside(assessment), questionnaire, sha256)) : source;
  });
  return { questionnaire, sha256, sources: told, partly: refused || others.length > 0 };
}

function forOutside({ settings, ...assessment }: Assessment): Assessment {
  return { ...assessment, settings: { ...settings, audience: "outside" } };
}

async function readAll(options: Options, context: Context, take: (assessment: Assessment) => void): Promise<boolean> {
  if (options.mapping !== undefined) return scored(options, context, take);
  const reports = options.paths.map((path) => ({ path, found: reportsAt(path) }));
  for (const path of reports.flatMap(({ found }) => found)) take(assessmentIn(path));
  const rest = reports.filter(({ found }) => found.length === 0).map(({ path }) => path);
  const { assessments, peers, others } = sortOutcomes(rest);
  const [counts] = peers;
  if (counts) throw new UserError("peers-no-names", { path: counts.path }, exitCode.invalidInput);
  assessments.forEach(take);
  return others.length > 0 && scored({ ...options, paths: others }, context, take);
}

/** @returns whether something was refused */
async function scored(options: Options, context: Context, take: (assessment: Assessment) => void): Promise<boolean> {
  // Whether first actions stay the same is nothing that a region tells, and takes time.
  const outcome = await assessEach({ ...options, outside: false, priorities: false }, context, ({ assessment }) =>
    take(assessment),
  );
  return outcome.refused.length > 0;
}

/** A report, or all of them in a folder that holds nothing else. */
function reportsAt(path: string): string[] {
  const isReport = (name: string) => extname(name).toLowerCase() === ".pdf";
  const found = listFiles([path], isReport).filter((file) => isReport(file.path));
  const others = listFiles([path]).filter((file) => !isReport(file.path) && !file.path.endsWith(reportLedgerName));
  return others.some((file) => file.path !== path) ? [] : found.map((file) => file.path);
}

function assessmentIn(path: string): Assessment {
  const assessment = parseAssessment(readReport(path, attachmentName).data);
  if (!assessment) throw notVerifiable(path, "other-format");
  return assessment;
}

/** All that a region needs, so that the rest need not be kept. */
function slim({
  questionnaire,
  organisation,
  date,
  overall,
  areas,
  dimensions,
  questions,
  roadmap,
}: Assessment): RegionSource {
  return {
    questionnaire,
    organisation,
    date,
    overall,
    areas: areas.map(scoreOnly),
    dimensions: dimensions.map(scoreOnly),
    questions: questions.map(({ id, state, value, n, unknown }) => ({
      id,
      state,
      n,
      unknown,
      ...(value === undefined ? {} : { value }),
    })),
    ...(roadmap ? { roadmap } : {}),
  };
}

function scoreOnly({
  id,
  score,
  target,
  answered,
  applicable,
}: Assessment["areas"][number]): Assessment["areas"][number] {
  return { id, target, answered, applicable, ...(score === undefined ? {} : { score }) };
}

function tellOthers(others: readonly RegionSource[], taken: Assessment["questionnaire"], context: Context): void {
  const byVersion = new Map<string, string[]>();
  for (const { questionnaire, organisation } of others) {
    const told = versionOf(questionnaire);
    byVersion.set(told, [...(byVersion.get(told) ?? []), organisation.name ?? organisation.id]);
  }
  for (const [told, names] of byVersion) {
    const sentence = regionMessages[context.locale].others(names.length, told, versionOf(taken), names.join(", "));
    tell(context, sanitizeForTerminal(sentence));
  }
}

function versionOf({ id, version }: Pick<Assessment["questionnaire"], "id" | "version">): string {
  return `${id} ${version}`;
}

function otherQuestionnaire(told: Assessment["questionnaire"], here: Questionnaire): UserError {
  const params = { measured: versionOf(told), here: versionOf(here) };
  return new UserError("region-other-questionnaire", params, exitCode.invalidInput);
}
