/** The commands and their flags. Each command is loaded when it runs; `--help` loads nothing but commander. */
import { Command, Option } from "commander";
import type { CliMessages } from "../../i18n/cli.ts";
import { exampleMessages } from "../../i18n/examples.ts";
import { locales } from "../../i18n/locale.ts";
import type { Context } from "../context/context.ts";
import { declareAnswering } from "./answering.ts";
import { declareComparing } from "./comparing.ts";
import type { Declaring } from "./declaring.ts";
import { declarePlatforms } from "./platforms.ts";
import { declareQuestionnaires } from "./questionnaires.ts";
import { declareResults } from "./results.ts";
import { declareShell } from "./shell.ts";
import { declareTogether } from "./together.ts";
import { declareVersions } from "./versions.ts";
import { inWords, pathOf, termOf, withDescendants } from "./words.ts";

/** In the order of the help, which is that of the work. */
const groups: Readonly<Record<keyof CliMessages["groups"], readonly ((declaring: Declaring) => void)[]>> = {
  answering: [declareAnswering],
  results: [declareResults],
  comparing: [declareComparing, declareTogether],
  platforms: [declarePlatforms],
  questionnaires: [declareQuestionnaires, declareVersions],
  shell: [declareShell],
};

export function createProgram(given: Omit<Declaring, "program">): Command {
  const { context, say, isCalled } = given;
  const program = new Command("datapeil");
  // Before the commands, which speak as their parent does.
  speak(program, context, say);
  program
    .description(say.about)
    .version(context.version, "-V, --version", say.options.version)
    .addHelpText("after", say.examples);
  for (const [group, declares] of Object.entries(groups) as [keyof typeof groups, (typeof groups)["shell"]][]) {
    // What is declared from here on stands below this heading.
    program.commandsGroup(say.groups[group]);
    for (const declare of declares) declare({ program, ...given });
  }
  for (const command of withDescendants(program)) {
    if (command === program || isCalled(command)) addCommon(command, context, say);
  }
  return program;
}

/** A command can only be called by its name; completion is told of all. */
export function calledIn(argv: readonly string[]): Declaring["isCalled"] {
  const all = argv.includes("completion");
  return (command) => all || argv.includes(command.name());
}

/** Help and errors in the user's language: commander itself speaks English only. */
function speak(program: Command, { streams }: Context, say: CliMessages): void {
  const headings: Record<string, string> = {
    "Usage:": say.headings.usage,
    "Arguments:": say.headings.arguments,
    "Options:": say.headings.options,
    "Global Options:": say.headings.options,
    "Commands:": say.headings.commands,
  };
  program
    .helpOption("-h, --help", say.options.help)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      // Errors are told once, by main, in the user's language.
      writeErr: () => undefined,
      getOutHelpWidth: () => Math.min(streams.stdout.columns ?? 80, 100),
    })
    .configureHelp({
      styleTitle: (title) => headings[title] ?? title,
      optionDescription: (option) => describe(option.description, option.defaultValue, say),
      argumentDescription: (argument) => describe(argument.description, argument.defaultValue, say),
      commandUsage: (shown: Command) => inWords(`${pathOf(shown)} ${shown.usage()}`, say),
      argumentTerm: (argument) => say.words[argument.name()] ?? argument.name(),
      optionTerm: (option) => inWords(option.flags, say),
      subcommandTerm: (shown) => inWords([shown.name(), ...shown.registeredArguments.map(termOf)].join(" "), say),
    });
}

/** What every command has. */
function addCommon(command: Command, context: Context, say: CliMessages): void {
  // Where arguments may follow, as in `roadmap answers/`, a folder may be called help.
  const onlyCommands = command.commands.length > 0 && command.registeredArguments.length === 0;
  if (onlyCommands) command.helpCommand("help [command]", say.commands.help);
  command
    .addOption(new Option("--lang <language>", say.options.lang).choices([...locales]))
    .option("--no-color", say.options.noColor)
    .option("--quiet", say.options.quiet)
    .option("--ascii", say.options.ascii)
    .addHelpText("after", examplesOf(command, context, say));
}

/** Nothing for the program itself, which has a text of its own. */
function examplesOf(command: Command, { locale }: Context, say: CliMessages): string {
  const path = pathOf(command).split(" ").slice(1).join(" ");
  const examples = exampleMessages[locale][path] ?? [];
  if (examples.length === 0) return "";
  return ["", say.headings.examples, ...examples.flatMap(([line, does]) => [`  ${line}`, `      ${does}`])].join("\n");
}

function describe(description: string, defaultValue: unknown, say: CliMessages): string {
  return typeof defaultValue === "string" ? `${description} ${say.defaultValue(defaultValue)}` : description;
}
