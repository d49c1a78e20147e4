import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read, utils } from "@e965/xlsx";
import { expect, test } from "vitest";
import { showMessages } from "../../src/i18n/show.ts";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

const example = "templates/example";
const small = "templates/example-small";

/** A response of its own organisation, in the short form of the format. */
function response(organisation: string, changes: Record<string, unknown> = {}): string {
  return JSON.stringify({
    format: 1,
    questionnaire: { id: "local-government", version: "1.0.0" },
    organisation: { id: organisation },
    respondent: { id: "a" },
    submitted: "2026-11-20",
    answers: { "data-story-shared": 2 },
    ...changes,
  });
}

test("one organisation prints one Assessment, several print an array in the order of their ids", async () => {
  const one = JSON.parse((await runMain("score", small, "--json")).out);
  expect(one).toMatchObject({ format: 1, organisation: { id: "99902" }, questionnaire: { id: "local-government" } });
  const both = JSON.parse((await runMain("score", small, example, "--json")).out);
  expect(both.map((assessment: typeof one) => assessment.organisation.id)).toEqual(["99901", "99902"]);
});

test("the same input gives the same bytes, whatever the order of the files", async () => {
  const first = await runMain("score", example, small, "--json");
  const second = await runMain("score", small, example, "--json");
  expect(second.out).toBe(first.out);
});

test("the table names the dimensions in plain words and fits eighty columns", async () => {
  const { out, code } = await runMain("score", example);
  expect(code).toBe(0);
  expect(out).toContain("Afspraken en verantwoordelijkheid");
  for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
});

test("a CSV has one row an organisation, and figures at full precision", async () => {
  const { out } = await runMain("score", example, small, "--csv");
  const [head = "", ...rows] = out.trimEnd().split("\r\n");
  expect(rows).toHaveLength(2);
  const column = head.split(",").indexOf("governance.score");
  const assessment = JSON.parse((await runMain("score", example, "--json")).out);
  expect(Number(rows[0]?.split(",")[column])).toBe(assessment.areas[0].score);
});

test("text that a spreadsheet would run as a formula is defused", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "a.json"), response("=1+1"));
  expect((await runMain("score", folder, "--csv")).out).toContain("\r\n'=1+1,");
});

test("a bad file is named with its reason, the rest is scored, and the exit code says so", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "good.json"), response("1"));
  writeFileSync(join(folder, "bad.yaml"), response("2").replace("data-story-shared", "data-story-shard"));
  writeFileSync(join(folder, "broken.yaml"), "answers: [1, 2");
  const { out, err, code } = await runMain("score", folder, "--json");
  expect(code).toBe(4);
  expect(JSON.parse(out).organisation.id).toBe("1");
  expect(err).toContain("bad.yaml:1:");
  expect(err).toContain("data-story-shared");
  expect(err).toContain("broken.yaml:1:");
});

test("two responses with the same respondent id are an error that names both files", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "a.json"), response("1"));
  writeFileSync(join(folder, "b.json"), response("1"));
  const { err, code } = await runMain("score", folder);
  expect(code).toBe(3);
  expect(err).toMatch(/a\.json[\s\S]*b\.json/);
});

test("a draft is left out and named, unless --drafts", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "a.json"), response("1"));
  const draft = { respondent: { id: "b" }, submitted: undefined, started: "2026-11-22" };
  writeFileSync(join(folder, "b.json"), response("1", draft));
  const without = JSON.parse((await runMain("score", folder, "--json")).out);
  expect(without.respondents.count).toBe(1);
  expect(without.warnings).toEqual([expect.objectContaining({ code: "draft", path: "b.json" })]);
  const withDrafts = JSON.parse((await runMain("score", folder, "--json", "--drafts")).out);
  expect(withDrafts).toMatchObject({ respondents: { count: 2 }, date: "2026-11-22" });
});

test("rounds are kept apart", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "a.json"), response("1", { round: "2025" }));
  writeFileSync(join(folder, "b.json"), response("1", { round: "2026" }));
  const assessments = JSON.parse((await runMain("score", folder, "--json")).out);
  expect(assessments.map((one: { round: string }) => one.round)).toEqual(["2025", "2026"]);
});

test.each(["data-governance", "governance", "data-story-shared"])(
  "--explain %s shows where the figure comes from",
  async (id) => {
    const { out, code } = await runMain("score", example, "--explain", id);
    expect(code).toBe(0);
    expect(out).toContain("Meerlinde");
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  },
);

