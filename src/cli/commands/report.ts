/** `datapeil report PATH… [-o FILE]`: a PDF for each organisation. */
import { basename, extname, join } from "node:path";
import type { ExitCode } from "../../errors.ts";
import { UserError } from "../../errors.ts";
import { showMessages } from "../../i18n/show.ts";
import { readFonts } from "../../io/fonts.ts";
import { refuseExisting, writeWhole } from "../../io/output-file.ts";
import { uniqueNames } from "../../io/output-name.ts";
import type { Assessed, InputOptions } from "../assess-paths.ts";
import { assessPaths, exitCodeOf } from "../assess-paths.ts";
import type { Context } from "../context.ts";
import { print, tell } from "../context.ts";
import { tellWarnings } from "../show-warnings.ts";
import { sanitizeForTerminal } from "../terminal-text.ts";

export interface ReportOptions extends InputOptions {
  /** A PDF file, or a folder. */
  readonly output?: string;
  readonly force?: boolean;
  /** The organisation is invented, and every page says so. */
  readonly example?: boolean;
}

export async function report(options: ReportOptions, context: Context): Promise<ExitCode> {
  const { paths, outcome } = await writeReports(options, context);
  print(context, paths.join("\n"));
  return outcome;
}

/** @returns where the reports were written. */
export async function writeReports(
  options: ReportOptions,
  context: Context,
): Promise<{ paths: readonly string[]; outcome: ExitCode }> {
  const batch = await assessPaths(options, context);
  tellWarnings(batch, context);
  const names = fileNames(batch.assessed, options.output, context);
  // Before the first is written: a refusal halfway would leave some reports behind.
  if (!options.force) for (const name of names) refuseExisting(name);
  const fonts = await readFonts();
  const { renderPdf } = await import("../../report/pdf/index.ts");
  const say = showMessages[context.locale].report;
  for (const [index, { assessment, questionnaire }] of batch.assessed.entries()) {
    const organisation = assessment.organisation.name ?? assessment.organisation.id;
    if (context.streams.stderr.isTTY) tell(context, sanitizeForTerminal(say.making(organisation)));
    const bytes = await renderPdf({
      assessment,
      questionnaire,
      locale: context.locale,
      fonts,
      onMissingCharacters: (characters) => {
        tell(context, sanitizeForTerminal(say.missing(organisation, someOf(characters))));
      },
      ...(options.example ? { example: true } : {}),
    });
    const path = names[index] ?? "";
    await writeWhole(path, bytes, { overwrite: options.force ?? false });
  }
  return { paths: names, outcome: exitCodeOf(batch) };
}

/** Enough to recognise the text that they stand in. */
function someOf(characters: readonly string[]): string {
  const shown = characters.slice(0, 20).join(" ");
  return characters.length > 20 ? `${shown} …` : shown;
}

/** One organisation: the file that was asked for; several: a folder, with a name for each. */
function fileNames(assessed: readonly Assessed[], output: string | undefined, context: Context): string[] {
  const isFile = output !== undefined && extname(output).toLowerCase() === ".pdf";
  if (isFile && assessed.length === 1) return [output];
  if (isFile) throw new UserError("one-file-many-organisations", { count: assessed.length, path: basename(output) });
  const prefix = showMessages[context.locale].fileName.report;
  const unique = uniqueNames();
  return assessed.map(({ assessment }) => {
    const { organisation, round, date } = assessment;
    const name = unique(`${prefix} ${organisation.name ?? organisation.id} ${round ?? date}`);
    return join(output ?? ".", `${name}.pdf`);
  });
}
