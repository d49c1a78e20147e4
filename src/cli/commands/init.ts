/** `datapeil init [FOLDER]`: a small questionnaire of one's own to start from. */
import { join } from "node:path";
import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";
import { initMessages } from "../../i18n/init.ts";
import { writeStarter } from "../../io/starter.ts";
import type { Context } from "../context.ts";
import { print, tell } from "../context.ts";
import { quoted } from "../quoted.ts";
import { sanitizeForTerminal } from "../terminal-text.ts";

export interface InitOptions {
  readonly folder?: string | undefined;
}

/** Writes nothing if one of the files is already there. */
export async function init(options: InitOptions, context: Context): Promise<ExitCode> {
  const say = initMessages[context.locale];
  const folder = options.folder ?? say.folder;
  const started = await writeStarter(folder, context.locale);
  if ("inTheWay" in started) {
    tell(context, sanitizeForTerminal(say.inTheWay(started.inTheWay)));
    return exitCode.usage;
  }
  for (const path of started.written) print(context, sanitizeForTerminal(path));
  tell(context, sanitizeForTerminal(`\n${say.next(quoted(folder), quoted(join(folder, "questionnaire.yaml")))}`));
  return exitCode.done;
}
