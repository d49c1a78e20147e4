/** What stands in a form, on whichever platform. */
import type { form as nl } from "../nl/form.ts";

export const form: typeof nl = {
  about: "Who answers",
  fields: {
    organisationId: "NIS code of your municipality, or the code that you were given",
    organisationName: "Name of your organisation",
    respondentRole: "In which role do you answer?",
  },
  state: {
    "dont-know": "I don't know",
    "not-applicable": "Not applicable",
    "none-of-these": "None of these",
  },
  stateQuestion: (title) => `${title}: nothing filled in?`,
  note: (title) => `Note with "${title}" (optional)`,
  evidence: (title) => `Evidence for "${title}": document, decision or link, one a line (optional)`,
  examples: (examples) => `Examples of evidence: ${examples.join("; ")}.`,
  privacy: (minimum) =>
    `Answers of a group of fewer than ${minimum} people are never shown separately. Who answers in an official function, such as the data protection officer (DPO), may be recognisable inside the organisation. Notes and evidence appear in the report without your name.`,
  optional:
    'If you do not know something, choose "I don\'t know": it does not count. You may also leave a question open.',
  thanks: "Thank you. Your answers have been handed in.",
  codebook: {
    columns: ["column", "what", "question or value", "meaning"],
    field: "detail",
    question: "question",
    level: "level",
    choice: "answer",
    item: "item",
    state: "instead of an answer",
    note: "note",
    evidence: "evidence",
    condition: (parent, atLeast) => `Only if ${parent} has value ${atLeast} or more.`,
    items: "The codes of what is true, one after another, with a space between them.",
    number: "A number.",
    meanings: {
      organisationId: "NIS code or own code of the organisation; required",
      organisationName: "name of the organisation",
      respondentId: "code of who answers, without a name: mt-1; required",
      respondentRole: "role of who answers",
      round: "measurement, such as 2026",
      started: "begun on, as YYYY-MM-DD",
      submitted: "handed in on, as YYYY-MM-DD; empty is a draft",
      noteOf: "free text, optional",
      evidenceOf: "document, decision or link, one a line, optional",
    },
  },
  fileName: { form: "form", codebook: "codebook", core: "short" },
  unreachable: (ids) => `Not in this form, as the question that they depend on is not in it: ${ids}.`,
  noQuestions: "There would be no question in this form. Choose another role, or leave out --core.",
  expected: {
    round: "at most 40 letters, digits, spaces and hyphens",
    output: "a file or a folder, since an xlsx file is not text",
  },
  next: {
    html: `Mail the file, or put it on a shared folder. Who answers opens it in a browser
and hands you an answer file. Put those in one folder:
  datapeil score FOLDER`,
    csv: "Fill in one row a person. The codebook says what can stand in each column.",
    xlsform: "KoboToolbox: New, Upload an XLSForm. ODK Central: a new form.",
    surveyjs: "SurveyJS Creator: paste the contents into the JSON editor.",
    limesurvey: `LimeSurvey: Create survey, Import. Export the answers with question codes as
headings.`,
    back: `What comes back is read without mapping anything:
  datapeil import init EXPORT`,
  },
};
