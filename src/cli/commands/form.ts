/** `datapeil form --to html`: the questionnaire to fill in elsewhere, so that what comes back needs no mapping. */
import { createHash } from "node:crypto";
import { extname, join } from "node:path";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { consensusRole } from "../../core/questionnaire/reserved-roles.ts";
import { slugOf } from "../../core/text/slug.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { formMessages } from "../../i18n/form.ts";
import { readFormPage } from "../../io/package/form-page.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import { refuseExisting, writeWhole } from "../../io/saving/output-file.ts";
import { renderCsvForm } from "../../report/forms/csv-form.ts";
import type { FormModel } from "../../report/forms/form-model.ts";
import { formModel } from "../../report/forms/form-model.ts";
import { renderHtmlForm } from "../../report/forms/html.ts";
import { renderLimeSurvey } from "../../report/forms/limesurvey.ts";
import { renderSurveyJs } from "../../report/forms/surveyjs.ts";
import { xlsFormSheets } from "../../report/forms/xlsform.ts";
import { csvFormOf } from "../../report/tables/csv-lines.ts";
import { noRole } from "../ask/who.ts";
import type { Context } from "../context/context.ts";
import { print, tell } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

export const formTargets = ["html", "csv", "xlsform", "surveyjs", "limesurvey"] as const;

export type FormTarget = (typeof formTargets)[number];

export interface FormOptions {
  readonly to: FormTarget;
  readonly questionnaire?: string;
  /** Separated by commas, the one that the form opens in first; absent: all. */
  readonly languages?: string;
  readonly core?: boolean;
  /** `none`: for the organisation as a whole. */
  readonly role?: string;
  readonly round?: string;
  readonly excelNl?: boolean;
  /** A file, a folder, or `-`. */
  readonly output?: string;
  readonly force?: boolean;
}

interface FormFile {
  /** After the name: `-codeboek`. */
  readonly suffix?: string;
  readonly content: string | Uint8Array;
}

export async function form(options: FormOptions, context: Context): Promise<ExitCode> {
  const say = formMessages[context.locale];
  const model = await modelFor(options, context);
  if (model.areas.length === 0) {
    tell(context, say.noQuestions);
    return exitCode.usage;
  }
  if (model.unreachable.length > 0) tell(context, sanitizeForTerminal(say.unreachable(model.unreachable.join(", "))));
  const files = await render(options, model, context);
  if (options.output === "-") {
    print(context, textOf(files, options, context));
    return exitCode.done;
  }
  const paths = files.map((file) => pathOf(file, options, model));
  // Before the first is written: a refusal halfway would leave one of two behind.
  if (!options.force) for (const path of paths) refuseExisting(path);
  for (const [index, { content }] of files.entries()) {
    await writeWhole(paths[index] ?? "", content, { overwrite: options.force ?? false });
  }
  print(context, sanitizeForTerminal(paths.join("\n")));
  tell(context, `\n${say.next[options.to]}`);
  if (options.to !== "html") tell(context, say.next.back);
  return exitCode.done;
}

async function modelFor(options: FormOptions, context: Context): Promise<FormModel> {
  const questionnaires = await inLanguages(options, context);
  return formModel({
    questionnaires,
    form: options.core ? "core" : "full",
    role: roleFrom(options.role, questionnaires[0]),
    round: roundFrom(options.round, context),
    locale: context.locale,
  });
}

const usualQuestionnaire = "local-government";

async function inLanguages(
  { questionnaire, languages }: FormOptions,
  { locale }: Context,
): Promise<readonly [Questionnaire, ...Questionnaire[]]> {
  const choice = questionnaire === undefined ? { builtin: usualQuestionnaire } : { file: questionnaire };
  const first = await loadQuestionnaire(choice, locale);
  const known = first.languages;
  const wanted =
    languages?.split(",").map((language) => language.trim()) ?? openingWith(first.questionnaire.language, known);
  const unknown = wanted.find((language) => !known.includes(language));
  if (unknown !== undefined) throw wrong("--languages", unknown, known.join(", "));
  const [opening = first.questionnaire.language, ...others] = new Set(wanted);
  const inLanguage = async (language: string) => (await loadQuestionnaire(choice, language)).questionnaire;
  return [await inLanguage(opening), ...(await Promise.all(others.map(inLanguage)))];
}

function openingWith(language: string, known: readonly string[]): readonly string[] {
  return [language, ...known.filter((other) => other !== language)];
}

function roleFrom(role: string | undefined, { roles }: Questionnaire): string | undefined {
  if (role === undefined) return undefined;
  if (role === noRole) return "";
  const known = [...roles.map(({ id }) => id), consensusRole];
  if (!known.includes(role)) throw wrong("--role", role, [...known, noRole].join(", "));
  return role;
}

/** It stands in expressions of platforms: nothing in it may mean something there. */
function roundFrom(round: string | undefined, { locale }: Context): string | undefined {
  if (round === undefined) return undefined;
  const text = round.normalize("NFC").trim();
  if (!/^[\p{L}\p{N}][\p{L}\p{N} -]{0,39}$/u.test(text))
    throw wrong("--round", round, formMessages[locale].expected.round);
  return text;
}

function wrong(option: string, value: string, expected: string): UserError {
  return new UserError("wrong-value", { option, value, expected });
}

async function render(options: FormOptions, model: FormModel, context: Context): Promise<readonly FormFile[]> {
  switch (options.to) {
    case "html":
      return [{ content: renderHtmlForm(model, await readFormPage(), sha256) }];
    case "csv": {
      const { template, codebook } = renderCsvForm(model, csvFormOf(options));
      return [{ content: template }, { suffix: formMessages[context.locale].fileName.codebook, content: codebook }];
    }
    case "xlsform": {
      const { renderWorkbook } = await import("../../report/tables/workbook.ts");
      return [{ content: await renderWorkbook(xlsFormSheets(model)) }];
    }
    case "surveyjs":
      return [{ content: renderSurveyJs(model) }];
    case "limesurvey":
      return [{ content: renderLimeSurvey(model) }];
  }
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

const extensions: Record<FormTarget, string> = {
  html: ".html",
  csv: ".csv",
  xlsform: ".xlsx",
  surveyjs: ".json",
  limesurvey: ".txt",
};

/** The first of the files: the others can be had with a folder. */
function textOf([first]: readonly FormFile[], { output = "" }: FormOptions, { locale }: Context): string {
  if (typeof first?.content !== "string") throw wrong("-o", output, formMessages[locale].expected.output);
  return first.content;
}

/** A name with an ending is a file, any other a folder. */
function pathOf({ suffix }: FormFile, options: FormOptions, model: FormModel): string {
  const ending = suffix === undefined ? "" : `-${suffix}`;
  const { to, output = "." } = options;
  const given = extname(output);
  if (given !== "") return `${output.slice(0, -given.length)}${ending}${given}`;
  const { form: shape, role, questionnaires } = model.input;
  const parts = [
    questionnaires[0].id,
    to === "html" || to === "csv" ? "" : to,
    shape === "core" ? "core" : "",
    options.role ?? role ?? "",
  ];
  const name = slugOf([...parts, ...model.languages].filter((part) => part !== "").join(" "));
  return join(output, `${name}${ending}${extensions[to]}`);
}
