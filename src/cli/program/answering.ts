/** Commands that ask, and that tell who still owes an answer. */
import type { Declaring } from "./declaring.ts";
import { addCommand } from "./declaring.ts";

export function declareAnswering(declaring: Declaring): void {
  const { say, context, finish, isCalled } = declaring;
  const { commands: about, arguments: argument, options: option } = say;

  const assess = addCommand(declaring, "assess", about.assess).argument("[file]", argument.responseFile);
  if (isCalled(assess))
    assess
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

  const workshop = addCommand(declaring, "workshop", about.workshop).argument("<folder>", argument.answersFolder);
  if (isCalled(workshop))
    workshop
      .option("--organisation <id>", option.organisation)
      .option("--round <name>", option.round)
      .option("--earlier <path>", option.earlier)
      .option("--minutes <number>", option.minutes)
      .option("--minutes-per-question <number>", option.minutesPerQuestion)
      .option("--agenda", option.agenda)
      .option("--json", option.json)
      .option("--csv", option.csv)
      .option("--markdown", option.markdown)
      .option("-o, --output <file>", option.output)
      .option("--force", option.force)
      .option("--file <file>", option.decisions)
      .option("--questionnaire <file>", option.questionnaire)
      .option("--drafts", option.drafts)
      .option("--plain", option.plain)
      .option("--no-input", option.noInput)
      .action(async (folder, options) => {
        const { workshop } = await import("../commands/workshop.ts");
        finish(await workshop({ folder, ...options }, context));
      });

  const status = addCommand(declaring, "status", about.status).argument("<paths...>", argument.paths);
  if (isCalled(status))
    status
      .option("--mapping <file>", option.mapping)
      .option("--questionnaire <file>", option.questionnaire)
      .option("--expect <roles>", option.expect)
      .option("--json", option.json)
      .option("--csv", option.statusCsv)
      .option("--excel-nl", option.excelNl)
      .option("--identify", option.statusIdentify)
      .option("-o, --output <file>", option.output)
      .option("--force", option.force)
      .action(async (paths, options) => {
        const { status } = await import("../commands/status.ts");
        finish(await status({ paths, ...options }, context));
      });
}
