import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { columnsOf } from "../../../src/core/import/platform/columns-of.ts";
import type { TableSettings } from "../../../src/io/tables/open-table.ts";
import { aFolder } from "../../support/folder.ts";
import type { ReadTable } from "../../support/tables.ts";
import { platformFile, platformOf, readTables, shown } from "../../support/tables.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const story = "Wie heeft verwoord wat data-gedreven werken voor je bestuur betekent?";
const storyInEnglish = "Who has put into words what data-driven working means for your municipality?";

/** Path → platform, header row, header rows, responses, and what is found in the column of the first question. */
const exports: readonly (readonly [string, string, number, number, number, readonly string[]])[] = [
  ["limesurvey/codes.csv", "limesurvey", 1, 1, 6, ["G01Q01", "A4", "A3", "A6", "A2", "A1", "A9"]],
  [
    "limesurvey/labels.csv",
    "limesurvey",
    1,
    1,
    6,
    [
      `G01Q01. ${story}`,
      "Gedefinieerd",
      "Herhaalbaar",
      "Geoptimaliseerd",
      "Ad hoc",
      "Onbestaand",
      "Niet van toepassing",
    ],
  ],
  ["limesurvey/responses.json", "limesurvey", 0, 1, 6, ["G01Q01", "A4", "A3", "A6", "A2", "A1", "A9"]],
  ["limesurvey/responses-older.json", "limesurvey", 0, 1, 6, ["G01Q01", "A4", "A3", "A6", "A2", "A1", "A9"]],
  [
    "ms-forms/nl.xlsx",
    "ms-forms",
    1,
    1,
    5,
    [story, "Gedefinieerd", "Herhaalbaar", "Geoptimaliseerd", "Onbestaand", "Niet van toepassing"],
  ],
  [
    "ms-forms/en.csv",
    "ms-forms",
    1,
    1,
    5,
    [storyInEnglish, "Defined", "Repeatable", "Optimised", "Non-existent", "Not applicable"],
  ],
  [
    "ms-forms/fr.csv",
    "ms-forms",
    1,
    1,
    5,
    [story, "Gedefinieerd", "Herhaalbaar", "Geoptimaliseerd", "Onbestaand", "Niet van toepassing"],
  ],
  [
    "ms-forms/de.csv",
    "ms-forms",
    1,
    1,
    5,
    [story, "Gedefinieerd", "Herhaalbaar", "Geoptimaliseerd", "Onbestaand", "Niet van toepassing"],
  ],
  [
    "google-forms/nl.csv",
    "google-forms",
    1,
    1,
    5,
    [story, "Gedefinieerd", "Herhaalbaar", "Geoptimaliseerd", "Onbestaand", "Niet van toepassing"],
  ],
  [
    "google-forms/en.csv",
    "google-forms",
    1,
    1,
    5,
    [
      `How far is your municipality? [${storyInEnglish}]`,
      "Defined",
      "Repeatable",
      "Optimised",
      "Non-existent",
      "Not applicable",
    ],
  ],
  [
    "google-forms/api.json",
    "google-forms",
    0,
    1,
    5,
    ["1a1b2c00", "Gedefinieerd", "Herhaalbaar", "Geoptimaliseerd", "Onbestaand", "Niet van toepassing"],
  ],
  [
    "eusurvey/nl.xls",
    "eusurvey",
    4,
    1,
    5,
    [story, "Gedefinieerd", "Herhaalbaar", "Geoptimaliseerd", "Onbestaand", "Niet van toepassing"],
  ],
  [
    "eusurvey/codes.xlsx",
    "eusurvey",
    4,
    1,
    5,
    [
      `${story} (G01Q01)`,
      "Gedefinieerd (ID73)",
      "Herhaalbaar (ID72)",
      "Geoptimaliseerd (ID75)",
      "Onbestaand (ID70)",
      "Niet van toepassing (ID78)",
    ],
  ],
  [
    "eusurvey/two-sheets.xlsx",
    "eusurvey",
    4,
    1,
    5,
    [story, "Gedefinieerd", "Herhaalbaar", "Geoptimaliseerd", "Onbestaand", "Niet van toepassing"],
  ],
  [
    "surveymonkey/expanded.csv",
    "surveymonkey",
    1,
    2,
    6,
    [storyInEnglish, "Defined", "Repeatable", "Optimised", "Ad hoc", "Non-existent", "Not applicable"],
  ],
  [
    "surveymonkey/condensed.csv",
    "surveymonkey",
    1,
    1,
    6,
    [storyInEnglish, "Defined", "Repeatable", "Optimised", "Ad hoc", "Non-existent", "Not applicable"],
  ],
  ["qualtrics/codes.csv", "qualtrics", 1, 3, 7, ["Q2_1", "15", "13", "12", "15", "11", "10", "-2"]],
  [
    "qualtrics/labels.csv",
    "qualtrics",
    1,
    3,
    7,
    [
      "Q2_1",
      "Geoptimaliseerd",
      "Gedefinieerd",
      "Herhaalbaar",
      "Geoptimaliseerd",
      "Ad hoc",
      "Onbestaand",
      "Niet van toepassing",
    ],
  ],
  [
    "qualtrics/labels.tsv",
    "qualtrics",
    1,
    3,
    7,
    [
      "Q2_1",
      "Geoptimaliseerd",
      "Gedefinieerd",
      "Herhaalbaar",
      "Geoptimaliseerd",
      "Ad hoc",
      "Onbestaand",
      "Niet van toepassing",
    ],
  ],
  ["qualtrics/legacy.csv", "qualtrics", 1, 2, 6, ["Q2_1", "13", "12", "15", "11", "10", "-2"]],
  [
    "qualtrics/responses.json",
    "qualtrics",
    0,
    1,
    7,
    ["QID2_1", "number 15", "number 13", "number 12", "number 15", "number 11", "number 10", "number -2"],
  ],
  [
    "kobo/codes.csv",
    "kobo",
    1,
    1,
    5,
    ["peil/data_story_shared", "level_3", "level_2", "level_5", "level_0", "not_applicable"],
  ],
  [
    "kobo/labels.csv",
    "kobo",
    1,
    1,
    5,
    [story, "Gedefinieerd", "Herhaalbaar", "Geoptimaliseerd", "Onbestaand", "Niet van toepassing"],
  ],
  [
    "kobo/api.json",
    "kobo",
    0,
    1,
    5,
    ["peil/data_story_shared", "level_3", "level_2", "level_5", "level_0", "not_applicable"],
  ],
  [
    "odk/central.csv",
    "odk",
    1,
    1,
    5,
    ["peil-data_story_shared", "level_3", "level_2", "level_5", "level_0", "not_applicable"],
  ],
  [
    "odk/odata.json",
    "odk",
    0,
    1,
    5,
    ["peil.data_story_shared", "level_3", "level_2", "level_5", "level_0", "not_applicable"],
  ],
  [
    "surveyjs/responses.json",
    "surveyjs",
    0,
    1,
    5,
    ["levels.data-story-shared", "level_3", "level_2", "level_5", "level_0", "not_applicable"],
  ],
  [
    "surveyjs/responses.ndjson",
    "surveyjs",
    0,
    1,
    5,
    ["levels.data-story-shared", "level_3", "level_2", "level_5", "level_0", "not_applicable"],
  ],
  ["table/excel-utf-8.csv", "table", 1, 1, 5, ["data-story-shared", "3", "2", "5", "0", "Niet van toepassing"]],
  ["table/utf-16.txt", "table", 1, 1, 5, ["data-story-shared", "3", "2", "5", "0", "Niet van toepassing"]],
  ["table/pipes.csv", "table", 1, 1, 5, ["data-story-shared", "3", "2", "5", "0", "Niet van toepassing"]],
  [
    "table/workbook.xlsx",
    "table",
    1,
    1,
    5,
    ["data-story-shared", "number 3", "number 2", "number 5", "number 0", "Niet van toepassing"],
  ],
  ["table/workbook.ods", "table", 1, 1, 5, ["data-story-shared", "3", "2", "5", "0", "Niet van toepassing"]],
  [
    "table/responses.yaml",
    "table",
    0,
    1,
    5,
    ["data-story-shared", "number 3", "number 2", "number 5", "number 0", "·"],
  ],
];

