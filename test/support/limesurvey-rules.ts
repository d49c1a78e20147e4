/**
 * LimeSurvey's tab-separated survey structure as its manual and `TSVImportSurvey` read it: PHP's `fgetcsv` with a tab and
 * double quotes, classes in order, codes that the database takes, and expressions that refer to what is there.
 */
import { parse } from "csv-parse/sync";

export type LimeSurveyRow = Readonly<Record<string, string>>;

export function readLimeSurvey(text: string): readonly LimeSurveyRow[] {
  return parse(text, { bom: true, columns: true, delimiter: "\t", relax_column_count: false });
}

const types = ["O", "L", "M", "N", "S", "T", "*"];
const classes = ["S", "SL", "G", "Q", "SQ", "A"];

export function limeSurveyProblems(rows: readonly LimeSurveyRow[]): readonly string[] {
  const settings = new Map(rows.filter((row) => row.class === "S").map(({ name = "", text = "" }) => [name, text]));
  const languages = [settings.get("language") ?? "", ...(settings.get("additional_languages") ?? "").split(" ")].filter(
    Boolean,
  );
  const structure = (language: string) =>
    rows.filter((row) => row.language === language && !["S", "SL"].includes(row.class ?? ""));
  const shape = (language: string) =>
    JSON.stringify(
      structure(language).map((row) => [
        row.class,
        row["type/scale"],
        row.class === "G" ? "" : row.name,
        row.relevance,
      ]),
    );
  const [first = ""] = languages;
  return [
    ...(languages.length === 0 ? ["no language"] : []),
    ...languages
      .filter((language) => shape(language) !== shape(first))
      .map((language) => `${language} differs from ${first}`),
    ...languages.filter((language) => !titleOf(rows, language)).map((language) => `${language} has no title`),
    ...rows.flatMap(textProblems),
    ...structureProblems(structure(first)),
  ];
}

function titleOf(rows: readonly LimeSurveyRow[], language: string): boolean {
  const title =
    rows.find((row) => row.class === "SL" && row.name === "surveyls_title" && row.language === language)?.text ?? "";
  return title !== "" && title.length <= 200;
}

/** Texts are HTML: braces would be expressions, and the tags are ours. */
function textProblems(row: LimeSurveyRow): readonly string[] {
  const { class: rowClass = "", name = "", text = "", help = "" } = row;
  if (!classes.includes(rowClass)) return [`class ${rowClass}`];
  const texts = rowClass === "G" ? [name, text] : [text, help];
  const bare = texts.join(" ").replace(/<\/?(?:strong|p|br \/)>/g, "");
  return /[<>{}"'\\]/.test(bare) ? [`a text of ${name} can be more than a text: ${bare}`] : [];
}

function structureProblems(rows: readonly LimeSurveyRow[]): readonly string[] {
  const problems: string[] = [];
  const known = namesIn(rows);
  const seen = new Set<string>();
  let parent = "";
  for (const { class: rowClass, name = "", relevance = "", "type/scale": type = "" } of rows) {
    if (rowClass === "Q") parent = name;
    const key = rowClass === "Q" ? name.toLowerCase() : `${rowClass} ${parent} ${name.toLowerCase()}`;
    if (rowClass !== "G" && seen.has(key)) problems.push(`${key} stands twice`);
    seen.add(key);
    if (rowClass === "Q" && !/^[A-Za-z][A-Za-z0-9]{0,19}$/.test(name)) problems.push(`question code ${name}`);
    if (rowClass === "Q" && !types.includes(type)) problems.push(`type ${type}`);
    if ((rowClass === "A" || rowClass === "SQ") && !/^[A-Za-z0-9]{1,5}$/.test(name)) problems.push(`code ${name}`);
    for (const [, reference = ""] of relevance.matchAll(/(\w+)\.NAOK/g)) {
      if (!known.has(reference)) problems.push(`${name} refers to ${reference}`);
    }
    const bare = relevance.replace(/'\w*'/g, "");
    if (bare.includes("'") || bare.split("(").length !== bare.split(")").length) problems.push(`${name}: ${relevance}`);
  }
  return problems;
}

function namesIn(rows: readonly LimeSurveyRow[]): ReadonlySet<string> {
  const names = new Set<string>();
  let parent = "";
  for (const { class: rowClass, name = "" } of rows) {
    if (rowClass === "Q") parent = name;
    if (rowClass === "Q") names.add(name);
    if (rowClass === "SQ") names.add(`${parent}_${name}`);
  }
  return names;
}
