/** `datapeil demo`: the shipped example from answers to report. */
import { fileURLToPath } from "node:url";
import type { ExitCode } from "../../errors.ts";
import { showMessages } from "../../i18n/show.ts";
import { packageFolder } from "../../io/package/package-folder.ts";
import { assessPaths, exitCodeOf } from "../batch/assess-paths.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import type { VariantFlags } from "../reports/report-variant.ts";
import { inputFor } from "../reports/report-variant.ts";
import { templateAt } from "../reports/template-at.ts";
import { writeReports } from "../reports/write-reports.ts";
import { score } from "./score.ts";

export interface DemoOptions extends VariantFlags {
  readonly output?: string;
  readonly force?: boolean;
  /** Folder of a house style. */
  readonly template?: string;
}

export async function demo(options: DemoOptions, context: Context): Promise<ExitCode> {
  const say = showMessages[context.locale].demo;
  const paths = [fileURLToPath(new URL("templates/example/", packageFolder))];
  const { variant } = options;
  const kind = variant === undefined || variant === "full" ? "" : `${variant}-`;
  const output = options.output ?? `datapeil-demo-${kind}${context.locale}.pdf`;
  const template = await templateAt(options.template);
  tell(context, `${say.intro}\n`);
  const scored = await score({ paths }, context);
  tell(context, "");
  // The demo's own file may be written again: nobody keeps work in it. A file of the user's choice may hold some.
  const force = options.force ?? options.output === undefined;
  const batch = await assessPaths({ paths, ...inputFor({ variant }) }, context);
  await writeReports(batch.assessed, { output, force, variant, example: true, template }, context);
  tell(context, `${say.report(output)}\n${say.next}`);
  return Math.max(scored, exitCodeOf(batch)) as ExitCode;
}