describe("an export", () => {
  it.each(exports)("%s is recognised and read", async (path, platform, headerRow, headerRows, responses, answers) => {
    const { table, rows, columns, detected } = await described(path);
    expect(detected).toMatchObject({ platform, headerRow, headerRows });
    const below = rows.filter(({ number }) => number >= headerRow + headerRows);
    expect(below).toHaveLength(responses);
    const column = columns.find(({ name }) => name === answers[0]);
    expect(below.map(({ cells }) => shown(cells)[column?.position ?? -1] ?? "·")).toEqual(answers.slice(1));
    expect(table.head[0]?.number).toBe(Math.min(headerRow, rows[0]?.number ?? 0));
  });

  it("is one of those above, for every file that is there", () => {
    const folder = platformFile(".");
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\/.*\./.test(name));
    const others = ["limesurvey/repeated-codes.csv", "table/excel-windows.csv"];
    expect(files.sort()).toEqual([...exports.map(([path]) => path), ...others].sort());
  });

  it("is as the script writes it", () => {
    const folder = aFolder();
    execFileSync(process.execPath, ["scripts/platform-fixtures.js", folder], { cwd: root });
    for (const [path] of exports) {
      expect(readFileSync(join(folder, path)).equals(readFileSync(platformFile(path))), path).toBe(true);
    }
  });

  it("keeps never shown, shown and passed over, and answered apart where the platform does", async () => {
    const lime = await described("limesurvey/codes.csv");
    expect(answersOf(lime, "G03Q03")).toEqual(["A2", "A5", "", "·", "·", "A3"]);
    const qualtrics = await described("qualtrics/responses.json");
    expect(answersOf(qualtrics, "QID2_3").slice(1)).toEqual(["number 11", "number 14", "", "·", "·", "number 12"]);
    expect(answersOf(await described("kobo/api.json"), "peil/sources")).toEqual([
      "registers magda",
      "·",
      "open",
      "registers magda open",
      "magda",
    ]);
  });

  it("keeps several values of one answer apart where the platform does", async () => {
    expect(answersOf(await described("surveyjs/responses.json"), "sources")[0]).toBe("[registers|magda]");
    expect(answersOf(await described("google-forms/api.json"), "2a1b2c01")).toEqual([
      "[Eigen registers|Rijksregister, via MAGDA]",
      "·",
      "Open data: portaal; kaarten",
      "[Eigen registers|Rijksregister, via MAGDA|Open data: portaal; kaarten]",
      "Rijksregister, via MAGDA",
    ]);
  });

  it("addresses a heading that stands there three times", async () => {
    const { columns } = await described("limesurvey/repeated-codes.csv");
    const repeated = columns.filter(({ name }) => name === "FallsJa");
    expect(repeated.map(({ letter, occurrence }) => [letter, occurrence])).toEqual([
      ["E", 1],
      ["F", 2],
      ["G", 3],
    ]);
  });

  it("tells code, question and part of the question apart", async () => {
    const part = async (path: string, name: string) => {
      const { columns } = await described(path);
      const column = columns.find((one) => one.name === name || one.code === name);
      return [column?.code, column?.text, column?.item];
    };
    const option = "Rijksregister, via MAGDA";
    expect(await part("limesurvey/labels.csv", "G05Q05[SQ002]")).toEqual([
      "G05Q05[SQ002]",
      "Welke bronnen gebruik je?",
      option,
    ]);
    expect(await part("qualtrics/codes.csv", "Q2_1")).toEqual(["Q2_1", "Hoe ver staat je bestuur?", story]);
    expect(await part("qualtrics/labels.csv", "Q3_4")).toEqual(["Q3_4", "Welke bronnen gebruik je?", option]);
    expect(await part("eusurvey/codes.xlsx", `${story} (G01Q01)`)).toEqual(["G01Q01", story, undefined]);
    expect(await part("surveymonkey/expanded.csv", "Which sources do you use? [Registers of our own]")).toEqual([
      undefined,
      "Which sources do you use?",
      "Registers of our own",
    ]);
    expect(await part("google-forms/en.csv", `How far is your municipality? [${storyInEnglish}]`)).toEqual([
      undefined,
      "How far is your municipality?",
      storyInEnglish,
    ]);
  });

  it.each([
    ["limesurvey/labels.csv", { "respondent-id": "A", submitted: "B", language: "D", started: "G" }],
    ["ms-forms/nl.xlsx", { "respondent-id": "A", started: "B", submitted: "C", email: "D", name: "E" }],
    ["google-forms/en.csv", { submitted: "A", email: "B" }],
    ["eusurvey/nl.xls", { "respondent-id": "I", name: "J", started: "K", submitted: "L", language: "M" }],
    ["surveymonkey/expanded.csv", { "respondent-id": "A", started: "C", submitted: "D", email: "F", name: "G H" }],
    [
      "qualtrics/codes.csv",
      { started: "A", submitted: "B", status: "C J", complete: "F", "respondent-id": "H", language: "K" },
    ],
    [
      "qualtrics/legacy.csv",
      { "respondent-id": "A", name: "C", email: "E", status: "G", started: "H", submitted: "I", complete: "J" },
    ],
    ["kobo/codes.csv", { started: "A", "respondent-id": "M", submitted: "O", status: "P", name: "S" }],
    ["odk/central.csv", { submitted: "A", started: "B", "respondent-id": "K", name: "M", status: "Q" }],
  ])("%s: knows what its own columns tell", async (path, expected) => {
    const found = new Map<string, string[]>();
    for (const { metadata, letter } of (await described(path)).columns) {
      if (metadata && metadata !== "other") found.set(metadata, [...(found.get(metadata) ?? []), letter]);
    }
    expect(Object.fromEntries([...found].map(([key, letters]) => [key, letters.join(" ")]))).toEqual(expected);
  });
});

async function described(path: string, settings: TableSettings = {}) {
  const found = (await readTables(platformFile(path), settings)).filter((one): one is ReadTable => "table" in one);
  const read = found.find(({ table }) => !table.hidden);
  if (!read) throw new Error(`No table in ${path}`);
  const detected = platformOf(read.table);
  return { ...read, detected, columns: columnsOf(detected, read.table.head) };
}

function answersOf({ rows, columns, detected }: Awaited<ReturnType<typeof described>>, name: string): string[] {
  const position = columns.find((column) => column.name === name)?.position ?? -1;
  const below = rows.filter(({ number }) => number >= detected.headerRow + detected.headerRows);
  return below.map(({ cells }) => shown(cells)[position] ?? "·");
}
