/** Commands about questionnaires and house styles. */
import { versionMessages } from "../../i18n/versions.ts";
import type { Declaring } from "./declaring.ts";
import { addCommand } from "./declaring.ts";

export function declareQuestionnaires(declaring: Declaring): void {
  const { say, context, finish, isCalled } = declaring;
  const { commands: about, arguments: argument, options: option } = say;

  const check = addCommand(declaring, "check", about.check).argument("<files...>", argument.files);
  if (isCalled(check))
    check
      .option("--questionnaire <file>", option.questionnaire)
      .option("--since <version>", versionMessages[context.locale].options.since)
      .option("--json", option.json)
      .action(async (files, options) => {
        const { check } = await import("../commands/check.ts");
        finish(await check({ files, json: false, ...options }, context));
      });

  const init = addCommand(declaring, "init", about.init).argument("[folder]", argument.folder);
  if (isCalled(init))
    init.option("--template", option.initTemplate).action(async (folder, options) => {
      const { init } = await import("../commands/init.ts");
      finish(await init({ folder, ...options }, context));
    });
}
