import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { aFolder } from "../support/folder.ts";
import type { Run } from "../support/run-main.ts";
import { runMain } from "../support/run-main.ts";
import type { Person } from "../support/survey-export.ts";
import { csvOf, writeBoth } from "../support/survey-export.ts";

/** Six municipalities in Oost, seven in West and two in Zuid, two respondents each. */
const ids = Array.from({ length: 15 }, (_, at) => String(99_901 + at));
const provinceOf = (at: number) => (at < 6 ? "Oost" : at < 13 ? "West" : "Zuid");
const people: readonly Person[] = ids.flatMap((organisation, at) =>
  [0, 1].map((person) => ({
    id: `p${person}`,
    organisation,
    role: person === 0 ? "mt" : "cbs",
    submitted: `2026-11-${10 + at}`,
    answers: [1 + (at % 4), 1 + ((at + person) % 4), at % 5].map(String),
  })),
);

async function aRegion(): Promise<string> {
  const folder = aFolder();
  await writeBoth(folder, people);
  const rows = ids.map((id, at) => `${id},Gemeente ${id},${provinceOf(at)}`);
  await writeFile(join(folder, "organisations.csv"), `id,name,province\n${rows.join("\n")}\n`);
  return folder;
}

async function run(folder: string, command: string, ...words: readonly string[]): Promise<Run> {
  return runMain(command, "--questionnaire", join(folder, "vragenlijst.yaml"), ...words);
}

async function peers(folder: string, ...words: readonly string[]): Promise<Run> {
  return run(folder, "peers", ...words);
}

const answersIn = (folder: string) => [join(folder, "antwoorden"), join(folder, "organisations.csv")] as const;

