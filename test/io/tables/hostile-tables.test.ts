import { readdirSync, readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/core/issue/issue.ts";
import { tableMessages } from "../../../src/i18n/tables.ts";
import { aFile, platformFile, readTable, readTables, refusal, shown } from "../../support/tables.ts";
import { aWorkbook, aZip } from "../../support/zip-file.ts";

const folder = platformFile(".");
const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\/.*\./.test(name));

/** Rows, or refused with a sentence in both languages: never a crash, never nothing at all. */
async function rowsOrReason(bytes: Buffer): Promise<{ readonly rows: number; readonly issues: readonly Issue[] }> {
  const found = await readTables(aFile(bytes));
  let rows = 0;
  const issues: Issue[] = [];
  for (const one of found) {
    if ("table" in one) {
      rows += one.rows.length;
      issues.push(...one.issues);
    } else issues.push(one);
  }
  for (const { code } of issues) expectSentence(code);
  return { rows, issues };
}

function expectSentence(code: string): void {
  // What YAML itself finds wrong has its sentences elsewhere.
  if (code.startsWith("yaml-") || code === "not-yaml" || code === "duplicate-key") return;
  expect(Object.hasOwn(tableMessages.nl.sentences, code), code).toBe(true);
  expect(Object.hasOwn(tableMessages.en.sentences, code), code).toBe(true);
}

