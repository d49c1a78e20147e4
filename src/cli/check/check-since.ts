/** `check --since`: the questionnaires among the files, each beside its earlier version. */
import { fileKind } from "../../core/files/file-kind.ts";
import { checkSince } from "../../core/questionnaire/rules/since.ts";
import { exitCode, UserError } from "../../errors.ts";
import type { ListedFile } from "../../io/list-files.ts";
import type { QuestionnaireVersion } from "../../io/questionnaire/questionnaire-version.ts";
import { readVersion } from "../../io/questionnaire/questionnaire-version.ts";
import type { LocatedIssue } from "../../io/yaml/invalid-files.ts";
import { InvalidFiles, locateAll } from "../../io/yaml/invalid-files.ts";
import { readDocument } from "../../io/yaml/yaml-file.ts";
import type { Context } from "../context/context.ts";
import { compareVersionsRead } from "../versions/compare-versions.ts";

/**
 * Only what is wrong beside the earlier version; a questionnaire that is broken in itself is left to `checkFiles`.
 *
 * @throws UserError where no file is a later version of it.
 */
export async function checkFilesSince(
  files: readonly ListedFile[],
  since: string,
  context: Context,
): Promise<LocatedIssue[]> {
  const before = await readVersion(since, context.locale);
  const { id } = before.questionnaire;
  const found: LocatedIssue[] = [];
  let compared = 0;
  for (const { path } of files) {
    const document = await readDocument(path);
    if (fileKind(document.data) !== "questionnaire") continue;
    const after = await readUnlessBroken(path, context);
    if (after && after.questionnaire.id !== id) continue;
    compared += 1;
    if (!after) continue;
    const { older, newer, diff } = compareVersionsRead(before, after);
    found.push(...(await locateAll(document, checkSince(older, newer, diff))));
  }
  if (compared > 0) return found;
  throw new UserError("nothing-since", { id, since }, exitCode.invalidInput);
}

async function readUnlessBroken(path: string, context: Context): Promise<QuestionnaireVersion | undefined> {
  try {
    return await readVersion(path, context.locale);
  } catch (error) {
    if (error instanceof InvalidFiles) return undefined;
    throw error;
  }
}
