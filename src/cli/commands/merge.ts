/** `datapeil merge PART…`: parts added up, as the outcome of all answers at once or as one part again. */
import type { PartHead } from "../../core/organisations/parts/part.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { partsMessages } from "../../i18n/parts.ts";
import { isPartName, listOrganisationsTables } from "../../io/list-files.ts";
import { endLine, entryLine, headLine, listParts } from "../../io/outcome/part-file.ts";
import { openLineWriter } from "../../io/saving/line-writer.ts";
import { tellParts } from "../batch/assess-parts.ts";
import { openParts } from "../batch/read-parts.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import type { ScoreOptions } from "./score.ts";
import { score } from "./score.ts";

export async function merge(options: ScoreOptions, context: Context): Promise<ExitCode> {
  const { output, json, ndjson, csv, excelNl, xlsx, explain, reports } = options;
  const asOutcome = json ?? ndjson ?? csv ?? excelNl ?? xlsx ?? explain ?? reports;
  if (output === undefined || output === "-" || asOutcome !== undefined) {
    const paths = [...listParts(options.paths), ...listOrganisationsTables(options.paths).map(({ path }) => path)];
    if (!paths.some(isPartName))
      throw new UserError("no-parts", { paths: options.paths.join(", ") }, exitCode.invalidInput);
    return score({ ...options, paths }, context);
  }
  return mergeInto(output, options, context);
}

/** Entry by entry: a country takes no more memory than its largest organisation. */
async function mergeInto(output: string, options: ScoreOptions, context: Context): Promise<ExitCode> {
  const opened = await openParts(options, context);
  const writer = await openLineWriter(output, { overwrite: options.force ?? false });
  let entries = 0;
  try {
    const head: PartHead = opened.head;
    writer.write(headLine(head));
    for (const entry of opened.entries()) {
      writer.write(entryLine(entry));
      entries++;
    }
    writer.write(endLine(entries));
  } catch (error) {
    writer.abandon();
    throw error;
  }
  writer.finish();
  await tellParts(opened, entries, context);
  tell(context, partsMessages[context.locale].merged(entries, output));
  return opened.refused.length > 0 ? exitCode.partlyRefused : exitCode.done;
}
