/** Before the first question: which questionnaire, who answers, and in which file. */
import type { Questionnaire } from "../../core/questionnaire.ts";
import type { Response } from "../../core/response.ts";
import { consensusRole } from "../../core/response.ts";
import { wholeNumber } from "../../core/whole-number.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { loadQuestionnaire } from "../../io/questionnaire-file.ts";
import type { Context } from "../context.ts";
import { sanitizeForTerminal } from "../terminal-text.ts";
import { defaultFileName, fileNameFrom, findAt, newRespondentId, responseIn } from "./answer-file.ts";
import { localDay } from "./local-day.ts";
import type { Asker } from "./prompts.ts";
import type { Who, WhoFlags } from "./who.ts";
import { askWho, noRole } from "./who.ts";

export interface AssessOptions {
  readonly file?: string | undefined;
  /** File of a questionnaire of one's own. */
  readonly questionnaire?: string | undefined;
  /** The short form; an earlier file keeps its own. */
  readonly core?: boolean | undefined;
  /** NIS code or own id. */
  readonly organisation?: string | undefined;
  readonly name?: string | undefined;
  readonly inhabitants?: string | undefined;
  /** `none`: for the organisation as a whole. */
  readonly role?: string | undefined;
  /** Id of who answers. */
  readonly respondent?: string | undefined;
  /** False: never ask. */
  readonly input?: boolean | undefined;
  /** The result as JSON instead of a table. */
  readonly json?: boolean | undefined;
  /** Plain lines instead of redrawn screens, also through a pipe. */
  readonly plain?: boolean | undefined;
}

export interface Prepared {
  readonly questionnaire: Questionnaire;
  readonly path: string;
  readonly response: Response;
  /** The file was there: the interview goes on. */
  readonly earlier: boolean;
  /** What the respondent must know beforehand. */
  readonly notices: readonly string[];
}

/** The interview cannot be held with these flags or this file. The message is a sentence for the user. */
export class Refusal extends Error {
  readonly exitCode: ExitCode;

  constructor(message: string, code: ExitCode = exitCode.usage) {
    super(message);
    this.name = "Refusal";
    this.exitCode = code;
  }
}

const usualQuestionnaire = "local-government";

export async function prepare(options: AssessOptions, asker: Asker, context: Context): Promise<Prepared> {
  const { say } = asker.look();
  const flags = flagsOf(options, say);
  if (options.file !== undefined) {
    const path = fileNameFrom(options.file);
    if (!/\.(?:ya?ml|json)$/iu.test(path)) throw new Refusal(say.errors.format(path));
    const earlier = await resume(path, options, say, context);
    if (earlier) return earlier;
    const { questionnaire, who } = await whoAnswers(options, flags, asker, context);
    return begin(path, who, questionnaire, options, context, say);
  }
  const { questionnaire, who } = await whoAnswers(options, flags, asker, context);
  for (let number = 1; ; number += 1) {
    const path = defaultFileName(who, say, number);
    const found = await findAt(path);
    if (found.kind === "nothing") return begin(path, who, questionnaire, options, context, say);
    const response = found.kind === "document" ? responseIn(found.data, questionnaire) : undefined;
    if (!response || response.organisation.id !== who.organisation.id || response.respondent.role !== who.role)
      continue;
    if (options.respondent !== undefined && response.respondent.id !== options.respondent) continue;
    if (await wantsToGoOn(path, defaultFileName(who, say, number + 1), asker)) {
      return goOn(path, response, questionnaire, options, say);
    }
  }
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
  const questionnaire = await load(options, usualQuestionnaire, context);
  const known = questionnaire.roles.map((role) => role.id);
  if (flags.role !== undefined && ![noRole, consensusRole, ...known].includes(flags.role)) {
    throw new Refusal(say.errors["unknown-role"](flags.role, known.join(", ")));
  }
  return { questionnaire, who: await askWho(flags, questionnaire, asker) };
}

async function load(options: AssessOptions, builtin: string, context: Context): Promise<Questionnaire> {
  const choice = options.questionnaire === undefined ? { builtin } : { file: options.questionnaire };
  return (await loadQuestionnaire(choice, context.locale)).questionnaire;
}

/** The interview in an existing file; undefined where there is no file. Another person's file is refused. */
async function resume(
  path: string,
  options: AssessOptions,
  say: InterviewMessages,
  context: Context,
): Promise<Prepared | undefined> {
  const found = await findAt(path);
  if (found.kind === "nothing") return undefined;
  const unusable = new Refusal(say.errors["not-a-response"](path), exitCode.invalidInput);
  if (found.kind === "unusable" || found.questionnaire === undefined) throw unusable;
  const questionnaire = await load(options, found.questionnaire, context);
  const response = responseIn(found.data, questionnaire);
  if (!response) throw unusable;
  const { organisation, respondent } = response;
  const claims = [
    ["--organisation", options.organisation, organisation.id],
    ["--role", options.role, respondent.role ?? noRole],
    ["--respondent", options.respondent, respondent.id],
  ] as const;
  for (const [flag, claimed, there] of claims) {
    if (claimed !== undefined && claimed !== there) {
      throw new Refusal(say.errors["other-respondent"](path, flag, there));
    }
  }
  return goOn(path, response, questionnaire, options, say);
}

function goOn(
  path: string,
  response: Response,
  questionnaire: Questionnaire,
  options: AssessOptions,
  say: InterviewMessages,
): Prepared {
  const before = response.questionnaire.version;
  const { id, version } = questionnaire;
  const notices: string[] = [];
  if (before !== version) notices.push(say.begin.otherVersion(before, version));
  if (options.core && response.form === "full") notices.push(say.begin.fullForm);
  return { questionnaire, path, response: { ...response, questionnaire: { id, version } }, earlier: true, notices };
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
