/** What differs between two versions, as text: kind by kind, old wording above new. */
import type { Difference, QuestionnaireDiff } from "../../core/questionnaire/versions/diff.ts";
import type { DifferenceGroup } from "../../core/questionnaire/versions/steps.ts";
import { differenceGroups, groupOf } from "../../core/questionnaire/versions/steps.ts";
import type { VersionMessages } from "../../i18n/versions.ts";
import { versionMessages } from "../../i18n/versions.ts";
import type { Context } from "../context/context.ts";
import { showSections, tableWidth } from "../terminal/sections.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import { displayWidth, wrapText } from "../terminal/text-width.ts";

export function showDiff(diff: QuestionnaireDiff, context: Context): string {
  const say = versionMessages[context.locale];
  const width = tableWidth(context);
  const sections = differenceGroups.map((group) => ({
    heading: say.groups[group],
    table: linesOf(diff.differences, group, say, width),
  }));
  const { older, newer } = diff;
  const [before, after] = [`${older.id} ${older.version}`, `${newer.id} ${newer.version}`];
  return showSections([{ lines: [say.between(before, after)] }, ...sections, { lines: verdictOf(diff, say) }], context);
}

function verdictOf(diff: QuestionnaireDiff, say: VersionMessages): string[] {
  const { older, newer, needed, made, isEnough, leastVersion, differences } = diff;
  if (!needed) return [say.noDifference];
  const lines = [say.needs(differences.length, needed)];
  if (isEnough) return [...lines, say.enough(older.version, newer.version, made === needed)];
  return [...lines, say.tooSmall(older.version, newer.version, leastVersion)];
}

/** What belongs to the same thing stands under its name once. */
function linesOf(all: readonly Difference[], group: DifferenceGroup, say: VersionMessages, width: number): string[] {
  const lines: string[] = [];
  let named = "";
  for (const difference of all.filter(({ code }) => groupOf(code) === group)) {
    const name = nameOf(difference, say);
    const texts =
      difference.key === undefined && difference.before === undefined ? [] : valuesOf(difference, say, width);
    if (name !== named) lines.push(...wrapText(name, width, "  "));
    named = name;
    lines.push(...texts);
  }
  return lines;
}

function nameOf({ kind, id, title }: Difference, say: VersionMessages): string {
  const clean = sanitizeForTerminal(title);
  return clean === id || clean === "" ? `${say.kinds[kind]} ${id}` : `${say.kinds[kind]} ${id}: ${clean}`;
}

/** On one line where it fits, else the old wording above the new one. */
function valuesOf({ key = "id", before, after, language }: Difference, say: VersionMessages, width: number): string[] {
  const label = language === undefined ? key : `${key} (${language})`;
  const [was, is] = [shown(before, say), shown(after, say)];
  const short = `    ${label}: ${was} › ${is}`;
  if (!short.includes("\n") && displayWidth(short) <= Math.min(width, widestPair)) return [short];
  const room = Math.max(displayWidth(say.was), displayWidth(say.is));
  const under = (word: string, text: string) => {
    const first = `      ${word}${" ".repeat(room - displayWidth(word))}  `;
    return text
      .split("\n")
      .flatMap((line, index) => wrapText(line, width, index === 0 ? first : " ".repeat(displayWidth(first))));
  };
  return [`    ${label}`, ...under(say.was, was), ...under(say.is, is)];
}

/** Beyond this two wordings on one line are hard to tell apart. */
const widestPair = 60;

function shown(value: Difference["before"], say: VersionMessages): string {
  return value === undefined ? say.absent : sanitizeForTerminal(String(value));
}
