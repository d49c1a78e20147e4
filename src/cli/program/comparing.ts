/** Commands that hold outcomes against each other. */
import type { Declaring } from "./declaring.ts";
import { addCommand } from "./declaring.ts";

export function declareComparing(declaring: Declaring): void {
  const { say, context, finish, isCalled } = declaring;
  const { commands: about, arguments: argument, options: option } = say;
  const compare = addCommand(declaring, "compare", about.compare)
    .argument("<earlier>", argument.earlierMeasurement)
    .argument("<later>", argument.laterMeasurement);
  if (isCalled(compare))
    compare
      .option("--all", option.compareAll)
      .option("--questionnaire <file>", option.questionnaire)
      .option("--earlier-questionnaire <file>", option.earlierQuestionnaire)
      .option("--drafts", option.drafts)
      .option("--json", option.json)
      .option("--csv", option.compareCsv)
      .option("--excel-nl", option.excelNl)
      .option("-o, --output <file>", option.output)
      .option("--force", option.force)
      .action(async (earlier, later, options) => {
        const { compare } = await import("../commands/compare.ts");
        finish(await compare({ earlier, later, ...options }, context));
      });
}
