/** The same study, as each platform exports it, read by one way of saying what its spellings mean. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { prepareImport, runImport } from "../../../src/cli/import/run-import.ts";
import { checkMapping } from "../../../src/core/import/mapping/mapping-rules.ts";
import { mappingSchema } from "../../../src/core/import/mapping/mapping-schema.ts";
import type { Answer, Response } from "../../../src/core/response/response.ts";
import { parseDocument } from "../../../src/io/yaml/yaml-file.ts";
import { aQuestion, aQuestionnaire } from "../../support/builders.ts";
import { platformFile } from "../../support/tables.ts";

const ids = ["data-story-shared", "ai-literacy", "quality-monitoring", "open-data-on-demand"];
const sources = ["registers", "magda", "open"];
const questionnaire = aQuestionnaire({
  roles: ["mt", "dpo", "cbs", "ict", "hr"].map((id) => ({ id, name: id.toUpperCase() })),
  questions: [
    ...ids.map((id) => aQuestion(id)),
    aQuestion("sources", {
      checklist: { items: sources.map((id) => ({ id, text: id, points: 1 })), thresholds: { 1: 1, 2: 2, 3: 3 } },
    }),
  ],
});

/** All spellings of all exports: codes, recodes and labels in two languages. */
const study = {
  0: ["A1", "10", "level_0", "Onbestaand", "Non-existent"],
  1: ["A2", "11", "level_1", "Ad hoc"],
  2: ["A3", "12", "level_2", "Herhaalbaar", "Repeatable"],
  3: ["A4", "13", "level_3", "Gedefinieerd", "Defined"],
  4: ["A5", "14", "level_4", "Beheerst", "Managed"],
  5: ["A6", "15", "level_5", "Geoptimaliseerd", "Optimised"],
  "dont-know": ["A8", "-1", "unknown", "Weet ik niet", "I don't know"],
  "not-applicable": ["A9", "-2", "not_applicable", "Niet van toepassing", "Not applicable"],
};
const labels = {
  "Eigen registers": "registers",
  "Rijksregister, via MAGDA": "magda",
  "Open data: portaal; kaarten": "open",
  "Registers of our own": "registers",
  "National register, through MAGDA": "magda",
  "Open data: portal; maps": "open",
  registers: "registers",
  magda: "magda",
  open: "open",
};
const dutch = [
  "Wie heeft verwoord wat data-gedreven werken voor je bestuur betekent?",
  "Wat biedt je bestuur medewerkers en mandatarissen aan om met AI te leren omgaan?",
  "Hoe vinden en herstellen je diensten fouten in data?",
  "Hoe stelt je bestuur data ter beschikking van bedrijven, scholen, verenigingen en inwoners?",
];
const english = [
  "Who has put into words what data-driven working means for your municipality?",
  "What does your municipality offer staff and elected officials for learning to work with AI?",
  "How do your services find errors in data and put them right?",
  "How does your municipality make data available to companies, schools, associations and residents?",
];
const joined = (column: string, join: string) => ({ column, join, options: labels });
const perColumn = (columns: readonly string[], checked: readonly string[], unchecked: readonly string[] = []) => ({
  columns: Object.fromEntries(columns.map((column, index) => [column, sources[index]])),
  checked,
  unchecked,
});
const complete = { column: "submitdate", notBlank: true };
const finished = { column: "Finished", equals: ["1", "True"] };
const noPreview = [{ column: "Status", equals: ["1", "Survey Preview"] }];
const lime = {
  organisation: "attribute_1",
  role: "ROL",
  id: "id",
  submitted: "submitdate",
  questions: ["G01Q01", "G02Q02", "G03Q03", "G04Q04"],
  respondent: { complete },
};
const limeItems = ["G05Q05[SQ001]", "G05Q05[SQ002]", "G05Q05[SQ003]"];
const forms = { organisation: "NIS-code", role: "Rol", questions: dutch };
const kobo = {
  organisation: "organisation",
  role: "role",
  id: "_id",
  submitted: "_submission_time",
};
const underscored = ids.map((id) => id.replaceAll("-", "_"));

interface Case {
  readonly organisation: string;
  readonly role: string;
  readonly id?: string;
  readonly submitted: string;
  readonly questions: readonly string[];
  readonly sources?: object;
  readonly source?: object;
  readonly answers?: object;
  readonly respondent?: object;
  /** The export tells an empty answer from one that was never shown. */
  readonly apart?: boolean;
}

