/** `datapeil compare EARLIER LATER`: what moved between two measurements, as text, JSON or CSV. */
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { compareSides } from "../compare/compare-sides.ts";
import type { SideOptions } from "../compare/read-side.ts";
import { readSide } from "../compare/read-side.ts";
import type { Context } from "../context.ts";
import type { Destination } from "../deliver.ts";
import { dataFor, deliver } from "../deliver.ts";

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
  const asked = Object.entries({ json: options.json, csv: options.csv ?? options.excelNl }).filter(([, on]) => on);
  if (asked.length > 1) throw new UserError("two-formats", { forms: asked.map(([name]) => `--${name}`).join(", ") });
  const { earlierQuestionnaire = options.questionnaire } = options;
  const then = { ...options, ...(earlierQuestionnaire === undefined ? {} : { questionnaire: earlierQuestionnaire }) };
  const earlier = await readSide(options.earlier, then, context);
  const later = await readSide(options.later, options, context);
  const { compared, unpaired } = compareSides(earlier, later, { all: options.all, context });
  if (compared.length === 0) throw new UserError("nothing-compared", {}, exitCode.invalidInput);
  await deliver(await shown(), options, context);
  return unpaired > 0 || earlier.partly || later.partly ? exitCode.partlyRefused : exitCode.done;

  async function shown(): Promise<string> {
    const comparisons = compared.map(({ comparison }) => comparison);
    if (options.json) {
      const data = comparisons.length === 1 ? comparisons[0] : comparisons;
      return dataFor(options, `${JSON.stringify(data, undefined, 2)}\n`, context);
    }
    if (options.csv || options.excelNl) {
      const { renderComparisonCsv } = await import("../../report/comparison-csv.ts");
      const { excelNlCsv, plainCsv } = await import("../../report/csv-lines.ts");
      return dataFor(options, renderComparisonCsv(comparisons, options.excelNl ? excelNlCsv : plainCsv), context);
    }
    const { showComparison } = await import("../compare/show-comparison.ts");
    return `${compared.map((one) => showComparison(one, context)).join("\n\n\n")}\n`;
  }
}
