/** Assessments → report files: one that was asked for by name, or a folder that can be gone on with. */
import { basename, dirname, join } from "node:path";
import type { PeerFile } from "../../core/organisations/peers/peer-file.ts";
import { UserError } from "../../errors.ts";
import { resultsMessages } from "../../i18n/results.ts";
import { showMessages } from "../../i18n/show.ts";
import type { ReportLedger } from "../../io/outcome/report-ledger.ts";
import { hashOf, openReportLedger } from "../../io/outcome/report-ledger.ts";
import { refuseExisting, writeWhole } from "../../io/saving/output-file.ts";
import { uniqueNames } from "../../io/saving/output-name.ts";
import type { Assessed } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { progressLine, secondsLeft } from "../terminal/progress-line.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import type { RenderSetting } from "./render-job.ts";
import type { PoolWanted, RenderPool } from "./render-pool.ts";
import { withRenderPool } from "./render-pool.ts";
import { renderReports } from "./render-reports.ts";
import type { FormFlags } from "./report-form.ts";
import { extensionOf, isReportFile, reportFormOf } from "./report-form.ts";
import type { VariantFlags } from "./report-variant.ts";
import { assessmentFor, comparisonFor, variantOf } from "./report-variant.ts";
import type { Template } from "./template-look.ts";
import { fontsOf, lookOf } from "./template-look.ts";

export interface ReportsWanted extends FormFlags, VariantFlags {
  readonly force?: boolean | undefined;
  /** The organisation is invented, and every page says so. */
  readonly example?: boolean | undefined;
  /** How many reports are drawn at once; by default as many as there are cores. */
  readonly jobs?: string | undefined;
  /** False: the Assessment does not go with the report. */
  readonly attachments?: boolean | undefined;
  /** Of a house. */
  readonly template?: Template | undefined;
  /** Others to stand beside. */
  readonly peerFile?: PeerFile | undefined;
  /** Absent: those who draw are started when it is known how many reports there are. */
  readonly pool?: RenderPool | undefined;
}

interface Report extends Assessed {
  readonly path: string;
  /** Hash of everything that it is made from. */
  readonly input: string;
}

/** @returns where the reports are, those included that were there and up to date. */
export async function writeReports(
  assessed: readonly Assessed[],
  wanted: ReportsWanted,
  context: Context,
): Promise<readonly string[]> {
  const reports = reportsOf(assessed, wanted, context);
  const ledgers = new Map<string, ReportLedger>();
  const toMake = asOneFile(assessed, wanted.output)
    ? refuseThoseThere(reports, wanted)
    : leaveThoseMade(reports, wanted, ledgers);
  const kept = reports.length - toMake.length;
  if (kept > 0) tell(context, resultsMessages[context.locale].reportsKept(kept));
  const enter = (report: Report, bytes: Uint8Array) => {
    ledgers.get(dirname(report.path))?.enter(basename(report.path), report.input, bytes);
  };
  const makeWith = (pool: RenderPool) => make(toMake, { ...wanted, pool }, context, enter);
  if (wanted.pool) await makeWith(wanted.pool);
  else await withRenderPool(poolFor(wanted), makeWith);
  return reports.map(({ path }) => path);
}

/** Who draws such reports. @throws UserError if `jobs` is no number of them */
export function poolFor(wanted: ReportsWanted): PoolWanted {
  return { form: reportFormOf(wanted), workers: workersOf(wanted) };
}

async function make(
  reports: readonly Report[],
  wanted: ReportsWanted & { readonly pool: RenderPool },
  context: Context,
  beforeWriting: (report: Report, bytes: Uint8Array) => void,
): Promise<void> {
  const questionnaires = [...new Set(reports.map(({ questionnaire }) => questionnaire))];
  const setting = await renderSetting(questionnaires, wanted, context);
  const jobs = reports.map((report) => ({
    assessment: assessmentFor(report, setting.variant),
    comparison: comparisonFor(report, setting.variant),
    questionnaire: questionnaires.indexOf(report.questionnaire),
  }));
  const say = resultsMessages[context.locale];
  const line = progressLine(context);
  const began = context.now().getTime();
  const writing: Promise<void>[] = [];
  let done = 0;
  line.show(() => say.reportsProgress(0, reports.length, undefined));
  try {
    await renderReports(jobs, setting, {
      pool: wanted.pool,
      onReport: (index, { bytes, missing }) => {
        const report = reports[index];
        if (!report) return;
        beforeWriting(report, bytes);
        writing.push(writeWhole(report.path, bytes, { overwrite: true }));
        done += 1;
        const seconds = (context.now().getTime() - began) / 1000;
        line.show(() => say.reportsProgress(done, reports.length, secondsLeft(done, reports.length, seconds)));
        if (missing.length > 0) tellMissing(report, missing, context);
      },
    });
  } finally {
    // What was drawn is kept, whatever befell the others.
    await Promise.all(writing);
    line.end();
  }
}

