/** What the command line says: help and usage errors. */
import type { cli as nl } from "../nl/cli.ts";

export const cli: typeof nl = {
  about:
    "Datapeil measures how far your organisation has come in working with data, and turns it into a plan.\nEverything stays on this computer.",
  headings: {
    usage: "Usage:",
    arguments: "Arguments:",
    options: "Options:",
    commands: "Commands:",
    examples: "Examples:",
  },
  /** Words between < > and [ ] in the help; those that are missing are English already. */
  words: {},
  examples: `
Start like this:
  datapeil demo                         look at the example
  datapeil assess                       answer yourself, or go on where you stopped
  datapeil score answers/               the scores of all answers in a folder
  datapeil report answers/              the report as a PDF
  datapeil roadmap answers/             the plan by quarter

Outcome for scripts, as exit code:
  0     done
  1     failed: the system refused something, or a fault of ours
  2     wrong usage
  3     a file is invalid
  4     done, but some of the input was refused
  130   interrupted: the answers up to then are saved`,
  defaultValue: (value) => `(default: ${value})`,
  commands: {
    assess: "Asks the questions and saves every answer at once; goes on where you stopped.",
    workshop: "For management and college together: shows where people differ and saves what the group decides.",
    score: "Computes the scores of answer files and folders.",
    roadmap: "Shows the plan by quarter.",
    roadmapSet: "Records how an action stands, in the organisation's file.",
    status: "Shows who answered and who still owes an answer, for each organisation.",
    report: "Makes the report, as a PDF or in another form.",
    verify: "Recomputes a report, and names each difference. Exit code: 0 equal, 1 different, 3 cannot be recomputed.",
    check: "Checks questionnaires, translations, actions and answers.",
    form: "Makes a form to fill in elsewhere: HTML, CSV, XLSForm (Kobo, ODK), SurveyJS or LimeSurvey.",
    init: "Writes a small questionnaire of your own to start from.",
    demo: "Shows the example of an invented municipality and makes a report of it.",
    completion: "Gives a script with which your shell completes commands and options.",
    help: "Shows the help of a command.",
  },
  arguments: {
    shell: "bash, zsh or powershell",
    responseFile: "answer file, or a folder for it; if it exists, the interview goes on there",
    answersFolder: "folder with the answers of everybody",
    paths: "answer files or folders with answers",
    report: "report in PDF, or the outcome in JSON",
    action: "id of an action, such as act-shared-data-story",
    files: "files or folders to check",
    folder: "folder for the new questionnaire",
  },
  options: {
    lang: "language: nl or en",
    quiet: "no progress on the screen",
    noColor: "no colours",
    ascii: "plain signs only, for old windows",
    version: "shows the version",
    help: "shows this help",
    questionnaire: "your own questionnaire (questionnaire.yaml)",
    mapping: "reads exports of a survey by this mapping",
    rejects: "writes the refused rows of an export with the reason to this CSV file",
    strict: "any doubt about an export counts as a failure",
    ndjson: "shows each organisation as one line of JSON",
    to: "what for: html, csv, xlsform, surveyjs or limesurvey",
    formRole: "only the questions of this role ('none' for the whole organisation); else who answers chooses",
    formRound: "name of the measurement, such as 2026: goes with every answer",
    languages: "languages of the form, such as nl,en; by default all that the questionnaire has",
    formOutput: "file or folder to write to, or - for the screen",
    core: "the short form: only the core questions",
    organisation: "NIS code or own id of your organisation",
    name: "name of your organisation",
    inhabitants: "number of inhabitants",
    role: "your role, or 'none' if you answer for the whole organisation",
    respondent: "id of who answers, if several people have that role",
    plain: "plain text, line by line: for a screen reader or a script",
    noInput: "never ask anything",
    assessJson: "shows the result at the end as JSON",
    round: "name of the assessment round, if there are several",
    earlier: "file or folder with last time's joint answer",
    minutes: "how many minutes there are: picks the agenda that fits",
    minutesPerQuestion: "minutes per question; otherwise more where people differ",
    agenda: "shows the agenda only and asks nothing",
    decisions: "file for the decisions; if it exists, the session goes on there",
    json: "as JSON",
    csv: "as CSV",
    scoreCsv: "as CSV, one row per organisation",
    excelNl: "CSV for Excel with Dutch settings: semicolons and decimal commas",
    xlsx: "as an Excel workbook; name the file with -o",
    jobs: "how many reports are made at once",
    reports: "also makes the report of each organisation, in this folder",
    expect: "how many answers you expect of each role, such as mt=5,cbs=3",
    statusCsv: "as CSV, one row for each organisation and role",
    statusIdentify: "also shows the contact from organisations.csv",
    html: "as a web page in one file",
    markdown: "as Markdown",
    reportJson: "all figures as JSON, for another program",
    reportXlsx: "all figures as an Excel workbook",
    output: "file or folder to write to",
    variant:
      "full: everything, for internal use; council: may become public, without sensitive questions, notes and small groups; summary: one page; workshop: to discuss together, with room to write",
    reportOutput: "file (.pdf, .html, .md …), folder for more organisations, or - for the screen",
    force: "overwrites what is there",
    drafts: "also takes answers that were not submitted yet",
    date: "date of the assessment, as YYYY-MM-DD",
    explain: "shows how a figure came about: id of a question, dimension or area",
    daysPerYear: "days a year of everybody together",
    start: "first quarter of the plan, such as 2027-Q1",
    quarters: "number of quarters",
    actionsPerYear: "how many actions may start in a year",
    target: "target: dimension=level, dimension=next, or next for all; may be repeated",
    shared: "count on doing things together where that is possible",
    status: "planned, running or done",
    owner: "who leads the action",
    pin: "in this quarter, such as 2027-Q2",
    exclude: "leaves the action out of the plan",
    include: "takes the action back in",
    identify: "shows owners by the name in the plan, even if that is a person's",
    noAttachments: "without the outcome (JSON) attached to the PDF; verify cannot recompute the report then",
    responses: "recomputes from these response files or folders, and not from the values in the report",
    reason: "why",
    in: "folder or file of the organisation",
    finished: "when the action was done, as YYYY-MM-DD or 2027-Q2",
  },
  completion: {
    bash: "Completion in bash. Put in ~/.bashrc: source <(datapeil completion bash)",
    zsh: "Completion in zsh. Put in ~/.zshrc, below compinit: source <(datapeil completion zsh)",
    powershell:
      "Completion in PowerShell. Put in $PROFILE: datapeil completion powershell | Out-String | Invoke-Expression",
  },
  errors: {
    unknownOption: (option) => `There is no option ${option}.`,
    unknownCommand: (command) => `There is no command ${command}.`,
    missingArgument: (argument) => `Something is missing here: ${argument}.`,
    missingOption: (option) => `The option ${option} is required here.`,
    conflictingOptions: (one, other) => `${one} and ${other} do not go together: choose one.`,
    optionMissingArgument: (option) => `${option} needs a value.`,
    excessArguments: "There are too many values on the command line.",
    invalidArgument: (value, choices) => `The value ${value} does not fit here. Possible: ${choices}.`,
    other: "The command was not understood.",
    didYouMean: (word) => `Did you mean ${word}?`,
    seeHelp: (command) => `Help: ${command} --help`,
  },
};
