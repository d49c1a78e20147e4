/** The commands as a shell wants to know them, read from the program itself. */
import type { Argument, Command, Option } from "commander";

/** What may stand in a place: one of these words, a file or folder, or something that nobody can guess. */
export type Expected =
  | { readonly kind: "words"; readonly words: readonly string[] }
  | { readonly kind: "files" }
  | { readonly kind: "anything" };

export interface DescribedOption {
  /** `-o` and `--output`. */
  readonly names: readonly string[];
  readonly description: string;
  /** The value that belongs to it; absent for a switch. */
  readonly value?: { readonly name: string; readonly expected: Expected };
}

export interface DescribedCommand {
  /** `roadmap set`; empty for the program itself. */
  readonly path: string;
  readonly name: string;
  readonly description: string;
  readonly commands: readonly DescribedCommand[];
  readonly options: readonly DescribedOption[];
  /** Each in its own place; a variadic one stands for the rest. */
  readonly values: readonly { readonly name: string; readonly many: boolean; readonly expected: Expected }[];
}

const fileNames = ["file", "report", "files", "path", "paths", "folder"];

export function described(command: Command, path: readonly string[] = []): DescribedCommand {
  const help = command.createHelp();
  return {
    path: path.join(" "),
    name: command.name(),
    description: oneLine(command.description()),
    commands: help.visibleCommands(command).map((one) => described(one, [...path, one.name()])),
    options: help.visibleOptions(command).map(describedOption),
    values: command.registeredArguments.map((argument) => ({
      name: argument.name(),
      many: argument.variadic,
      expected: expectedOf(argument, argument.name()),
    })),
  };
}

/** The command and everything under it. */
export function withAll(command: DescribedCommand): readonly DescribedCommand[] {
  return [command, ...command.commands.flatMap(withAll)];
}

function describedOption(option: Option): DescribedOption {
  const names = [option.short, option.long].filter((name) => name !== undefined);
  const found = { names, description: oneLine(option.description) };
  if (option.isBoolean() || !(option.required || option.optional)) return found;
  const name = /[<[]([^>\].]+)/u.exec(option.flags)?.[1] ?? "";
  return { ...found, value: { name, expected: expectedOf(option, name) } };
}

function expectedOf({ argChoices }: Pick<Argument | Option, "argChoices">, name: string): Expected {
  if (argChoices) return { kind: "words", words: argChoices };
  return fileNames.includes(name) ? { kind: "files" } : { kind: "anything" };
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
