import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { aFolder } from "../../support/folder.ts";
import { runMain } from "../../support/run-main.ts";

const questionnaire = `format: 1
id: tiny
version: 1.0.0
language: nl
title: Klein
scale: { levels: [{ value: 0, name: Geen }, { value: 1, name: Begin }, { value: 2, name: Vol }] }
areas: [{ id: a, name: A }]
dimensions: [{ id: d, name: D }]
questions:
  - { id: owner, area: a, dimensions: { d: 1 }, title: Eigenaar, text: Wie beslist?, levels: { 0: Niemand beslist., 1: Eén iemand., 2: Iedereen samen. } }
  - { id: found, area: a, dimensions: { d: 1 }, title: Vindbaar, text: Vindt men het?, levels: { 0: Nooit gevonden., 1: Soms gevonden., 2: Altijd gevonden. } }
`;

const mapping = `mapping: 1
questionnaire: { id: tiny, version: 1.0.0 }
respondent:
  organisation: { column: Gemeente, values: { Meerlinde: "99901", Sint-Oda: "99902" } }
  id: Nr
  submitted: Ingediend
answers: { dontKnow: [Weet ik niet] }
scales: { eens: { 0: Oneens, 1: Neutraal, 2: Eens } }
questions:
  owner: { column: Wie beslist?, scale: eens }
  found: { column: Vindt men het?, scale: eens }
`;

const header = "Nr;Ingediend;Gemeente;Wie beslist?;Vindt men het?";
const good = "1;2026-11-24;Meerlinde;Eens;Neutraal";

/** A folder with the questionnaire, the mapping and exports; paths by name. */
function aCase(exports: Readonly<Record<string, readonly string[]>>, changed = mapping) {
  const folder = aFolder();
  const at = (name: string) => join(folder, name);
  writeFileSync(at("q.yaml"), questionnaire);
  writeFileSync(at("m.yaml"), changed);
  for (const [name, lines] of Object.entries(exports)) writeFileSync(at(name), `${lines.join("\n")}\n`);
  const files = Object.keys(exports).map(at);
  const run = (command: "check" | "run", ...more: readonly string[]) =>
    runMain("import", command, at("m.yaml"), ...files, "--questionnaire", at("q.yaml"), ...more);
  return { at, run };
}

describe("import check", () => {
  it("tells what would be read, question by question, and writes nothing", async () => {
    const { at, run } = aCase({ "a.csv": [header, good, "2;2026-11-24;Sint-Oda;Oneens;Weet ik niet"] });
    const { code, out } = await run("check");
    expect(code).toBe(0);
    expect(out).toContain("Geen enkele twijfel.");
    expect(out).toMatch(/owner\s+D\s+1\s+·\s+1/);
    expect(out).toContain("2  overgenomen, van 2 organisaties");
    expect(readdirSync(at("."))).toEqual(["a.csv", "m.yaml", "q.yaml"]);
  });

  it("names every doubt, with how often, where first, what is close and what to do", async () => {
    const rows = ["2;2026-11-24;Sint Oda;Mee eens;Neutraal", "3;03/04/2026;Meerlinde;Mee eens;1-mei"];
    const { code, out } = await aCase({ "a.csv": [header, good, ...rows] }).run("check");
    expect(code).toBe(4);
    expect(out).toMatch(/“Mee eens” bij owner: 2×, eerst .*a\.csv, D3;\s+lijkt\s+op\s+“Eens”/s);
    expect(out).toMatch(/“Sint Oda”: .*a\.csv, C3;\s+lijkt\s+op\s+“Sint-Oda”/s);
    expect(out).toMatch(/“03\/04\/2026”: .*a\.csv, B4/s);
    expect(out).toMatch(/“1-mei” bij found: .*a\.csv, E4/s);
    expect(out).toContain("→ Zeg met source.dateOrder");
    expect(out).toContain("2  geweigerd: zie hierboven");
  });

  it("says the same as JSON, with codes", async () => {
    const { out } = await aCase({ "a.csv": [header, good, "2;2026-11-24;Meerlinde;Mee eens;Eens"] }).run(
      "check",
      "--json",
    );
    expect(JSON.parse(out)).toMatchObject({
      rows: { read: 2, taken: 1, refused: 1 },
      answers: { owner: { "2": 1 }, found: { "1": 1 } },
      doubts: [
        {
          code: "value-unknown",
          question: "owner",
          value: "Mee eens",
          nearest: "Eens",
          count: 1,
          first: { row: 3, column: "D" },
        },
      ],
    });
  });

  it("does not let one bad file stop the others", async () => {
    const { code, out } = await aCase({ "a.csv": [header, good], "b.csv": ["Iets;Anders", "1;2"], "leeg.csv": [] }).run(
      "check",
    );
    expect(code).toBe(4);
    expect(out).toContain("1  overgenomen");
    expect(out).toContain("2 bestanden geweigerd");
    expect(out).toContain("De kolom “Gemeente” staat er niet in");
  });

  it("fails where nothing could be taken, and with --strict on any doubt", async () => {
    const bad = [header, "1;2026-11-24;Meerlinde;?;?"];
    expect((await aCase({ "a.csv": bad }).run("check")).code).toBe(3);
    const extra = [`${header};Meer`, `${good};x`];
    expect((await aCase({ "a.csv": extra }).run("check")).code).toBe(0);
    expect((await aCase({ "a.csv": extra }).run("check", "--strict")).code).toBe(3);
  });

  it("refuses a mapping with errors, and points at them", async () => {
    const wrong = mapping.replace("2: Eens", "3: Eens");
    const { code, err } = await aCase({ "a.csv": [header, good] }, wrong).run("check");
    expect(code).toBe(3);
    expect(err).toMatch(/m\.yaml:8:\d+ fout/);
    expect(err).toContain("3 is geen antwoord op owner");
  });
});

