/** `datapeil roadmap PATH…`: the plan on its own, to be lived with. */
import type { ExitCode } from "../../errors.ts";
import { UserError } from "../../errors.ts";
import type { InputOptions } from "../assess-paths.ts";
import { assessPaths, exitCodeOf } from "../assess-paths.ts";
import type { Context } from "../context.ts";
import { dataFor, deliver } from "../deliver.ts";
import { tellWarnings } from "../show-warnings.ts";

export interface RoadmapOptions extends InputOptions {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly markdown?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

export async function roadmap(options: RoadmapOptions, context: Context): Promise<ExitCode> {
  const forms = Object.entries({ json: options.json, csv: options.csv, markdown: options.markdown });
  const asked = forms.filter(([, value]) => value).map(([name]) => `--${name}`);
  if (asked.length > 1) throw new UserError("two-formats", { forms: asked.join(", ") });
  const batch = await assessPaths(options, context);
  tellWarnings(batch, context);
  const without = batch.assessed.find(({ assessment }) => !assessment.roadmap);
  if (without) throw new UserError("no-catalogue", { questionnaire: without.questionnaire.id });
  await deliver(await shown(), options, context);
  return exitCodeOf(batch);

  async function shown(): Promise<string> {
    if (options.json) {
      const plans = batch.assessed.map(({ assessment }) => ({
        organisation: assessment.organisation,
        date: assessment.date,
        roadmap: assessment.roadmap,
      }));
      return dataFor(options, `${JSON.stringify(plans.length === 1 ? plans[0] : plans, undefined, 2)}\n`, context);
    }
    if (options.csv || options.markdown) {
      const { renderRoadmapCsv, renderRoadmapMarkdown } = await import("../../report/roadmap-text.ts");
      if (options.csv) return dataFor(options, renderRoadmapCsv(batch.assessed, context.locale), context);
      const plans = batch.assessed.map((source) => renderRoadmapMarkdown(source, context.locale));
      return dataFor(options, plans.join("\n"), context);
    }
    const { showRoadmap } = await import("../show-roadmap.ts");
    const plans = batch.assessed.flatMap(({ assessment, questionnaire }) =>
      assessment.roadmap ? [showRoadmap(assessment, assessment.roadmap, questionnaire, context)] : [],
    );
    return `${plans.join("\n\n\n")}\n`;
  }
}
