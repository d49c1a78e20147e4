/** Commands over many organisations at once: adding up, and comparing with one's peers. */
import { Option } from "commander";
import type { Declaring } from "./declaring.ts";
import { addCommand, withAmbition, withInput } from "./declaring.ts";

const fields = ["size", "province", "group", "none"];

export function declareTogether(declaring: Declaring): void {
  const { say, context, finish, isCalled } = declaring;
  const { commands: about, arguments: argument, options: option } = say;

  const peers = addCommand(declaring, "peers", about.peers).argument("<paths...>", argument.peerPaths);
  if (isCalled(peers))
    withInput(peers, declaring)
      .option("--mapping <file>", option.mapping)
      .addOption(new Option("--by <field>", option.by).choices(fields))
      .addOption(new Option("--for <use>", option.peersFor).choices(["outside", "exchange"]))
      .option("--rank", option.rank)
      .option("--json", option.json)
      .option("--csv", option.csv)
      .option("--excel-nl", option.excelNl)
      .option("-o, --output <file>", option.output)
      .option("--force", option.force)
      .action(async (paths, options) => {
        const { peers } = await import("../commands/peers.ts");
        finish(await peers({ paths, ...options }, context));
      });

  const region = addCommand(declaring, "region", about.region).argument("<paths...>", argument.regionPaths);
  if (isCalled(region))
    withInput(region, declaring)
      .option("--mapping <file>", option.mapping)
      .option("--names", option.regionNames)
      .addOption(new Option("--for <use>", option.regionFor).choices(["outside"]))
      .option("--wait <quarters>", option.wait)
      .option("--title <text>", option.regionTitle)
      .option("--pdf", option.pdf)
      .option("--html", option.html)
      .option("--markdown", option.markdown)
      .option("--xlsx", option.reportXlsx)
      .option("--json", option.reportJson)
      .option("--template <folder>", option.template)
      .option("--no-attachments", option.regionNoAttachments)
      .option("-o, --output <file>", option.regionOutput)
      .option("--force", option.force)
      .action(async (paths, options) => {
        const { region } = await import("../commands/region.ts");
        finish(await region({ paths, ...options }, context));
      });

  const merge = addCommand(declaring, "merge", about.merge).argument("<parts...>", argument.parts);
  if (isCalled(merge))
    withAmbition(
      merge.option("--questionnaire <file>", option.questionnaire).option("--date <date>", option.date),
      declaring,
    )
      .option("--json", option.json)
      .option("--ndjson", option.ndjson)
      .option("--csv", option.scoreCsv)
      .option("--excel-nl", option.excelNl)
      .option("--xlsx", option.xlsx)
      .option("--explain <id>", option.explain)
      .option("--reports <folder>", option.reports)
      .option("--jobs <number>", option.jobs)
      .option("--repeat", option.repeat)
      .option("-o, --output <file>", option.mergeOutput)
      .option("--force", option.force)
      .action(async (paths, options) => {
        const { merge } = await import("../commands/merge.ts");
        finish(await merge({ paths, ...options }, context));
      });
}
