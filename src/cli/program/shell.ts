/** What makes the program at home in a shell. */
import { Argument } from "commander";
import type { Shell } from "../completion/shells.ts";
import { shells } from "../completion/shells.ts";
import type { Declaring } from "./declaring.ts";
import { addCommand } from "./declaring.ts";

export function declareShell(declaring: Declaring): void {
  const { program, say, context, finish, isCalled } = declaring;

  const completion = addCommand(declaring, "completion", say.commands.completion).addArgument(
    new Argument("<shell>", say.arguments.shell).choices([...shells]),
  );
  if (isCalled(completion))
    completion.action(async (shell: Shell) => {
      const { completion } = await import("../commands/completion.ts");
      finish(completion(shell, program, context));
    });
}
