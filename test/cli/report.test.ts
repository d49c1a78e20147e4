import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aFolder } from "../support/folder.ts";
import { openPdf } from "../support/report.ts";
import { runMain } from "../support/run-main.ts";

/** What somebody sees who opens the folder. */
function reportsIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => !name.startsWith("."));
}

test("a PDF is written whole, its place printed, and it is not overwritten unasked", async () => {
  const path = join(aFolder(), "rapport.pdf");
  const first = await runMain("report", "templates/example-small", "-o", path);
  expect(first).toMatchObject({ code: 0, out: `${path}\n` });
  expect(readFileSync(path).subarray(0, 5).toString()).toBe("%PDF-");
  expect((await runMain("report", "templates/example-small", "-o", path)).code).toBe(2);
});

test("the same answers give the same bytes", async () => {
  const folder = aFolder();
  for (const name of ["a.pdf", "b.pdf"]) await runMain("report", "templates/example-small", "-o", join(folder, name));
  expect(readFileSync(join(folder, "a.pdf")).equals(readFileSync(join(folder, "b.pdf")))).toBe(true);
});

test("characters that the font lacks are named on standard error, and nothing else is said there", async () => {
  const folder = aFolder();
  const plain = await runMain("report", "templates/example-small", "-o", join(folder, "a.pdf"));
  expect(plain.err).toBe("");
  const answers = readFileSync("templates/example-small/answers.yaml", "utf8");
  const path = join(folder, "answers.yaml");
  writeFileSync(path, answers.replace(/^( +name: ).*$/m, "$1 Gent 🏛 漢字"));
  const { code, err } = await runMain("report", path, "-o", join(folder, "b.pdf"));
  expect(code).toBe(0);
  expect(err).toContain("🏛 漢 字");
});

test("several organisations get a file each, with names that every system accepts", async () => {
  const folder = join(aFolder(), "rapporten");
  const { code } = await runMain("report", "templates/example", "templates/example-small", "-o", folder);
  expect(code).toBe(0);
  const names = reportsIn(folder);
  expect(names).toHaveLength(2);
  for (const name of names) expect(name).toMatch(/^rapport-[a-z0-9-]+\.pdf$/);
});

test("a file of somebody else's keeps all from being written", async () => {
  const folder = aFolder();
  const run = (...flags: string[]) =>
    runMain("report", "templates/example", "templates/example-small", "-o", folder, ...flags);
  await run();
  const [first = "", second = ""] = reportsIn(folder);
  writeFileSync(join(folder, first), "mine");
  rmSync(join(folder, second));
  const { code, err } = await run();
  expect(code).toBe(2);
  expect(err).toContain(first);
  expect(reportsIn(folder)).toEqual([first]);
  expect((await run("--force")).code).toBe(0);
  expect(readFileSync(join(folder, first)).subarray(0, 5).toString()).toBe("%PDF-");
});

test("a run goes on where it stopped: what is up to date stays, what changed is made anew", async () => {
  const folder = aFolder();
  const answers = join(folder, "answers.yaml");
  writeFileSync(answers, readFileSync("templates/example-small/answers.yaml"));
  const out = join(folder, "reports");
  const run = () => runMain("report", "templates/example", answers, "-o", out);
  const places = (await run()).out;
  const [removed = "", changed = ""] = reportsIn(out).sort(
    (a, b) => Number(b.includes("meerlinde")) - Number(a.includes("meerlinde")),
  );
  const writtenAt = () => [removed, changed].map((name) => statSync(join(out, name)).mtimeMs);
  const before = writtenAt();
  const again = await run();
  expect(again).toMatchObject({ code: 0, out: places, err: "2 rapporten waren al klaar en bleven zoals ze waren.\n" });
  expect(writtenAt()).toEqual(before);

  writeFileSync(answers, readFileSync(answers, "utf8").replace(/^( {2}data-story-shared: ).*$/mu, "$13"));
  rmSync(join(out, removed));
  expect(await run()).toMatchObject({ code: 0, err: "" });
  for (const [index, moment] of writtenAt().entries()) expect(moment).not.toBe(before[index]);
});

