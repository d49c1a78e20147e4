/** A damaged file beside a copy that is good: the copy is offered, and the damaged file kept. */
import type { Response } from "../../core/response/response.ts";
import { keepingMessages } from "../../i18n/keeping.ts";
import { backupOf, restoreBackup } from "../../io/saving/kept-file.ts";
import type { Context } from "../context/context.ts";
import type { Found } from "./answer-file.ts";
import { findAt } from "./answer-file.ts";
import type { Asker } from "./asker.ts";

/** Where the damaged file is kept, once the copy stands in its place; undefined where that did not happen. */
export async function offerBackup(
  path: string,
  responseOf: (copy: Found) => Promise<Response | undefined>,
  asker: Asker,
  context: Context,
): Promise<string | undefined> {
  const copy = backupOf(path);
  const response = await responseOf(await findAt(copy));
  if (!response) return undefined;
  const say = keepingMessages[context.locale];
  const choices = [
    { name: say.backup.restore, value: true },
    { name: say.stop, value: false },
  ];
  const message = `${say.backup.offer(path, copy)}\n${say.backup.content(response.answers.size)}\n`;
  return (await asker.select({ message, choices })) ? restoreBackup(path, context.now()) : undefined;
}
