/**
 * What the documentation of XLSForm and the converter pyxform ask of a form, as far as this project's forms go:
 * https://xlsform.org (names, choices, groups, languages) and pyxform's own errors NAMES_001…, LABEL_001, SURVEY_001/2,
 * HEADER_003/4 and the check of `${}` references.
 */
import { read, utils } from "@e965/xlsx";

type Row = Readonly<Record<string, string>>;

export interface XlsForm {
  readonly survey: readonly Row[];
  readonly choices: readonly Row[];
  readonly settings: readonly Row[];
}

/** @throws Error if a sheet is missing or a cell is anything but a text. */
export function readXlsForm(bytes: Uint8Array): XlsForm {
  const book = read(bytes);
  const rowsOf = (name: string): readonly Row[] => {
    const sheet = book.Sheets[name];
    if (!sheet) throw new Error(`No sheet ${name}`);
    for (const [address, cell] of Object.entries(sheet)) {
      if (!address.startsWith("!") && (cell.t !== "s" || cell.f)) throw new Error(`${name}!${address} is no text`);
    }
    return utils.sheet_to_json<Row>(sheet, { defval: "" });
  };
  return { survey: rowsOf("survey"), choices: rowsOf("choices"), settings: rowsOf("settings") };
}

const nameRule = /^[A-Za-z_][A-Za-z0-9._-]*$/;
const reserved = ["meta", "data", "instanceid", "__version__", "formhub"];
const plainTypes = ["text", "integer", "decimal", "note", "calculate", "begin_group", "end_group"];

/** What is wrong with a form, one sentence each; nothing where it follows the rules. */
export function xlsFormProblems(form: XlsForm): readonly string[] {
  return [
    ...headerProblems(form),
    ...nameProblems(form.survey),
    ...groupProblems(form.survey),
    ...choiceProblems(form),
    ...form.survey.flatMap((row) => rowProblems(row, form)),
    ...settingsProblems(form),
  ];
}

function headersOf(rows: readonly Row[]): readonly string[] {
  return Object.keys(rows[0] ?? {});
}

function languagesOf(rows: readonly Row[], column: string): readonly string[] {
  return headersOf(rows).flatMap((header) =>
    header.startsWith(`${column}::`) ? [header.slice(column.length + 2)] : [],
  );
}

function headerProblems({ survey, choices }: XlsForm): readonly string[] {
  const problems: string[] = [];
  for (const header of ["type", "name"])
    if (!headersOf(survey).includes(header)) problems.push(`survey has no ${header}`);
  for (const header of ["list_name", "name"]) {
    if (!headersOf(choices).includes(header)) problems.push(`choices has no ${header}`);
  }
  const [labels, hints, choiceLabels] = [
    languagesOf(survey, "label"),
    languagesOf(survey, "hint"),
    languagesOf(choices, "label"),
  ];
  if (String(labels) !== String(choiceLabels)) problems.push("survey and choices differ in languages");
  if (hints.some((language) => !labels.includes(language))) problems.push("a language has hints and no labels");
  for (const language of labels)
    if (!/^\S.* \([a-z]{2}(?:-[A-Z]{2})?\)$/.test(language)) problems.push(`language ${language}`);
  return problems;
}

function nameProblems(survey: readonly Row[]): readonly string[] {
  const seen = new Set<string>();
  return survey
    .filter(({ type }) => type !== "end_group")
    .flatMap(({ name = "" }) => {
      const key = name.toLowerCase();
      const twice = seen.has(key);
      seen.add(key);
      if (!nameRule.test(name)) return [`name ${name} is not allowed`];
      if (reserved.includes(key)) return [`name ${name} is reserved`];
      return twice ? [`name ${name} stands twice`] : [];
    });
}

function groupProblems(survey: readonly Row[]): readonly string[] {
  const open: (string | undefined)[] = [];
  for (const { type, name } of survey) {
    if (type === "begin_group") open.push(name);
    else if (type === "end_group" && open.pop() !== name) return [`end_group ${name} closes another group`];
  }
  return open.map((name) => `group ${name} is not closed`);
}

function choiceProblems({ survey, choices }: XlsForm): readonly string[] {
  const languages = languagesOf(choices, "label");
  const seen = new Set<string>();
  return choices.flatMap((row) => {
    const { list_name = "", name = "" } = row;
    const key = `${list_name} ${name}`;
    const twice = seen.has(key);
    seen.add(key);
    if (name === "") return [`a choice of ${list_name} has no name`];
    if (twice) return [`choice ${name} stands twice in ${list_name}`];
    if (/\s/.test(name) && survey.some(({ type }) => type === `select_multiple ${list_name}`)) {
      return [`choice ${name} of a select_multiple has a space`];
    }
    return languages.some((language) => row[`label::${language}`] === "") ? [`choice ${name} lacks a label`] : [];
  });
}

function rowProblems(row: Row, { survey, choices }: XlsForm): readonly string[] {
  const { type = "", name = "", calculation = "", relevant = "", required = "" } = row;
  const problems: string[] = [];
  const [, list, more] = /^select_(?:one|multiple) (\S+)(.*)$/.exec(type) ?? [];
  if (list === undefined && !plainTypes.includes(type)) problems.push(`type ${type} is not known`);
  if (more) problems.push(`${type} adds${more}`);
  if (list !== undefined && !choices.some(({ list_name }) => list_name === list)) problems.push(`no list ${list}`);
  if (type === "calculate" && calculation === "") problems.push(`${name} calculates nothing`);
  if (!["", "yes", "no"].includes(required)) problems.push(`required of ${name} is ${required}`);
  const needsLabel = type !== "calculate" && type !== "end_group";
  for (const language of languagesOf(survey, "label")) {
    const [label = "", hint = ""] = [row[`label::${language}`], row[`hint::${language}`]];
    if (needsLabel && label === "") problems.push(`${name} has no label in ${language}`);
    if (`${label}${hint}`.includes("${")) problems.push(`a text of ${name} holds a reference`);
  }
  for (const expression of [relevant, calculation]) problems.push(...expressionProblems(expression, name, survey));
  return problems;
}

function expressionProblems(expression: string, name: string, survey: readonly Row[]): readonly string[] {
  const problems: string[] = [];
  for (const [, reference] of expression.matchAll(/\$\{([^}]*)\}/g)) {
    if (survey.filter((row) => row.name === reference && row.type !== "end_group").length !== 1) {
      problems.push(`${name} refers to ${reference}, which is not there once`);
    }
  }
  const bare = expression.replace(/'[^']*'/g, "");
  if (bare.includes("'") || bare.split("(").length !== bare.split(")").length) problems.push(`${name}: ${expression}`);
  return problems;
}

function settingsProblems({ settings, survey }: XlsForm): readonly string[] {
  const { form_title = "", form_id = "", version = "", default_language = "" } = settings[0] ?? {};
  const problems: string[] = [];
  if (form_title === "" || version === "") problems.push("settings lack a title or a version");
  if (!nameRule.test(form_id)) problems.push(`form_id ${form_id}`);
  if (!languagesOf(survey, "label").includes(default_language)) problems.push(`default_language ${default_language}`);
  return problems;
}