test("drawn on several cores, reports are the same byte for byte", async () => {
  const [alone, together] = [aFolder(), aFolder()];
  const run = (out: string, jobs: string) =>
    runMain("report", "templates/example", "templates/example-small", "-o", out, "--jobs", jobs);
  expect((await run(alone, "1")).code).toBe(0);
  expect((await run(together, "2")).code).toBe(0);
  expect(reportsIn(together)).toEqual(reportsIn(alone));
  for (const name of reportsIn(alone)) {
    expect(readFileSync(join(together, name)).equals(readFileSync(join(alone, name))), name).toBe(true);
  }
  expect((await run(alone, "veel")).err).toContain("--jobs veel");
});

test("score writes the reports too, says where, and prints the scores as before", async () => {
  const folder = join(aFolder(), "reports");
  const { out, err } = await runMain("score", "templates/example-small", "--json", "--reports", folder);
  expect(err).toContain(`Het rapport staat in ${folder}.`);
  expect(JSON.parse(out)).toMatchObject({ organisation: { id: "99902" } });
  expect(reportsIn(folder)).toHaveLength(1);
});

test("scores with reports go on where they stopped: the workbook of before may stand there, another may not", async () => {
  const folder = aFolder();
  const out = join(folder, "scores.xlsx");
  const reports = join(folder, "reports");
  const run = () => runMain("score", "templates/example-small", "--xlsx", "-o", out, "--reports", reports);
  expect((await run()).code).toBe(0);
  const again = await run();
  expect([again.code, again.err]).toEqual([0, expect.stringContaining("al klaar")]);
  writeFileSync(out, "mine");
  expect((await run()).code).toBe(2);
  expect(readFileSync(out, "utf8")).toBe("mine");
});

test("a result that could not be kept is refused before anything is read", async () => {
  const path = join(aFolder(), "scores.json");
  writeFileSync(path, "mine");
  const { code, err } = await runMain("score", "not-there.csv", "--mapping", "not-there.yaml", "--json", "-o", path);
  expect([code, err]).toEqual([2, expect.stringContaining("--force")]);
});

test("the demo leaves alone a file that is there, unless it is its own or --force is given", async () => {
  const path = join(aFolder(), "mine.pdf");
  writeFileSync(path, "mine");
  const { code, err } = await runMain("demo", "-o", path);
  expect(code).toBe(2);
  expect(err).toContain("--force");
  expect(readFileSync(path, "utf8")).toBe("mine");
  expect((await runMain("demo", "-o", path, "--force")).code).toBe(0);
});

test.each([
  ["report", "-o", "draft.pdf"],
  ["roadmap", "--markdown"],
  ["score", "--csv"],
])("a draft that does not count is named by %s too", async (command, ...flags) => {
  const folder = aFolder();
  const answers = readFileSync("templates/example-small/answers.yaml", "utf8");
  writeFileSync(join(folder, "a.yaml"), answers);
  const draft = answers.replace(/^submitted: .*\n/m, "").replace("respondent-1", "respondent-2");
  writeFileSync(join(folder, "b.yaml"), draft);
  const words = flags.map((word) => (word.endsWith(".pdf") ? join(folder, word) : word));
  const { code, err, out } = await runMain(command, folder, ...words);
  expect(code).toBe(0);
  expect(err).toContain("b.yaml is nog niet ingediend");
  expect(out).not.toContain("b.yaml");
  expect(err + out).not.toContain("respondent-2");
});

test("several organisations do not go into one file", async () => {
  const path = join(aFolder(), "een.pdf");
  const { code, err } = await runMain("report", "templates/example", "templates/example-small", "-o", path);
  expect(code).toBe(2);
  expect(err).toContain("een.pdf");
  expect(existsSync(path)).toBe(false);
});

test("the demo scores the example and writes its report where it says", async () => {
  const path = join(aFolder(), "demo.pdf");
  const { code, out, err } = await runMain("demo", "-o", path);
  expect(code).toBe(0);
  expect(out).toContain("Meerlinde (verzonnen)");
  expect(err).toContain(path);
  expect((await openPdf(new Uint8Array(readFileSync(path)))).numPages).toBeLessThanOrEqual(16);
});
