/** `datapeil compare EARLIER LATER`: what moved between two measurements, as text, JSON or CSV. */
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { Compared } from "../compare/compare-sides.ts";
import { compareSides } from "../compare/compare-sides.ts";
import type { SideOptions } from "../compare/read-side.ts";
import { readSide } from "../compare/read-side.ts";
import type { Context } from "../context/context.ts";
import type { Destination } from "../deliver/deliver.ts";
import { asJson, deliver, deliverData, oneOrList } from "../deliver/deliver.ts";
import { askedForm } from "../flags/asked-form.ts";

export interface CompareOptions extends SideOptions, Destination {
  readonly earlier: string;
  readonly later: string;
  /** Of an earlier version than the later measurement's. */
  readonly earlierQuestionnaire?: string;
  /** Also questions on which the two are not alike. */
  readonly all?: boolean;
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly excelNl?: boolean;
}

export async function compare(options: CompareOptions, context: Context): Promise<ExitCode> {
  const form = askedForm({ json: options.json, csv: options.csv ?? options.excelNl });
  const { earlierQuestionnaire = options.questionnaire } = options;
  const then = { ...options, ...(earlierQuestionnaire === undefined ? {} : { questionnaire: earlierQuestionnaire }) };
  const earlier = await readSide(options.earlier, then, context);
  const later = await readSide(options.later, options, context);
  const { compared, unpaired } = compareSides(earlier, later, { all: options.all, context });
  if (compared.length === 0) throw new UserError("nothing-compared", {}, exitCode.invalidInput);
  await deliverCompared(compared, { form, ...options }, context);
  return unpaired > 0 || earlier.partly || later.partly ? exitCode.partlyRefused : exitCode.done;
}

interface Wanted extends Destination {
  readonly form: "json" | "csv" | undefined;
  readonly excelNl?: boolean;
}

async function deliverCompared(compared: readonly Compared[], wanted: Wanted, context: Context): Promise<void> {
  const comparisons = compared.map(({ comparison }) => comparison);
  if (wanted.form === "json") return deliverData(asJson(oneOrList(comparisons)), wanted, context);
  if (wanted.form === "csv") {
    const { renderComparisonCsv } = await import("../../report/tables/comparison-csv.ts");
    const { csvFormOf } = await import("../../report/tables/csv-lines.ts");
    return deliverData(renderComparisonCsv(comparisons, csvFormOf(wanted)), wanted, context);
  }
  const { showComparison } = await import("../compare/show-comparison.ts");
  await deliver(`${compared.map((one) => showComparison(one, context)).join("\n\n\n")}\n`, wanted, context);
}
