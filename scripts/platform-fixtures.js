/**
 * Writes test/fixtures/platforms/: one invented study as each survey platform exports it. README.md there says what each
 * file shows. Usage: node scripts/platform-fixtures.js [folder]
 */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import * as xlsx from "@e965/xlsx";

const folder = process.argv[2] ?? fileURLToPath(new URL("../test/fixtures/platforms", import.meta.url));

/** The words `unknown` and `none` for the two reasons not to give a level, `empty` for shown and passed over, `hidden` for never shown. */
const study = {
  questions: [
    {
      id: "data-story-shared",
      code: "G01Q01",
      nl: "Wie heeft verwoord wat data-gedreven werken voor je bestuur betekent?",
      en: "Who has put into words what data-driven working means for your municipality?",
    },
    {
      id: "ai-literacy",
      code: "G02Q02",
      nl: "Wat biedt je bestuur medewerkers en mandatarissen aan om met AI te leren omgaan?",
      en: "What does your municipality offer staff and elected officials for learning to work with AI?",
    },
    {
      id: "quality-monitoring",
      code: "G03Q03",
      nl: "Hoe vinden en herstellen je diensten fouten in data?",
      en: "How do your services find errors in data and put them right?",
    },
    {
      id: "open-data-on-demand",
      code: "G04Q04",
      nl: "Hoe stelt je bestuur data ter beschikking van bedrijven, scholen, verenigingen en inwoners?",
      en: "How does your municipality make data available to companies, schools, associations and residents?",
    },
  ],
  sources: {
    code: "G05Q05",
    nl: "Welke bronnen gebruik je?",
    en: "Which sources do you use?",
    options: [
      { id: "registers", nl: "Eigen registers", en: "Registers of our own" },
      { id: "magda", nl: "Rijksregister, via MAGDA", en: "National register, through MAGDA" },
      { id: "open", nl: "Open data: portaal; kaarten", en: "Open data: portal; maps" },
    ],
  },
  respondents: [
    {
      id: "101",
      organisation: "99901",
      name: "Meerlinde",
      role: "mt",
      language: "nl",
      started: "2026-03-02 09:10:00",
      submitted: "2026-03-02 09:31:12",
      answers: [3, 2, 1, 0],
      sources: ["registers", "magda"],
      remark: 'Het kan beter, zeker bij "oude" registers',
    },
    {
      id: "102",
      organisation: "99901",
      name: "Meerlinde",
      role: "dpo",
      language: "nl",
      started: "2026-03-02 10:00:05",
      submitted: "2026-03-02 10:20:00",
      answers: [2, "unknown", 4, "none"],
      sources: [],
      remark: "",
    },
    {
      id: "104",
      organisation: "99902",
      name: "Oosterhage",
      role: "cbs",
      language: "nl",
      started: "2026-03-03 13:45:00",
      submitted: "2026-03-03 14:02:59",
      answers: [5, 4, "empty", 2],
      sources: ["open"],
      remark: "Eerste regel\nTweede regel; met puntkomma",
    },
    {
      id: "105",
      organisation: "99902",
      name: "Oosterhage",
      role: "ict",
      language: "nl",
      started: "2026-03-04 08:00:00",
      submitted: "",
      answers: [1, "empty", "hidden", "hidden"],
      sources: ["hidden"],
      remark: "",
    },
    {
      id: "107",
      organisation: "99903",
      name: "Zandbeke",
      role: "mt",
      language: "nl",
      started: "2026-03-04 16:30:00",
      submitted: "2026-03-04 16:58:41",
      answers: [0, 3, "hidden", 5],
      sources: ["registers", "magda", "open"],
      remark: "=SOM(A1:A9) is geen antwoord",
    },
    {
      id: "108",
      organisation: "99903",
      name: "Zandbeke",
      role: "hr",
      language: "nl",
      started: "2026-03-05 11:11:11",
      submitted: "2026-03-05 11:40:00",
      answers: ["none", 1, 2, "unknown"],
      sources: ["magda"],
      remark: "café, naïef, € 12",
    },
  ],
};
const levels = {
  nl: ["Onbestaand", "Ad hoc", "Herhaalbaar", "Gedefinieerd", "Beheerst", "Geoptimaliseerd"],
  en: ["Non-existent", "Ad hoc", "Repeatable", "Defined", "Managed", "Optimised"],
};
const reasons = {
  nl: { unknown: "Weet ik niet", none: "Niet van toepassing" },
  en: { unknown: "I don't know", none: "Not applicable" },
};

