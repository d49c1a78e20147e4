/** An interview that goes on in a file that is there: whose it is, and what its respondent must know beforehand. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { changesInWords, compareVersions } from "../../core/questionnaire/versions/version-changes.ts";
import type { Response } from "../../core/response/response.ts";
import { exitCode } from "../../errors.ts";
import { changeMessages } from "../../i18n/changes.ts";
import { formatDate } from "../../i18n/format.ts";
import { interviewMessages } from "../../i18n/interview.ts";
import { keepingMessages } from "../../i18n/keeping.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { backupOf } from "../../io/saving/kept-file.ts";
import type { Context } from "../context/context.ts";
import { shellWord } from "../terminal/shell-word.ts";
import type { AtHand } from "../versions/migrate-command.ts";
import { migrateCommand } from "../versions/migrate-command.ts";
import type { Found, ReadAnswers } from "./answer-file.ts";
import { findAt, readAnswers } from "./answer-file.ts";
import type { Asker } from "./asker.ts";
import type { AssessOptions, Prepared } from "./assess-options.ts";
import { offerBackup } from "./offer-backup.ts";
import { Refusal } from "./refusal.ts";
import { noRole } from "./who.ts";

/** Undefined where there is no file. Another person's file, and one of another major version, is refused. */
export async function resume(
  path: string,
  options: AssessOptions,
  asker: Asker,
  context: Context,
): Promise<Prepared | undefined> {
  const found = await findAt(path);
  if (found.kind === "nothing") return undefined;
  const { say } = asker.look();
  if (found.kind === "unusable" || found.questionnaire === undefined) {
    const prepared = await resumeFromBackup(path, () => true, { options, asker, context });
    if (!prepared) throw new Refusal(say.errors["not-a-response"](path), exitCode.invalidInput);
    return prepared;
  }
  const questionnaire = await questionnaireFor(options, found.questionnaire, context);
  const read = readAnswers(found.data, questionnaire);
  if (read.kind !== "response") {
    const atHand = { ...questionnaire, file: options.questionnaire };
    throw new Refusal(whyNot(path, read, atHand, context), exitCode.invalidInput);
  }
  checkClaims(path, read.response, options, asker);
  return goOn({ path, response: read.response, questionnaire }, options, context);
}

interface Resuming {
  readonly options: AssessOptions;
  readonly asker: Asker;
  readonly context: Context;
}

/** Where the file is damaged and the copy beside it is good and wanted; undefined if not, or if it was declined. */
export async function resumeFromBackup(
  path: string,
  isWanted: (response: Response) => boolean,
  { options, asker, context }: Resuming,
): Promise<Prepared | undefined> {
  const responseIn = async (copy: Found) => {
    const response = await responseOf(copy, options, context);
    return response && isWanted(response) ? response : undefined;
  };
  const damaged = await offerBackup(path, responseIn, asker, context);
  const prepared = damaged === undefined ? undefined : await resume(path, options, asker, context);
  if (damaged === undefined || !prepared) return undefined;
  return { ...prepared, notices: [keepingMessages[context.locale].changed.setAside(damaged), ...prepared.notices] };
}

type Unread = Exclude<ReadAnswers, { kind: "response" }>;

function whyNot(path: string, read: Unread, atHand: AtHand, { locale }: Context): string {
  const { version } = atHand;
  const say = keepingMessages[locale].version;
  const word = shellWord(path);
  switch (read.kind) {
    case "other-major":
      return say.otherMajor(word, read.version, version, migrateCommand(path, atHand));
    case "newer":
      return say.newerRefused(word, read.version, version);
    case "invalid":
      return interviewMessages[locale].errors["not-a-response"](path);
  }
}

/** The response that a copy holds, if it is one. */
async function responseOf(copy: Found, options: AssessOptions, context: Context): Promise<Response | undefined> {
  if (copy.kind !== "document" || copy.questionnaire === undefined) return undefined;
  const read = readAnswers(copy.data, await questionnaireFor(options, copy.questionnaire, context));
  return read.kind === "response" ? read.response : undefined;
}

/** Flags that say who answers must agree with the file. */
function checkClaims(path: string, response: Response, options: AssessOptions, asker: Asker): void {
  const { organisation, respondent } = response;
  const claims = [
    ["--organisation", options.organisation, organisation.id],
    ["--role", options.role, respondent.role ?? noRole],
    ["--respondent", options.respondent, respondent.id],
  ] as const;
  for (const [flag, claimed, there] of claims) {
    if (claimed !== undefined && claimed !== there) {
      throw new Refusal(asker.look().say.errors["other-respondent"](path, flag, there));
    }
  }
}

/** What an interview goes on with. */
interface Earlier {
  readonly path: string;
  readonly response: Response;
  readonly questionnaire: Questionnaire;
}

export function goOn({ path, response, questionnaire }: Earlier, options: AssessOptions, context: Context): Prepared {
  const { id, version } = response.questionnaire;
  // A later version in the file is not lowered: its answers may know more than this questionnaire.
  const answered = compareVersions(version, questionnaire.version) > 0 ? version : questionnaire.version;
  const told = noticesOf({ path, response, questionnaire }, options, context);
  const now = { ...response, questionnaire: { id, version: answered } };
  return { questionnaire, path, response: now, earlier: true, notices: told };
}

function noticesOf({ path, response, questionnaire }: Earlier, options: AssessOptions, { locale }: Context): string[] {
  const say = keepingMessages[locale];
  const before = response.questionnaire.version;
  const order = compareVersions(before, questionnaire.version);
  const told: string[] = [];
  if (order < 0) {
    const changes = changeMessages[locale].changeLines(changesInWords(before, questionnaire));
    told.push(say.version.since(before, questionnaire.version), ...changes);
  }
  if (order > 0) told.push(say.version.newer(before, questionnaire.version));
  if (response.submitted !== undefined) told.push(say.submitted(formatDate(locale, response.submitted)));
  if (options.core && response.form === "full") told.push(say.fullForm);
  told.push(say.backup.kept(backupOf(path)));
  return told;
}

export async function questionnaireFor(
  options: AssessOptions,
  builtin: string,
  context: Context,
): Promise<Questionnaire> {
  const choice = options.questionnaire === undefined ? { builtin } : { file: options.questionnaire };
  return (await loadQuestionnaire(choice, context.locale)).questionnaire;
}
