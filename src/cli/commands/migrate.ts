/** `datapeil migrate RESPONSES… --to B`: answers to an earlier version, carried over to another one. */
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { formatCount } from "../../i18n/format.ts";
import { versionMessages } from "../../i18n/versions.ts";
import { readVersion } from "../../io/questionnaire/questionnaire-version.ts";
import type { Context } from "../context/context.ts";
import { print, tell } from "../context/context.ts";
import { showError } from "../show/error.ts";
import { showIssues } from "../show/issues.ts";
import { progressLine } from "../terminal/progress-line.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import type { MigratedFiles, RefusedAnswers, Written } from "../versions/migrate-files.ts";
import { migrateFiles, writeMigrated } from "../versions/migrate-files.ts";
import { noteInWords, showMigrated } from "../versions/show-migrated.ts";

export interface MigrateOptions {
  readonly paths: readonly string[];
  /** The newer questionnaire, and the one of then: a folder, a file or the id of a built-in one. */
  readonly to: string;
  readonly from?: string;
  /** Folder. */
  readonly output?: string;
  readonly check?: boolean;
  readonly json?: boolean;
}

/** @returns 4 if some answers were refused or something stood in their place, 3 if nothing could be carried over. */
export async function migrateAnswers(options: MigrateOptions, context: Context): Promise<ExitCode> {
  const { output, check } = options;
  if (output === undefined && !check) throw new UserError("migrate-needs-output");
  const newer = (await readVersion(options.to, context.locale)).questionnaire;
  const older = await olderOf(options.from, newer, context);
  const noteOf = (left: Parameters<typeof noteInWords>[0]) => noteInWords(left, older, context);
  const files = await migrateFiles(options.paths, { newer, older, noteOf });
  for (const refused of files.refused) tellRefused(refused, context);
  if (files.migrated.length === 0) {
    const key = files.refused.length > 0 ? "nothing-left" : "nothing-to-score";
    throw new UserError(key, { paths: options.paths.join(", ") }, exitCode.invalidInput);
  }
  const written = output === undefined || check ? undefined : await writeAll(files, output, context);
  if (options.json) print(context, JSON.stringify(toJson(files), undefined, 2));
  else {
    const done = output !== undefined && written ? { output: { folder: output, written } } : {};
    print(context, showMigrated({ files, newer, to: options.to, ...done }, context));
  }
  tellInTheWay(written, context);
  const isWhole = files.refused.length === 0 && (written?.inTheWay.length ?? 0) === 0;
  return isWhole ? exitCode.done : exitCode.partlyRefused;
}

async function writeAll(files: MigratedFiles, folder: string, context: Context): Promise<Written> {
  const line = progressLine(context);
  const count = (number: number) => formatCount(context.locale, number);
  const total = count(files.migrated.length + files.beside.length);
  const say = versionMessages[context.locale].migrate;
  try {
    return await writeMigrated(files, folder, (done) => line.show(() => say.writing(count(done), total)));
  } finally {
    line.end();
  }
}

async function olderOf(
  from: string | undefined,
  newer: Questionnaire,
  context: Context,
): Promise<Questionnaire | undefined> {
  if (from === undefined) return undefined;
  const older = (await readVersion(from, context.locale)).questionnaire;
  if (older.id === newer.id) return older;
  throw new UserError("migrate-other-questionnaire", { from: older.id, to: newer.id }, exitCode.invalidInput);
}

function tellRefused({ issues, error }: RefusedAnswers, context: Context): void {
  tell(context, `${error ? showError(error, context) : showIssues(issues, context)}\n`);
}

function tellInTheWay(written: Written | undefined, context: Context): void {
  const [first] = written?.inTheWay ?? [];
  if (!written || first === undefined) return;
  const { inTheWay } = versionMessages[context.locale].migrate;
  tell(context, sanitizeForTerminal(inTheWay(written.inTheWay.length, first)));
}

function toJson({ migrated, refused }: MigratedFiles) {
  return {
    migrated: migrated.map(({ name, file: { before, migration } }) => ({
      file: name,
      organisation: before.organisation.id,
      respondent: before.respondent.id,
      from: before.questionnaire.version,
      to: migration.response.questionnaire.version,
      carried: migration.carried,
      asked: migration.asked,
      left: migration.left,
      draft: migration.response.submitted === undefined,
    })),
    refused: refused.map(({ path, issues, error }) => ({
      file: path,
      codes: error ? [error.key] : issues.map(({ code }) => code),
    })),
  };
}
