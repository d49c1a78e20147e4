/** Commands over many organisations at once: adding up, and comparing with one's peers. */
import type { Declaring } from "./declaring.ts";
import { addCommand, withAmbition } from "./declaring.ts";

export function declareTogether(declaring: Declaring): void {
  const { say, context, finish } = declaring;
  const { commands: about, arguments: argument, options: option } = say;

  withAmbition(
    addCommand(declaring, "merge", about.merge)
      .argument("<parts...>", argument.parts)
      .option("--questionnaire <file>", option.questionnaire)
      .option("--date <date>", option.date),
    declaring,
  )
    .option("--json", option.json)
    .option("--ndjson", option.ndjson)
    .option("--csv", option.scoreCsv)
    .option("--excel-nl", option.excelNl)
    .option("--xlsx", option.xlsx)
    .option("--explain <id>", option.explain)
    .option("--reports <folder>", option.reports)
    .option("--jobs <number>", option.jobs)
    .option("--repeat", option.repeat)
    .option("-o, --output <file>", option.mergeOutput)
    .option("--force", option.force)
    .action(async (paths, options) => {
      const { merge } = await import("../commands/merge.ts");
      finish(await merge({ paths, ...options }, context));
    });
}
