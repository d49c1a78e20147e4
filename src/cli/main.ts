/** `main(argv, process)` → exit code; the only place where errors are caught. */
import type { CommanderError } from "commander";
import type { ExitCode } from "../errors.ts";
import { exitCode, UserError } from "../errors.ts";
import type { CliMessages } from "../i18n/cli.ts";
import { cliMessages } from "../i18n/cli.ts";
import { toolVersion } from "../io/tool-version.ts";
import { settleColour } from "./colour.ts";
import type { Context, Streams } from "./context.ts";
import { tell } from "./context.ts";
import { languageOf } from "./language.ts";
import { createProgram, inWords } from "./program.ts";

export async function main(
  argv: readonly string[],
  process: Streams & { env: Record<string, string | undefined> },
): Promise<ExitCode> {
  settleColour(argv, process.env);
  const { stdin, stdout, stderr, env } = process;
  for (const stream of [stdout, stderr]) stream.on("error", unlessReaderLeft);
  const locale = languageOf(argv, env);
  const context: Context = {
    streams: { stdin, stdout, stderr },
    env,
    locale,
    version: toolVersion(),
    now: () => new Date(),
  };
  const say = cliMessages[locale];
  let outcome: ExitCode = exitCode.done;
  const program = createProgram(context, say, (code) => {
    outcome = code;
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: "user" });
    return outcome;
  } catch (error) {
    return report(error, context, say);
  }
}

/** A pipe whose reader has seen enough, as `head` has, ends the output and is no fault. */
function unlessReaderLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

async function report(error: unknown, context: Context, say: CliMessages): Promise<ExitCode> {
  if (isCommanderError(error)) {
    if (error.exitCode === 0) return exitCode.done;
    tell(context, usageError(error, say));
    return exitCode.usage;
  }
  const { showError } = await import("./show-error.ts");
  tell(context, showError(error, context));
  return error instanceof UserError ? error.exitCode : exitCode.failed;
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}

/** Commander's English message → what, and how to mend it, in the user's language. */
function usageError(error: CommanderError, say: CliMessages): string {
  const { errors } = say;
  const word = /'([^']+)'/.exec(error.message)?.[1] ?? "";
  const sentences: Record<string, string> = {
    "commander.unknownOption": errors.unknownOption(word),
    "commander.unknownCommand": errors.unknownCommand(word),
    "commander.missingArgument": errors.missingArgument(say.words[word] ?? word),
    "commander.optionMissingArgument": errors.optionMissingArgument(inWords(word, say)),
    "commander.excessArguments": errors.excessArguments,
    "commander.invalidArgument": errors.invalidArgument(
      /argument '([^']+)'/.exec(error.message)?.[1] ?? word,
      /choices are (.+)\.$/.exec(error.message)?.[1] ?? "",
    ),
  };
  const suggestion = /Did you mean (?:one of )?([^?]+)\?/.exec(error.message)?.[1];
  return [
    sentences[error.code] ?? errors.other,
    ...(suggestion ? [errors.didYouMean(suggestion)] : []),
    errors.seeHelp("datapeil"),
  ].join("\n");
}
