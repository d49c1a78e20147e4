import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sortPaths } from "../../../src/io/import/export-paths.ts";
import { listFiles } from "../../../src/io/list-files.ts";
import { aFolder } from "../../support/folder.ts";

describe("exports in a folder", () => {
  it("are all that platforms write, and none of what Excel keeps beside it", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "sub"));
    const names = [
      "a.CSV",
      "b.tsv",
      "c.xlsx",
      "d.xls",
      "e.ndjson",
      "f.jsonl",
      "g.json",
      "h.zip",
      "sub/i.txt",
      "sub/j.ods",
    ];
    const others = ["~$c.xlsx", "notities.docx", "rapport.pdf", "x.schema.json", ".verborgen.csv", "organisations.csv"];
    for (const name of [...names, ...others]) writeFileSync(join(folder, name), "");
    expect(await sortPaths([folder])).toEqual({ exports: names.map((name) => join(folder, name)), own: [] });
    expect(listFiles([folder]).map(({ path }) => path)).toEqual([join(folder, "g.json")]);
  });

  it("that are named are meant, whatever they are called, and whether they are there", async () => {
    const named = ["-", "export.dat", "weg.yaml", "weg.json"];
    expect(await sortPaths(named)).toEqual({ exports: named, own: [] });
  });

  it("are told apart from files of ours by what stands in them", async () => {
    const folder = aFolder();
    const answer = { format: 1, organisation: { id: "99901" }, respondent: { id: "a" }, answers: {} };
    const contents = {
      "antwoord.json": answer,
      "bestuur.json": { format: 1, organisation: { id: "99901" } },
      "kobo.json": { results: [{ _uuid: "1" }] },
      "koppeling.json": { mapping: 1 },
      "notities.yaml": { over: "iets anders" },
    };
    for (const [name, content] of Object.entries(contents)) {
      writeFileSync(join(folder, name), JSON.stringify(content));
    }
    expect(await sortPaths([folder])).toEqual({
      exports: [join(folder, "kobo.json")],
      own: [join(folder, "antwoord.json"), join(folder, "bestuur.json")],
    });
  });
});
