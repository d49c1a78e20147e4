/** The columns of a table, from the rows that its platform spreads the header over. */
import { headerText } from "../cell-text.ts";
import type { Row } from "../table.ts";
import type { Column } from "./header.ts";
import { codeOf, letterOf } from "./header.ts";
import type { DetectedPlatform, Platform } from "./platform.ts";
import { metadataOf } from "./platform-names.ts";

/** What a column is called, before it is known whether another one is called so too. */
type Named = Pick<Column, "name" | "code" | "text" | "item">;

/** @param rows of the table, the header among them; cells without a header, as behind a last separator, have no name */
export function columnsOf(
  { platform, headerRow, headerRows }: DetectedPlatform,
  rows: readonly Row[],
): readonly Column[] {
  const header = rows
    .filter(({ number }) => number >= headerRow && number < headerRow + headerRows)
    .map(({ cells }) => cells.map(headerText));
  const named = namesIn(platform, header);
  const seen = new Map<string, number>();
  return named.map((column, position) => {
    const occurrence = (seen.get(column.name) ?? 0) + 1;
    seen.set(column.name, occurrence);
    const own = metadataOf(platform, column.code ?? column.name) ?? legacyMetadata(platform, column);
    return { position, letter: letterOf(position), ...column, occurrence, metadata: own };
  });
}

/** Qualtrics used to number its own columns: what they are stands below. */
function legacyMetadata(platform: Platform, { name, text }: Named) {
  return platform === "qualtrics" && /^V\d{1,2}$/u.test(name)
    ? (metadataOf(platform, text ?? "") ?? "other")
    : undefined;
}

function namesIn(platform: Platform, header: readonly (readonly string[])[]): Named[] {
  const [first = [], second = []] = header;
  const width = Math.max(0, ...header.map(({ length }) => length));
  const positions = Array.from({ length: width }, (_, position) => position);
  switch (platform) {
    case "surveymonkey":
      return surveyMonkey(first, second, positions);
    case "qualtrics":
      return positions.map((at) => qualtrics(first[at] ?? "", second[at]));
    case "limesurvey":
      return positions.map((at) => limeSurvey(first[at] ?? ""));
    case "eusurvey":
      return euSurvey(positions.map((at) => first[at] ?? ""));
    case "kobo":
    case "odk":
    case "surveyjs":
      return positions.map((at) => ({ name: first[at] ?? "", ...ifCode(first[at] ?? "") }));
    default:
      return positions.map((at) => withItem(first[at] ?? ""));
  }
}

/** The text of a question stands over its first column only; a single answer is headed `Response`. */
function surveyMonkey(questions: readonly string[], items: readonly string[], positions: readonly number[]): Named[] {
  let text = "";
  return positions.map((at) => {
    text = questions[at] || text;
    const item = items[at] ?? "";
    if (item === "" || /^(?:response|antwoord|réponse|antwort)$/iu.test(item)) return { name: text, text };
    return { name: `${text} [${item}]`, text, item };
  });
}

/** The long text holds the statement or the choice behind the question: `How far are you? - Strategy`. */
function qualtrics(code: string, text: string | undefined): Named {
  if (!text) return { name: code, code };
  const at = text.lastIndexOf(" - ");
  if (at < 0 || !/^.+_-?\d+$/u.test(code)) return { name: code, code, text };
  const question = text.slice(0, at).replace(/ - Selected Choice$/u, "");
  return { name: code, code, text: question, item: text.slice(at + 3) };
}

/** `G01Q01[SQ001]. How far are you? [Strategy]`, or its code alone, or its text alone. */
function limeSurvey(name: string): Named {
  const code = codeOf(name);
  if (code !== name) return { name, code, ...withoutName(withItem(name.slice(code.length + 2))) };
  return /^[a-z_]\w{0,40}(?:\[\w{1,40}\]){0,2}$/iu.test(name) ? { name, code } : withItem(name);
}

/** Where codes were asked for they stand in brackets behind every question. */
function euSurvey(names: readonly string[]): Named[] {
  const coded = names.map((name) => /^(.*\S) \((\w{1,60})\)$/su.exec(name));
  const questions = names.filter((name) => name !== "" && metadataOf("eusurvey", name) === undefined).length;
  const haveCodes = coded.filter(Boolean).length * 2 > questions;
  return names.map((name, at) => {
    const [, text, code] = (haveCodes && coded[at]) || [];
    return text === undefined ? { name, text: name } : { name, code, text };
  });
}

function ifCode(name: string): Pick<Column, "code" | "text"> {
  return /\s/u.test(name) ? { text: name } : { code: name };
}

/** A row of a grid stands in brackets: `How far are you? [Strategy]`. */
function withItem(name: string): Named {
  const [, text, item] = /^(.*\S) ?\[([^[\]]+)\]$/su.exec(name) ?? [];
  return text === undefined ? { name, text: name } : { name, text, item };
}

function withoutName({ text, item }: Named): Pick<Column, "text" | "item"> {
  return { text, item };
}