describe("peers", () => {
  it("shows groups of at least five, and puts no name to anything", async () => {
    const folder = await aRegion();
    const { out, code } = await peers(folder, ...answersIn(folder), "--by", "province");
    expect(code).toBe(0);
    expect(out).toContain("West: 7 besturen");
    // Two in Zuid would follow from the total, so a second group is hidden beside them.
    expect(out).not.toContain("Zuid");
    expect(out).not.toContain("Oost");
    expect(out).toContain("Alle samen: 15 besturen");
    expect(out).not.toContain("Gemeente");
    expect(out).toContain("minstens 5 besturen");
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("is the same from answers, exports, parts and outcomes", async () => {
    const folder = await aRegion();
    const table = join(folder, "organisations.csv");
    const by = ["--by", "province", "--json"];
    const wanted = (await peers(folder, ...answersIn(folder), ...by)).out;
    const mapping = ["--mapping", join(folder, "mapping.yaml")];
    expect((await peers(folder, join(folder, "export.csv"), table, ...mapping, ...by)).out).toBe(wanted);
    for (const [name, flags] of [
      ["deel.ndjson", ["--partial"]],
      ["alles.json", ["--json"]],
      ["regels.ndjson", ["--ndjson"]],
    ] as const) {
      const file = join(folder, name);
      await run(folder, "score", ...answersIn(folder), ...flags, "-o", file);
      expect((await peers(folder, file, ...by)).out).toBe(wanted);
    }
  });

  it("adds up files of several consultants: the sum is the whole, also where each alone has too few", async () => {
    const folder = await aRegion();
    const files: string[] = [];
    for (const part of [0, 1, 2, 3]) {
      const own = join(folder, `export-${part}.csv`);
      await writeFile(own, csvOf(people.filter(({ organisation }) => Number(organisation) % 4 === part)));
      files.push(join(folder, `peers-${part}.json`));
      const flags = ["--mapping", join(folder, "mapping.yaml"), "--by", "province", "--for", "exchange"];
      const { err } = await peers(folder, own, join(folder, "organisations.csv"), ...flags, "-o", files[part] ?? "");
      expect(err).toContain("Geef het niet aan besturen");
    }
    const whole = await peers(folder, ...answersIn(folder), "--by", "province", "--json");
    const added = await peers(folder, ...files.toReversed(), "--json");
    expect(added.out).toBe(whole.out);
    expect(added.err).toContain("4 bestanden opgeteld");
  });

  it("hands out nothing but counts", async () => {
    const folder = await aRegion();
    const file = join(folder, "peers.json");
    await peers(folder, ...answersIn(folder), "--by", "province", "-o", file);
    const text = await readFile(file, "utf8");
    for (const secret of ["99901", "Gemeente", "mt", "cbs", "p0"]) expect(text).not.toContain(`"${secret}`);
    expect(Object.keys(JSON.parse(text))).toEqual([
      ...["peers", "for", "questionnaire", "by", "minimum", "from", "to", "groups", "all"],
    ]);
  });

  it("ranks by name only where that is asked for, and not in what can be handed out", async () => {
    const folder = await aRegion();
    const { out } = await peers(folder, ...answersIn(folder), "--by", "none", "--rank");
    expect(out.match(/Gemeente 999\d\d/gu)).toHaveLength(15);
    const { code, err } = await peers(folder, ...answersIn(folder), "--rank", "--for", "exchange", "--json");
    expect([code, err.includes("--rank")]).toEqual([2, true]);
    const csv = (await peers(folder, ...answersIn(folder), "--rank", "--csv")).out;
    expect(csv).toMatch(/^group,organisation_id,organisation_name,overall\r\n/u);
  });

  it("takes no outcome that was made for outside, in which sensitive questions do not count", async () => {
    const file = join(aFolder(), "raad.json");
    await runMain("report", "templates/example-small", "--variant", "council", "--json", "-o", file);
    const { code, err } = await runMain("peers", file);
    expect(code).toBe(3);
    expect(err).toContain("is gemaakt om naar buiten te gaan");
  });

  it("counts the latest of several rounds of an organisation, and says so", async () => {
    const folder = await aRegion();
    const path = join(folder, "antwoorden", "99901-p0.json");
    const response = JSON.parse(await readFile(path, "utf8"));
    const earlier = { ...response, round: "2024", submitted: "2024-11-01" };
    await writeFile(join(folder, "antwoorden", "99901-2024.json"), JSON.stringify(earlier));
    const { out, err } = await peers(folder, ...answersIn(folder), "--by", "none", "--json");
    expect(JSON.parse(out)).toMatchObject({ from: "2026-11-10", all: { organisations: 15 } });
    expect(err).toContain("1 vroegere meting");
  });

  it("gives quartiles and counts per level as CSV", async () => {
    const folder = await aRegion();
    const { out } = await peers(folder, ...answersIn(folder), "--by", "none", "--csv");
    const [head, ...rows] = out.trimEnd().split("\r\n");
    expect(head).toBe(
      "by,group,organisations,figure,n,quartile_1,median,quartile_3,level_0,level_1,level_2,level_3,level_4,level_5",
    );
    expect(rows.map((row) => row.split(",").slice(0, 5).join(","))).toContain("none,all,15,a,15");
  });

  it.each([
    ["a file that was handed out is not added up", ["uit.json", "ruil.json"], "uit te delen"],
    ["files are grouped as they are", ["ruil.json", "--by", "size"], "--by province"],
    ["a ranking needs names", ["ruil.json", "--rank"], "geen namen"],
    ["what is for exchange goes into a file of its own form", ["ruil.json", "--for", "exchange"], "--json"],
  ])("%s", async (_, words, sentence) => {
    const folder = await aRegion();
    for (const [name, use] of [
      ["uit.json", "outside"],
      ["ruil.json", "exchange"],
    ] as const) {
      const file = join(folder, name);
      await peers(folder, ...answersIn(folder), "--by", "province", "--for", use, "-o", file);
    }
    const given = words.map((word) => (word.endsWith(".json") ? join(folder, word) : word));
    const { code, err } = await peers(folder, ...given);
    expect(code).toBeGreaterThan(1);
    expect(err).toContain(sentence);
  });
});

describe("score --peers", () => {
  async function withPeers(): Promise<{ folder: string; file: string }> {
    const folder = await aRegion();
    const file = join(folder, "peers.json");
    await peers(folder, ...answersIn(folder), "--by", "province", "-o", file);
    return { folder, file };
  }

  it("lays an organisation beside its own group, with nobody's name", async () => {
    const { folder, file } = await withPeers();
    const own = join(folder, "antwoorden", "99908-p0.json");
    const { out, code } = await run(folder, "score", own, join(folder, "organisations.csv"), "--peers", file);
    expect(code).toBe(0);
    expect(out).toContain("Vergeleken met 7 besturen (West)");
    expect(out.replace(/\s+/gu, " ")).toMatch(
      /Van de 7 besturen (?:scoren er \d|scoort er 1) lager, \d ongeveer gelijk en \d hoger\./u,
    );
    expect(out.match(/Gemeente 999\d\d/gu)).toEqual(["Gemeente 99908"]);
  });

  it("says where the own group is too small, and lays it beside all", async () => {
    const { folder, file } = await withPeers();
    const own = join(folder, "antwoorden", "99914-p0.json");
    const { out } = await run(folder, "score", own, join(folder, "organisations.csv"), "--peers", file);
    expect(out).toContain("Vergeleken met 15 besturen (alle samen)");
    expect(out.replace(/\s+/gu, " ")).toContain("Van je eigen groep zijn er geen 5 besturen");
  });

  it.each([
    ["no peers", "vragenlijst.yaml", "geen bestand van datapeil peers"],
    ["peers of another questionnaire", "anders.json", "is met straight 1.0.0"],
  ])("refuses %s", async (_, name, sentence) => {
    const { folder, file } = await withPeers();
    const other = (await readFile(file, "utf8")).replace('"version": "1.0.0"', '"version": "1.1.0"');
    await writeFile(join(folder, "anders.json"), other);
    const own = join(folder, "antwoorden", "99908-p0.json");
    const { code, err } = await run(folder, "score", own, "--peers", join(folder, name));
    expect([code, err.includes(sentence)]).toEqual([3, true]);
  });
});
