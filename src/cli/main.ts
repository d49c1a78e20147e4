/** `main(argv, process)` → exit code; the only place where errors are caught. */
import type { Command, CommanderError } from "commander";
import type { ExitCode } from "../errors.ts";
import { exitCode, UserError } from "../errors.ts";
import { cliMessages } from "../i18n/cli.ts";
import { toolVersion } from "../io/package/tool-version.ts";
import { settleAppearance } from "./context/appearance.ts";
import type { Context, Streams } from "./context/context.ts";
import { tell } from "./context/context.ts";
import { languageOf, systemLocale } from "./context/language.ts";
import { calledIn, createProgram } from "./program/program.ts";
import type { Usage } from "./program/usage-error.ts";

export async function main(
  argv: readonly string[],
  process: Streams & { env: Record<string, string | undefined>; platform?: string },
): Promise<ExitCode> {
  settleAppearance(argv, process.env);
  const { stdout, stderr, env, platform = "" } = process;
  const allWritten = watch(stdout);
  // Nobody left to tell.
  stderr.on("error", () => undefined);
  const locale = languageOf(argv, env, systemLocale(platform));
  const context: Context = {
    // Opening the input takes milliseconds: only who reads it does so.
    streams: process,
    env,
    locale,
    version: toolVersion(),
    now: () => new Date(),
    quiet: argv.includes("--quiet"),
  };
  const say = cliMessages[locale];
  let outcome: ExitCode = exitCode.done;
  const finish = (code: ExitCode) => {
    outcome = code;
  };
  const program = createProgram({ context, say, finish, isCalled: calledIn(argv) });
  try {
    await run(program, argv);
    await allWritten();
    return outcome;
  } catch (error) {
    return report(error, context, { argv, program, say });
  }
}

async function run(program: Command, argv: readonly string[]): Promise<void> {
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    // Help and version end the parsing by an exception.
    if (!isCommanderError(error) || error.exitCode !== 0) throw error;
  }
}

/** @returns what waits for all output, and throws a UserError where it could not be written. */
function watch(stdout: NodeJS.WriteStream): () => Promise<void> {
  let failure: NodeJS.ErrnoException | undefined;
  stdout.on("error", (error) => {
    failure ??= error;
  });
  return async () => {
    await new Promise((resolve) => {
      stdout.write("", resolve);
    });
    // A pipe whose reader has seen enough, as `head` has, ends the output and is no fault.
    if (!failure || failure.code === "EPIPE") return;
    throw new UserError("cannot-print", { reason: failure.code ?? "" });
  };
}

function isCommanderError(error: unknown): error is CommanderError {
  return error instanceof Error && "code" in error && String(error.code).startsWith("commander.");
}

async function report(error: unknown, context: Context, usage: Usage): Promise<ExitCode> {
  if (isCommanderError(error)) {
    const { usageError } = await import("./program/usage-error.ts");
    tell(context, usageError(error, usage));
    return exitCode.usage;
  }
  const { showError } = await import("./show/error.ts");
  tell(context, showError(error, context));
  return error instanceof UserError ? error.exitCode : exitCode.failed;
}