const { questions, sources, respondents } = study;
const submitted = respondents.filter((one) => one.submitted !== "");
const optionOf = (id) => sources.options.find((option) => option.id === id);
/** What stands in the cell for an answer; what was passed over or never shown is `blank`. */
const label = (answer, language, blank = "") =>
  typeof answer === "number" ? levels[language][answer] : (reasons[language][answer] ?? blank);

// ---- writing

const files = new Map();
const put = (path, content) => files.set(path, Buffer.isBuffer(content) ? content : Buffer.from(content));
const quoted = (value) => `"${String(value).replaceAll('"', '""')}"`;
/** `null` is nothing at all between two separators. */
const allQuoted = (rows, separator, end) =>
  rows.map((row) => row.map((cell) => (cell === null ? "" : quoted(cell))).join(separator) + end).join("");
const whereNeeded = (rows, separator, end) =>
  rows
    .map(
      (row) =>
        row
          .map((cell) =>
            /["\r\n]/.test(cell ?? "") || String(cell ?? "").includes(separator) ? quoted(cell) : (cell ?? ""),
          )
          .join(separator) + end,
    )
    .join("");
/** Without the zone of the machine: days since the end of 1899. */
const serial = (text) => Date.parse(`${text.replace(" ", "T")}Z`) / 86_400_000 + 25_569;
const dateCell = (text, format = "m/d/yy h:mm:ss") => (text === "" ? null : { t: "n", v: serial(text), z: format });
function workbook(sheets, type) {
  const book = xlsx.utils.book_new();
  for (const { name, rows } of sheets) xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet(rows), name);
  book.Workbook = { Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden ?? 0 })) };
  return xlsx.write(book, { type: "buffer", bookType: type, compression: true });
}
const bom = "\ufeff";

// ---- LimeSurvey: codes, labels, and what its programming interface gives

const limeCodes = (answer) =>
  typeof answer === "number" ? `A${answer + 1}` : { unknown: "A8", none: "A9", empty: "", hidden: null }[answer];
const limeLabels = (answer) =>
  typeof answer === "number" ? levels.nl[answer] : { ...reasons.nl, empty: "", hidden: "N/A" }[answer];
const limeSources = (one, yes, no, hidden) =>
  sources.options.map(({ id }) => (one.sources.includes("hidden") ? hidden : one.sources.includes(id) ? yes : no));
const limeRow = (one, answerOf, ticks) => [
  one.id,
  one.submitted === "" ? null : one.submitted,
  one.submitted === "" ? "1" : "3",
  one.language,
  "1870233711",
  one.organisation,
  one.started,
  ...one.answers.map(answerOf),
  ...ticks,
  one.role,
  one.remark,
  "1260.5",
];
const limeOwn = ["id", "submitdate", "lastpage", "startlanguage", "seed", "attribute_1", "startdate"];
const limeCodesHeader = [
  ...limeOwn,
  ...questions.map(({ code }) => code),
  ...sources.options.map((_, at) => `${sources.code}[SQ00${at + 1}]`),
  "ROL",
  "OPM",
  "interviewtime",
];
put(
  "limesurvey/codes.csv",
  `${bom}${allQuoted([limeCodesHeader, ...respondents.map((one) => limeRow(one, limeCodes, limeSources(one, "Y", "", null)))], ",", "\r\n")}\r\n`,
);
put(
  "limesurvey/labels.csv",
  `${bom}${allQuoted(
    [
      [
        "id. Antwoord-ID",
        "submitdate. Datum ingestuurd",
        "lastpage. Laatste pagina",
        "startlanguage. Starttaal",
        "seed. Seed",
        "attribute_1. NIS-code",
        "startdate. Startdatum",
        ...questions.map(({ code, nl }) => `${code}. ${nl}`),
        ...sources.options.map(({ nl }, at) => `${sources.code}[SQ00${at + 1}]. ${sources.nl} [${nl}]`),
        "ROL. Wat is je rol?",
        "OPM. Opmerkingen",
        "interviewtime. Totale tijd",
      ],
      ...respondents.map((one) => limeRow(one, limeLabels, limeSources(one, "Ja", "Nee", "N/A"))),
    ],
    ";",
    "\r\n",
  )}`,
);
const limeRecord = (one) =>
  Object.fromEntries(
    limeCodesHeader.map((name, at) => [name, limeRow(one, limeCodes, limeSources(one, "Y", "", null))[at]]),
  );