test("what stands in a file cannot steer the terminal, or hide what is said behind it", async () => {
  const escapes = "\u001b[31mMeer\u202elinde;\u001b]0;x";
  const { out } = await aCase({ "a.csv": [header, good, `2;2026-11-24;${escapes}`] }).run("check");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there.
  expect(out).not.toMatch(/[\u001b\u0007\u202e]/);
  expect(out).toMatch(/bij owner: .*a\.csv,\s+D3/s);
  expect(out).toMatch(/“Meerlinde”: .*C3/s);
});

describe("import run", () => {
  it("writes a file for each respondent, that score reads; a second time changes nothing", async () => {
    const { at, run } = aCase({ "a.csv": [header, good, "2;2026-11-24;Sint-Oda;Oneens;Weet ik niet"] });
    expect((await run("run", "-o", at("uit"))).code).toBe(0);
    expect(readdirSync(at("uit"))).toEqual(["99901", "99902"]);
    const file = readFileSync(at("uit/99902/2.yaml"), "utf8");
    expect(file).toContain("found: dont-know");
    const again = await run("run", "-o", at("uit"));
    expect(again.err).toContain("2 stonden er al en zijn gelijk.");
    const { code, out } = await runMain("score", at("uit"), "--json", "--questionnaire", at("q.yaml"));
    expect(code).toBe(0);
    expect(JSON.parse(out)).toHaveLength(2);
  });

  it("takes no row of who answered in a file that stands in the folder, whatever it is called", async () => {
    const { at, run } = aCase({ "a.csv": [header, good, "2;2026-11-24;Meerlinde;Oneens;Oneens"] });
    expect((await run("run", "-o", at("uit"))).code).toBe(0);
    renameSync(at("uit/99901/1.yaml"), at("uit/99901/an.yaml"));
    writeFileSync(at("uit/notes.yaml"), "anything: 1\n");
    const { code, err } = await run("run", "-o", at("uit"));
    expect(code).toBe(4);
    expect(err).toMatch(/1\s+overgenomen/);
    expect(err).toMatch(/ook in een antwoordbestand antwoordde\n +“99901 1”/u);
    expect(readdirSync(at("uit/99901"))).toEqual(["2.yaml", "an.yaml"]);
    expect((await runMain("score", at("uit"), "--json", "--questionnaire", at("q.yaml"))).out).toContain('"count": 2');
  });

  it("overwrites nothing unasked", async () => {
    const { at, run } = aCase({ "a.csv": [header, good] });
    await run("run", "-o", at("uit"));
    writeFileSync(at("uit/99901/1.yaml"), "mine\n");
    const { code, err } = await run("run", "-o", at("uit"));
    expect(code).toBe(4);
    expect(err).toContain("Met --force overschrijf je.");
    expect(readFileSync(at("uit/99901/1.yaml"), "utf8")).toBe("mine\n");
    expect((await run("run", "-o", at("uit"), "--force")).code).toBe(0);
  });

  it("writes lines of JSON to standard output, and everything else beside it", async () => {
    const { code, out } = await aCase({ "a.csv": [header, good] }).run("run", "--ndjson");
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line)),
    ).toMatchObject([{ format: 1, organisation: { id: "99901" }, answers: { owner: 2, found: 1 } }]);
  });

  it("keeps the refused rows as they were, with the reason, safe to open in a spreadsheet", async () => {
    const { at, run } = aCase({ "a.csv": [header, good, "2;2026-11-24;Meerlinde;=1+1;Eens"] });
    const { code } = await run("run", "-o", at("uit"), "--rejects", at("weg.csv"));
    expect(code).toBe(4);
    const [head, row] = readFileSync(at("weg.csv"), "utf8").split("\r\n");
    expect(head).toBe("bestand,blad,rij,code,reden,Nr,Ingediend,Gemeente,Wie beslist?,Vindt men het?");
    expect(row).toMatch(/a\.csv,,3,value-unknown,.*,2,2026-11-24,Meerlinde,'=1\+1,Eens$/);
  });

  it("writes nothing with --strict where anything is in doubt", async () => {
    const { at, run } = aCase({ "a.csv": [header, good, "2;2026-11-24;Meerlinde;?;Eens"] });
    const { code, err } = await run("run", "-o", at("uit"), "--strict");
    expect(code).toBe(3);
    expect(err).toContain("er is niets geschreven");
    expect(existsSync(at("uit"))).toBe(false);
  });

  it("asks where to", async () => {
    const { code, err } = await aCase({ "a.csv": [header, good] }).run("run");
    expect(code).toBe(2);
    expect(err).toContain("-o MAP");
  });
});

