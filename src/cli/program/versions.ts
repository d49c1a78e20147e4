/** Commands about versions of a questionnaire. */
import { versionMessages } from "../../i18n/versions.ts";
import type { Declaring } from "./declaring.ts";
import { addCommand } from "./declaring.ts";

export function declareVersions(declaring: Declaring): void {
  const { say, context, finish } = declaring;
  const about = versionMessages[context.locale];
  const group = addCommand(declaring, "questionnaire", about.commands.questionnaire);

  addCommand(declaring, "diff", about.commands.diff, group)
    .argument("<older>", about.arguments.older)
    .argument("<newer>", about.arguments.newer)
    .option("--json", say.options.json)
    .action(async (older, newer, options) => {
      const { questionnaireDiff } = await import("../commands/questionnaire-diff.ts");
      finish(await questionnaireDiff({ older, newer, ...options }, context));
    });
}