const cases: Readonly<Record<string, Case>> = {
  "limesurvey/codes.csv": {
    ...lime,
    sources: perColumn(limeItems, ["Y"]),
    answers: { nothing: "not-shown" },
    apart: true,
  },
  "limesurvey/labels.csv": {
    ...lime,
    sources: perColumn(limeItems, ["Ja"], ["Nee"]),
    answers: { notShown: ["N/A"] },
    apart: true,
  },
  "limesurvey/responses.json": { ...lime, answers: { nothing: "not-shown" }, apart: true },
  "limesurvey/responses-older.json": { ...lime, answers: { nothing: "not-shown" }, apart: true },
  "ms-forms/nl.xlsx": {
    ...forms,
    id: "ID",
    submitted: "Tijd van voltooien",
    sources: joined("Welke bronnen gebruik je?", ";"),
  },
  "ms-forms/de.csv": {
    ...forms,
    id: "ID",
    submitted: "Fertigstellungszeit",
    sources: joined("Welke bronnen gebruik je?", ";"),
    source: { dateOrder: "dmy" },
  },
  "ms-forms/fr.csv": {
    ...forms,
    id: "ID",
    submitted: "Heure de fin",
    sources: joined("Welke bronnen gebruik je?", ";"),
    source: { dateOrder: "dmy" },
  },
  "ms-forms/en.csv": {
    organisation: "Municipality code",
    role: "Role",
    id: "ID",
    submitted: "Completion time",
    questions: english,
    sources: joined("Which sources do you use?", ";"),
    source: { dateOrder: "mdy" },
  },
  "google-forms/nl.csv": {
    ...forms,
    submitted: "Tijdstempel",
    sources: joined("Welke bronnen gebruik je?", ", "),
    source: { dateOrder: "dmy" },
  },
  "google-forms/en.csv": {
    organisation: "Municipality code",
    role: "Role",
    submitted: "Timestamp",
    questions: english.map((text) => `How far is your municipality? [${text}]`),
    sources: joined("Which sources do you use?", ";"),
  },
  "google-forms/api.json": {
    organisation: "0a1b2c01",
    role: "0a1b2c02",
    id: "responseId",
    submitted: "lastSubmittedTime",
    questions: ["1a1b2c00", "1a1b2c01", "1a1b2c02", "1a1b2c03"],
    sources: joined("2a1b2c01", ";"),
  },
  "eusurvey/nl.xls": {
    ...forms,
    id: "Nummer bijdrage",
    submitted: "Laatste wijziging",
    sources: joined("Welke bronnen gebruik je?", "; "),
  },
  "eusurvey/codes.xlsx": {
    organisation: "NIS",
    role: "ROL",
    id: "Nummer bijdrage",
    submitted: "Laatste wijziging",
    questions: ["G01Q01", "G02Q02", "G03Q03", "G04Q04"],
  },
  "eusurvey/two-sheets.xlsx": { ...forms, id: "Nummer bijdrage", submitted: "Laatste wijziging" },
  "surveymonkey/expanded.csv": {
    organisation: "Custom Data 1",
    role: "What is your role?",
    id: "Respondent ID",
    submitted: "End Date",
    questions: english,
    sources: perColumn(
      ["Registers of our own", "National register, through MAGDA", "Open data: portal; maps"].map(
        (item) => `Which sources do you use? [${item}]`,
      ),
      Object.keys(labels),
    ),
    source: { dateOrder: "mdy" },
    respondent: { complete: { column: "End Date", notBlank: true } },
  },
  "qualtrics/codes.csv": {
    organisation: "ExternalReference",
    role: "Q1",
    id: "ResponseId",
    submitted: "EndDate",
    questions: ["Q2_1", "Q2_2", "Q2_3", "Q2_4"],
    sources: perColumn(["Q3_1", "Q3_4", "Q3_5"], ["1"]),
    respondent: { complete: finished, exclude: noPreview },
  },
  "qualtrics/labels.csv": {
    organisation: "ExternalReference",
    role: "Q1",
    id: "ResponseId",
    submitted: "EndDate",
    questions: ["Q2_1", "Q2_2", "Q2_3", "Q2_4"],
    sources: perColumn(["Q3_1", "Q3_4", "Q3_5"], Object.keys(labels)),
    respondent: { complete: finished, exclude: noPreview },
  },
  "kobo/codes.csv": {
    ...kobo,
    questions: underscored.map((id) => `peil/${id}`),
    sources: perColumn(
      sources.map((id) => `peil/sources/${id}`),
      ["1"],
      ["0"],
    ),
  },
  "kobo/labels.csv": {
    ...kobo,
    organisation: "NIS-code",
    role: "Rol",
    questions: dutch,
    sources: joined("Welke bronnen gebruik je?", " "),
  },
  "kobo/api.json": { ...kobo, questions: underscored.map((id) => `peil/${id}`), sources: joined("peil/sources", " ") },
  "odk/central.csv": {
    ...kobo,
    id: "KEY",
    submitted: "SubmissionDate",
    questions: underscored.map((id) => `peil-${id}`),
  },
  "odk/odata.json": {
    ...kobo,
    id: "__id",
    submitted: "__system.submissionDate",
    questions: underscored.map((id) => `peil.${id}`),
  },
  "surveyjs/responses.json": {
    organisation: "organisation",
    role: "role",
    submitted: "",
    questions: ids.map((id) => `levels.${id}`),
    sources: joined("sources", " "),
  },
  "surveyjs/responses.ndjson": {
    organisation: "organisation",
    role: "role",
    submitted: "",
    questions: ids.map((id) => `levels.${id}`),
    sources: joined("sources", " "),
  },
};

