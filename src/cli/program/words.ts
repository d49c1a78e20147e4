/** How a command and its parts are called on the screen. */
import type { Argument, Command } from "commander";
import type { CliMessages } from "../../i18n/cli.ts";

/** `<file>` → `<bestand>`: commander has no words of its own for these. */
export function inWords(text: string, say: CliMessages): string {
  return text.replace(/([<[])([a-z]+)/g, (_, bracket: string, word: string) => bracket + (say.words[word] ?? word));
}

/** `<paths...>`, `[file]`. */
export function termOf(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

/** `datapeil roadmap set`. */
export function pathOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one; one = one.parent) names.unshift(one.name());
  return names.join(" ");
}

/** The command and everything under it. */
export function withDescendants(command: Command): Command[] {
  return [command, ...command.commands.flatMap(withDescendants)];
}

/** The command that the words of a command line lead to; the program itself where the first is none. */
export function commandIn(program: Command, argv: readonly string[]): Command {
  let found = program;
  for (const word of argv) {
    const next = found.commands.find((command) => command.name() === word);
    if (next) found = next;
  }
  return found;
}