put("limesurvey/responses.json", JSON.stringify({ responses: respondents.map(limeRecord) }));
put(
  "limesurvey/responses-older.json",
  JSON.stringify({ responses: respondents.map((one) => ({ [one.id]: limeRecord(one) })) }),
);
put(
  "limesurvey/repeated-codes.csv",
  allQuoted(
    [
      ["id", "submitdate", "lastpage", "startlanguage", "FallsJa", "FallsJa", "FallsJa"],
      ["1", "2026-03-02 09:31:12", "3", "nl", "A1", "A3", "Ja"],
      ["2", "2026-03-02 09:40:00", "3", "nl", "A2", "", "Nee"],
      ["3", "1980-01-01 00:00:00", "3", "nl", null, "A1", "Ja"],
    ],
    ",",
    "\r\n",
  ),
);

// ---- Microsoft Forms: the names of the columns in four languages

const formsOwn = {
  en: ["ID", "Start time", "Completion time", "Email", "Name", "Last modified time"],
  nl: ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Tijd van laatste wijziging"],
  fr: ["ID", "Heure de début", "Heure de fin", "Adresse de messagerie", "Nom", "Heure de la dernière modification"],
  de: ["ID", "Startzeit", "Fertigstellungszeit", "E-Mail", "Name"],
};
const formsSources = (one, language) => one.sources.map((id) => `${optionOf(id)[language]};`).join("");
const formsRows = (own, language, dateOf) => [
  [
    ...formsOwn[own],
    language === "nl" ? "NIS-code" : "Municipality code",
    language === "nl" ? "Rol" : "Role",
    ...questions.map((question) => `${question[language]}\u00a0`),
    sources[language],
    language === "nl" ? "Opmerkingen" : "Remarks",
  ],
  ...submitted.map((one) => [
    own === "nl" ? Number(one.id) - 100 : `${Number(one.id) - 100}`,
    dateOf(one.started),
    dateOf(one.submitted),
    "anonymous",
    "",
    ...(own === "de" ? [] : [""]),
    one.organisation,
    one.role,
    ...one.answers.map((answer) => label(answer, language)),
    formsSources(one, language),
    one.remark,
  ]),
];
const belgianTime = (text) =>
  `${Number(text.slice(8, 10))}/${Number(text.slice(5, 7))}/${text.slice(0, 4)} ${text.slice(11, 16)}`;
const americanTime = (text) =>
  `${Number(text.slice(5, 7))}/${Number(text.slice(8, 10))}/${text.slice(0, 4)} ${text.slice(11, 16)}`;
put(
  "ms-forms/nl.xlsx",
  workbook(
    [
      { name: "Sheet1", rows: formsRows("nl", "nl", (text) => dateCell(text)) },
      { name: "_56F9DC9755BA473782653E2940F9", rows: [["99901-vragenlijst"], ["Form1"]], hidden: 2 },
    ],
    "xlsx",
  ),
);
put("ms-forms/en.csv", bom + whereNeeded(formsRows("en", "en", americanTime), ",", "\r\n"));
put("ms-forms/fr.csv", bom + whereNeeded(formsRows("fr", "nl", belgianTime), ";", "\r\n"));
put(
  "ms-forms/de.csv",
  bom +
    whereNeeded(
      formsRows("de", "nl", (text) => text.replace(/(\d+)-(\d+)-(\d+)/, "$3.$2.$1")),
      ";",
      "\r\n",
    ),
);

// ---- Google Forms: tabs in a .csv, commas, a zip's content, and its programming interface

const googleTime = (text) =>
  `${Number(text.slice(8, 10))}-${Number(text.slice(5, 7))}-${text.slice(0, 4)} ${text.slice(11)}`;