test("--explain of a dimension shows products and sums that make the score", async () => {
  const { out } = await runMain("score", example, "--explain", "data-quality", "--lang", "en");
  const [, products, weights, score] = /Score = ([\d.]+) ÷ ([\d.]+) = ([\d.]+)/.exec(out)?.map(Number) ?? [];
  expect((products ?? 0) / (weights ?? 1)).toBeCloseTo(score ?? 0, 3);
});

test("--explain marks primary questions of a dimension, which has a floor, and none of an area", async () => {
  const explain = async (id: string) => (await runMain("score", example, "--explain", id, "--lang", "en")).out;
  const { primary } = showMessages.en.explain;
  expect(await explain("data-quality")).toContain(primary);
  expect(await explain("governance")).not.toContain(primary);
});

test("an unknown figure is an error with the nearest name", async () => {
  const { err, code } = await runMain("score", example, "--explain", "data-qualty");
  expect(code).toBe(2);
  expect(err).toContain("Bedoelde je data-quality?");
});

test("targets and capacity on the command line win over the files", async () => {
  const flags = [
    "--target",
    "data-quality=2",
    "--target",
    "metadata=next",
    "--days-per-year",
    "40",
    "--start",
    "2028-Q2",
  ];
  const assessment = JSON.parse((await runMain("score", example, "--json", ...flags)).out);
  const target = (id: string) => assessment.dimensions.find((one: { id: string }) => one.id === id).target;
  expect(target("data-quality")).toBe(2);
  const metadata = assessment.dimensions.find((one: { id: string }) => one.id === "metadata");
  expect(metadata.target).toBe(metadata.level + 1);
  expect(assessment.roadmap).toMatchObject({
    start: "2028-Q2",
    ambition: { daysPerYear: 40, daysPerYearAssumed: false },
  });
});

test.each([
  ["--days-per-year", "veel"],
  ["--quarters", "0"],
  ["--start", "lente"],
  ["--target", "data-quality=9"],
  ["--date", "2026-13-01"],
])("%s %s is refused with what was expected", async (option, value) => {
  const { err, code } = await runMain("score", example, option, value);
  expect(code).toBe(2);
  expect(err).toContain(option);
  expect(err).toContain("Verwacht:");
});

test("a result goes to a file, which is not overwritten unasked", async () => {
  const path = join(aFolder(), "scores.json");
  expect((await runMain("score", small, "--json", "-o", path)).code).toBe(0);
  expect(JSON.parse(readFileSync(path, "utf8")).organisation.id).toBe("99902");
  const again = await runMain("score", small, "--json", "-o", path);
  expect(again).toMatchObject({ code: 2 });
  expect(again.err).toContain("--force");
  expect((await runMain("score", small, "--json", "-o", path, "--force")).code).toBe(0);
});

test("nothing to score is said with what to give", async () => {
  const { err, code } = await runMain("score", aFolder());
  expect(code).toBe(3);
  expect(err).toContain("antwoordbestand");
});

test.each([
  ["--json", "--csv"],
  ["--json", "--explain=governance"],
  ["--csv", "--explain=governance"],
])("%s and %s are two forms, and only one can be printed", async (...forms) => {
  const { code, out, err } = await runMain("score", "templates/example-small", ...forms);
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("één vorm tegelijk");
  for (const form of forms) expect(err).toContain(form.replace(/=.*/, ""));
});

test("a workbook has the same organisations as the CSV, and names what was refused", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "good.json"), response("99911"));
  writeFileSync(join(folder, "bad.json"), response("99912", { answers: { "data-story-shared": 9 } }));
  const file = join(folder, "scores.xlsx");
  const { code } = await runMain("score", folder, "--xlsx", "-o", file);
  expect(code).toBe(4);
  const { Sheets } = read(readFileSync(file));
  const rows = (name: string) => utils.sheet_to_json<string[]>(Sheets[name] ?? {}, { header: 1 });
  expect(rows("Organisaties").map(([id]) => id)).toEqual(["Organisatie", "99911"]);
  expect(rows("Geweigerd")[1]?.[0]).toContain("bad.json:");
  expect((await runMain("score", folder, "--xlsx", "-o", file)).err).toContain("bestaat al");
});

test("CSV for Excel in Dutch has semicolons, decimal commas and a byte order mark", async () => {
  const { out } = await runMain("score", example, "--excel-nl");
  expect(out.startsWith("\uFEFForganisation_id;")).toBe(true);
  expect(out).toMatch(/;\d,\d+;/u);
});

test.each(["--variant council", "--template nowhere", "--jobs 2"])("%s goes with reports only", async (flag) => {
  const { code, err } = await runMain("score", small, ...flag.split(" "));
  expect(code).toBe(2);
  expect(err).toContain("--reports");
});
