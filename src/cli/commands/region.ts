/** `datapeil region PATH…`: what organisations have in common and can do together, on a terminal or as a report. */
import { extname } from "node:path";
import { makeRegion, outsideMinimum } from "../../core/organisations/region/make-region.ts";
import { slugOf } from "../../core/text/slug.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { regionMessages } from "../../i18n/region.ts";
import type { RegionReportInput } from "../../report/region/context.ts";
import type { InputOptions } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { print } from "../context/context.ts";
import type { Destination } from "../deliver/deliver.ts";
import { asJson, checkDestination, deliver, deliverData } from "../deliver/deliver.ts";
import { askedForm } from "../flags/asked-form.ts";
import type { GatheredRegion } from "../region/gather-region.ts";
import { gatherRegion } from "../region/gather-region.ts";
import type { Template } from "../reports/template-look.ts";

export interface RegionOptions extends Omit<InputOptions, "force"> {
  /** Organisations by name. */
  readonly names?: boolean;
  /** A report that can be handed out. */
  readonly for?: "outside";
  /** What the region is called. */
  readonly title?: string;
  /** Quarters that an organisation waits for others at most. */
  readonly wait?: string;
  readonly pdf?: boolean;
  readonly html?: boolean;
  readonly markdown?: boolean;
  readonly xlsx?: boolean;
  readonly json?: boolean;
  /** Folder of a house style. */
  readonly template?: string;
  readonly attachments?: boolean;
  readonly output?: string;
  readonly force?: boolean;
}

const extensions = { pdf: ".pdf", html: ".html", xlsx: ".xlsx", markdown: ".md", json: ".json" } as const;
type Form = keyof typeof extensions;
const asFile: readonly Form[] = ["pdf", "html", "xlsx"];

export async function region(options: RegionOptions, context: Context): Promise<ExitCode> {
  const form = formOf(options);
  const wait = waitOf(options);
  if (options.names && options.for) throw new UserError("region-names-outside");
  const template = await templateOf(options);
  const destination = destinationOf(form, options, context);
  checkDestination(destination);
  const gathered = await gatherRegion({ ...options, outside: options.for === "outside" }, context);
  refuseTooFew(gathered, options);
  const made = makeRegion({
    ...gathered,
    tool: { name: "datapeil", version: context.version },
    ...(wait === undefined ? {} : { wait }),
    names: options.names ?? false,
    audience: options.for ?? "inside",
  });
  const { title } = options;
  const input = { region: made, questionnaire: gathered.questionnaire, locale: context.locale, title };
  const result = await rendered(form, input, { options, template, context });
  if (typeof result === "string" && form) await deliverData(result, destination, context);
  else await deliver(result, destination, context);
  const { output } = destination;
  if (output !== undefined && output !== "-") print(context, output);
  return gathered.partly ? exitCode.partlyRefused : exitCode.done;
}

/** What nobody reads on a terminal gets a file of its own. */
function destinationOf(form: Form | undefined, { output, force, title }: RegionOptions, context: Context): Destination {
  const { fileName } = regionMessages[context.locale];
  if (output !== undefined) return { output, force };
  if (!form || !asFile.includes(form)) return {};
  return { output: `${slugOf(`${fileName} ${title ?? ""}`)}${extensions[form]}`, force };
}

/** The name of a file asks for its form as well as the flag does. @throws UserError if two forms are asked for */
function formOf(options: RegionOptions): Form | undefined {
  const extension = extname(options.output ?? "").toLowerCase();
  const asks = (form: Form) => options[form] || extensions[form] === extension;
  return askedForm({
    pdf: asks("pdf"),
    html: asks("html"),
    xlsx: asks("xlsx"),
    markdown: asks("markdown"),
    json: asks("json"),
  });
}

function waitOf({ wait }: RegionOptions): number | undefined {
  if (wait === undefined) return undefined;
  if (/^[0-8]$/.test(wait)) return Number(wait);
  throw new UserError("wrong-value", { option: "--wait", value: wait, expected: "0, 1 … 8" });
}

function refuseTooFew({ sources, questionnaire }: GatheredRegion, options: RegionOptions): void {
  const minimum = outsideMinimum(questionnaire);
  if (options.for !== "outside" || sources.length >= minimum) return;
  throw new UserError("region-too-few", { count: sources.length, minimum }, exitCode.invalidInput);
}

async function templateOf({ template }: RegionOptions): Promise<Template | undefined> {
  return (await import("../reports/template-at.ts")).templateAt(template);
}

interface Rendering {
  readonly options: RegionOptions;
  readonly template: Template | undefined;
  readonly context: Context;
}

/** Each form is loaded when it is asked for. */
async function rendered(
  form: Form | undefined,
  input: RegionReportInput,
  rendering: Rendering,
): Promise<string | Uint8Array> {
  if (form === undefined) return (await import("../region/show-region.ts")).showRegion(input, rendering.context);
  if (form === "json") return asJson(input.region);
  if (form === "xlsx") {
    const { regionSheets } = await import("../../report/region/sheets.ts");
    return (await import("../../report/tables/workbook.ts")).renderWorkbook(regionSheets(input));
  }
  const { options, template, context } = rendering;
  const { renderRegion } = await import("../region/render-region.ts");
  return renderRegion(form, input, { template, attached: options.attachments ?? true, context });
}
