/** Opens a file for one session; where another window has it, says which and since when, and asks what to do. */
import { hostname } from "node:os";
import { keepingMessages } from "../../i18n/keeping.ts";
import type { LockHolder } from "../../io/saving/file-lock.ts";
import type { KeptFile } from "../../io/saving/kept-file.ts";
import { openKept } from "../../io/saving/kept-file.ts";
import type { Context } from "../context/context.ts";
import { fileNameFrom } from "./answer-file.ts";
import type { Asker } from "./asker.ts";
import { localMoment } from "./local-day.ts";

export type Opened =
  | { readonly kind: "open"; readonly file: KeptFile }
  /** Another file, as it was typed. */
  | { readonly kind: "elsewhere"; readonly path: string }
  | { readonly kind: "stopped" };

export async function openOrAsk(path: string, asker: Asker, context: Context): Promise<Opened> {
  const say = keepingMessages[context.locale];
  const choices = [
    { name: say.busy.again, value: "again" },
    { name: say.busy.other, value: "other" },
    { name: say.busy.takeOver, value: "take-over" },
    { name: say.stop, value: "stop" },
  ];
  for (let picked: string | undefined = "again"; ; ) {
    const opening = openKept(path, { now: context.now(), takeOver: picked === "take-over" });
    if (opening.kind === "open") return opening;
    const message = `${whoHolds(path, opening.by, context)}\n${say.busy.why}\n`;
    picked = await asker.select({ message, choices });
    if (picked === "other") {
      const typed = await asker.text({ message: say.busy.other });
      if (typed) return { kind: "elsewhere", path: fileNameFrom(typed) };
    }
    if (picked === "stop" || picked === undefined) return { kind: "stopped" };
  }
}

function whoHolds(path: string, by: LockHolder | undefined, context: Context): string {
  const { busy } = keepingMessages[context.locale];
  if (!by) return busy.unknown(path);
  const since = localMoment(new Date(by.since), context.now());
  return by.host === hostname() ? busy.here(path, since, by.pid) : busy.elsewhere(path, by.host, since);
}
