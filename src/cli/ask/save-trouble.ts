/** What to do when answers cannot be saved as they are: the respondent decides, knowing what would be lost. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { titlesOf } from "../../core/questionnaire/questionnaire.ts";
import type { MergedResponse } from "../../core/response/merge-responses.ts";
import { changedAnswers, mergeResponses } from "../../core/response/merge-responses.ts";
import type { Response } from "../../core/response/response.ts";
import { keepingMessages } from "../../i18n/keeping.ts";
import { reasonInWords } from "../../i18n/reasons.ts";
import type { SaveResult } from "../../io/saving/kept-file.ts";
import { inFolder, isFolder, isTaken, openKept } from "../../io/saving/kept-file.ts";
import type { Context } from "../context/context.ts";
import { fileNameFrom, hasAnswerFormat, responseInText, withoutQuotes } from "./answer-file.ts";
import type { AnswersOnDisk } from "./answers-on-disk.ts";
import { inOrder, trySaving, unsavedCount } from "./answers-on-disk.ts";
import type { Asker } from "./asker.ts";
import { paragraphs } from "./paragraphs.ts";

export interface KeepingWith {
  readonly disk: AnswersOnDisk;
  readonly questionnaire: Questionnaire;
  readonly asker: Asker;
  readonly context: Context;
}

export type Settled =
  /** Try once more, perhaps with what others changed. */
  | { readonly kind: "again"; readonly next: Response }
  | { readonly kind: "not-saved"; readonly reason: string }
  | { readonly kind: "stopped" };

type Trouble = Exclude<SaveResult, { kind: "saved" }>;

export function settleTrouble(trouble: Trouble, next: Response, how: KeepingWith): Promise<Settled> {
  switch (trouble.kind) {
    case "failed":
      return settleFailed(trouble.reason, next, how);
    case "changed":
      return settleChanged(trouble.theirs, next, how);
    case "taken-over":
      return settleTakenOver(next, how);
  }
}

/** Full, read-only, gone: again, another place, or stop. Esc goes back to the question. */
async function settleFailed(code: string, next: Response, how: KeepingWith): Promise<Settled> {
  const { locale } = how.context;
  const say = keepingMessages[locale];
  const { disk } = how;
  const { path } = disk.file;
  const reason = reasonInWords(locale, code);
  const count = unsavedCount(disk);
  const lines = [say.failed.title(path, reason)];
  if (disk.response.answers.size > 0 && isTaken(path)) lines.push(say.failed.onDisk(path, disk.response.answers.size));
  if (count > 0) lines.push(say.failed.inMemory(count));
  const choices = [
    { name: say.failed.again, value: "again" },
    { name: say.failed.elsewhere, value: "elsewhere" },
    { name: next.answers.size === 0 ? say.failed.stopEmpty : say.failed.stop(count), value: "stop" },
  ];
  const picked = await how.asker.select({ message: `${lines.join("\n")}\n`, choices });
  if (picked === undefined) return { kind: "not-saved", reason };
  if (picked === "stop") return { kind: "stopped" };
  if (picked === "elsewhere") await saveElsewhere(next, how);
  return { kind: "again", next };
}

/** Asks for a place until one works, or Esc. What is saved there is all of it, and the session goes on there. */
async function saveElsewhere(next: Response, { disk, asker, context }: KeepingWith): Promise<void> {
  const say = keepingMessages[context.locale];
  const before = disk.file;
  const problem = (typed: string) => {
    const place = placeFrom(typed, before.path);
    if (!hasAnswerFormat(place)) return asker.look().say.errors.format(place);
    return isTaken(place) ? say.failed.exists(place) : undefined;
  };
  for (;;) {
    const typed = await asker.text({ message: say.failed.where, problem });
    if (!typed) return;
    const opening = openKept(placeFrom(typed, before.path), { now: context.now() });
    if (opening.kind === "busy") continue;
    const { file } = opening;
    const result = await trySaving(disk, next, file);
    if (result.kind === "saved") {
      before.close();
      await asker.page(paragraphs([say.failed.moved(before.path, file.path)], asker), say.goOn);
      return;
    }
    file.close();
    const reason = result.kind === "failed" ? reasonInWords(context.locale, result.reason) : say.changed.reason;
    await asker.page(paragraphs([say.failed.title(file.path, reason)], asker), say.goOn);
  }
}

