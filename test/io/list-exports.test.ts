import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { listExports, listFiles } from "../../src/io/list-files.ts";
import { aFolder } from "../support/folder.ts";

describe("exports in a folder", () => {
  it("are all that platforms write, and none of what Excel keeps beside it", () => {
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
    expect(listExports([folder]).map(({ path, named }) => [path, named])).toEqual(
      names.map((name) => [join(folder, name), false]),
    );
    expect(listFiles([folder]).map(({ path }) => path)).toEqual([join(folder, "g.json")]);
  });

  it("that are named are meant, whatever they are called", () => {
    expect(listExports(["-", "export.dat"]).map(({ path, named }) => [path, named])).toEqual([
      ["-", true],
      ["export.dat", true],
    ]);
  });
});