const flat = (text) => text.replaceAll("\n", " ");
put(
  "google-forms/nl.csv",
  [
    ["Tijdstempel", "NIS-code", "Rol", ...questions.map(({ nl }) => nl), sources.nl, "Opmerkingen"],
    ...submitted.map((one) => [
      googleTime(one.submitted),
      one.organisation,
      one.role,
      ...one.answers.map((answer) => label(answer, "nl")),
      one.sources.map((id) => optionOf(id).nl).join(", "),
      flat(one.remark),
    ]),
  ]
    .map((row) => row.join("\t"))
    .join("\n"),
);
put(
  "google-forms/en.csv",
  allQuoted(
    [
      [
        "Timestamp",
        "Email Address",
        "Municipality code",
        "Role",
        ...questions.map(({ en }) => `How far is your municipality? [${en}]`),
        sources.en,
      ],
      ...submitted.map((one) => [
        `${one.submitted.replaceAll("-", "/")} AM GMT+1`,
        "",
        one.organisation,
        one.role,
        ...one.answers.map((answer) => label(answer, "en")),
        one.sources.map((id) => optionOf(id).en).join(";"),
      ]),
    ],
    ",",
    "\n",
  ),
);
const textAnswers = (id, values) => [
  id,
  { questionId: id, textAnswers: { answers: values.map((value) => ({ value })) } },
];
put(
  "google-forms/api.json",
  JSON.stringify(
    {
      responses: submitted.map((one) => ({
        responseId: `ACYDBN${one.id}`,
        createTime: `${one.started.replace(" ", "T")}Z`,
        lastSubmittedTime: `${one.submitted.replace(" ", "T")}Z`,
        answers: Object.fromEntries([
          textAnswers("0a1b2c01", [one.organisation]),
          textAnswers("0a1b2c02", [one.role]),
          ...one.answers.flatMap((answer, at) =>
            label(answer, "nl") === "" ? [] : [textAnswers(`1a1b2c0${at}`, [label(answer, "nl")])],
          ),
          ...(one.sources.length > 0
            ? [
                textAnswers(
                  "2a1b2c01",
                  one.sources.map((id) => optionOf(id).nl),
                ),
              ]
            : []),
        ]),
      })),
    },
    null,
    2,
  ),
);

// ---- EUSurvey: the header in row 4; old and new workbooks; codes in brackets; a table that goes on in a second sheet

const euOwn = ["Nummer uitnodiging", "Nummer bijdrage", "Gebruikersnaam", "Aanmaakdatum", "Laatste wijziging", "Talen"];
const euTop = [["Alias", "Datapeil2026"], ["Export Date", dateCell("2026-03-06 08:30:00", "dd/mm/yyyy hh:mm")], []];
const euMeta = (one) => [
  "",
  `b-${one.id}`,
  "Anonymous",
  dateCell(one.started, "m/d/yy"),
  dateCell(one.submitted, "m/d/yy"),
  one.language.toUpperCase(),
];
const euSources = (one, language) => one.sources.map((id) => optionOf(id)[language]).join("; ");
put(
  "eusurvey/nl.xls",
  workbook(
    [
      {
        name: "Content",
        rows: [
          ...euTop,
          ["NIS-code", "Rol", ...questions.map(({ nl }) => nl), sources.nl, ...euOwn],
          ...submitted.map((one) => [
            one.organisation,
            one.role,
            ...one.answers.map((answer) => label(answer, "nl")),
            euSources(one, "nl"),
            ...euMeta(one),
          ]),
        ],
      },
    ],
    "biff8",
  ),
);
const inBrackets = (text, code) => (text === "" ? "" : `${text} (${code})`);
put(
  "eusurvey/codes.xlsx",
  workbook(
    [
      {
        name: "Content",
        rows: [
          ...euTop,
          ["NIS-code (NIS)", "Rol (ROL)", ...questions.map(({ nl, code }) => `${nl} (${code})`), ...euOwn],
          ...submitted.map((one) => [
            one.organisation,
            one.role,
            ...one.answers.map((answer) =>
              inBrackets(label(answer, "nl"), `ID${typeof answer === "number" ? answer + 70 : 78}`),
            ),
            ...euMeta(one),
          ]),
        ],
      },
    ],
    "xlsx",
  ),
);
const fillers = Array.from({ length: 252 }, (_, at) => `Tussenvraag ${at + 1}`);
put(
  "eusurvey/two-sheets.xlsx",
  workbook(
    [
      {
        name: "Content",
        rows: [
          ...euTop,
          ["NIS-code", "Rol", ...fillers],
          ...submitted.map((one, at) => [
            one.organisation,
            one.role,
            ...fillers.map((_, column) => (column % 50 === at ? "ja" : "")),
          ]),
        ],
      },
      {
        name: "Content1",
        rows: [
          ...euTop,
          [...questions.map(({ nl }) => nl), ...euOwn],
          ...submitted.map((one) => [...one.answers.map((answer) => label(answer, "nl")), ...euMeta(one)]),
        ],
      },
    ],
    "xlsx",
  ),
);