/** A folder stands for a file in it with the name that the answers had. */
function placeFrom(typed: string, earlier: string): string {
  const place = withoutQuotes(typed);
  return isFolder(place) ? inFolder(place, earlier) : fileNameFrom(place);
}

/** Somebody else wrote the file: take their changes in, or keep theirs apart. Esc goes back to the question. */
async function settleChanged(theirText: string | undefined, next: Response, how: KeepingWith): Promise<Settled> {
  const { disk, asker, context, questionnaire } = how;
  const say = keepingMessages[context.locale];
  const { path } = disk.file;
  const read = theirText === undefined ? undefined : await responseInText(path, theirText, questionnaire);
  const theirs = read && isSamePerson(read, next) ? read : undefined;
  const merged = theirs && mergeResponses(disk.response, next, theirs);
  const message = [say.changed.title(path), ...howTheyDiffer(theirs, merged, how), ""].join("\n");
  const mine = { name: say.changed.mine, value: "mine" };
  const other = theirs ? { name: say.changed.merge, value: "merge" } : { name: say.changed.again, value: "again" };
  const picked = await asker.select({ message, choices: [other, mine] });
  if (picked === undefined) return { kind: "not-saved", reason: say.changed.reason };
  if (picked === "mine") await setAside(how);
  if (picked !== "merge" || !theirs || !merged) return { kind: "again", next };
  // What was changed in both places is lost from theirs by the merge: the whole of it is kept.
  if (merged.disputed.length > 0) await setAside(how);
  disk.file.acceptTheirs();
  Object.assign(disk, { text: theirText, response: theirs });
  return { kind: "again", next: { ...merged.response, answers: inOrder(merged.response.answers, questionnaire) } };
}

function howTheyDiffer(
  theirs: Response | undefined,
  merged: MergedResponse | undefined,
  { disk, context, questionnaire }: KeepingWith,
): string[] {
  const say = keepingMessages[context.locale].changed;
  if (!theirs || !merged) return [say.unreadable];
  const count = changedAnswers(disk.response.answers, theirs.answers).length;
  const lines = [count === 0 ? say.remarksOnly : say.theirs(count)];
  if (merged.disputed.length > 0) lines.push(say.disputed(titlesOf(merged.disputed, questionnaire).join("; ")));
  return lines;
}

async function setAside({ disk, asker, context }: KeepingWith): Promise<void> {
  const say = keepingMessages[context.locale];
  await asker.page(paragraphs([say.changed.setAside(disk.file.setTheirsAside())], asker), say.goOn);
}

/** Another window took the file over, because somebody there said so: never saved over silently. */
async function settleTakenOver(next: Response, how: KeepingWith): Promise<Settled> {
  const { disk, asker, context } = how;
  const say = keepingMessages[context.locale];
  const { path } = disk.file;
  const choices = [
    { name: say.takenOver.takeBack, value: "take-back" },
    { name: say.failed.elsewhere, value: "elsewhere" },
    { name: say.failed.stop(unsavedCount(disk)), value: "stop" },
  ];
  const picked = await asker.select({ message: `${say.takenOver.title(path)}\n`, choices });
  if (picked === undefined) return { kind: "not-saved", reason: say.takenOver.reason };
  if (picked === "stop") return { kind: "stopped" };
  if (picked === "take-back") disk.file.takeBack(context.now());
  else await saveElsewhere(next, how);
  return { kind: "again", next };
}

function isSamePerson(a: Response, b: Response): boolean {
  return a.organisation.id === b.organisation.id && a.respondent.id === b.respondent.id;
}
