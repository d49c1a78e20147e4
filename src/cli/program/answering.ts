/** Commands that ask: the interview. */
import type { Declaring } from "./declaring.ts";
import { addCommand } from "./declaring.ts";

export function declareAnswering(declaring: Declaring): void {
  const { say, context, finish } = declaring;
  const { commands: about, arguments: argument, options: option } = say;

  addCommand(declaring, "assess", about.assess)
    .argument("[file]", argument.responseFile)
    .option("--core", option.core)
    .option("--organisation <id>", option.organisation)
    .option("--name <name>", option.name)
    .option("--inhabitants <number>", option.inhabitants)
    .option("--role <role>", option.role)
    .option("--respondent <id>", option.respondent)
    .option("--questionnaire <file>", option.questionnaire)
    .option("--plain", option.plain)
    .option("--no-input", option.noInput)
    .option("--json", option.assessJson)
    .action(async (file, options) => {
      const { assess } = await import("../commands/assess.ts");
      finish(await assess({ file, ...options }, context));
    });
}
