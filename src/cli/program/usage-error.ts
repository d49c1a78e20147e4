/** Commander's English message → what is wrong and how to mend it, in the user's language. */
import type { Command, CommanderError } from "commander";
import type { CliMessages } from "../../i18n/cli.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { commandIn, inWords, pathOf } from "./words.ts";

export interface Usage {
  readonly argv: readonly string[];
  readonly program: Command;
  readonly say: CliMessages;
}

export function usageError(error: CommanderError, { argv, program, say }: Usage): string {
  const suggestion = /\(Did you mean (?:one of )?([^?]+)\?\)$/u.exec(error.message)?.[1];
  const lines = [
    sentenceOf(error, argv, say),
    ...(suggestion === undefined ? [] : [say.errors.didYouMean(suggestion)]),
    say.errors.seeHelp(pathOf(commandIn(program, argv))),
  ];
  return sanitizeForTerminal(lines.join("\n"));
}

function sentenceOf({ code, message }: CommanderError, argv: readonly string[], say: CliMessages): string {
  const { errors } = say;
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/gu)].map(([, quoted = ""]) => inWords(quoted, say));
  switch (code) {
    case "commander.unknownOption":
      return errors.unknownOption(first);
    case "commander.unknownCommand":
      return errors.unknownCommand(first);
    // `help` with a name that is no command, or a group of commands without one of them.
    case "commander.help": {
      const help = argv.indexOf("help");
      if (help >= 0) return errors.unknownCommand(argv[help + 1] ?? "");
      return errors.missingArgument(say.words.command ?? "command");
    }
    case "commander.missingArgument":
      return errors.missingArgument(say.words[first] ?? first);
    case "commander.optionMissingArgument":
      return errors.optionMissingArgument(first);
    case "commander.missingMandatoryOptionValue":
      return errors.missingOption(first);
    case "commander.conflictingOption":
      return errors.conflictingOptions(first, second);
    case "commander.excessArguments":
      return errors.excessArguments;
    case "commander.invalidArgument": {
      const value = /(?:argument|value) '(.*)' is invalid/u.exec(message)?.[1] ?? first;
      return errors.invalidArgument(value, /choices are (.+)\.$/u.exec(message)?.[1] ?? "");
    }
    default:
      return errors.other;
  }
}
