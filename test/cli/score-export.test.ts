import { execFileSync } from "node:child_process";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PassThrough, Writable } from "node:stream";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { aFolder } from "../support/folder.ts";
import type { Run } from "../support/run-main.ts";
import { runMain, runMainTo } from "../support/run-main.ts";
import type { Person } from "../support/survey-export.ts";
import { csvHead, csvOf, mappingOf, writeBoth } from "../support/survey-export.ts";

/** Ninety people in three municipalities; what they answer follows from their number. */
const people: readonly Person[] = Array.from({ length: 90 }, (_, at) => ({
  id: `p${at}`,
  organisation: `9990${1 + (at % 3)}`,
  role: at % 4 === 0 ? "cbs" : "mt",
  submitted: `2026-11-${10 + (at % 9)}`,
  answers: [String(at % 6), at % 7 === 0 ? "?" : String((at * 5) % 6), ["n.v.t.", "", "3", "4"][at % 4] ?? ""],
  ...(at % 30 === 5 ? { note: `met "aanhaling", en\nnog een regel ${at}` } : {}),
}));

async function score(folder: string, ...rest: readonly string[]): Promise<Run> {
  const own = ["--questionnaire", join(folder, "vragenlijst.yaml"), "--mapping", join(folder, "mapping.yaml")];
  return runMain("score", ...own, ...rest);
}

