/** `datapeil check FILE…`: all that is wrong in questionnaires, translations, actions and answers, at once. */
import type { ExitCode } from "../../errors.ts";
import { exitCode, UserError } from "../../errors.ts";
import { checkMessages } from "../../i18n/check.ts";
import type { ListedFile } from "../../io/list-files.ts";
import { listFiles, listOrganisationsTables } from "../../io/list-files.ts";
import type { LocatedIssue } from "../../io/yaml/invalid-files.ts";
import { checkFiles } from "../check/check-files.ts";
import type { Context } from "../context/context.ts";
import { print } from "../context/context.ts";
import { sentenceOf, showIssues } from "../show/issues.ts";

export interface CheckOptions {
  /** Files, or folders with everything in them. */
  readonly files: readonly string[];
  readonly json: boolean;
  /** File of a questionnaire of one's own, for answers. */
  readonly questionnaire?: string;
  /** An earlier version of the questionnaire among the files. */
  readonly since?: string;
}

/** @returns 3 if there are errors; warnings alone are no failure. */
export async function check(options: CheckOptions, context: Context): Promise<ExitCode> {
  const files = listFiles(options.files);
  const tables = listOrganisationsTables(options.files);
  const count = files.length + tables.length;
  if (count === 0) {
    throw new UserError("nothing-to-check", { paths: options.files.join(", ") }, exitCode.invalidInput);
  }
  const found = [
    ...(await checkFiles(files, options.questionnaire)),
    ...(await checkBeside(files, options, context)),
    ...(await checkTables(tables)),
  ];
  const errors = found.filter(({ severity }) => severity === "error").length;
  if (options.json)
    print(
      context,
      JSON.stringify(
        found.map((one) => toJson(one, context)),
        undefined,
        2,
      ),
    );
  else {
    const summary = checkMessages[context.locale].summary(count, errors, found.length - errors);
    const issues = found.length > 0 ? `${showIssues(found, context, "stdout")}\n\n` : "";
    print(context, `${issues}${summary}`);
  }
  return errors > 0 ? exitCode.invalidInput : exitCode.done;
}

async function checkBeside(
  files: readonly ListedFile[],
  { since }: CheckOptions,
  context: Context,
): Promise<LocatedIssue[]> {
  if (since === undefined) return [];
  const { checkFilesSince } = await import("../check/check-since.ts");
  return checkFilesSince(files, since, context);
}

async function checkTables(tables: readonly ListedFile[]): Promise<LocatedIssue[]> {
  if (tables.length === 0) return [];
  const { readOrganisations } = await import("../../io/response/organisations-file.ts");
  const read = await Promise.all(tables.map(({ path }) => readOrganisations(path)));
  return read.flatMap(({ issues }) => issues);
}

function toJson(found: LocatedIssue, context: Context) {
  const { file, line, column, severity, code, path, params } = found;
  return { file, line, column, severity, code, message: sentenceOf(found, context), path, params };
}