// ---- SurveyMonkey: two rows of header, or one

const monkeyOwn = [
  "Respondent ID",
  "Collector ID",
  "Start Date",
  "End Date",
  "IP Address",
  "Email Address",
  "First Name",
  "Last Name",
  "Custom Data 1",
];
const monkeyRow = (one) => [
  `1141${one.id}5566`,
  "400112233",
  americanTime(one.started),
  one.submitted === "" ? "" : americanTime(one.submitted),
  "",
  "",
  "",
  "",
  one.organisation,
  one.role,
  ...one.answers.map((answer) => label(answer, "en")),
];
put(
  "surveymonkey/expanded.csv",
  whereNeeded(
    [
      [
        ...monkeyOwn,
        "What is your role?",
        ...questions.map(({ en }) => en),
        sources.en,
        "",
        "",
        "How sure are you?",
        "",
      ],
      [
        ...monkeyOwn.map(() => ""),
        "Response",
        ...questions.map(() => "Response"),
        ...sources.options.map(({ en }) => en),
        "Of the levels",
        "Of the sources",
      ],
      ...respondents.map((one) => [
        ...monkeyRow(one),
        ...sources.options.map(({ id, en }) => (one.sources.includes(id) ? en : "")),
        "Sure",
        "Unfamiliar (N/A)",
      ]),
    ],
    ",",
    "\r\n",
  ),
);
put(
  "surveymonkey/condensed.csv",
  whereNeeded(
    [[...monkeyOwn, "What is your role?", ...questions.map(({ en }) => en)], ...respondents.map(monkeyRow)],
    ",",
    "\r\n",
  ),
);

// ---- Qualtrics: three rows of header, codes that are no levels, texts; the older two rows; JSON

const qualtricsOwn = [
  "StartDate",
  "EndDate",
  "Status",
  "Progress",
  "Duration (in seconds)",
  "Finished",
  "RecordedDate",
  "ResponseId",
  "ExternalReference",
  "DistributionChannel",
  "UserLanguage",
];
const qualtricsTexts = [
  "Start Date",
  "End Date",
  "Response Type",
  "Progress",
  "Duration (in seconds)",
  "Finished",
  "Recorded Date",
  "Response ID",
  "External Data Reference",
  "Distribution Channel",
  "User Language",
];
const qualtricsImport = [
  "startDate",
  "endDate",
  "status",
  "progress",
  "duration",
  "finished",
  "recordedDate",
  "_recordId",
  "externalDataReference",
  "distributionChannel",
  "userLanguage",
];
/** Recoded by hand: 10 is level 0, and reasons are negative. */
const recoded = (answer) =>
  typeof answer === "number" ? `${answer + 10}` : { unknown: "-1", none: "-2", empty: "", hidden: "" }[answer];