describe("score EXPORT --mapping FILE", () => {
  it("gives the bytes that the same answers give as files", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const questionnaire = join(folder, "vragenlijst.yaml");
    const files = await runMain("score", join(folder, "antwoorden"), "--questionnaire", questionnaire, "--json");
    const straight = await score(folder, join(folder, "export.csv"), "--json");
    expect(straight.out).toBe(files.out);
    expect(straight.code).toBe(0);
    expect(straight.err).toContain("90");
  });

  it("reads what comes through a pipe with a name", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const file = await score(folder, join(folder, "export.csv"), "--csv");
    execFileSync("mkfifo", [join(folder, "pipe.csv")]);
    const writing = writeFile(join(folder, "pipe.csv"), csvOf(people));
    const piped = await score(folder, join(folder, "pipe.csv"), "--csv");
    await writing;
    expect(piped.out).toBe(file.out);
  });

  it("says so where an export is too large to look at single respondents", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const many = Array.from({ length: 5001 }, (_, at) => ({ ...(people[at % 90] as Person), id: `p${at}` }));
    const small = await score(folder, join(folder, "export.csv"), "--csv");
    await writeFile(join(folder, "export.csv"), csvOf(many));
    const large = await score(folder, join(folder, "export.csv"), "--csv");
    const counts = await score(folder, join(folder, "export.csv"), "--csv", "--counts");
    const told = "Van meer dan 5.000 rijen blijven enkel tellingen over.";
    expect([small, large, counts].map(({ err }) => err.includes(told))).toEqual([false, true, false]);
  });

  it("does not mind the order of the rows", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const wanted = await score(folder, join(folder, "export.csv"), "--json");
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...people], { minLength: people.length }), async (shuffled) => {
        await writeFile(join(folder, "export.csv"), csvOf(shuffled));
        expect((await score(folder, join(folder, "export.csv"), "--json")).out).toBe(wanted.out);
      }),
      { numRuns: 5 },
    );
  });

  it("writes one organisation a line with --ndjson", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const lines = (await score(folder, join(folder, "export.csv"), "--ndjson")).out.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).organisation.id)).toEqual(["99901", "99902", "99903"]);
  });

  it.each(["--json", "--ndjson"])("hands out each organisation as soon as it is assessed, with %s", async (form) => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const pieces: string[] = [];
    const stdout = new Writable({
      write: (piece, _encoding, done) => {
        pieces.push(String(piece));
        done();
      },
    });
    const own = ["--questionnaire", join(folder, "vragenlijst.yaml"), "--mapping", join(folder, "mapping.yaml")];
    await runMainTo(stdout, "score", ...own, join(folder, "export.csv"), form);
    const naming = pieces.filter((piece) => /"organisation":\s*\{\s*"id"/.test(piece));
    // A list begins when there are two of them.
    expect(naming).toHaveLength(form === "--json" ? 2 : 3);
  });

  it("names every doubt, takes the other rows, and says so with its exit code", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    await appendFile(join(folder, "export.csv"), "99901;z1;mt;2026-11-20;zes;1;1;\r\n;z2;mt;2026-11-20;1;1;1;\r\n");
    const { code, err, out } = await score(folder, join(folder, "export.csv"), "--json");
    expect(code).toBe(4);
    expect(err).toContain("“zes”");
    expect(err).toContain("E92");
    expect(err).toMatch(/92 rijen gelezen uit 1 bestand:\n +90 +overgenomen, van 3 organisaties\n +2 +geweigerd/);
    expect(JSON.parse(out)[0].respondents.count).toBe(30);
  });

  it("keeps the refused rows as they were, with the reason, also those of a respondent who answered twice", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const twice = csvOf(people).split("\r\n")[2];
    await appendFile(join(folder, "export.csv"), `99901;z1;mt;2026-11-20;zes;=1+1;1;\r\n${twice}\r\n`);
    const rejects = join(folder, "geweigerd.csv");
    const { code, err } = await score(folder, join(folder, "export.csv"), "--json", "--rejects", rejects);
    expect(code).toBe(4);
    expect(err).toContain(`Geweigerde rijen met de reden staan in ${rejects}.`);
    const [head, ...rows] = (await readFile(rejects, "utf8")).trimEnd().split("\r\n");
    expect(head).toBe(["bestand,blad,rij,code,reden", ...csvHead].join(","));
    expect(rows.map((row) => row.match(/csv,,(\d+),([a-z-]+)/)?.slice(1))).toEqual([
      ["3", "duplicate-respondent"],
      [expect.any(String), "value-unknown"],
      [expect.any(String), "duplicate-respondent"],
    ]);
    expect(rows[1]).toMatch(/,99901,z1,mt,2026-11-20,zes,'=1\+1,1,$/);
    expect((await score(folder, join(folder, "export.csv"), "--json", "--rejects", rejects)).code).toBe(2);
  });

  it("knows the organisations of the table beside it, and takes no misspelt one for another", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const named = csvOf(people).replaceAll("99901;", "Meerlinde;").replace("Meerlinde;", "Meerlinden;");
    const exported = join(folder, "export.csv");
    await writeFile(exported, named);
    const table = join(folder, "organisations.csv");
    await writeFile(table, "id,name\n99901,Meerlinde\n99902,Zandbeke\n");
    const own = { format: 1, organisation: { id: "99903" } };
    await writeFile(join(folder, "eigen.json"), JSON.stringify(own));
    const { code, err, out } = await score(folder, exported, table, join(folder, "eigen.json"), "--json");
    expect(code).toBe(4);
    expect(err).toMatch(/organisatie die niet in de lijst staat\n +“Meerlinden”: .*A2;\s+lijkt\s+op\s+“Meerlinde”/su);
    expect(JSON.parse(out).map((one: { organisation: { id: string } }) => one.organisation.id)).toEqual([
      "99901",
      "99902",
      "99903",
    ]);
  });

  it("takes every organisation where the table itself is in doubt", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const table = join(folder, "organisations.csv");
    await writeFile(table, "id,inhabitants\n99901,veel\n99902,1\n");
    const { code, out, err } = await score(folder, join(folder, "export.csv"), table, "--json");
    expect(code).toBe(4);
    expect(err).toContain("organisations.csv:2");
    expect(JSON.parse(out)).toHaveLength(3);
  });

  it("takes no doubt at all with --strict", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    await appendFile(join(folder, "export.csv"), "99901;z1;mt;2026-11-20;zes;1;1;\r\n");
    const { code, out, err } = await score(folder, join(folder, "export.csv"), "--json", "--strict");
    expect([code, out]).toEqual([3, ""]);
    expect(err).toContain("zes");
    expect(err).toContain("niets berekend");
  });

  it.each([
    ["error", 88, "geweigerd"],
    ["latest", 89, "dubbel"],
    ["first", 89, "dubbel"],
    ["all", 90, "overgenomen"],
  ])("settles two rows of one respondent by %s", async (policy, taken, word) => {
    const folder = aFolder();
    const twice = people.map((person, at) => (at === 3 ? { ...person, id: "p0", organisation: "99901" } : person));
    await writeBoth(folder, twice, mappingOf({ duplicates: policy }));
    const { out, err } = await score(folder, join(folder, "export.csv"), "--json");
    const counts = JSON.parse(out).map((made: { respondents: { count: number } }) => made.respondents.count);
    expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(taken);
    expect(err).toContain(word);
  });

  it("of two rows of one respondent, the latest counts", async () => {
    const folder = aFolder();
    const row = (submitted: string, level: string) =>
      ["99901", "a", "mt", submitted, level, level, level, ""].join(";");
    await writeBoth(folder, people, mappingOf({ duplicates: "latest" }));
    const rows = [csvHead.join(";"), row("2026-11-12", "5"), row("2026-11-11", "1"), ""];
    await writeFile(join(folder, "export.csv"), rows.join("\n"));
    const { out } = await score(folder, join(folder, "export.csv"), "--json");
    expect(JSON.parse(out)).toMatchObject({
      date: "2026-11-12",
      questions: [{ value: 5 }, { value: 5 }, { value: 5 }],
    });
  });

  it("counts the organisation's own file and a workshop that stand beside it", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const own = {
      format: 1,
      organisation: { id: "99902", name: "Meerlinde", inhabitants: 21_000 },
      ambition: { targets: { d: 5 } },
    };
    const beside = join(folder, "naast.yaml");
    await writeFile(beside, JSON.stringify(own));
    const workshop = join(folder, "workshop.json");
    const response = JSON.parse(await readFile(join(folder, "antwoorden", "99902-p1.json"), "utf8"));
    const consensus = { ...response, respondent: { id: "w", role: "consensus" }, answers: { q1: 2 } };
    await writeFile(workshop, JSON.stringify(consensus));
    const { out, err } = await score(folder, join(folder, "export.csv"), beside, workshop, "--json");
    expect(err).not.toContain("✗");
    expect(JSON.parse(out)[1]).toMatchObject({
      organisation: { id: "99902", name: "Meerlinde", inhabitants: 21_000 },
      dimensions: [{ id: "d", target: 5 }],
      questions: [{ id: "q1", value: 2, consensus: true, n: 30 }, {}, {}],
    });
  });

  it("counts nobody twice who answered in a file beside it and in a row of it", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const twice = join(folder, "antwoorden", "99902-p1.json");
    const { code, out, err } = await score(folder, join(folder, "export.csv"), twice, "--json");
    expect(code).toBe(4);
    expect(err).toMatch(/ook in een antwoordbestand antwoordde\n +“99902 p1”: .*rij 3/su);
    expect(JSON.parse(out).map((one: { respondents: { count: number } }) => one.respondents.count)).toEqual([
      30, 30, 30,
    ]);
  });

  it("leaves out rows without a date, says how many, and takes them with --drafts", async () => {
    const folder = aFolder();
    await writeBoth(
      folder,
      people.map((person, at) => (at < 3 ? { ...person, submitted: "" } : person)),
    );
    const without = await score(folder, join(folder, "export.csv"), "--json");
    expect(JSON.parse(without.out)[0].respondents.count).toBe(29);
    expect(without.err).toContain("--drafts");
    const taken = await score(folder, join(folder, "export.csv"), "--json", "--drafts");
    expect(JSON.parse(taken.out)[0].respondents.count).toBe(30);
  });

  it("gives the roadmap and the report their organisations too", async () => {
    const folder = aFolder();
    await writeBoth(folder, people);
    const own = ["--questionnaire", join(folder, "vragenlijst.yaml"), "--mapping", join(folder, "mapping.yaml")];
    const made = await runMain("report", join(folder, "export.csv"), ...own, "-o", join(folder, "pdf"));
    expect(made.out.trim().split("\n")).toHaveLength(3);
  });
});

test.each(["--csv", "--json", "--ndjson"])("%s on a terminal steers it no more than a table does", async (form) => {
  const folder = aFolder();
  await writeBoth(folder, people);
  const exported = join(folder, "export.csv");
  await writeFile(exported, csvOf(people).replaceAll("99901;", "\u009b2J\u001b[31mMeerlinde;"));
  const terminal = Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
  const own = ["--questionnaire", join(folder, "vragenlijst.yaml"), "--mapping", join(folder, "mapping.yaml")];
  let shown = "";
  terminal.on("data", (chunk) => {
    shown += chunk;
  });
  await runMainTo(terminal, "score", ...own, exported, form);
  expect(shown).toContain("Meerlinde");
  for (const sign of ["\u001b", "\u009b"]) expect(shown).not.toContain(sign);
  expect((await score(folder, exported, form)).out).toContain("\u009b");
});
