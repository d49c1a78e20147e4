/** What `datapeil import` says: the summary, the counts and the mapping to start from. */
import type { imports as nl } from "../nl/import.ts";
import { times } from "../times.ts";
import { doubts } from "./doubts.ts";

export const imports: typeof nl = {
  severity: { file: "File refused", row: "Rows refused", warning: "Note" },
  doubts,
  place: {
    cell: (cell, file) => `${file}, ${cell}`,
    row: (row, file) => `${file}, row ${row}`,
    sheet: (file, sheet) => `${file}, sheet ${sheet}`,
  },
  times: (count) => `${count}×`,
  first: "first",
  about: (question) => `at ${question}`,
  looksLike: (value) => `close to “${value}”`,
  otherValues: (count) => `and ${times(count, "other value", "other values")}`,
  moreInJson: (count) =>
    `… and ${times(count, "other doubt", "other doubts")}: datapeil import check --json shows them.`,
  empty: "empty",
  noDoubts: "No doubts at all.",
  detected: (file, platform, columns) => `${file}: ${platform}, ${times(columns, "column", "columns")}`,
  otherTables: (count) => `… and ${times(count, "other table", "other tables")}.`,
  recognisedBy: (sign) => `recognised by: ${sign}`,
  platforms: {
    limesurvey: "LimeSurvey",
    "ms-forms": "Microsoft Forms",
    "google-forms": "Google Forms",
    eusurvey: "EUSurvey",
    surveymonkey: "SurveyMonkey",
    qualtrics: "Qualtrics",
    kobo: "KoboToolbox",
    odk: "ODK",
    surveyjs: "SurveyJS",
    table: "a plain table",
  },
  heads: {
    question: "Question",
    column: "Column",
    states: { "not-applicable": "n/a", "dont-know": "?", unanswered: "none", "not-shown": "n.s." },
  },
  inPercent: "In percent of the rows taken.",
  legend: "n/a: not applicable · ?: don't know · none: not answered · n.s.: not shown",
  skipped: (ids) => `Skipped: ${ids}.`,
  summary: {
    read: (rows, files) => `${rows} ${rows === "1" ? "row" : "rows"} read from ${times(files, "file", "files")}:`,
    taken: (organisations) => `taken, of ${times(organisations, "organisation", "organisations")}`,
    drafts: (count) => `of which ${count} not submitted (draft)`,
    refused: "refused: see above",
    duplicate: "duplicates: another row of the same respondent was taken",
    blank: "without content",
    excluded: "excluded (exclude)",
    "not-complete": "not complete",
    files: (count) => `${times(count, "file", "files")} refused: see above.`,
  },
  written: (count, path) => `${count} ${count === "1" ? "answer file" : "answer files"} in ${path}.`,
  writtenLines: (count, path) => `${count} ${count === "1" ? "response" : "responses"} in ${path}.`,
  unchanged: (count) =>
    `${count} ${count === "1" ? "was there already and is the same" : "were there already and are the same"}.`,
  inTheWay: (count, path) =>
    `${count} ${count === "1" ? "file was there already with other content and stayed" : "files were there already with other content and stayed"} as it was, ${path} first. --force overwrites.`,
  strict: "With --strict every doubt counts: nothing was written.",
  progress: (rows, share) => `${rows} rows${share}`,
  looking: (rows) => `First time through the file: ${rows} rows`,
  rejectsHead: { file: "file", sheet: "sheet", row: "row", code: "code", reason: "reason" },
  rejectsWritten: (path) => `Refused rows with the reason are in ${path}.`,
  draft: {
    head: (detected, complete) =>
      `Mapping of Datapeil, written for ${detected}.\n${
        complete
          ? "This is a form of Datapeil's own: there is nothing to fill in."
          : 'Fill in what is marked "fill in", and check what is marked "check".\nAn answer is a level (such as 3), the id of an option, or: not-applicable, dont-know, unanswered, not-shown.'
      }`,
    check: (why) => `check: ${why}`,
    fillIn: "fill in",
    place: "fill in: move each answer to the level above that it means, and then take to-place away",
    noColumn: "no column was found for these questions: map them under questions, or leave them here",
    texts: (count, more) => (more ? `more than ${count} different values` : times(count, "value", "different values")),
    why: {
      similar: "chosen because the text is alike",
      word: "chosen because the word usually means that",
      header: "chosen for the header of the column",
      today: "the file has no date of submission; fill in the day of the survey",
      order: "dmy is day first, mdy is month first; the file leaves it open",
    },
    toFile: "With -o FILE the mapping goes into a file.",
  },
  alike: (count) =>
    `${times(count, "other file", "other files")} with the same columns ${count === 1 ? "was" : "were"} read along.`,
  notAlike: (count, path) =>
    `${times(count, "file has", "files have")} other columns and ${count === 1 ? "was" : "were"} not read along, ${path} first: make a mapping of its own for that.`,
  matched: (found, all) =>
    found === all
      ? "A column was found for every question."
      : found === 0
        ? "No column was found for any question: the columns stand under ignore. Put each with\nthe question that it belongs to."
        : `A column was found for ${found} of the ${all} questions; the others stand under skip.`,
  next: (mapping, check, run) =>
    `The mapping is in ${mapping}. Open it in an editor for plain text:\nwhat you still fill in is marked.\n\nCheck:  ${check}\nTake:   ${run}`,
  nextComplete: (mapping, check, run) =>
    `The mapping is in ${mapping} and is complete: this is a form of\nDatapeil's own.\n\nCheck:  ${check}\nTake:   ${run}`,
  answersFolder: "answers",
};
