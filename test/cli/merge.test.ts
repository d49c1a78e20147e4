import { cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFolder } from "../support/folder.ts";
import type { Run } from "../support/run-main.ts";
import { runMain } from "../support/run-main.ts";
import type { Person } from "../support/survey-export.ts";
import { csvOf, writeBoth } from "../support/survey-export.ts";

/** Twenty-eight people in four municipalities; what they answer follows from their number. */
const people: readonly Person[] = Array.from({ length: 28 }, (_, at) => ({
  id: `persoon-${at}`,
  organisation: `9990${1 + (at % 4)}`,
  role: at % 3 === 0 ? "cbs" : "mt",
  submitted: `2026-11-${10 + (at % 15)}`,
  answers: [String(at % 6), at % 7 === 0 ? "?" : String((at * 5) % 6), ["n.v.t.", "", "3", "4"][at % 4] ?? ""],
  ...(at % 5 === 0 ? { note: `Opmerking ${at}` } : {}),
}));

/** The answers of all in `antwoorden`, with files of organisations and two workshops. */
async function everything(): Promise<{ readonly folder: string; readonly answers: string }> {
  const folder = aFolder();
  await writeBoth(folder, people);
  const answers = join(folder, "antwoorden");
  for (const { organisation, id } of people.filter((_, at) => at % 13 === 7)) {
    const path = join(answers, `${organisation}-${id}.json`);
    const { submitted, ...draft } = JSON.parse(await readFile(path, "utf8"));
    await writeFile(path, JSON.stringify({ ...draft, started: submitted }));
  }
  const own = { format: 1, organisation: { id: "99902", name: "Meerlinde", inhabitants: 21_000 } };
  await writeFile(join(answers, "99902-organisatie.json"), JSON.stringify(own));
  for (const [name, day] of [
    ["vroeg", 1],
    ["laat", 2],
  ] as const) {
    const consensus = {
      format: 1,
      questionnaire: { id: "straight", version: "1.0.0" },
      organisation: { id: "99903" },
      respondent: { id: name, role: "consensus" },
      submitted: `2026-12-0${day}`,
      answers: { q1: { level: 3 + day, reason: "Samen beslist" } },
    };
    await writeFile(join(answers, `99903-workshop-${name}.json`), JSON.stringify(consensus));
  }
  return { folder, answers };
}

async function score(folder: string, ...rest: readonly string[]): Promise<Run> {
  // Of few answers a run tells what hangs on one of them, which no counts can.
  const counts = rest.includes("--partial") ? [] : ["--counts"];
  return runMain("score", "--questionnaire", join(folder, "vragenlijst.yaml"), ...counts, ...rest);
}

async function merge(folder: string, ...rest: readonly string[]): Promise<Run> {
  return runMain("merge", "--questionnaire", join(folder, "vragenlijst.yaml"), ...rest);
}

/** A part for each group of files, in a folder of its own. */
async function partsOf(folder: string, groups: readonly (readonly string[])[]): Promise<string[]> {
  const parts: string[] = [];
  await rm(join(folder, "delen"), { recursive: true, force: true });
  for (const [at, names] of groups.entries()) {
    const inside = join(folder, "delen", String(at));
    await mkdir(inside, { recursive: true });
    for (const name of names) await cp(join(folder, "antwoorden", name), join(inside, name));
    const part = join(folder, `deel-${at}.ndjson`);
    const { code, err } = await score(folder, inside, "--partial", "-o", part, "--force");
    expect([code, err.includes("✗")]).toEqual([0, false]);
    parts.push(part);
  }
  return parts;
}

async function filesBy(answers: string, groupOf: (name: string) => number): Promise<string[][]> {
  const groups: string[][] = [];
  for (const name of (await readdir(answers)).sort()) {
    const at = groupOf(name);
    groups[at] = [...(groups[at] ?? []), name];
  }
  return groups.filter((group) => group !== undefined);
}