const preview = { ...respondents[0], id: "100", role: "test", answers: [5, 5, 5, 5], sources: [], remark: "" };
const qualtricsRow = (one, { numeric }) => {
  const done = one.submitted !== "";
  const end = done ? one.submitted : "2026-03-04 08:05:00";
  return [
    one.started,
    end,
    ...(one === preview ? [numeric ? "1" : "Survey Preview"] : [numeric ? "0" : "IP Address"]),
    done ? "100" : "40",
    "1272",
    numeric ? (done ? "1" : "0") : done ? "True" : "False",
    end,
    `R_3Datapeil${one.id}`,
    one.organisation,
    one === preview ? "preview" : "anonymous",
    "NL",
    one.role,
    ...one.answers.map((answer) => (numeric ? recoded(answer) : label(answer, "nl"))),
    ...sources.options.map(({ id, nl }) => (one.sources.includes(id) ? (numeric ? "1" : nl) : "")),
    one.remark,
  ];
};
const qualtricsHeader = (numeric) => [
  [
    ...qualtricsOwn,
    "Q1",
    ...questions.map((_, at) => `Q2_${at + 1}`),
    ...sources.options.map((_, at) => `Q3_${[1, 4, 5][at]}`),
    "Q4",
  ],
  [
    ...qualtricsTexts,
    "Wat is je rol?",
    ...questions.map(({ nl }) => `Hoe ver staat je bestuur? - ${nl}`),
    ...sources.options.map(({ nl }) => `${sources.nl} - Selected Choice - ${nl}`),
    "Opmerkingen",
  ],
  [
    ...qualtricsImport,
    "QID1",
    ...questions.map((_, at) => `QID2_${at + 1}`),
    ...sources.options.map((_, at) => `QID3_${at + 1}`),
    "QID4_TEXT",
  ].map((id) => (numeric ? `{"ImportId":"${id}"}` : `{'ImportId': '${id}'}`)),
];
const withPreview = [preview, ...respondents];
put(
  "qualtrics/codes.csv",
  whereNeeded([...qualtricsHeader(true), ...withPreview.map((one) => qualtricsRow(one, { numeric: true }))], ",", "\n"),
);
put(
  "qualtrics/labels.csv",
  whereNeeded(
    [...qualtricsHeader(false), ...withPreview.map((one) => qualtricsRow(one, { numeric: false }))],
    ",",
    "\n",
  ),
);
put(
  "qualtrics/labels.tsv",
  Buffer.concat([
    Buffer.from([0xff, 0xfe]),
    Buffer.from(
      whereNeeded(
        [...qualtricsHeader(false), ...withPreview.map((one) => qualtricsRow(one, { numeric: false }))],
        "\t",
        "\n",
      ),
      "utf16le",
    ),
  ]),
);
put(
  "qualtrics/legacy.csv",
  `${bom}${whereNeeded(
    [
      [
        "V1",
        "V2",
        "V3",
        "V4",
        "V5",
        "V6",
        "V7",
        "V8",
        "V9",
        "V10",
        "Q1",
        ...questions.map((_, at) => `Q2_${at + 1}`),
        null,
      ],
      [
        "ResponseID",
        "ResponseSet",
        "Name",
        "ExternalDataReference",
        "EmailAddress",
        "IPAddress",
        "Status",
        "StartDate",
        "EndDate",
        "Finished",
        "Wat is je rol?",
        ...questions.map(({ nl }) => `Hoe ver staat je bestuur?-${nl}`),
        null,
      ],
      ...respondents.map((one) => [
        `R_3Datapeil${one.id}`,
        "Default Response Set",
        "Anonymous",
        one.organisation,
        "",
        "",
        "0",
        one.started,
        one.submitted,
        one.submitted === "" ? "0" : "1",
        one.role,
        ...one.answers.map(recoded),
        null,
      ]),
    ],
    ",",
    "\r\n",
  )}`,
);
put(
  "qualtrics/responses.json",
  JSON.stringify({
    responses: withPreview.map((one) => {
      const shown = one.answers.flatMap((answer, at) => (answer === "hidden" ? [] : [`QID2_${at + 1}`]));
      const given = one.answers.flatMap((answer, at) =>
        recoded(answer) === "" ? [] : [[`QID2_${at + 1}`, Number(recoded(answer))]],
      );
      return {
        responseId: `R_3Datapeil${one.id}`,
        values: {
          startDate: one.started,
          endDate: one.submitted,
          status: one === preview ? 1 : 0,
          finished: one.submitted === "" ? 0 : 1,
          externalDataReference: one.organisation,
          QID1_TEXT: one.role,
          ...Object.fromEntries(given),
        },
        labels: Object.fromEntries(
          given.map(([id, value]) => [id, value < 0 ? Object.values(reasons.nl)[-value - 1] : levels.nl[value - 10]]),
        ),
        displayedFields: ["QID1_TEXT", ...shown],
      };
    }),
  }),
);

// ---- KoboToolbox and ODK: names, labels, records

const koboName = (answer) =>
  typeof answer === "number"
    ? `level_${answer}`
    : { unknown: "unknown", none: "not_applicable", empty: "", hidden: "" }[answer];
