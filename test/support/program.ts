/** The commands as they are declared, for tests that must hold for each of them, those to come included. */
import { PassThrough } from "node:stream";
import type { Command } from "commander";
import { createProgram } from "../../src/cli/program/program.ts";
import { commandIn, pathOf, withDescendants } from "../../src/cli/program/words.ts";
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
  return createProgram({ context, say: cliMessages[locale], finish: () => undefined, isCalled: () => true });
}

/** Every command, such as `roadmap set`, without the name of the program; groups that only hold others too. */
export function commandPaths(): string[] {
  return pathsOf(withDescendants(theProgram()));
}

/** Those that do something themselves. */
export function runnablePaths(): string[] {
  const all = withDescendants(theProgram());
  return pathsOf(all.filter((command) => command.commands.length === 0 || command.registeredArguments.length > 0));
}

/** @param path such as `roadmap set` */
export function theCommand(path: string): Command {
  return commandIn(theProgram(), path.split(" "));
}

function pathsOf(commands: readonly Command[]): string[] {
  const paths = commands.map((command) => pathOf(command).split(" ").slice(1).join(" "));
  return paths.filter((path) => path !== "");
}
