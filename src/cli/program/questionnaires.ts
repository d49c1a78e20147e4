/** Commands about questionnaires, and the example. */
import { Option } from "commander";
import { versionMessages } from "../../i18n/versions.ts";
import type { Declaring } from "./declaring.ts";
import { addCommand, withVariant } from "./declaring.ts";

export function declareQuestionnaires(declaring: Declaring): void {
  const { say, context, finish } = declaring;
  const { commands: about, arguments: argument, options: option } = say;

  addCommand(declaring, "check", about.check)
    .argument("<files...>", argument.files)
    .option("--questionnaire <file>", option.questionnaire)
    .option("--since <version>", versionMessages[context.locale].options.since)
    .option("--json", option.json)
    .action(async (files, options) => {
      const { check } = await import("../commands/check.ts");
      finish(await check({ files, json: false, ...options }, context));
    });

  addCommand(declaring, "form", about.form)
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

  addCommand(declaring, "init", about.init)
    .argument("[folder]", argument.folder)
    .option("--template", option.initTemplate)
    .action(async (folder, options) => {
      const { init } = await import("../commands/init.ts");
      finish(await init({ folder, ...options }, context));
    });

  withVariant(addCommand(declaring, "demo", about.demo), declaring)
    .option("-o, --output <file>", option.output)
    .option("--template <folder>", option.template)
    .option("--force", option.force)
    .action(async (options) => {
      const { demo } = await import("../commands/demo.ts");
      finish(await demo(options, context));
    });
}
