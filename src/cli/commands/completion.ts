/** `datapeil completion SHELL`: a script that completes commands, flags and values, made from the program itself. */
import type { Command } from "commander";
import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";
import { cliMessages } from "../../i18n/cli.ts";
import { bashScript } from "../completion/bash.ts";
import { described } from "../completion/described.ts";
import { powershellScript } from "../completion/powershell.ts";
import type { Shell } from "../completion/shells.ts";
import { zshScript } from "../completion/zsh.ts";
import type { Context } from "../context/context.ts";
import { print } from "../context/context.ts";

export function completion(shell: Shell, program: Command, context: Context): ExitCode {
  const say = cliMessages[context.locale];
  const commands = described(program);
  const comment = say.completion[shell];
  const scripts = {
    bash: () => bashScript(commands, comment),
    zsh: () => zshScript(commands, comment, (name) => say.words[name] ?? name),
    powershell: () => powershellScript(commands, comment),
  };
  print(context, scripts[shell]());
  return exitCode.done;
}