export async function renderSetting(
  questionnaires: RenderSetting["questionnaires"],
  wanted: ReportsWanted,
  context: Context,
): Promise<RenderSetting> {
  const form = reportFormOf(wanted);
  return {
    questionnaires,
    locale: context.locale,
    form,
    variant: variantOf(wanted),
    fonts: form === "pdf" ? await fontsOf(wanted.template) : undefined,
    ...(wanted.template ? lookOf(wanted.template, variantOf(wanted), context.locale) : {}),
    peers: wanted.peerFile,
    example: wanted.example ?? false,
    attached: wanted.attachments ?? true,
  };
}

function workersOf({ jobs }: ReportsWanted): number | undefined {
  if (jobs === undefined) return undefined;
  if (/^[1-9]\d?$/.test(jobs)) return Number(jobs);
  throw new UserError("wrong-value", { option: "--jobs", value: jobs, expected: "1, 2 … 99" });
}

/** Before the first is written: a refusal halfway would leave some reports behind. */
function refuseThoseThere(reports: readonly Report[], { force }: ReportsWanted): readonly Report[] {
  if (!force) for (const { path } of reports) refuseExisting(path);
  return reports;
}

/** Up to date: left alone. Ours from other answers: made anew. Anybody else's: refused, unless told to overwrite. */
function leaveThoseMade(
  reports: readonly Report[],
  { force }: ReportsWanted,
  ledgers: Map<string, ReportLedger>,
): readonly Report[] {
  return reports.filter(({ path, input }) => {
    const folder = dirname(path);
    const ledger = ledgers.get(folder) ?? openReportLedger(folder);
    ledgers.set(folder, ledger);
    const state = ledger.stateOf(basename(path), input);
    if (state === "foreign" && !force) refuseExisting(path);
    return state !== "made";
  });
}

function reportsOf(assessed: readonly Assessed[], wanted: ReportsWanted, context: Context): Report[] {
  const paths = pathsOf(assessed, wanted, context);
  const hashes = new Map<Assessed["questionnaire"], string>();
  return assessed.map((one, index) => {
    const { questionnaire } = one;
    const variant = variantOf(wanted);
    const comparison = comparisonFor(one, variant);
    const hash = hashes.get(questionnaire) ?? hashOf(JSON.stringify(questionnaire));
    hashes.set(questionnaire, hash);
    const look = [
      variant,
      ...(wanted.template ? [wanted.template.hash] : []),
      ...(comparison ? [comparison] : []),
      ...(wanted.peerFile ? [wanted.peerFile] : []),
    ];
    const how = [context.locale, wanted.example ?? false, reportFormOf(wanted), wanted.attachments ?? true, ...look];
    const input = hashOf(JSON.stringify([assessmentFor(one, variant), hash, ...how]));
    return { ...one, path: paths[index] ?? "", input };
  });
}

function asOneFile(assessed: readonly Assessed[], output: string | undefined): boolean {
  return output === undefined ? assessed.length === 1 : isReportFile(output);
}

/** One organisation: the file that was asked for; several: a folder, with a name for each. */
function pathsOf(assessed: readonly Assessed[], wanted: ReportsWanted, context: Context): string[] {
  const { output } = wanted;
  const extension = extensionOf(reportFormOf(wanted));
  const isFile = output !== undefined && isReportFile(output);
  if (isFile && assessed.length === 1) return [output];
  if (isFile) throw new UserError("one-file-many-organisations", { count: assessed.length, path: basename(output) });
  const prefix = showMessages[context.locale].fileName[variantOf(wanted)];
  const unique = uniqueNames();
  return assessed.map(({ assessment }) => {
    const { organisation, round, date } = assessment;
    const name = unique(`${prefix} ${organisation.name ?? organisation.id} ${round ?? date}`);
    return join(output ?? ".", `${name}${extension}`);
  });
}

export function tellMissing({ assessment }: Assessed, missing: readonly string[], context: Context): void {
  const say = showMessages[context.locale].report;
  const organisation = assessment.organisation.name ?? assessment.organisation.id;
  tell(context, sanitizeForTerminal(say.missing(organisation, someOf(missing))));
}

/** Enough to recognise the text that they stand in. */
function someOf(characters: readonly string[]): string {
  const shown = characters.slice(0, 20).join(" ");
  return characters.length > 20 ? `${shown} …` : shown;
}
