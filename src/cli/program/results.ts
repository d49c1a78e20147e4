/** Commands that compute: scores, the report, the roadmap; and the example of them. */
import type { Command } from "commander";
import { Option } from "commander";
import type { SetOptions } from "../commands/roadmap-set.ts";
import type { Declaring } from "./declaring.ts";
import { addCommand, withAmbition, withInput, withVariant } from "./declaring.ts";

export function declareResults(declaring: Declaring): void {
  const { say, context, finish, isCalled } = declaring;
  const { commands: about, arguments: argument, options: option } = say;
  const addWithPaths = (name: string, description: string) =>
    addCommand(declaring, name, description).argument("<paths...>", argument.paths);
  const withAnswers = (command: Command) =>
    withAmbition(
      withInput(command, declaring)
        .option("--mapping <file>", option.mapping)
        .option("--strict", option.strict)
        .option("--rejects <file>", option.rejects),
      declaring,
    );

  const score = addWithPaths("score", about.score);
  if (isCalled(score))
    withVariant(withAnswers(score), declaring)
      .option("--json", option.json)
      .option("--ndjson", option.ndjson)
      .option("--csv", option.scoreCsv)
      .option("--excel-nl", option.excelNl)
      .option("--xlsx", option.xlsx)
      .option("--roles <roles>", option.rolesApart)
      .option("--explain <id>", option.explain)
      .option("--peers <file>", option.peers)
      .option("--counts", option.counts)
      .option("--partial", option.partial)
      .option("--no-texts", option.noTexts)
      .option("--reports <folder>", option.reports)
      .option("--jobs <number>", option.jobs)
      .option("--template <folder>", option.template)
      .option("-o, --output <file>", option.output)
      .option("--force", option.force)
      .action(async (paths, options) => {
        const { score } = await import("../commands/score.ts");
        finish(await score({ paths, ...options }, context));
      });

  const report = addWithPaths("report", about.report);
  if (isCalled(report))
    withVariant(withAnswers(report), declaring)
      .option("--peers <file>", option.peers)
      .option("--html", option.html)
      .option("--markdown", option.markdown)
      .option("--json", option.reportJson)
      .option("--xlsx", option.reportXlsx)
      .option("-o, --output <path>", option.reportOutput)
      .option("--roles <roles>", option.rolesApart)
      .option("--template <folder>", option.template)
      .option("--earlier <path>", option.reportEarlier)
      .option("--no-attachments", option.noAttachments)
      .option("--jobs <number>", option.jobs)
      .option("--force", option.force)
      .action(async (paths, options) => {
        const { report } = await import("../commands/report.ts");
        finish(await report({ paths, ...options }, context));
      });

  const roadmap = addWithPaths("roadmap", about.roadmap);
  if (isCalled(roadmap))
    withAnswers(roadmap)
      .option("--json", option.json)
      .option("--csv", option.csv)
      .option("--markdown", option.markdown)
      .option("-o, --output <file>", option.output)
      .option("--force", option.force)
      .action(async (paths, options) => {
        const { roadmap } = await import("../commands/roadmap.ts");
        finish(await roadmap({ paths, ...options }, context));
      });

  const set = addCommand(declaring, "set", about.roadmapSet, roadmap).argument("<action>", argument.action);
  if (isCalled(set))
    set
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
        const { setAction } = await import("../commands/roadmap-set.ts");
        // The parent knows some of the same flags, and would keep them for itself.
        finish(await setAction({ ...command.optsWithGlobals<Omit<SetOptions, "action">>(), action }, context));
      });

  const verify = addCommand(declaring, "verify", about.verify).argument("<report>", argument.report);
  if (isCalled(verify))
    verify
      .option("--responses <paths...>", option.responses)
      .option("--mapping <file>", option.mapping)
      .option("--questionnaire <file>", option.questionnaire)
      .option("--template <folder>", option.verifyTemplate)
      .option("--json", option.json)
      .action(async (report, options) => {
        const { verify } = await import("../commands/verify.ts");
        finish(await verify({ report, ...options }, context));
      });

  const demo = addCommand(declaring, "demo", about.demo);
  if (isCalled(demo))
    withVariant(demo, declaring)
      .option("-o, --output <file>", option.output)
      .option("--template <folder>", option.template)
      .option("--force", option.force)
      .action(async (options) => {
        const { demo } = await import("../commands/demo.ts");
        finish(await demo(options, context));
      });
}
