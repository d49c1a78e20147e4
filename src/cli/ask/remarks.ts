/** Note and evidence of an answer: asked as lines, and as they were where nothing was changed. */
import type { InterviewEvent } from "../../core/interview/interview.ts";
import type { Question } from "../../core/questionnaire/questionnaire.ts";
import type { Answer } from "../../core/response/response.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import type { Asker } from "./asker.ts";

const longestNote = 2000;
const longestEvidence = 500;
const mostEvidence = 50;

/** The event for what was written; undefined where it was left as it is. */
export async function askNote(
  question: Question,
  saved: Answer | undefined,
  asker: Asker,
): Promise<InterviewEvent | undefined> {
  const { say } = asker.look();
  const before = saved?.note === undefined ? [] : sanitizeForTerminal(saved.note).split("\n");
  const problem = (lines: readonly string[]) =>
    lines.join("\n").length > longestNote ? say.tooLong(longestNote) : undefined;
  const lines = await asker.lines({ message: `${question.title}\n${say.askNote}`, lines: before, problem });
  if (lines === undefined || isSame(lines, before)) return undefined;
  return { kind: "note", note: lines.join("\n") };
}

/** The event for what was written, an item a line; undefined where it was left as it is. */
export async function askEvidence(
  question: Question,
  saved: Answer | undefined,
  asker: Asker,
): Promise<InterviewEvent | undefined> {
  const { say } = asker.look();
  const before = (saved?.evidence ?? []).map((item) => sanitizeForTerminal(item).replace(/\s*\n\s*/gu, " "));
  const message = `${question.title}\n${say.askEvidence}`;
  const problem = (lines: readonly string[]) => evidenceProblem(lines, say);
  const lines = await asker.lines({ message, lines: before, split: evidenceItems, problem });
  if (lines === undefined || isSame(lines, before)) return undefined;
  return { kind: "evidence", evidence: lines };
}

function evidenceProblem(items: readonly string[], say: InterviewMessages): string | undefined {
  if (items.length > mostEvidence) return say.tooMany(mostEvidence);
  return items.some((item) => item.length > longestEvidence) ? say.tooLong(longestEvidence) : undefined;
}

/**
 * A line is one item, whatever signs are in it. Files that were dragged into the window come in quotes, several of
 * them side by side, or with a backslash before each space.
 */
export function evidenceItems(line: string): string[] {
  const text = line.trim();
  const quoted = /^(?:"[^"]+"|'[^']+')(?:\s+(?:"[^"]+"|'[^']+'))*$/u.test(text)
    ? (text.match(/"[^"]+"|'[^']+'/gu) ?? [])
    : undefined;
  if (quoted) return quoted.map((item) => item.slice(1, -1).trim()).filter((item) => item !== "");
  return [/^[/~]/u.test(text) ? text.replace(/\\([ '"()&;])/gu, "$1") : text];
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((line, index) => line === other[index]);
}
