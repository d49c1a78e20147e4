/** `datapeil import init FILE`: a mapping to start from. */

import type { MappingDraft } from "../../core/import/draft/draft.ts";
import { draftMapping } from "../../core/import/draft/draft.ts";
import type { StateWords } from "../../core/import/draft/draft-input.ts";
import type { ColumnProfile } from "../../core/import/draft/profile.ts";
import { profileColumns } from "../../core/import/draft/profile.ts";
import type { Doubt } from "../../core/import/rows/doubts.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { hasErrors } from "../../core/issue/issue.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { formMessages } from "../../i18n/form.ts";
import { importMessages } from "../../i18n/import.ts";
import { interviewMessages } from "../../i18n/interview.ts";
import { locales } from "../../i18n/locale.ts";
import { sortPaths } from "../../io/import/export-paths.ts";
import type { ExportSettings, ImportTable } from "../../io/import/import-source.ts";
import { openExport } from "../../io/import/import-source.ts";
import { mappingToYaml } from "../../io/import/mapping-yaml.ts";
import { loadQuestionnaire } from "../../io/questionnaire/questionnaire-file.ts";
import type { Encoding } from "../../io/tables/text-stream.ts";
import { localDay } from "../ask/local-day.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { deliver } from "../deliver/deliver.ts";
import { draftComments } from "../import/draft-comments.ts";
import { showDetected } from "../import/show-detected.ts";
import { importProgress } from "../import/show-progress.ts";
import { showDoubts } from "../show/doubts.ts";
import { quoted } from "../terminal/quoted.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";

export interface ImportInitOptions {
  /** Of the same survey; the first one says which columns there are. */
  readonly files: readonly string[];
  readonly output?: string;
  readonly force?: boolean;
  readonly questionnaire?: string;
  /** Of a CSV that is not UTF-8. */
  readonly encoding?: Encoding;
}

const usualQuestionnaire = "local-government";

export async function importInit(options: ImportInitOptions, context: Context): Promise<ExitCode> {
  const say = importMessages[context.locale];
  const source = options.encoding === undefined ? undefined : { encoding: options.encoding };
  const [file = "", ...others] = (await sortPaths(options.files)).exports;
  if (file === "") throw new UserError("no-exports", { paths: options.files.join(", ") }, exitCode.invalidInput);
  const opened = await openExport(file, { source, stdin: context.streams.stdin });
  const [table] = opened.tables;
  if (!table || hasErrors(opened.issues)) return refuse(file, opened.issues, context);
  const questionnaires = await inEveryLanguage(options.questionnaire);
  const { profiles, issues, alike, notAlike } = await profilesOf(table, { others, source }, context);
  if (hasErrors(issues)) return refuse(file, issues, context);
  const { columns, detected } = table;
  const draft = draftMapping({ columns, detected, profiles, questionnaires, ...words(), ...stated(options, context) });
  const text = mappingToYaml({
    content: draft.content,
    comments: draftComments(draft.notes, context),
    head: say.draft.head(showDetected(table, context), draft.ownForm),
  });
  await deliver(text, options, context);
  const all = questionnaires[0].questions.length;
  const read = `${showDetected(table, context)}\n${readAlong({ alike, notAlike }, context)}${matched(draft, all, context)}`;
  tell(context, sanitizeForTerminal(`${read}\n${nextSteps(draft, options, context)}`));
  return exitCode.done;
}

function words() {
  return {
    stateWords: stateWords(),
    wholeWords: locales.map((locale) => interviewMessages[locale].who.whole),
    consensusWords: locales.map((locale) => interviewMessages[locale].who.consensus),
  };
}

function stated({ encoding }: ImportInitOptions, context: Context) {
  return { encoding, today: localDay(context.now()) };
}

function matched({ content, ownForm }: MappingDraft, all: number, context: Context): string {
  const found = Object.keys(content.questions ?? {}).length;
  return ownForm ? "" : `${importMessages[context.locale].matched(found, all)}\n`;
}

function readAlong({ alike, notAlike }: Pick<Read, "alike" | "notAlike">, context: Context): string {
  const say = importMessages[context.locale];
  const [first] = notAlike;
  return [
    ...(alike > 0 ? [`${say.alike(alike)}\n`] : []),
    ...(first === undefined ? [] : [`${say.notAlike(notAlike.length, first)}\n`]),
  ].join("");
}

function refuse(file: string, issues: readonly Issue[], context: Context): ExitCode {
  const doubts = issues.map(({ code, params, path: [row] }): Doubt => {
    const first = { file, row: typeof row === "number" ? row : undefined };
    return { code, params, severity: "file", count: 1, first };
  });
  tell(context, showDoubts(doubts, context, "stderr"));
  return exitCode.invalidInput;
}

function nextSteps(draft: MappingDraft, options: ImportInitOptions, context: Context): string {
  const say = importMessages[context.locale];
  const { files, output, questionnaire } = options;
  const read = files.map(quoted).join(" ");
  if (output === undefined || output === "-") return say.draft.toFile;
  const own = questionnaire === undefined ? "" : ` --questionnaire ${quoted(questionnaire)}`;
  const check = `datapeil import check ${quoted(output)} ${read}${own}`;
  const run = `datapeil import run ${quoted(output)} ${read}${own} -o ${say.answersFolder}`;
  return draft.ownForm ? say.nextComplete(output, check, run) : say.next(output, check, run);
}

interface Along {
  /** Paths of files that may be of the same survey. */
  readonly others: readonly string[];
  readonly source: ExportSettings["source"];
}

interface Read {
  readonly profiles: readonly ColumnProfile[];
  readonly issues: readonly Issue[];
  /** Other files with the same columns. */
  readonly alike: number;
  /** Paths of files with other columns. */
  readonly notAlike: readonly string[];
}

/** What stands in the columns of a table and of all that have the same ones. What else cannot be read, `check` tells. */
async function profilesOf(table: ImportTable, { others, source }: Along, context: Context): Promise<Read> {
  const progress = importProgress(context);
  const profiler = profileColumns(table.columns.columns);
  const notAlike: string[] = [];
  let rows = 0;
  let alike = 0;
  const add = async (one: ImportTable) => {
    const issues: Issue[] = [];
    for await (const batch of one.rows()) {
      for (const { cells } of batch.rows) profiler.add(cells);
      issues.push(...batch.issues);
      rows += batch.rows.length;
      progress.show(rows, undefined);
    }
    return issues;
  };
  const issues = await add(table);
  for (const path of others) {
    const [one] = (await openExport(path, { source })).tables;
    if (one?.columns.sha256 === table.columns.sha256) {
      alike++;
      await add(one);
    } else notAlike.push(path);
  }
  progress.end();
  return { profiles: profiler.profiles(), issues, alike, notAlike };
}

async function inEveryLanguage(own: string | undefined): Promise<readonly [Questionnaire, ...Questionnaire[]]> {
  const choice = own === undefined ? { builtin: usualQuestionnaire } : { file: own };
  const { questionnaire, languages } = await loadQuestionnaire(choice);
  const others = languages.filter((language) => language !== questionnaire.language);
  const loaded = await Promise.all(others.map((language) => loadQuestionnaire(choice, language)));
  return [questionnaire, ...loaded.map((one) => one.questionnaire)];
}

function stateWords(): StateWords {
  const words = (state: keyof StateWords) => locales.map((locale) => formMessages[locale].state[state]);
  return {
    "dont-know": words("dont-know"),
    "not-applicable": words("not-applicable"),
    "none-of-these": words("none-of-these"),
  };
}
