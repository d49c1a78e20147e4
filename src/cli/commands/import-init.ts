/** `datapeil import init FILE`: a mapping to start from. */

import type { MappingDraft } from "../../core/import/draft/draft.ts";
import { draftMapping } from "../../core/import/draft/draft.ts";
import type { StateWords } from "../../core/import/draft/draft-input.ts";
import { profileColumns } from "../../core/import/draft/profile.ts";
import type { Doubt } from "../../core/import/rows/doubts.ts";
import type { Issue } from "../../core/issue.ts";
import { hasErrors } from "../../core/issue.ts";
import type { Questionnaire } from "../../core/questionnaire.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";
import { formMessages } from "../../i18n/form.ts";
import { importMessages } from "../../i18n/import.ts";
import { interviewMessages } from "../../i18n/interview.ts";
import { locales } from "../../i18n/locale.ts";
import type { ImportTable } from "../../io/import-source.ts";
import { openExport } from "../../io/import-source.ts";
import { mappingToYaml } from "../../io/mapping-yaml.ts";
import { loadQuestionnaire } from "../../io/questionnaire-file.ts";
import type { Encoding } from "../../io/tables/text-stream.ts";
import { localDay } from "../ask/local-day.ts";
import type { Context } from "../context.ts";
import { tell } from "../context.ts";
import { deliver } from "../deliver.ts";
import { draftComments } from "../import/draft-comments.ts";
import { showDetected } from "../import/show-detected.ts";
import { showDoubts } from "../import/show-doubts.ts";
import { importProgress } from "../import/show-progress.ts";
import { quoted } from "../quoted.ts";
import { sanitizeForTerminal } from "../terminal-text.ts";

export interface ImportInitOptions {
  readonly file: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly questionnaire?: string;
  /** Of a CSV that is not UTF-8. */
  readonly encoding?: Encoding;
}

const usualQuestionnaire = "local-government";

export async function importInit(options: ImportInitOptions, context: Context): Promise<ExitCode> {
  const say = importMessages[context.locale];
  const { file } = options;
  const source = options.encoding === undefined ? undefined : { encoding: options.encoding };
  const opened = await openExport(file, { source, stdin: context.streams.stdin });
  const [table] = opened.tables;
  if (!table || hasErrors(opened.issues)) {
    return refuse(file, opened.issues, context);
  }
  const questionnaires = await inEveryLanguage(options.questionnaire);
  const { profiles, issues } = await profilesOf(table, context);
  if (hasErrors(issues)) return refuse(file, issues, context);
  const draft = draftMapping({
    columns: table.columns,
    detected: table.detected,
    profiles,
    questionnaires,
    stateWords: stateWords(),
    wholeWords: locales.map((locale) => interviewMessages[locale].who.whole),
    consensusWords: locales.map((locale) => interviewMessages[locale].who.consensus),
    encoding: options.encoding,
    today: localDay(context.now()),
  });
  const text = mappingToYaml({
    content: draft.content,
    comments: draftComments(draft.notes, context),
    head: say.draft.head(showDetected(table, context), draft.ownForm),
  });
  await deliver(text, options, context);
  const found = Object.keys(draft.content.questions ?? {}).length;
  const matched = draft.ownForm ? "" : `${say.matched(found, questionnaires[0].questions.length)}\n`;
  tell(
    context,
    sanitizeForTerminal(`${showDetected(table, context)}\n${matched}\n${nextSteps(draft, options, context)}`),
  );
  return exitCode.done;
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
  const { file, output, questionnaire } = options;
  if (output === undefined || output === "-") return say.draft.toFile;
  const own = questionnaire === undefined ? "" : ` --questionnaire ${quoted(questionnaire)}`;
  const check = `datapeil import check ${quoted(output)} ${quoted(file)}${own}`;
  const run = `datapeil import run ${quoted(output)} ${quoted(file)}${own} -o ${say.answersFolder}`;
  return draft.ownForm ? say.nextComplete(output, check, run) : say.next(output, check, run);
}

async function profilesOf(table: ImportTable, context: Context) {
  const progress = importProgress(context);
  const profiler = profileColumns(table.columns.columns);
  const issues: Issue[] = [];
  let rows = 0;
  for await (const batch of table.rows()) {
    for (const { cells } of batch.rows) profiler.add(cells);
    issues.push(...batch.issues);
    rows += batch.rows.length;
    progress.show(rows, undefined);
  }
  progress.end();
  return { profiles: profiler.profiles(), issues };
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