describe("a file that was cut off", () => {
  // Cut off before its first letter beyond ASCII, windows-1252 is sound UTF-8.
  it.each(files.filter((name) => !name.includes("windows")))(
    "%s: at each tenth of its length it is refused, or gives no other rows than it had",
    async (path) => {
      const whole = readFileSync(platformFile(path));
      const { rows: most } = await rowsOrReason(whole);
      for (let tenth = 0; tenth < 10; tenth++) {
        const { rows, issues } = await rowsOrReason(whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
        expect(rows).toBeLessThanOrEqual(most);
        if (rows === 0) expect(issues.some(({ severity }) => severity === "error")).toBe(true);
      }
    },
  );

  it.each(files.filter((name) => /\.(?:xlsx|json|ods)$/.test(name)))("%s: is never half read", async (path) => {
    const whole = readFileSync(platformFile(path));
    for (let tenth = 1; tenth < 10; tenth++) {
      const { rows } = await rowsOrReason(whole.subarray(0, Math.floor((whole.length * tenth) / 10)));
      expect(rows).toBe(0);
    }
  });
});

describe("bytes that mean nothing", () => {
  it("are refused, or read as what they are", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
        const { rows, issues } = await rowsOrReason(Buffer.from(bytes));
        expect(rows + issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 100 },
    );
  });

  it.each(files.filter((name) => /\.(?:xlsx|xls|ods)$/.test(name)))("in the middle of %s do no harm", async (path) => {
    const whole = readFileSync(platformFile(path));
    const change = fc.record({
      at: fc.nat({ max: whole.length - 1 }),
      bytes: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, bytes }) => {
        const changed = Buffer.from(whole);
        changed.set(bytes.subarray(0, whole.length - at), at);
        const { rows, issues } = await rowsOrReason(changed);
        expect(rows + issues.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it("in a packed sheet are noticed", async () => {
    const bytes = aWorkbook({ rows: `<row r="1"><c r="A1"><v>1</v></c></row>${"<row/>".repeat(200)}` });
    // Stored and not packed, a changed digit is a sound sheet that says something else.
    const stored = aZip([{ name: "a.csv", content: "a,b\n1,2\n", stored: true }]);
    const changed = Buffer.from(stored);
    changed[stored.indexOf("1,2")] = 0x33;
    expect(await refusal(changed)).toMatchObject([{ code: "zip-broken" }]);
    expect((await readTable(bytes)).rows).toHaveLength(1);
  });
});

describe("a zip made to fill a memory", () => {
  const zeros = Buffer.alloc(50_000_000, 0x20);

  it("is refused by what it declares", async () => {
    expect(await refusal(aZip([{ name: "a.csv", content: zeros }]))).toMatchObject([{ code: "zip-bomb" }]);
  });

  it("is refused when it lies about its size", async () => {
    const bomb = aZip([{ name: "a.csv", content: zeros, declaredBytes: 2000 }]);
    expect(await refusal(bomb)).toMatchObject([{ code: "zip-broken" }]);
  });

  it("is refused within a workbook, and an OpenDocument", async () => {
    const sheet = aZip([
      {
        name: "xl/workbook.xml",
        content: '<workbook xmlns:r="x"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="s.xml"/></Relationships>',
      },
      { name: "xl/s.xml", content: zeros, declaredBytes: 2000 },
    ]);
    expect(await refusal(sheet)).toMatchObject([{ code: "zip-broken" }]);
    expect(await refusal(aZip([{ name: "content.xml", content: zeros, declaredBytes: 2000 }]))).toMatchObject([
      { code: "zip-broken" },
    ]);
  });

  it("is refused when an OpenDocument repeats a cell", async () => {
    const content =
      '<d><table:table><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell></table:table-row></table:table></d>';
    expect(await refusal(aZip([{ name: "content.xml", content }]))).toMatchObject([{ code: "too-many-cells" }]);
  });

  it("is refused when all of it together is too much", async () => {
    const files = Array.from({ length: 4 }, (_, at) => ({ name: `${at}.csv`, content: `a,b\n${"1,2\n".repeat(100)}` }));
    expect(await refusal(aZip(files), { limits: { unpackedBytes: 1000 } })).toMatchObject([
      { code: "unpacks-too-large", params: { most: 1000 } },
    ]);
    expect(await refusal(aZip(files), { limits: { bytes: 100 } })).toMatchObject([
      { code: "table-too-large", params: { most: 100 } },
    ]);
  });

  it("is refused when its files share their bytes", async () => {
    const sound = aZip([{ name: "a.csv", content: deflateRawSync(Buffer.from("a,b\n1,2\n")), stored: true }]);
    const directory = sound.subarray(sound.indexOf(Buffer.from([0x50, 0x4b, 1, 2])), sound.length - 22);
    const end = Buffer.from(sound.subarray(sound.length - 22));
    const copies = 50;
    end.writeUInt16LE(copies, 10);
    const start = sound.subarray(0, sound.length - 22 - directory.length);
    const quine = Buffer.concat([start, ...Array.from({ length: copies }, () => directory), end]);
    expect((await refusal(quine)).map(({ code }) => code)).not.toEqual([]);
  });

  it("says of a zip with nothing but hidden files, or paths that lead out of it, that these are not read", async () => {
    for (const name of ["../export.csv", ".export.csv", "__MACOSX/export.csv"]) {
      const found = await refusal(aZip([{ name, content: "Org,q1\n99901,3\n" }]));
      expect(found).toMatchObject([{ code: "zip-nothing-to-read", params: { name } }]);
    }
    expect(await refusal(aZip([{ name: "map/", content: "" }]))).toMatchObject([{ code: "table-empty" }]);
  });

  it("stops no other file in it", async () => {
    const zip = aZip([
      { name: "goed.csv", content: "a,b\n1,2\n" },
      { name: "stuk.csv", content: "a,b\n1,\0\n" },
      { name: "leeg.csv", content: "" },
      { name: "__MACOSX/._goed.csv", content: "xx" },
      { name: "bijlagen/van-een-deelnemer.csv", content: "x,y\n" },
    ]);
    const { table } = await readTable(aZip([{ name: "goed.csv", content: "a,b\n1,2\n" }]));
    expect([table.sheet, table.head.length]).toEqual(["goed.csv", 2]);
    const opened = await readTables(aFile(zip));
    expect(opened).toHaveLength(1);
  });
});

describe("JSON that would do harm", () => {
  it.each([
    ["nests a hundred thousand deep", "[".repeat(100_000), "nested-too-deep"],
    ["nests deep in groups", `${'{"a":'.repeat(100)}1${"}".repeat(100)}`, "nested-too-deep"],
    ["says a key twice", '[{"a":1,"a":2}]', "json-key-twice"],
    ["breaks off", '[{"a":1},{"a":', "json-cut-off"],
    ["has a mistake", '[{"a":1},\n{"a":x}]', "not-json"],
    ["holds no records", "[1,2,3]", "csv"],
    ["is an empty group", "{}", "no-records"],
    ["has a record that is none", '[{"a":1},2]', "no-record"],
  ])("is refused: %s", async (_, text, code) => {
    const issues = await refusal(text);
    // A list of numbers without a brace is a row of a CSV as any other.
    expect(issues.map((found) => found.code)).toEqual(code === "csv" ? [] : [code]);
  });

  it("has keys that are only text", async () => {
    const { rows } = await readTable(Buffer.from('[{"__proto__":"x","constructor":{"prototype":1},"toString":2}]'));
    expect(rows[0]?.cells).toEqual(["__proto__", "constructor.prototype", "toString"]);
    expect(rows[1]?.cells[0]).toBe("x");
    expect(Object.prototype).not.toHaveProperty("x");
  });

  it("leaves out a line that is no record, says so, and goes on", async () => {
    const { rows, issues } = await readTable(Buffer.from('{"a":1}\n{"b":2}\nx\n\n{"a":3,"c":[1,2]}\n{"a":'));
    expect(rows.map(({ number }) => number)).toEqual([0, 1, 2, 5]);
    expect(rows[0]?.cells).toEqual(["a", "b", "c"]);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["line-no-record", 3],
      ["line-no-record", 6],
    ]);
  });

  it("does not pass off a number of too many digits for the one that was meant", async () => {
    const { rows } = await readTable(
      Buffer.from('[{"id":1234567890123456789,"kort":118052000000,"deel":0.30000000000000004}]'),
    );
    expect(shown(rows[1]?.cells)).toEqual([
      "number 1.2345678901234568e+18",
      "number 118052000000",
      "number 0.30000000000000004",
    ]);
  });

  it("loses no key that reads as another one", async () => {
    const { rows } = await readTable(Buffer.from('[{"a.b":1,"a":{"b":2}}]'));
    expect(rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
  });
});

describe("YAML that would do harm", () => {
  it.each([
    ["aliases that multiply", "- &a {x: 1}\n- *a\n", "alias-not-allowed"],
    ["deep nesting", `- ${"[".repeat(200)}${"]".repeat(200)}\n`, "nested-too-deep"],
    ["types of its own", "- !!js/function x\n- 1\n", "tag-not-allowed"],
  ])("is refused: %s", async (_, text, code) => {
    expect((await refusal(text)).map((found) => found.code)).toEqual([code]);
  });
});
