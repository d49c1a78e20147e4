/**
 * Keeps the answers of one respondent: every change is on disk before the next question, and where that cannot be,
 * the respondent decides what happens. Everything that holds an interview saves through it.
 */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { Answer, Response } from "../../core/response/response.ts";
import { keepingMessages } from "../../i18n/keeping.ts";
import { reasonInWords } from "../../i18n/reasons.ts";
import { responseToYaml } from "../../io/response/response-yaml.ts";
import { isTaken } from "../../io/saving/kept-file.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { responseInText } from "./answer-file.ts";
import type { AnswersOnDisk } from "./answers-on-disk.ts";
import { inOrder, trySaving, unsavedCount } from "./answers-on-disk.ts";
import type { Asker } from "./asker.ts";
import { openOrAsk } from "./open-kept.ts";
import { paragraphs } from "./paragraphs.ts";
import type { KeepingWith } from "./save-trouble.ts";
import { settleTrouble } from "./save-trouble.ts";

export interface AnswersToKeep {
  readonly path: string;
  readonly questionnaire: Questionnaire;
  /** What a new file begins with; where there is a file, what it holds counts. */
  readonly response: Response;
}

/** What became of a save. */
export type Saved =
  /** `answers`: what is on disk; not what was given where the file was changed elsewhere too, and merged. */
  | { readonly kind: "saved"; readonly answers: ReadonlyMap<string, Answer> }
  /** The respondent went back to the question; `reason` is why nothing was saved. */
  | { readonly kind: "not-saved"; readonly reason: string }
  | { readonly kind: "stopped" };

export interface AnswerKeeper {
  /** Where it is saved: another place than at first if that one failed. */
  readonly path: () => string;
  /** As it is on disk; what it begins with while there is no file. */
  readonly response: () => Response;
  /** Asks the respondent where it cannot be saved as it is. Throws an interruption (`isInterruption`) on Ctrl-C. */
  readonly save: (answers: ReadonlyMap<string, Answer>, changes?: Partial<Response>) => Promise<Saved>;
  /** Tries once more to save what is not, and frees the file for other windows. */
  readonly close: () => Promise<Closed>;
}

/** How a session with a file ended. */
export interface Closed {
  /** How many answers are in the file; absent if there never was one. */
  readonly onDisk: number | undefined;
  /** Answers of which not all are in the file, as YAML to be shown; absent where nothing would be lost. */
  readonly unsaved: string | undefined;
}

export type Keeping =
  | { readonly kind: "kept"; readonly keeper: AnswerKeeper }
  /** The file is in use elsewhere, and the respondent wants this one. */
  | { readonly kind: "elsewhere"; readonly path: string }
  /** It stays as it is, which has been said. */
  | { readonly kind: "stopped" };

/** Locks the file, and reads it now that no other window writes in it. Nothing is written yet. */
export async function keepAnswers(what: AnswersToKeep, asker: Asker, context: Context): Promise<Keeping> {
  const opened = await openOrAsk(what.path, asker, context);
  if (opened.kind === "stopped") {
    tell(context, paragraphs([keepingMessages[context.locale].busy.left(what.path)], asker).join("\n"));
  }
  if (opened.kind !== "open") return opened;
  const { file } = opened;
  const text = file.text();
  const there = text === undefined ? undefined : await responseInText(what.path, text, what.questionnaire);
  const disk: AnswersOnDisk = { file, text, response: there ?? what.response, unsaved: undefined };
  return {
    kind: "kept",
    keeper: keeperOf(what.response.questionnaire.version, { disk, questionnaire: what.questionnaire, asker, context }),
  };
}

/** @param version Of the questionnaire that is answered from now on. */
function keeperOf(version: string, how: KeepingWith): AnswerKeeper {
  const { disk } = how;
  return {
    path: () => disk.file.path,
    response: () => disk.response,
    save: (answers, changes = {}) => {
      const questionnaire = { ...disk.response.questionnaire, version };
      return saveOrAsk(
        { ...disk.response, questionnaire, ...changes, answers: inOrder(answers, how.questionnaire) },
        how,
      );
    },
    close: async () => closeDisk(disk),
  };
}

async function closeDisk(disk: AnswersOnDisk): Promise<Closed> {
  const { path } = disk.file;
  if (disk.text !== undefined && !isTaken(path)) disk.unsaved ??= disk.response;
  // What kept it from being saved may be over.
  if (disk.unsaved) await trySaving(disk, disk.unsaved);
  disk.file.close();
  return {
    onDisk: isTaken(path) ? disk.response.answers.size : undefined,
    unsaved: disk.unsaved && unsavedCount(disk) > 0 ? responseToYaml(disk.unsaved) : undefined,
  };
}

async function saveOrAsk(first: Response, how: KeepingWith): Promise<Saved> {
  const { disk } = how;
  for (let next = first; ; ) {
    disk.unsaved = next;
    const result = await trySaving(disk, next);
    if (result.kind === "saved") {
      if (result.backup !== undefined) await tellNoBackup(result.backup, how);
      return { kind: "saved", answers: next.answers };
    }
    const settled = await settleTrouble(result, next, how);
    if (settled.kind !== "again") return settled;
    next = settled.next;
  }
}

async function tellNoBackup(reason: string, { disk, asker, context }: KeepingWith): Promise<void> {
  const say = keepingMessages[context.locale];
  await asker.page(
    paragraphs([say.backup.failed(disk.file.path, reasonInWords(context.locale, reason))], asker),
    say.goOn,
  );
}
