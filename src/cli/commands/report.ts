/** `datapeil report PATH… [-o FILE]`: a report for each organisation, as a PDF or in another form. */
import type { ExitCode } from "../../errors.ts";
import type { Batch, InputOptions } from "../batch/assess-paths.ts";
import { assessPaths, exitCodeOf } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { print } from "../context/context.ts";
import type { RenderPool } from "../reports/render-pool.ts";
import { withRenderPool } from "../reports/render-pool.ts";
import { reportFormOf } from "../reports/report-form.ts";
import { inputFor, refuseEarlierFor, refusePeersFor } from "../reports/report-variant.ts";
import { templateAt } from "../reports/template-at.ts";
import type { ReportsWanted } from "../reports/write-reports.ts";
import { poolFor, writeReports } from "../reports/write-reports.ts";
import { tellWarnings } from "../show/warnings.ts";

export interface ReportOptions extends InputOptions, Omit<ReportsWanted, "template"> {
  /** Folder of a house style. */
  readonly template?: string;
  /** Answers, outcome or report of an earlier measurement. */
  readonly earlier?: string;
  /** File of peers to lay the figures beside. */
  readonly peers?: string;
}

export async function report(options: ReportOptions, context: Context): Promise<ExitCode> {
  // Two forms at once, or a template that is wrong, are refused before any answer is read.
  reportFormOf(options);
  const template = await templateAt(options.template);
  if (options.earlier !== undefined) refuseEarlierFor(options);
  if (options.peers !== undefined) refusePeersFor(options);
  return withRenderPool(poolFor({ ...options, template }), (pool) => makeReports(options, { template, pool }, context));
}

async function makeReports(
  options: ReportOptions,
  { template, pool }: Pick<ReportsWanted, "template"> & { readonly pool: RenderPool },
  context: Context,
): Promise<ExitCode> {
  const read = await assessPaths({ ...options, ...inputFor(options), expecting: pool.expect }, context);
  const batch = await withEarlier(read, options, context);
  tellWarnings(batch, context);
  const wanted = { ...options, template, pool, peerFile: await peerFileOf(options, batch) };
  if (options.output === "-") {
    const { printReport } = await import("../reports/print-report.ts");
    await printReport(batch.assessed, wanted, context);
    return exitCodeOf(batch);
  }
  print(context, (await writeReports(batch.assessed, wanted, context)).join("\n"));
  return exitCodeOf(batch);
}

async function withEarlier(batch: Batch, { earlier, ...options }: ReportOptions, context: Context): Promise<Batch> {
  if (earlier === undefined) return batch;
  const { readSide } = await import("../compare/read-side.ts");
  const { compareSides } = await import("../compare/compare-sides.ts");
  const { questionnaire, drafts } = options;
  const then = await readSide(
    earlier,
    { ...(questionnaire === undefined ? {} : { questionnaire }), ...(drafts === undefined ? {} : { drafts }) },
    context,
  );
  const { compared } = compareSides(then, batch, { context });
  const comparisons = new Map(compared.map(({ comparison, assessment }) => [assessment, comparison]));
  return {
    ...batch,
    assessed: batch.assessed.map((one) => ({ ...one, comparison: comparisons.get(one.assessment) })),
  };
}

async function peerFileOf({ peers }: ReportOptions, { assessed }: Batch): Promise<ReportsWanted["peerFile"]> {
  if (peers === undefined) return undefined;
  const { peersFor } = await import("../peers/peers-for.ts");
  return peersFor(
    peers,
    assessed.map(({ assessment }) => assessment),
  );
}