const koboOwn = (one) => [
  `20939${one.id}`,
  `7d4f30a1-7459-42f7-818f-b44f47b2c${one.id}`,
  (one.submitted || one.started).replace(" ", "T"),
  "",
  "",
  "submitted_via_web",
  "",
  "vDatapeil1",
  "",
  `${respondents.indexOf(one) + 1}`,
];
const koboOwnNames = [
  "_id",
  "_uuid",
  "_submission_time",
  "_validation_status",
  "_notes",
  "_status",
  "_submitted_by",
  "__version__",
  "_tags",
  "_index",
];
const ticks = (one) =>
  sources.options.map(({ id }) =>
    one.sources.length === 0 || one.sources.includes("hidden") ? "" : one.sources.includes(id) ? "1" : "0",
  );
put(
  "kobo/codes.csv",
  allQuoted(
    [
      [
        "start",
        "end",
        "organisation",
        "role",
        ...questions.map(({ id }) => `peil/${id.replaceAll("-", "_")}`),
        "peil/sources",
        ...sources.options.map(({ id }) => `peil/sources/${id}`),
        ...koboOwnNames,
      ],
      ...submitted.map((one) => [
        one.started,
        one.submitted,
        one.organisation,
        one.role,
        ...one.answers.map(koboName),
        one.sources.join(" "),
        ...ticks(one),
        ...koboOwn(one),
      ]),
    ],
    ";",
    "\n",
  ),
);
put(
  "kobo/labels.csv",
  allQuoted(
    [
      [
        "start",
        "end",
        "NIS-code",
        "Rol",
        ...questions.map(({ nl }) => nl),
        sources.nl,
        ...sources.options.map(({ nl }) => `${sources.nl}/${nl}`),
        ...koboOwnNames,
      ],
      ...submitted.map((one) => [
        one.started,
        one.submitted,
        one.organisation,
        one.role,
        ...one.answers.map((answer) => label(answer, "nl")),
        one.sources.map((id) => optionOf(id).nl).join(" "),
        ...ticks(one),
        ...koboOwn(one),
      ]),
    ],
    ";",
    "\n",
  ),
);
const without = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ""));
put(
  "kobo/api.json",
  JSON.stringify({
    count: submitted.length,
    next: null,
    previous: null,
    results: submitted.map((one) => ({
      _id: Number(`20939${one.id}`),
      "formhub/uuid": "5c0d08e4deda4a7fbc9634f5e8aba62f",
      start: `${one.started.replace(" ", "T")}.000+01:00`,
      end: `${one.submitted.replace(" ", "T")}.000+01:00`,
      ...without({
        organisation: one.organisation,
        role: one.role,
        ...Object.fromEntries(
          questions.map(({ id }, at) => [`peil/${id.replaceAll("-", "_")}`, koboName(one.answers[at])]),
        ),
        "peil/sources": one.sources.join(" "),
      }),
      __version__: "vDatapeil1",
      _uuid: `7d4f30a1-7459-42f7-818f-b44f47b2c${one.id}`,
      _attachments: [],
      _geolocation: [null, null],
      _submission_time: one.submitted.replace(" ", "T"),
      _tags: [],
      _validation_status: {},
      _submitted_by: null,
    })),
  }),
);
put(
  "odk/central.csv",
  whereNeeded(
    [
      [
        "SubmissionDate",
        "start",
        "end",
        "organisation",
        "role",
        ...questions.map(({ id }) => `peil-${id.replaceAll("-", "_")}`),
        "meta-instanceID",
        "KEY",
        "SubmitterID",
        "SubmitterName",
        "AttachmentsPresent",
        "AttachmentsExpected",
        "Status",
        "ReviewState",
        "DeviceID",
        "Edits",
        "FormVersion",
      ],
      ...submitted.map((one) => [
        `${one.submitted.replace(" ", "T")}.000Z`,
        one.started,
        one.submitted,
        one.organisation,
        one.role,
        ...one.answers.map(koboName),
        `uuid:${one.id}`,
        `uuid:${one.id}`,
        "",
        "",
        "0",
        "0",
        "",
        "",
        "",
        "0",
        "1",
      ]),
    ],
    ",",
    "\n",
  ),
);
put(
  "odk/odata.json",
  JSON.stringify({
    value: submitted.map((one) => ({
      __id: `uuid:${one.id}`,
      start: one.started,
      organisation: one.organisation,
      role: one.role,
      peil: Object.fromEntries(
        questions.map(({ id }, at) => [id.replaceAll("-", "_"), koboName(one.answers[at]) || null]),
      ),
      meta: { instanceID: `uuid:${one.id}` },
      __system: { submissionDate: `${one.submitted.replace(" ", "T")}.000Z`, submitterName: null, reviewState: null },
    })),
    "@odata.context": "https://odk.example/v1/projects/1/forms/peil.svc/$metadata#Submissions",
  }),
);

