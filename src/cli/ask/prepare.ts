/** Before the first question: which questionnaire, who answers, and in which file. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import type { Response } from "../../core/response/response.ts";
import { wholeNumber } from "../../core/text/whole-number.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { inFolder, isFolder } from "../../io/saving/kept-file.ts";
import type { Context } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import {
  defaultFileName,
  fileNameFrom,
  findAt,
  hasAnswerFormat,
  newRespondentId,
  readAnswers,
  withoutQuotes,
} from "./answer-file.ts";
import type { Asker } from "./asker.ts";
import type { AssessOptions, Prepared } from "./assess-options.ts";
import { localDay } from "./local-day.ts";
import { Refusal } from "./refusal.ts";
import { goOn, questionnaireFor, resume, resumeFromBackup } from "./resume.ts";
import type { Who, WhoFlags } from "./who.ts";
import { askWho, noRole } from "./who.ts";

const usualQuestionnaire = "local-government";

export async function prepare(options: AssessOptions, asker: Asker, context: Context): Promise<Prepared> {
  const { say } = asker.look();
  const flags = flagsOf(options, say);
  const folder = folderFrom(options.file);
  if (options.file !== undefined && folder === undefined) {
    const path = fileNameFrom(options.file);
    if (!hasAnswerFormat(path)) throw new Refusal(say.errors.format(path));
    const earlier = await resume(path, options, asker, context);
    if (earlier) return earlier;
    const { questionnaire, who } = await whoAnswers(options, flags, asker, context);
    return begin(path, who, questionnaire, options, context, say);
  }
  const { questionnaire, who } = await whoAnswers(options, flags, asker, context);
  const isTheirs = ({ organisation, respondent }: Response) =>
    organisation.id === who.organisation.id &&
    respondent.role === who.role &&
    (options.respondent === undefined || respondent.id === options.respondent);
  const pathOf = (number: number) => {
    const name = defaultFileName(who, say, number);
    return folder === undefined ? name : inFolder(folder, name);
  };
  for (let number = 1; ; number += 1) {
    const path = pathOf(number);
    const found = await findAt(path);
    if (found.kind === "nothing") return begin(path, who, questionnaire, options, context, say);
    if (found.kind === "unusable" || found.questionnaire === undefined) {
      const restored = await resumeFromBackup(path, isTheirs, { options, asker, context });
      if (restored) return restored;
      continue;
    }
    const read = readAnswers(found.data, questionnaire);
    if (read.kind !== "response" || !isTheirs(read.response)) continue;
    const { response } = read;
    if (await wantsToGoOn(path, pathOf(number + 1), asker)) {
      return goOn({ path, response, questionnaire }, options, context);
    }
  }
}

/** Where the file with the usual name goes, if a folder was named instead of a file. */
function folderFrom(file: string | undefined): string | undefined {
  const place = file === undefined ? "" : withoutQuotes(file);
  return place !== "" && isFolder(place) ? place : undefined;
}

function flagsOf(options: AssessOptions, say: InterviewMessages): WhoFlags {
  const { role, inhabitants } = options;
  const text = (flag: string, given: string | undefined, longest: number) => {
    const trimmed = given === undefined ? undefined : sanitizeForTerminal(given).normalize("NFC").trim();
    if (trimmed !== undefined && (trimmed === "" || trimmed.length > longest)) {
      throw new Refusal(say.errors.text(flag, longest));
    }
    return trimmed;
  };
  text("--respondent", options.respondent, 100);
  const number = inhabitants === undefined ? undefined : wholeNumber(inhabitants);
  if (inhabitants !== undefined && number === undefined) throw new Refusal(say.errors.inhabitants(inhabitants));
  return {
    organisation: text("--organisation", options.organisation, 100),
    name: text("--name", options.name, 200),
    role,
    inhabitants: number,
  };
}

async function whoAnswers(
  options: AssessOptions,
  flags: WhoFlags,
  asker: Asker,
  context: Context,
): Promise<{ questionnaire: Questionnaire; who: Who }> {
  const { say } = asker.look();
  const questionnaire = await questionnaireFor(options, usualQuestionnaire, context);
  const known = questionnaire.roles.map((role) => role.id);
  if (flags.role !== undefined && ![noRole, consensusRole, ...known].includes(flags.role)) {
    throw new Refusal(say.errors["unknown-role"](flags.role, known.join(", ")));
  }
  return { questionnaire, who: await askWho(flags, questionnaire, asker) };
}

async function wantsToGoOn(path: string, next: string, asker: Asker): Promise<boolean> {
  const { begin } = asker.look().say;
  const choices = [
    { name: begin.goOn, value: true },
    { name: begin.anew(next), value: false },
  ];
  return (await asker.select({ message: begin.exists(path), choices })) ?? true;
}

function begin(
  path: string,
  who: Who,
  questionnaire: Questionnaire,
  options: AssessOptions,
  context: Context,
  say: InterviewMessages,
): Prepared {
  const response = newResponse(who, questionnaire, options, context);
  return { questionnaire, path, response, earlier: false, notices: roleNotice(response, questionnaire, say) };
}

/** What others will be able to see of somebody with this role. */
function roleNotice({ respondent }: Response, { roles, privacy }: Questionnaire, say: InterviewMessages): string[] {
  const role = roles.find((known) => known.id === respondent.role);
  if (!role) return [];
  return [role.official ? say.who.official : say.who.group(privacy.inside)];
}

function newResponse(who: Who, { id, version }: Questionnaire, options: AssessOptions, context: Context): Response {
  return {
    questionnaire: { id, version },
    form: options.core ? "core" : "full",
    organisation: who.organisation,
    respondent: {
      id: options.respondent?.trim() ?? newRespondentId(who.role),
      ...(who.role === undefined ? {} : { role: who.role }),
    },
    started: localDay(context.now()),
    answers: new Map(),
  };
}
