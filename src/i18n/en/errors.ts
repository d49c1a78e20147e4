/** What went wrong, and how to mend it. One sentence per key of a UserError. */
import type { errors as nl } from "../nl/errors.ts";
import { partErrors } from "./parts.ts";
import { peerErrors } from "./peers.ts";
import { regionErrors } from "./region.ts";

export const errors: typeof nl = {
  sentences: {
    "no-such-file": ({ path }) => `${path} does not exist. Check the name and the folder.`,
    "cannot-read": ({ path, reason }) => `${path} cannot be read (${reason}).`,
    "cannot-write": ({ path, reason }) => `${path} cannot be written (${reason}). Choose another place with -o.`,
    "cannot-use": ({ path, reason }) => `${path} cannot be used (${reason}).`,
    "cannot-print": ({ reason }) => `The output could not be written (${reason}).`,
    "already-exists": ({ path }) => `${path} already exists. Choose another name, or add --force to overwrite it.`,
    "unknown-questionnaire": ({ id, known }) =>
      `Datapeil has no questionnaire ${id}. Built in: ${known}. Give your own with --questionnaire FILE.`,
    "no-such-questionnaire": ({ path, known }) =>
      `${path} is no folder or file, and no built-in questionnaire either (${known}). Check the name.`,
    "migrate-needs-output": () =>
      "Say where the new answer files must go: -o FOLDER. Or look first at what would happen: --check",
    "migrate-other-questionnaire": ({ from, to }) =>
      `${from} and ${to} are two questionnaires, not versions of one. Give with --from the earlier version of ${to}.`,
    "nothing-since": ({ id, since }) =>
      `None of these files is a version of the questionnaire ${id}, which is in ${since}. Give the folder of the new version.`,
    "folder-without-questionnaire": ({ path }) =>
      `There is no questionnaire.yaml in ${path}. Give the folder of a questionnaire, or the file itself.`,
    "nothing-to-score": ({ paths }) =>
      `There are no answers in ${paths}. Give an answer file (.yaml or .json) or a folder with answers.`,
    "no-exports": ({ paths }) =>
      `There is no export of a survey in ${paths}. Give a file (CSV, XLSX, XLS, ODS, JSON or NDJSON) or a folder with such files.`,
    "strict-doubts": () => "With --strict every doubt counts: nothing was computed.",
    "no-template": ({ path, known }) =>
      `There is no house style in ${path}: no theme.yaml, and no ${known} either. Start one with: datapeil init FOLDER --template`,
    "nothing-to-check": ({ paths }) =>
      `There are no files to check in ${paths} (.yaml, .yml, .json or organisations.csv).`,
    "import-needs-output": () =>
      "Say where the responses go: -o FOLDER for answer files, or --ndjson for lines of JSON.",
    "nothing-left": () => "Not one file could be used: the reasons are given above.",
    "earlier-without-chapter": ({ variant }) =>
      `What changed since an earlier measurement stands in the full report only, and not in the variant ${variant}. Leave out --earlier or --variant.`,
    "peers-without-chapter": ({ variant }) =>
      `The figures beside those of other organisations do not stand in the variant ${variant}. Leave out --peers or --variant.`,
    "nothing-compared": () =>
      "No organisation is in both measurements and can be compared. Give the oldest first: datapeil compare EARLIER LATER.",
    "no-date": ({ organisation }) =>
      `The answers of ${organisation} have no date. Fill in submitted, or give --date YYYY-MM-DD.`,
    "no-catalogue": ({ questionnaire }) =>
      `The questionnaire ${questionnaire} has no actions.yaml, so there is no plan to make.`,
    "unknown-explain": ({ id, nearest }) =>
      `${id} is not a question, dimension or area of this questionnaire. ${nearest ? `Did you mean ${nearest}?` : "score --json shows all ids."}`,
    "unknown-action": ({ id, nearest }) =>
      `${id} is not an action of this questionnaire. ${nearest ? `Did you mean ${nearest}?` : "roadmap --csv shows all ids."}`,
    "unknown-target": ({ id, nearest }) =>
      `${id} is not a dimension or area of this questionnaire. ${nearest ? `Did you mean ${nearest}?` : "score --json shows all ids."}`,
    "wrong-value": ({ option, value, expected }) => `${option} ${value} was not understood. Expected: ${expected}.`,
    "two-roles": ({ value, known }) =>
      `--roles ${value} was not understood. Give two different roles with a comma between them. ${known ? `This questionnaire knows: ${known}.` : "This questionnaire knows no roles."}`,
    "one-file-many-organisations": ({ count, path }) =>
      `There are ${count} organisations, and ${path} is one file. Give a folder with -o.`,
    "one-output-many-organisations": ({ count }) =>
      `There are ${count} organisations, and with -o - only one report can go to the screen or to another program. Give a folder with -o.`,
    "bytes-on-terminal": () => "This is a file that a terminal cannot show. Name the file with -o.",
    "identify-outside": ({ variant }) =>
      `The variant ${variant} holds no names, since that report may become public. Leave --identify out, or choose another variant.`,
    "two-formats": ({ forms }) => `Ask for one form at a time; here you ask for ${forms}.`,
    "no-organisation-file": ({ path }) =>
      `${path} holds no organisation file, and no answers to make one for. Give the organisation's folder with --in.`,
    "many-organisations": ({ path, count }) =>
      `${path} holds files of ${count} organisations. Give the file or folder of one organisation with --in.`,
    "workshop-no-terminal": () =>
      "Questions can only be asked in a terminal.\nDeciding together line by line, from a script too: --plain\nThe agenda alone: --agenda",
    "workshop-no-answers": ({ path }) =>
      `There are no answers of people in ${path} to decide on together. A joint answer without preparation is given with: datapeil assess --role consensus`,
    "workshop-several": ({ what, known }) => `There is more than one possibility. Choose with ${what}: ${known}.`,
    "workshop-unknown": ({ option, value, known }) =>
      `There are no answers for ${option} ${value}. Possible: ${known}.`,
    "workshop-two-questionnaires": ({ path }) =>
      `${path} holds answers to more than one questionnaire. Put them in folders of their own.`,
    "workshop-no-earlier": ({ path, organisation }) =>
      `There is no finished joint answer of ${organisation} to this questionnaire in ${path}.`,
    "workshop-no-time": ({ minutes, first }) =>
      `Not one question fits into ${minutes} minutes: the first takes about ${first}.`,
    "workshop-other-file": ({ path }) =>
      `${path} is not a joint answer of this organisation and round, and was left untouched. Choose another file.`,
    "nothing-to-set": () => 'There is nothing to record. Give for example --status running or --owner "…".',
    "report-no-pdf": ({ path }) => `${path} is no PDF and no JSON. Give a report that datapeil report made.`,
    "report-absent": ({ path }) =>
      `${path} holds no outcome of Datapeil. It is not a report of Datapeil, or it was made with --no-attachments.`,
    "report-unreadable": ({ path }) =>
      `The attachment of ${path} cannot be read: the file is damaged, or was saved anew by another program. Take the file that datapeil report wrote.`,
    "report-other-format": ({ path }) =>
      `What ${path} holds is no outcome that this version of Datapeil knows. Make the report again, or use the version that stands on the page about the method.`,
    "verify-no-answers": ({ organisation, round, paths }) =>
      `${paths} holds no answers of ${organisation}${round ? ` for round ${round}` : ""}. Give the folder of those answers with --responses.`,
    ...partErrors,
    ...peerErrors,
    ...regionErrors,
    "invalid-files": () => "A file is invalid: see above what must change.",
    "assess-no-terminal": () =>
      "Questions can only be asked in a terminal.\nAnswers from a script, line by line: datapeil assess FILE --plain\nIf you have answers already: datapeil score FILE",
  },
  bug: (version) =>
    `This is a fault in Datapeil ${version}, not yours. Report it with the lines below, without answers or names.`,
  error: "Error",
  warning: "Warning",
};
