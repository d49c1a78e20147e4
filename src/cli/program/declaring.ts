/** What the files beside this one have in common: each declares some commands, and loads a command only when it runs. */
import type { Command } from "commander";
import { Option } from "commander";
import type { ExitCode } from "../../errors.ts";
import type { CliMessages } from "../../i18n/cli.ts";
import type { Context } from "../context/context.ts";

export interface Declaring {
  readonly program: Command;
  readonly context: Context;
  readonly say: CliMessages;
  /** What a command that ran leaves behind for the process. */
  readonly finish: (exitCode: ExitCode) => void;
  /**
   * Whether the flags of a command, and what it does, will be asked for: help of the program shows its name and
   * arguments alone, and the flags of all commands together take a start six milliseconds.
   */
  readonly isCalled: (command: Command) => boolean;
}

/** A command of the program, or of another command. */
export function addCommand({ program }: Declaring, name: string, description: string, parent = program): Command {
  return parent.command(name).description(description);
}

/** Flags of every command that reads answers. */
export function withInput(command: Command, { say }: Declaring): Command {
  return command
    .option("--questionnaire <file>", say.options.questionnaire)
    .option("--drafts", say.options.drafts)
    .option("--date <date>", say.options.date);
}

/** Flags of every command that makes a plan. */
export function withAmbition(command: Command, { say }: Declaring): Command {
  const option = say.options;
  return command
    .option("--days-per-year <days>", option.daysPerYear)
    .option("--start <quarter>", option.start)
    .option("--quarters <number>", option.quarters)
    .option("--actions-per-year <number>", option.actionsPerYear)
    .option("--target <target>", option.target, (value: string, before: string[] = []) => [...before, value])
    .option("--shared", option.shared)
    .option("--identify", option.identify);
}

/** In the order in which they are offered; said here too, since help loads nothing but commander. */
const variants = ["full", "council", "summary", "workshop"] as const;

/** Flag of every command that makes reports. */
export function withVariant(command: Command, { say }: Declaring): Command {
  return command.addOption(new Option("--variant <variant>", say.options.variant).choices([...variants]));
}
