/** `datapeil questionnaire diff A B`: what differs between two versions, and which semver step that is. */
import type { ExitCode } from "../../errors.ts";
import { exitCode } from "../../errors.ts";
import { readVersion } from "../../io/questionnaire/questionnaire-version.ts";
import type { Context } from "../context/context.ts";
import { print } from "../context/context.ts";
import { compareVersionsRead } from "../versions/compare-versions.ts";
import { showDiff } from "../versions/show-diff.ts";

export interface QuestionnaireDiffOptions {
  readonly older: string;
  readonly newer: string;
  readonly json?: boolean;
}

/** Whether the step is right is told, and refused by `check --since`. */
export async function questionnaireDiff(options: QuestionnaireDiffOptions, context: Context): Promise<ExitCode> {
  const before = await readVersion(options.older, context.locale);
  const after = await readVersion(options.newer, context.locale);
  const { diff } = compareVersionsRead(before, after);
  print(context, options.json ? JSON.stringify(diff, undefined, 2) : showDiff(diff, context));
  return exitCode.done;
}