function mappingOf(one: Case) {
  return mappingSchema.parse({
    mapping: 1,
    questionnaire: { id: "test", version: "1.0.0" },
    ...(one.source ? { source: one.source } : {}),
    respondent: {
      organisation: { column: one.organisation },
      ...(one.id ? { id: one.id } : {}),
      role: { column: one.role },
      submitted: one.submitted === "" ? { constant: "2026-03-05" } : one.submitted,
      ...one.respondent,
    },
    ...(one.answers ? { answers: one.answers } : {}),
    scales: { study },
    questions: {
      ...Object.fromEntries(ids.map((id, index) => [id, { column: one.questions[index], scale: "study" }])),
      ...(one.sources ? { sources: one.sources } : {}),
    },
    ...(one.sources ? {} : { skip: ["sources"] }),
  });
}

interface Expected {
  readonly organisation: string;
  readonly role: string;
  readonly submitted?: string;
  readonly answers: Readonly<Record<string, number | string>>;
  readonly sources: readonly string[];
}

const expected = (JSON.parse(readFileSync(platformFile("expected.json"), "utf8")) as Expected[]).filter(
  ({ submitted }) => submitted !== undefined,
);
const stateOf: Readonly<Record<string, string>> = {
  unknown: "dont-know",
  none: "not-applicable",
  empty: "unanswered",
  hidden: "not-shown",
};

function shortly(answer: Answer | undefined, apart: boolean): unknown {
  if (answer?.kind === "level") return answer.level;
  if (answer?.kind !== "none") return answer;
  return !apart && answer.state === "not-shown" ? "unanswered" : answer.state;
}

function expectedAnswers({ answers }: Expected, apart: boolean) {
  const meant = (value: number | string | undefined) => (typeof value === "string" ? stateOf[value] : value);
  return ids.map((id) => {
    const value = meant(answers[id]);
    return !apart && value === "not-shown" ? "unanswered" : value;
  });
}

async function imported(file: string, one: Case) {
  const mapping = mappingOf(one);
  expect(checkMapping(mapping, questionnaire).filter(({ severity }) => severity === "error")).toEqual([]);
  const document = await parseDocument("m.yaml", "");
  const responses: Response[] = [];
  const prepared = await prepareImport({ document, mapping, questionnaire, sha256: "" }, [platformFile(file)]);
  const result = await runImport(prepared, { response: (response) => void responses.push(response) });
  return { responses, result };
}

describe.each(Object.entries(cases))("%s", (file, one) => {
  const apart = one.apart ?? false;
  test("comes to what was answered, by whom", async () => {
    const { responses, result } = await imported(file, one);
    expect(result.doubts.filter(({ severity }) => severity !== "warning")).toEqual([]);
    expect(responses.map(({ organisation, respondent }) => [organisation.id, respondent.role])).toEqual(
      expected.map(({ organisation, role }) => [organisation, role]),
    );
    expect(responses.map(({ answers }) => ids.map((id) => shortly(answers.get(id), apart)))).toEqual(
      expected.map((record) => expectedAnswers(record, apart)),
    );
  });

  test.runIf(one.sources)("with the sources that were ticked", async () => {
    const { responses } = await imported(file, one);
    const ticked = responses.map(({ answers }) => {
      const answer = answers.get("sources");
      return answer?.kind === "checked" ? [...answer.checked].sort() : [];
    });
    expect(ticked).toEqual(expected.map((record) => [...record.sources].sort()));
  });
});

test("the date that a platform hides behind the first of 1980 is kept as it stands, and repeated codes by their place", async () => {
  const mapping = mappingSchema.parse({
    mapping: 1,
    questionnaire: { id: "test", version: "1.0.0" },
    respondent: { organisation: { constant: "99901" }, id: "id", submitted: "submitdate" },
    questions: {
      [ids[0] ?? ""]: { column: "FallsJa", occurrence: 1, values: { A1: 1, A2: 2 } },
      [ids[1] ?? ""]: { column: "FallsJa", occurrence: 2, values: { A1: 5, A3: 3 } },
      [ids[2] ?? ""]: { column: "FallsJa", occurrence: 3, values: { Ja: 1, Nee: 0 } },
    },
    skip: [ids[3] ?? "", "sources"],
  });
  const document = await parseDocument("m.yaml", "");
  const responses: Response[] = [];
  const paths = [platformFile("limesurvey/repeated-codes.csv")];
  const prepared = await prepareImport({ document, mapping, questionnaire, sha256: "" }, paths);
  await runImport(prepared, { response: (response) => void responses.push(response) });
  expect(responses.map(({ answers }) => ids.slice(0, 3).map((id) => shortly(answers.get(id), true)))).toEqual([
    [1, 3, 1],
    [2, "unanswered", 0],
    ["unanswered", 5, 1],
  ]);
});