describe("merge PARTS", () => {
  it("gives the bytes of one run over everything, municipality by municipality, in each form", async () => {
    const { folder, answers } = await everything();
    const parts = await partsOf(folder, await filesBy(answers, (name) => Number(name[4])));
    expect(parts).toHaveLength(4);
    for (const form of ["--json", "--ndjson", "--csv", "--excel-nl"]) {
      const whole = await score(folder, answers, form);
      const merged = await merge(folder, ...[...parts].reverse(), form);
      expect(merged.out).toBe(whole.out);
      expect([merged.code, whole.code]).toEqual([0, 0]);
    }
    const shown = await merge(folder, ...parts);
    expect(shown.out).toBe((await score(folder, answers)).out);
  });

  it("gives them for any split of the answers over parts, also by region and country", async () => {
    const { folder, answers } = await everything();
    const wanted = (await score(folder, answers, "--json")).out;
    const names = (await filesBy(answers, () => 0)).flat();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(2), { minLength: names.length, maxLength: names.length }), async (places) => {
        // The draft of an organisation alone in a part would be refused there: it stays with somebody who submitted.
        const groups = await filesBy(answers, (name) =>
          /-persoon-([0-7]|20)\.json$/u.test(name) ? 0 : (places[names.indexOf(name)] ?? 0),
        );
        const parts = await partsOf(folder, groups);
        expect((await merge(folder, ...parts, "--json", "--repeat")).out).toBe(wanted);
        const region = join(folder, "regio.ndjson");
        await merge(folder, ...parts.slice(0, 2), "-o", region, "--force", "--repeat");
        expect((await merge(folder, ...parts.slice(2), region, "--json", "--repeat")).out).toBe(wanted);
      }),
      { numRuns: 3 },
    );
  });

  it("gives them for parts of exports too", async () => {
    const { folder } = await everything();
    const mapping = ["--mapping", join(folder, "mapping.yaml")];
    const whole = await score(folder, join(folder, "export.csv"), ...mapping, "--json");
    const parts: string[] = [];
    for (const rest of [0, 1]) {
      const half = join(folder, `helft-${rest}.csv`);
      await writeFile(half, csvOf(people.filter((_, at) => at % 2 === rest)));
      parts.push(join(folder, `helft-${rest}.ndjson`));
      await score(folder, half, ...mapping, "--partial", "-o", parts.at(-1) ?? "");
    }
    expect((await merge(folder, ...parts, "--json")).out).toBe(whole.out);
  });

  it("takes a date and an ambition as score does", async () => {
    const { folder, answers } = await everything();
    const parts = await partsOf(folder, await filesBy(answers, (name) => Number(name[4])));
    const flags = ["--date", "2027-01-31", "--target", "next", "--json"];
    expect((await merge(folder, ...parts, ...flags)).out).toBe((await score(folder, answers, ...flags)).out);
  });

  it("is what other commands read too", async () => {
    const { folder, answers } = await everything();
    const parts = await partsOf(folder, await filesBy(answers, (name) => Number(name[4])));
    const wanted = (await score(folder, answers, "--json")).out;
    expect((await score(folder, ...parts, "--json")).out).toBe(wanted);
  });

  it("says that nobody can see who answered in two parts", async () => {
    const { folder, answers } = await everything();
    const parts = await partsOf(folder, await filesBy(answers, (name) => (name.includes("persoon-2") ? 0 : 1)));
    const { err } = await merge(folder, ...parts, "--json");
    expect(err).toContain("4 organisaties staan in meer dan één deel");
    expect(err).toContain("telt dubbel");
  });

  it("refuses the same part twice, also where it was added up already, and adds both up with --repeat", async () => {
    const { folder, answers } = await everything();
    const [one = "", other = ""] = await partsOf(folder, await filesBy(answers, (name) => Number(name[4]) % 2));
    const region = join(folder, "regio.ndjson");
    await merge(folder, one, other, "-o", region);
    const twice = await merge(folder, region, other, "--json");
    expect(twice.code).toBe(3);
    expect(twice.err).toContain(`in ${other} en in ${region}`);
    expect((await merge(folder, region, other, "--json", "--repeat")).code).toBe(0);
  });

  it("holds no id of a respondent, nor of who led the workshop; without texts no note and no name of a file", async () => {
    const { folder, answers } = await everything();
    const part = join(folder, "deel.ndjson");
    await score(folder, answers, "--partial", "-o", part);
    const text = await readFile(part, "utf8");
    for (const id of [...people.map((person) => `"${person.id}"`), '"laat"']) expect(text).not.toContain(id);
    expect(text).toContain("Opmerking 5");
    const bare = (await score(folder, answers, "--partial", "--no-texts")).out;
    for (const word of ["Opmerking", "Samen beslist", "persoon", "vroeg"]) expect(bare).not.toContain(word);
    await writeFile(join(folder, "kaal.ndjson"), bare);
    const told = (out: string) => JSON.parse(out).map(({ dimensions }: { dimensions: unknown }) => dimensions);
    const { out } = await merge(folder, join(folder, "kaal.ndjson"), "--json");
    expect(told(out)).toEqual(told((await score(folder, answers, "--json")).out));
    expect(JSON.parse(out)[0].answers).toBeUndefined();
  });

  it.each([
    ["cut off", (text: string) => text.slice(0, -30), "einde ontbreekt"],
    [
      "cut off after a line",
      (text: string) => `${text.trimEnd().split("\n").slice(0, -1).join("\n")}\n`,
      "einde ontbreekt",
    ],
    ["with a line less", (text: string) => text.replace(/\n.*\n/u, "\n"), "einde ontbreekt"],
    ["of a later version", (text: string) => text.replace('"part":1', '"part":2'), "nieuwere Datapeil"],
    ["that is something else", () => '{"a":1}\n', "geen deel van score --partial"],
    ["with a broken line", (text: string) => text.replace('"values"', '"waarden"'), "deel-0.ndjson:2"],
    [
      "of another questionnaire",
      (text: string) => text.replace(/"sha256":"../u, '"sha256":"zz'),
      "niet de vragenlijst",
    ],
  ])("a part %s is refused with what to do", async (_, change, sentence) => {
    const { folder, answers } = await everything();
    const [part = ""] = await partsOf(folder, await filesBy(answers, () => 0));
    await writeFile(part, change(await readFile(part, "utf8")));
    const { code, err } = await merge(folder, part, "--csv");
    expect(code).toBe(3);
    expect(err).toContain(sentence);
  });

  it("names two parts that do not add up", async () => {
    const { folder, answers } = await everything();
    const [one = "", other = ""] = await partsOf(folder, await filesBy(answers, (name) => Number(name[4]) % 2));
    await writeFile(
      other,
      (await readFile(other, "utf8"))
        .replace('"version":"1.0.0"', '"version":"1.1.0"')
        .replace(/"sha256":"../u, '"sha256":"zz'),
    );
    const { code, err } = await merge(folder, one, other, "--json");
    expect(code).toBe(3);
    expect(err).toContain("straight 1.0.0");
    expect(err).toContain("straight 1.1.0");
  });

  it.each([
    [["--date", "2026-11-24"], "--date"],
    [["--target", "next", "--shared"], "--target, --shared"],
    [["--reports", "nowhere"], "--reports"],
    [["--variant", "council"], "--partial, --variant"],
    [["--template", "nowhere"], "--partial, --template"],
  ])("a part is made without %j: the outcome is made later", async (flags, named) => {
    const { folder, answers } = await everything();
    const { code, err } = await score(folder, answers, "--partial", ...flags);
    expect(code).toBe(2);
    expect(err).toContain(named);
  });
});
