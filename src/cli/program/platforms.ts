/** Commands for survey platforms: forms for them, and what they export. */
import type { Command } from "commander";
import { Option } from "commander";
import { importCliMessages } from "../../i18n/import-cli.ts";
import type { Declaring } from "./declaring.ts";
import { addCommand } from "./declaring.ts";

const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];

export function declarePlatforms(declaring: Declaring): void {
  const { say, context, finish, isCalled } = declaring;
  const { options: option } = say;
  const about = importCliMessages[context.locale];
  const form = addCommand(declaring, "form", say.commands.form);
  if (isCalled(form))
    form
      .addOption(
        new Option("--to <platform>", option.to)
          .choices(["html", "csv", "xlsform", "surveyjs", "limesurvey"])
          .makeOptionMandatory(),
      )
      .option("--core", option.core)
      .option("--role <role>", option.formRole)
      .option("--round <name>", option.formRound)
      .option("--languages <languages>", option.languages)
      .option("--questionnaire <file>", option.questionnaire)
      .option("--excel-nl", option.excelNl)
      .option("-o, --output <path>", option.formOutput)
      .option("--force", option.force)
      .action(async (options) => {
        const { form } = await import("../commands/form.ts");
        finish(await form(options, context));
      });

  const group = addCommand(declaring, "import", about.commands.import).addHelpText("after", about.example);

  const init = addCommand(declaring, "init", about.commands.init, group).argument(
    "<files...>",
    about.arguments.draftFrom,
  );
  if (isCalled(init))
    init
      .option("-o, --output <file>", about.options.mappingOutput)
      .addOption(new Option("--encoding <name>", about.options.encoding).choices(encodings))
      .option("--questionnaire <file>", option.questionnaire)
      .option("--force", option.force)
      .action(async (files, options) => {
        const { importInit } = await import("../commands/import-init.ts");
        finish(await importInit({ files, ...options }, context));
      });

  const addWithRows = (name: string, description: string) =>
    addCommand(declaring, name, description, group)
      .argument("<mapping>", about.arguments.mapping)
      .argument("<files...>", about.arguments.files);
  const withRows = (command: Command) =>
    command
      .option("--questionnaire <file>", option.questionnaire)
      .option("--rejects <file>", about.options.rejects)
      .option("--strict", about.options.strict)
      .option("--json", option.json)
      .option("--force", option.force);

  const check = addWithRows("check", about.commands.check);
  if (isCalled(check))
    withRows(check).action(async (mapping, files, options) => {
      const { importCheck } = await import("../commands/import-check.ts");
      finish(await importCheck({ mapping, files, ...options }, context));
    });

  const run = addWithRows("run", about.commands.run);
  if (isCalled(run))
    withRows(run)
      .option("-o, --output <path>", about.options.output)
      .option("--ndjson", about.options.ndjson)
      .action(async (mapping, files, options) => {
        const { importRun } = await import("../commands/import-run.ts");
        finish(await importRun({ mapping, files, ...options }, context));
      });
}
