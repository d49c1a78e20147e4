/** The file that the decisions go to: one that the group is busy with, or a new one. Nothing is written over. */
import { dirname, join } from "node:path";
import type { From } from "../../core/assess/group-responses.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import { parseResponse } from "../../core/response/parse-response.ts";
import type { Response } from "../../core/response/response.ts";
import { slugOf } from "../../core/text/slug.ts";
import { exitCode, UserError } from "../../errors.ts";
import { formatDate } from "../../i18n/format.ts";
import type { WorkshopMessages } from "../../i18n/workshop.ts";
import { fileNameFrom, findAt, hasAnswerFormat, newRespondentId } from "../ask/answer-file.ts";
import type { Asker } from "../ask/asker.ts";
import { localDay } from "../ask/local-day.ts";
import type { Context } from "../context/context.ts";
import type { Gathered } from "./gather.ts";

export interface DecisionFile {
  readonly path: string;
  /** What is in it, or what a new one begins with. */
  readonly response: Response;
  readonly isNew: boolean;
}

export interface FileOptions {
  readonly folder: string;
  /** The file as the user named it. */
  readonly file?: string;
}

export async function chooseFile(
  gathered: Gathered,
  options: FileOptions,
  words: WorkshopMessages,
  asker: Asker,
  context: Context,
): Promise<DecisionFile> {
  if (options.file !== undefined) return namedFile(fileNameFrom(options.file), gathered, context);
  const { consensus } = gathered;
  const [newest, other] = consensus;
  const path = await freePath(gathered, options.folder, words, context);
  const anew: DecisionFile = { path, response: newResponse(gathered, context), isNew: true };
  if (!newest) return anew;
  if (!other && newest.content.submitted === undefined) return goOn(newest);
  const choices = consensus.map((one) => ({ name: nameOf(one, words, context), value: goOn(one) }));
  choices.push({ name: words.choose.anew(path), value: anew });
  return (await asker.select({ message: words.choose.file, choices })) ?? goOn(newest);
}

function nameOf({ source, content }: From<Response>, { choose }: WorkshopMessages, { locale }: Context): string {
  const { submitted } = content;
  return submitted === undefined
    ? choose.goOnDraft(source)
    : choose.goOnSubmitted(source, formatDate(locale, submitted));
}

function goOn({ source, content }: From<Response>): DecisionFile {
  return { path: source, response: content, isNew: false };
}

/** @throws UserError if what stands there is not a consensus of this organisation and round. */
async function namedFile(path: string, gathered: Gathered, context: Context): Promise<DecisionFile> {
  if (!hasAnswerFormat(path))
    throw new UserError("wrong-value", { option: "--file", value: path, expected: ".yaml, .json" });
  const found = await findAt(path);
  const response = newResponse(gathered, context);
  if (found.kind === "nothing") return { path, response, isNew: true };
  const parsed = found.kind === "document" ? parseResponse(found.data, gathered.whole) : undefined;
  const there = parsed?.ok ? parsed.value : undefined;
  const isOurs =
    there?.respondent.role === consensusRole &&
    there.organisation.id === response.organisation.id &&
    there.round === response.round;
  if (!there || !isOurs) throw new UserError("workshop-other-file", { path }, exitCode.invalidInput);
  return { path, response: there, isNew: false };
}

/** Beside the answers, under a name that is not taken. */
async function freePath(
  { round, organisation }: Gathered,
  folder: string,
  { fileName }: WorkshopMessages,
  context: Context,
): Promise<string> {
  const when = slugOf(round ?? localDay(context.now()));
  const name = fileName(slugOf(organisation.name ?? organisation.id), when);
  const place = hasAnswerFormat(folder) ? dirname(folder) : folder;
  for (let number = 1; ; number += 1) {
    const path = join(place, number === 1 ? `${name}.yaml` : `${name}-${number}.yaml`);
    if ((await findAt(path)).kind === "nothing") return path;
  }
}

/** The last one submitted replaces those before it: so a new one begins with what was decided. */
function newResponse({ whole, form, organisation, round, consensus }: Gathered, context: Context): Response {
  const { id, version } = whole;
  return {
    questionnaire: { id, version },
    form,
    organisation,
    respondent: { id: newRespondentId(consensusRole), role: consensusRole },
    ...(round === undefined ? {} : { round }),
    started: localDay(context.now()),
    answers: consensus[0]?.content.answers ?? new Map(),
  };
}
