/** The commands as they are declared, for tests that must hold for each of them, those to come included. */
import { PassThrough } from "node:stream";
import type { Command } from "commander";
import { pathOf, withDescendants } from "../../src/cli/program/words.ts";
import { createProgram } from "../../src/cli/program.ts";
import { cliMessages } from "../../src/i18n/cli.ts";
import type { Locale } from "../../src/i18n/locale.ts";

export function theProgram(locale: Locale = "nl"): Command {
  const streams = { stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough() };
  const context = {
    streams: streams as unknown as NodeJS.Process,
    env: {},
    locale,
    version: "0.0.0",
    now: () => new Date(0),
  };
  return createProgram(context, cliMessages[locale], () => undefined);
}

/** Every command, such as `roadmap set`, without the name of the program. */
export function commandPaths(): string[] {
  const paths = withDescendants(theProgram()).map((command) => pathOf(command).split(" ").slice(1).join(" "));
  return paths.filter((path) => path !== "");
}
