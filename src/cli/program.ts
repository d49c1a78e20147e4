/** The commands and their flags. Each command is loaded when it runs; `--help` loads nothing but commander. */
import type { Argument } from "commander";
import { Command, Option } from "commander";
import type { ExitCode } from "../errors.ts";
import type { CliMessages } from "../i18n/cli.ts";
import { locales } from "../i18n/locale.ts";
import type { SetOptions } from "./commands/roadmap-set.ts";
import type { Context } from "./context.ts";

/** What a command that ran leaves behind for the process. */
export type Finish = (exitCode: ExitCode) => void;

export function createProgram(context: Context, say: CliMessages, finish: Finish): Command {
  const program = new Command("datapeil");
  const { commands: about, arguments: argument, options: option } = say;

  program
    .description(say.about)
    .version(context.version, "-V, --version", option.version)
    .helpCommand("help [command]", about.help)
    .addHelpText("after", say.examples);

  add("assess", about.assess)
    .argument("[file]", argument.responseFile)
    .option("--core", option.core)
    .option("--organisation <id>", option.organisation)
    .option("--name <name>", option.name)
    .option("--inhabitants <number>", option.inhabitants)
    .option("--role <role>", option.role)
    .option("--respondent <id>", option.respondent)
    .option("--questionnaire <file>", option.questionnaire)
    .option("--no-input", option.noInput)
    .action(async (file, options) => {
      const { assess } = await import("./commands/assess.ts");
      finish(await assess({ file, ...options }, context));
    });

  withAmbition(withInput(add("score", about.score).argument("<paths...>", argument.paths)))
    .option("--json", option.json)
    .option("--csv", option.scoreCsv)
    .option("--explain <id>", option.explain)
    .option("-o, --output <file>", option.output)
    .option("--force", option.force)
    .action(async (paths, options) => {
      const { score } = await import("./commands/score.ts");
      finish(await score({ paths, ...options }, context));
    });

  withAmbition(withInput(add("report", about.report).argument("<paths...>", argument.paths)))
    .option("-o, --output <path>", option.reportOutput)
    .option("--force", option.force)
    .action(async (paths, options) => {
      const { report } = await import("./commands/report.ts");
      finish(await report({ paths, ...options }, context));
    });

  const roadmap = withAmbition(withInput(add("roadmap", about.roadmap).argument("<paths...>", argument.paths)))
    .option("--json", option.json)
    .option("--csv", option.csv)
    .option("--markdown", option.markdown)
    .option("-o, --output <file>", option.output)
    .option("--force", option.force)
    .action(async (paths, options) => {
      const { roadmap } = await import("./commands/roadmap.ts");
      finish(await roadmap({ paths, ...options }, context));
    });

  add("set", about.roadmapSet, roadmap)
    .argument("<action>", argument.action)
    .addOption(new Option("--status <status>", option.status).choices(["planned", "running", "done"]))
    .option("--owner <name>", option.owner)
    .option("--pin <quarter>", option.pin)
    .option("--finished <date>", option.finished)
    .option("--exclude", option.exclude)
    .option("--no-exclude", option.include)
    .option("--reason <text>", option.reason)
    .option("--in <path>", option.in, ".")
    .option("--questionnaire <file>", option.questionnaire)
    .action(async (action, _options, command: Command) => {
      const { setAction } = await import("./commands/roadmap-set.ts");
      // The parent knows some of the same flags, and would keep them for itself.
      finish(await setAction({ ...command.optsWithGlobals<Omit<SetOptions, "action">>(), action }, context));
    });

  add("check", about.check)
    .argument("<files...>", argument.files)
    .option("--questionnaire <file>", option.questionnaire)
    .option("--json", option.json)
    .action(async (files, options) => {
      const { check } = await import("./commands/check.ts");
      finish(await check({ files, json: false, ...options }, context));
    });

  add("init", about.init)
    .argument("[folder]", argument.folder)
    .action(async (folder, options) => {
      const { init } = await import("./commands/init.ts");
      finish(await init({ folder, ...options }, context));
    });

  add("demo", about.demo)
    .option("-o, --output <file>", option.reportOutput)
    .option("--force", option.force)
    .action(async (options) => {
      const { demo } = await import("./commands/demo.ts");
      finish(await demo(options, context));
    });

  for (const command of [program, ...program.commands, ...roadmap.commands]) speak(command, context, say);
  return program;

  function add(name: string, description: string, parent: Command = program): Command {
    return parent.command(name).description(description);
  }

  function withInput(command: Command): Command {
    return command
      .option("--questionnaire <file>", option.questionnaire)
      .option("--drafts", option.drafts)
      .option("--date <date>", option.date);
  }

  function withAmbition(command: Command): Command {
    return command
      .option("--days-per-year <days>", option.daysPerYear)
      .option("--start <quarter>", option.start)
      .option("--quarters <number>", option.quarters)
      .option("--actions-per-year <number>", option.actionsPerYear)
      .option("--target <target>", option.target, (value: string, before: string[] = []) => [...before, value])
      .option("--shared", option.shared);
  }
}

/** Help and errors in the user's language: commander itself speaks English only. */
function speak(command: Command, context: Context, say: CliMessages): void {
  const headings: Record<string, string> = {
    "Usage:": say.headings.usage,
    "Arguments:": say.headings.arguments,
    "Options:": say.headings.options,
    "Global Options:": say.headings.options,
    "Commands:": say.headings.commands,
  };
  const { streams } = context;
  command
    .helpOption("-h, --help", say.options.help)
    .addOption(new Option("--lang <language>", say.options.lang).choices([...locales]))
    .option("--no-color", say.options.noColor)
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
      commandUsage: (shown: Command) => inWords(usageOf(shown), say),
      argumentTerm: (argument) => say.words[argument.name()] ?? argument.name(),
      optionTerm: (option) => inWords(option.flags, say),
      subcommandTerm: (shown) => inWords([shown.name(), ...shown.registeredArguments.map(termOf)].join(" "), say),
    });
}

function termOf(argument: Argument): string {
  return argument.required ? `<${argument.name()}>` : `[${argument.name()}]`;
}

/** `<file>` → `<bestand>`: commander has no words of its own for these. */
export function inWords(text: string, say: CliMessages): string {
  return text.replace(/([<[])([a-z]+)/g, (_, bracket: string, word: string) => bracket + (say.words[word] ?? word));
}

function describe(description: string, defaultValue: unknown, say: CliMessages): string {
  return typeof defaultValue === "string" ? `${description} ${say.defaultValue(defaultValue)}` : description;
}

function usageOf(command: Command): string {
  const names: string[] = [];
  for (let one: Command | null = command; one; one = one.parent) names.unshift(one.name());
  return `${names.join(" ")} ${command.usage()}`;
}