test("a draft is not made from a file that cannot be read to its end", async () => {
  const { at } = aCase({});
  writeFileSync(at("half.csv"), Buffer.from(`${header}\n${good}\n2;2026-11-24;Privé;Eens;Eens\n`, "latin1"));
  const { code, err } = await runMain("import", "init", at("half.csv"), "-o", at("n.yaml"));
  expect(code).toBe(3);
  expect(err).toMatch(/geen UTF-8.*half\.csv, rij 3/su);
  expect(err).toMatch(/--encoding\s+windows-1252/u);
  expect(existsSync(at("n.yaml"))).toBe(false);
  const stated = ["--encoding", "windows-1252", "-o", at("n.yaml")];
  expect((await runMain("import", "init", at("half.csv"), ...stated)).code).toBe(0);
  expect(readFileSync(at("n.yaml"), "utf8")).toMatch(/source:\n {2}platform: table\n {2}encoding: windows-1252/u);
});

test("init says for how many questions it found a column, and that none were found", async () => {
  const { at } = aCase({ "some.csv": [header, good], "none.csv": ["a,b", "1,2"] });
  const init = async (name: string) => (await runMain("import", "init", at(name), "--questionnaire", at("q.yaml"))).err;
  expect(await init("some.csv")).toMatch(/Bij (?:elke vraag|\d+ van de \d+ vragen) is een kolom gevonden/u);
  expect(await init("none.csv")).toContain("Bij geen enkele vraag");
});

test("init of a folder lists the answers of all files with the same columns, and names one with others", async () => {
  const other = "2;2026-11-24;Sint-Oda;Oneens;Weet ik niet";
  const { at } = aCase({ "a.csv": [header, good], "b.csv": [header, other], "c.csv": ["a,b", "1,2"] });
  const { code, err } = await runMain(
    ...["import", "init", at("."), "-o", at("draft.yaml"), "--questionnaire", at("q.yaml")],
  );
  expect(code).toBe(0);
  expect(err).toContain("1 ander bestand met dezelfde kolommen is meegelezen.");
  expect(err).toMatch(/1 bestand heeft andere kolommen.*c\.csv/su);
  const draft = readFileSync(at("draft.yaml"), "utf8");
  for (const answer of ["Eens", "Oneens", "Neutraal", "Weet ik niet"]) expect(draft).toContain(answer);
});

test("says that the organisation can be one for the whole file, or stand in its name", async () => {
  const nowhere = mapping.replace(/organisation: .*/u, "organisation: {}");
  const { err } = await aCase({ "a.csv": [header, good] }, nowhere).run("check");
  expect(err).toMatch(/geef\s+dan\s+constant/u);
  expect(err).toContain("{id}_*.xlsx");
});

test("an encoding that is advised can be stated", async () => {
  const utf16 = mapping.replace("respondent:", "source: { encoding: utf-16le }\nrespondent:");
  const { at, run } = aCase({ "a.csv": [] }, utf16);
  writeFileSync(at("a.csv"), Buffer.from(`${header}\n${good}\n`, "utf16le"));
  expect((await run("check")).out).toContain("1  overgenomen");
});

test("rows in are rows taken and rows left out, whatever stands in them", async () => {
  const cell = fc.constantFrom(
    "1",
    "2",
    "",
    "2026-11-24",
    "03/04/2026",
    "Meerlinde",
    "Elders",
    "Eens",
    "Weet ik niet",
    "?",
  );
  const row = fc
    .tuple(cell, cell, cell, cell, cell, fc.constantFrom("", ";x"))
    .map(([nr, day, place, one, two, more]) => `${[nr, day, place, one, two].join(";")}${more}`);
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const { out } = await aCase({ "a.csv": [header, ...rows] }).run("check", "--json");
      const { read, ...fates } = JSON.parse(out).rows as Record<string, number>;
      const withContent = rows.filter((one) => one.replaceAll(";", "") !== "").length;
      expect(read).toBe(withContent);
      expect(Object.values(fates).reduce((sum, count) => sum + count, 0)).toBe(read);
    }),
    { numRuns: 40 },
  );
});

test("the example in the help works as it is printed", async () => {
  const { at, run } = aCase({ "export.csv": [header, "1;2026-11-24;Meerlinde;Iedereen samen.;Soms gevonden."] });
  const init = await runMain("import", "init", at("export.csv"), "-o", at("m2.yaml"), "--questionnaire", at("q.yaml"));
  expect(init.code).toBe(0);
  expect((await runMain("check", at("m2.yaml"), at("q.yaml"))).code).toBe(0);
  writeFileSync(at("m.yaml"), readFileSync(at("m2.yaml")));
  expect((await run("check")).code).toBe(0);
  expect((await run("run", "-o", at("antwoorden"))).code).toBe(0);
  expect((await runMain("score", at("antwoorden"), "--questionnaire", at("q.yaml"))).code).toBe(0);
});
