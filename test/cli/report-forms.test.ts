/** The same report in other forms: as the PDF in names, folders and what is overwritten. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { read } from "@e965/xlsx";
import { expect, test } from "vitest";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

const small = "templates/example-small";
const files = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith("."));

const beginnings = { html: "<!doctype html>", markdown: "Datamaturiteit\n\n# ", json: '{\n  "format"', xlsx: "PK" };
const extensions = { html: "html", markdown: "md", json: "json", xlsx: "xlsx" };
const forms = Object.keys(beginnings) as (keyof typeof beginnings)[];

test.each(forms)("--%s writes a file of its own kind, whole, twice the same, and not over another", async (form) => {
  const folder = aFolder();
  const path = join(folder, `rapport.${extensions[form]}`);
  const made = await runMain("report", small, `--${form}`, "-o", path);
  expect(made).toMatchObject({ code: 0, out: `${path}\n`, err: "" });
  const bytes = readFileSync(path);
  expect(bytes.toString("latin1")).toMatch(new RegExp(`^${beginnings[form]}`));
  expect(await runMain("report", small, `--${form}`, "-o", path)).toMatchObject({ code: 2, out: "" });
  expect(await runMain("report", small, `--${form}`, "-o", path, "--force")).toMatchObject({ code: 0 });
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

test.each(forms)("--%s gives several organisations a file each, and goes on where it stopped", async (form) => {
  const folder = aFolder();
  const run = (...more: string[]) => runMain("report", "templates/example", small, `--${form}`, "-o", folder, ...more);
  expect(await run()).toMatchObject({ code: 0 });
  expect(files(folder)).toHaveLength(2);
  for (const name of files(folder)) expect(name).toMatch(new RegExp(`^rapport-[a-z0-9-]+\\.${extensions[form]}$`));
  expect((await run()).err).toContain("2 rapporten waren al klaar");
});

test("forms stand beside each other in one folder", async () => {
  const folder = aFolder();
  for (const form of forms) await runMain("report", "templates/example", small, `--${form}`, "-o", folder);
  await runMain("report", "templates/example", small, "-o", folder);
  expect(files(folder)).toHaveLength(10);
  const { err } = await runMain("report", "templates/example", small, "--html", "-o", folder);
  expect(err).toContain("2 rapporten waren al klaar");
});

test("forms drawn on several cores are the same byte for byte", async () => {
  const [alone, together] = [aFolder(), aFolder()];
  const run = (folder: string, jobs: string) =>
    runMain("report", "templates/example", small, "--html", "-o", folder, "--jobs", jobs);
  await run(alone, "1");
  await run(together, "2");
  expect(files(together)).toEqual(files(alone));
  for (const name of files(alone)) {
    expect(readFileSync(join(together, name)).equals(readFileSync(join(alone, name)))).toBe(true);
  }
});

test.each([
  ["report.htm", "<!doctype html>"],
  ["report.HTML", "<!doctype html>"],
  ["report.md", "Data maturity\n"],
  ["report.markdown", "Data maturity\n"],
  ["report.json", "{\n"],
  ["report.xlsx", "PK"],
  ["report.pdf", "%PDF"],
])("the name %s says the form", async (name, beginning) => {
  const path = join(aFolder(), name);
  expect((await runMain("report", small, "-o", path, "--lang", "en")).code).toBe(0);
  expect(readFileSync(path, "latin1").startsWith(beginning)).toBe(true);
});

test.each([
  [["--html", "--json"], "--html, --json"],
  [["--html", "-o", "rapport.pdf"], "--html, rapport.pdf"],
  [["--markdown", "-o", "x/rapport.xlsx"], "--markdown, rapport.xlsx"],
])("%j is refused before anything is read", async (flags, named) => {
  const { code, err } = await runMain("report", "no-such-folder", ...flags);
  expect(code).toBe(2);
  expect(err).toContain(named);
});

test("the JSON is what score prints, and the workbook what it writes", async () => {
  const folder = aFolder();
  const { out } = await runMain("report", small, "--json", "-o", "-");
  expect(out).toBe((await runMain("score", small, "--json")).out);
  await runMain("report", small, "-o", join(folder, "a.xlsx"));
  await runMain("score", small, "--xlsx", "-o", join(folder, "b.xlsx"));
  expect(readFileSync(join(folder, "a.xlsx")).equals(readFileSync(join(folder, "b.xlsx")))).toBe(true);
  expect(read(readFileSync(join(folder, "a.xlsx"))).SheetNames[0]).toBe("Organisaties");
});

test("a dash sends one report to the output, and several are refused", async () => {
  const folder = aFolder();
  await runMain("report", small, "--html", "-o", join(folder, "a.html"));
  const { out, err, code } = await runMain("report", small, "--html", "-o", "-");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toBe(readFileSync(join(folder, "a.html"), "utf8"));
  expect((await runMain("report", small, "-o", "-")).out.startsWith("%PDF")).toBe(true);
  const several = await runMain("report", "templates/example", small, "--markdown", "-o", "-");
  expect(several).toMatchObject({ code: 2, out: "" });
  expect(several.err).toContain("Er zijn 2 organisaties");
  expect(existsSync("-")).toBe(false);
});

test("score writes its reports as PDF, whatever form its scores have", async () => {
  const folder = aFolder();
  await runMain("score", small, "--json", "--reports", join(folder, "reports"));
  expect(files(join(folder, "reports"))[0]).toMatch(/\.pdf$/);
});

test("the demo follows the name of its file", async () => {
  const path = join(aFolder(), "demo.html");
  expect((await runMain("demo", "-o", path)).code).toBe(0);
  expect(readFileSync(path, "utf8")).toContain("Verzonnen voorbeeld: dit bestuur bestaat niet");
});

test("a page of somebody else's stays", async () => {
  const folder = aFolder();
  const run = () => runMain("report", "templates/example", small, "--html", "-o", folder);
  await run();
  const [name = ""] = files(folder);
  writeFileSync(join(folder, name), "mine");
  expect((await run()).code).toBe(2);
  expect(readFileSync(join(folder, name), "utf8")).toBe("mine");
});
