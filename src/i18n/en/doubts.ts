/** Doubts about an import, and how to mend them. */
import type { doubts as nl } from "../nl/doubts.ts";
import { times } from "../times.ts";

const whether = (text: string | number | undefined, say: (text: string) => string) =>
  text === undefined || text === "" ? "" : say(String(text));

export const doubts: typeof nl = {
  // ---- rows
  "value-unknown": {
    what: "an answer that the mapping does not list",
    remedy: "Put each spelling under values or scales of the question, or mend it in the file.",
  },
  "not-a-number": {
    what: "no number where a number belongs",
    remedy: "Mend it in the file, or put the spelling under values. With a comma in numbers: source.decimal.",
  },
  "number-outside-range": {
    what: "a number that is no level",
    remedy: "Mend it in the file, or change range of the question.",
  },
  "options-left-over": {
    what: "text that belongs to no known choice",
    remedy: "Put the choice under options of the question, or look whether join is right.",
  },
  "date-in-answer": {
    what: "a date where an answer belongs: a spreadsheet turns 1-5 into a date",
    remedy: "Export again and do not open the file in Excel, or put the spelling under values if you are sure.",
  },
  "formula-without-value": {
    what: "a formula without a result",
    remedy: "Open the file in a spreadsheet, let it recalculate and save it again.",
  },
  "fault-in-cell": {
    what: "an error of the spreadsheet instead of a value",
    remedy: "Mend the cell in the file.",
  },
  "organisation-missing": {
    what: "no organisation",
    remedy: "Fill in the organisation in the file, or give one for the whole file in the mapping (constant).",
  },
  "organisation-unknown": {
    what: "an organisation that is not in the list",
    remedy:
      "Put the spelling under respondent.organisation.values, or add the organisation to organisations.csv. Where a spreadsheet dropped zeros in front, pad puts them back.",
  },
  "respondent-missing": {
    what: "no id of the respondent",
    remedy: "Fill in the id, or leave out respondent.id: every row then counts as one respondent.",
  },
  "id-scientific": {
    what: "an id that lost digits",
    remedy: "A spreadsheet wrote the long number as 1.18E+11. Export again and do not open the file in Excel.",
  },
  "id-too-long": {
    what: "an id of more than 100 characters",
    remedy: "Look whether the mapping names the right column.",
  },
  "role-missing": {
    what: "no role",
    remedy:
      'Fill in the role, or say under respondent.role.values what empty means: "": none is the whole organisation.',
  },
  "role-unknown": {
    what: "a role that the questionnaire does not have",
    remedy: "Put the spelling under respondent.role.values, with the id of a role.",
  },
  "date-ambiguous": {
    what: "a date that can be read in two ways",
    remedy: "Say with source.dateOrder whether the day (dmy) or the month (mdy) comes first.",
  },
  "date-not-read": {
    what: "no date where a date belongs",
    remedy: "Mend the date in the file, or look whether the mapping names the right column.",
  },
  "date-hidden": {
    what: "a date that LimeSurvey itself fills in for an anonymised survey",
    remedy: "Give the day of the survey in the mapping, as in submitted: { constant: 2026-11-24 }.",
  },
  "text-shortened": {
    what: "a note or evidence that was too long and was shortened",
    remedy: "A note has at most 2000 characters, a piece of evidence 500.",
  },
  "row-too-long": {
    what: "a row with more cells than there are columns",
    remedy: "It has a separator too many, so that answers stand in the wrong column. Mend the row.",
  },
  "duplicate-respondent": {
    what: "a respondent who answered more than once",
    remedy: "Choose with respondent.duplicates: latest, first or all. For now all these rows are refused.",
  },
  "answered-in-a-file": {
    what: "a respondent who also answered in a response file",
    remedy: "The file stays and the row does not count. If the row should, take the file away.",
  },
  // ---- files against the mapping
  "column-unknown": {
    what: ({ header, nearest, letter }) =>
      `the column “${header}” is not in it${whether(nearest, (name) => `; “${name}” (column ${letter}) comes close`)}`,
    remedy: "Mend the name in the mapping, give title or letter, or export with codes of questions.",
  },
  "column-ambiguous": {
    what: ({ header, count, letters }) => `“${header}” stands above ${count} columns (${letters})`,
    remedy: "Say with occurrence which of them you mean, or give letter.",
  },
  "occurrence-unknown": {
    what: ({ header, occurrence, count }) =>
      `there is no number ${occurrence} of “${header}”: there ${Number(count) === 1 ? "is 1" : `are ${count}`}`,
    remedy: "Mend occurrence in the mapping.",
  },
  "letter-unknown": {
    what: ({ letter, last }) => `there is no column ${letter}: the last one is ${last}`,
    remedy: "Mend letter in the mapping.",
  },
  "columns-changed": {
    what: ({ count, expected, added, removed, renamed }) =>
      [
        `the columns are no longer those of the mapping (${count} now, ${expected} then)`,
        whether(added, (names) => `added: ${names}`),
        whether(removed, (names) => `gone: ${names}`),
        whether(renamed, (names) => `renamed: ${names}`),
        added || removed || renamed ? "" : "the same names stand in another order or another number",
      ]
        .filter((part) => part !== "")
        .join("; "),
    remedy: "Adapt the mapping, check it, and take columns away or make it anew with datapeil import init.",
  },
  "columns-unused": {
    what: ({ columns, count, more }) =>
      `${times(count, "column that", "columns that")} nobody uses: ${columns}${Number(more) > 0 ? ` and ${more} more` : ""}`,
    remedy: "Put them under ignore if that is meant.",
  },
  "file-organisation-unknown": {
    what: ({ fileName, named, nearest }) =>
      `the organisation “${named}” in the name ${fileName} is not in the list${whether(nearest, (name) => `; “${name}” comes close`)}`,
    remedy: "Rename the file, put the spelling under respondent.organisation.values, or add it to organisations.csv.",
  },
  "file-without-organisation": {
    what: ({ fileName, pattern }) => `the name ${fileName} holds no organisation by ${pattern}`,
    remedy: "Rename the file, or change respondent.organisation.fileName.",
  },
  "sheet-unknown": {
    what: ({ sheet, sheets }) =>
      sheet ? `there is no sheet “${sheet}”; there are: ${sheets}` : "there is no sheet with answers",
    remedy: "Mend source.sheet in the mapping.",
  },
  "header-not-found": {
    what: ({ row }) => `row ${row} holds no headers of columns`,
    remedy: "Give source.headerRow in the mapping.",
  },
  "platform-differs": {
    what: ({ stated, found }) => `the mapping says ${stated}, the file looks like ${found}`,
    remedy: "It is read as the mapping says. Mend source.platform if that is wrong.",
  },
  "no-such-file": { what: "the file does not exist", remedy: "Check the name and the folder." },
  "cannot-read": {
    what: ({ reason }) => `the file cannot be read (${reason})`,
    remedy: "Look whether the file is open or protected.",
  },
};