// ---- SurveyJS: answers as objects; absent is unanswered

const surveyJs = (one) => ({
  organisation: one.organisation,
  role: one.role,
  levels: Object.fromEntries(
    questions.flatMap(({ id }, at) => (koboName(one.answers[at]) === "" ? [] : [[id, koboName(one.answers[at])]])),
  ),
  ...(one.sources.length > 0 ? { sources: one.sources } : {}),
  rating: 5,
  colleagues: [{ name: "mt" }, { name: "dpo", since: 2024 }],
  ...(one.remark === "" ? {} : { "levels-Comment": one.remark }),
});
put("surveyjs/responses.json", JSON.stringify(submitted.map(surveyJs), null, 2));
put("surveyjs/responses.ndjson", submitted.map((one) => `${JSON.stringify(surveyJs(one))}\n`).join(""));

// ---- plain tables: what Excel in Belgium saves

const plain = [
  ["NIS-code", "Gemeente", "Rol", ...questions.map(({ id }) => id), "Dagen", "Opmerkingen"],
  ...submitted.map((one, at) => [
    one.organisation,
    one.name,
    one.role,
    ...one.answers.map((answer) => (typeof answer === "number" ? String(answer) : (reasons.nl[answer] ?? ""))),
    `${at},5`,
    one.remark,
  ]),
];
put(
  "table/excel-windows.csv",
  Buffer.from(`sep=;\r\n${whereNeeded(plain, ";", "\r\n").replaceAll("€", "\u0080")}`, "latin1"),
);
put("table/excel-utf-8.csv", bom + whereNeeded(plain, ";", "\r\n"));
put(
  "table/utf-16.txt",
  Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(whereNeeded(plain, "\t", "\r\n"), "utf16le")]),
);
put("table/pipes.csv", whereNeeded(plain, "|", "\n"));
put(
  "table/workbook.xlsx",
  workbook(
    [
      { name: "Toelichting", rows: [["Dit werkblad is verborgen"]], hidden: 1 },
      {
        name: "Antwoorden",
        rows: [
          plain[0],
          ...submitted.map((one, at) => [
            Number(one.organisation),
            one.name,
            one.role,
            ...one.answers.map((answer) => (typeof answer === "number" ? answer : (reasons.nl[answer] ?? null))),
            { t: "n", v: at + 0.1 + 0.2, f: `${at}+0.1+0.2` },
            at === 0
              ? { t: "e", v: 23, w: "#REF!" }
              : at === 1
                ? { t: "b", v: true }
                : at === 2
                  ? dateCell("2026-05-01 00:00:00", "d-mmm")
                  : one.remark,
          ]),
        ],
      },
    ],
    "xlsx",
  ),
);
put("table/workbook.ods", workbook([{ name: "Antwoorden", rows: plain }], "ods"));
put(
  "table/responses.yaml",
  submitted
    .map(
      (one) =>
        `- gemeente: "${one.organisation}"\n  rol: ${one.role}\n${questions.map(({ id }, at) => (typeof one.answers[at] === "number" ? `  ${id}: ${one.answers[at]}\n` : "")).join("")}`,
    )
    .join(""),
);

// ---- what was answered, for whoever reads the files above

put(
  "expected.json",
  `${JSON.stringify(
    respondents.map(({ id, organisation, role, started, submitted: sent, answers, sources: chosen }) => ({
      id,
      organisation,
      role,
      started,
      ...(sent === "" ? {} : { submitted: sent }),
      answers: Object.fromEntries(questions.map((question, at) => [question.id, answers[at]])),
      sources: chosen,
    })),
    null,
    2,
  )}\n`,
);

for (const [path, content] of files) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}
