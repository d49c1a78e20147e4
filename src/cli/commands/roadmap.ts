/** `datapeil roadmap PATH…`: the plan on its own, to be lived with. */
import type { ExitCode } from "../../errors.ts";
import { UserError } from "../../errors.ts";
import type { Batch, InputOptions } from "../batch/assess-paths.ts";
import { assessPaths, exitCodeOf } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import type { Destination } from "../deliver/deliver.ts";
import { asJson, deliver, deliverData, oneOrList } from "../deliver/deliver.ts";
import { askedForm } from "../flags/asked-form.ts";
import { tellWarnings } from "../show/warnings.ts";

export interface RoadmapOptions extends InputOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export async function roadmap(options: RoadmapOptions, context: Context): Promise<ExitCode> {
  const form = askedForm({ json: options.json, csv: options.csv, markdown: options.markdown });
  const batch = await assessPaths(options, context);
  tellWarnings(batch, context);
  const without = batch.assessed.find(({ assessment }) => !assessment.roadmap);
  if (without) throw new UserError("no-catalogue", { questionnaire: without.questionnaire.id });
  await deliverPlans(batch, { form, ...options }, context);
  return exitCodeOf(batch);
}

interface Wanted extends Destination {
  readonly form: "json" | "csv" | "markdown" | undefined;
}

async function deliverPlans({ assessed }: Batch, wanted: Wanted, context: Context): Promise<void> {
  const { form } = wanted;
  if (form === "json") {
    const plans = assessed.map(({ assessment: { organisation, date, roadmap } }) => ({ organisation, date, roadmap }));
    return deliverData(asJson(oneOrList(plans)), wanted, context);
  }
  if (form !== undefined) {
    const { renderRoadmapCsv, renderRoadmapMarkdown } = await import("../../report/tables/roadmap-text.ts");
    if (form === "csv") return deliverData(renderRoadmapCsv(assessed, context.locale), wanted, context);
    const plans = assessed.map((source) => renderRoadmapMarkdown(source, context.locale));
    return deliverData(plans.join("\n"), wanted, context);
  }
  const { showRoadmap } = await import("../show/roadmap.ts");
  const plans = assessed.flatMap(({ assessment, questionnaire }) =>
    assessment.roadmap ? [showRoadmap(assessment, assessment.roadmap, questionnaire, context)] : [],
  );
  await deliver(`${plans.join("\n\n\n")}\n`, wanted, context);
}
