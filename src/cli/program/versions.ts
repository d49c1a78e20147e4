/** Commands about versions of a questionnaire. */
import { versionMessages } from "../../i18n/versions.ts";
import type { Declaring } from "./declaring.ts";
import { addCommand } from "./declaring.ts";

export function declareVersions(declaring: Declaring): void {
  const { say, context, finish, isCalled } = declaring;
  const about = versionMessages[context.locale];
  const group = addCommand(declaring, "questionnaire", about.commands.questionnaire);

  const diff = addCommand(declaring, "diff", about.commands.diff, group)
    .argument("<older>", about.arguments.older)
    .argument("<newer>", about.arguments.newer);
  if (isCalled(diff))
    diff.option("--json", say.options.json).action(async (older, newer, options) => {
      const { questionnaireDiff } = await import("../commands/questionnaire-diff.ts");
      finish(await questionnaireDiff({ older, newer, ...options }, context));
    });

  const migrate = addCommand(declaring, "migrate", about.commands.migrate).argument(
    "<responses...>",
    about.arguments.responses,
  );
  if (isCalled(migrate))
    migrate
      .requiredOption("--to <version>", about.options.to)
      .option("--from <version>", about.options.from)
      .option("-o, --output <folder>", about.options.output)
      .option("--check", about.options.check)
      .option("--json", say.options.json)
      .action(async (paths, options) => {
        const { migrateAnswers } = await import("../commands/migrate.ts");
        finish(await migrateAnswers({ paths, ...options }, context));
      });
}
