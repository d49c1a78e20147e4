import { cpSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

test("the plan names days, owner and what waits, and fits eighty columns", async () => {
  const { out, code } = await runMain("roadmap", "templates/example");
  expect(code).toBe(0);
  expect(out).toContain("Plan van Meerlinde (verzonnen)");
  expect(out).toContain("Verwachte score");
  for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
});

test("the CSV has a row for every action: planned, done or left out", async () => {
  const { roadmap } = JSON.parse((await runMain("roadmap", "templates/example", "--json")).out);
  const { out } = await runMain("roadmap", "templates/example", "--csv");
  expect(out.trimEnd().split("\r\n")).toHaveLength(
    1 + roadmap.actions.length + roadmap.done.length + roadmap.left.length,
  );
  expect(out).toMatch(/,act-ambassadors-group,[^,]+,loopt,/);
  expect(out).toMatch(/,act-personal-accounts,"[^"]+",klaar,/);
});

test("the Markdown is a list to tick off, in the language asked for", async () => {
  const { out } = await runMain("roadmap", "templates/example", "--markdown", "--lang", "en");
  expect(out).toContain("# Plan of Meerlinde");
  expect(out).toMatch(/- \[ \] \*\*.+\*\*: .+\sdays/u);
  expect(out).toMatch(/- \[ \] \*\*Set up a group of internal data ambassadors\*\*: .+, running\n/u);
  expect(out).toMatch(/- \[x\] Personal accounts.+\n/u);
  expect(out).not.toContain("Assumed");
  const assumed = await runMain("roadmap", "templates/example-small", "--markdown", "--lang", "en");
  expect(assumed.out).toContain("Assumed for a small organisation");
});

test("what is set stands in the organisation's file, comments kept, and the next plan goes on from there", async () => {
  const folder = aFolder();
  cpSync("templates/example", folder, { recursive: true });
  const file = join(folder, "organisation.yaml");
  const before = readFileSync(file, "utf8");
  const flags = ["--status", "running", "--owner", "Team Beleid", "--in", folder];
  expect((await runMain("roadmap", "set", "act-policy-indicators", ...flags)).code).toBe(0);
  const after = readFileSync(file, "utf8");
  for (const line of before.split("\n").filter((one) => one.includes("#"))) expect(after).toContain(line.trim());
  // An owner may be a person: the name is shown to those who ask for it, the function to all others.
  const unasked = await runMain("roadmap", folder, "--json");
  expect(unasked.out).not.toContain("Team Beleid");
  expect(unasked.err).toContain("--identify");
  const { roadmap } = JSON.parse((await runMain("roadmap", folder, "--json", "--identify")).out);
  expect(roadmap.actions.find((one: { id: string }) => one.id === "act-policy-indicators")).toMatchObject({
    status: "running",
    owner: "Team Beleid",
    start: roadmap.start,
  });
  await runMain(
    "roadmap",
    "set",
    "act-policy-indicators",
    "--status",
    "done",
    "--finished",
    "2026-12-01",
    "--in",
    folder,
  );
  const done = JSON.parse((await runMain("roadmap", folder, "--json")).out).roadmap;
  expect(done.done).toContain("act-policy-indicators");
  expect(done.actions.map((one: { id: string }) => one.id)).not.toContain("act-policy-indicators");
});

test("without an organisation file one is made from what the responses say", async () => {
  const folder = aFolder();
  cpSync("templates/example-small", folder, { recursive: true });
  expect(
    (await runMain("roadmap", "set", "act-data-use-canvas", "--exclude", "--reason", "Al geregeld", "--in", folder))
      .code,
  ).toBe(0);
  const { roadmap } = JSON.parse((await runMain("roadmap", folder, "--json")).out);
  expect(roadmap.left).toContainEqual({ id: "act-data-use-canvas", why: "excluded", reason: "Al geregeld" });
});

test.each([
  [["act-policy-indicator", "--status", "done"], "act-policy-indicators"],
  [["act-policy-indicators"], "--status"],
  [["act-policy-indicators", "--pin", "morgen"], "2027-Q1"],
  [["act-policy-indicators", "--finished", "gisteren"], "2027-Q2"],
])("set %j is refused with what to do", async (words, hint) => {
  const folder = aFolder();
  cpSync("templates/example", folder, { recursive: true });
  const { err, code } = await runMain("roadmap", "set", ...words, "--in", folder);
  expect(code).toBe(2);
  expect(err).toContain(hint);
});

test("a set that is refused leaves no file behind", async () => {
  const folder = aFolder();
  cpSync("templates/example-small", folder, { recursive: true });
  const refused = [
    ["act-nothing", "--status", "done"],
    ["act-policy-indicators"],
    ["act-policy-indicators", "--pin", "x"],
  ];
  for (const words of refused) expect((await runMain("roadmap", "set", ...words, "--in", folder)).code).toBe(2);
  expect(readdirSync(folder)).toEqual(["answers.yaml"]);
});

test("a questionnaire without actions has no plan, and says so", async () => {
  const folder = aFolder();
  const questionnaire = readFileSync("questionnaires/local-government/questionnaire.yaml", "utf8");
  writeFileSync(join(folder, "questionnaire.yaml"), questionnaire);
  const file = join(folder, "questionnaire.yaml");
  const { err, code } = await runMain("roadmap", "templates/example-small", "--questionnaire", file);
  expect(code).toBe(2);
  expect(err).toContain("actions.yaml");
});
