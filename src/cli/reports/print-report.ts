/** A report to standard output, for another program. */
import { UserError } from "../../errors.ts";
import type { Assessed } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { deliver } from "../deliver/deliver.ts";
import { renderJob } from "./render-job.ts";
import { assessmentFor, comparisonFor } from "./report-variant.ts";
import type { ReportsWanted } from "./write-reports.ts";
import { renderSetting, tellMissing } from "./write-reports.ts";

/** @throws UserError if there are several organisations, or bytes would go to a terminal. */
export async function printReport(
  assessed: readonly Assessed[],
  wanted: ReportsWanted,
  context: Context,
): Promise<void> {
  const [only] = assessed;
  if (!only || assessed.length > 1) throw new UserError("one-output-many-organisations", { count: assessed.length });
  const setting = await renderSetting([only.questionnaire], wanted, context);
  const { bytes, missing } = await renderJob(
    {
      assessment: assessmentFor(only, setting.variant),
      comparison: comparisonFor(only, setting.variant),
      questionnaire: 0,
    },
    setting,
  );
  const isText = setting.form !== "pdf" && setting.form !== "xlsx";
  await deliver(isText ? Buffer.from(bytes).toString("utf8") : bytes, { output: "-" }, context);
  if (missing.length > 0) tellMissing(only, missing, context);
}
