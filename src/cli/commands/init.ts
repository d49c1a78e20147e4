/** `datapeil init [FOLDER]`: a small questionnaire of one's own to start from, or a house style. */
import { join } from "node:path";
import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";
import { initMessages } from "../../i18n/init.ts";
import { writeStarter } from "../../io/package/starter.ts";
import type { Context } from "../context/context.ts";
import { print, tell } from "../context/context.ts";
import { quoted } from "../terminal/quoted.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

export interface InitOptions {
  readonly folder?: string | undefined;
  /** A house style for reports instead of a questionnaire. */
  readonly template?: boolean | undefined;
}

/** Writes nothing if one of the files is already there. */
export async function init(options: InitOptions, context: Context): Promise<ExitCode> {
  const say = initMessages[context.locale];
  const folder = options.folder ?? (options.template ? say.templateFolder : say.folder);
  const started = await writeStarter(folder, context.locale, options.template ? "report" : "starter");
  if ("inTheWay" in started) {
    tell(context, sanitizeForTerminal(say.inTheWay(started.inTheWay)));
    return exitCode.usage;
  }
  for (const path of started.written) print(context, sanitizeForTerminal(path));
  const next = options.template
    ? say.nextTemplate(quoted(folder))
    : say.next(quoted(folder), quoted(join(folder, "questionnaire.yaml")));
  tell(context, sanitizeForTerminal(`\n${next}`));
  return exitCode.done;
}
