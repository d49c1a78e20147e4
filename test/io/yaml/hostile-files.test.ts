/** Files that are broken by accident or on purpose: each is refused with a reason and a place, and harms nothing. */
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { issue } from "../../../src/core/issue/issue.ts";
import { locateAll } from "../../../src/io/yaml/invalid-files.ts";
import { parseDocument, readDocument } from "../../../src/io/yaml/yaml-file.ts";
import { aFolder } from "../../support/folder.ts";

async function read(content: string | Uint8Array, name = "a.yaml") {
  const path = join(aFolder(), name);
  writeFileSync(path, content);
  return readDocument(path);
}

/** `code line:column` of everything wrong. */
async function faults(content: string | Uint8Array, name = "a.yaml"): Promise<string[]> {
  const document = await read(content, name);
  if (document.issues.length > 0) expect(document.data).toBeUndefined();
  return (await locateAll(document, document.issues)).map(({ code, line, column }) => `${code} ${line}:${column}`);
}

const deep = {
  "flow lists": "[".repeat(3000) + "]".repeat(3000),
  "flow maps": `${"{a: ".repeat(3000)}1${"}".repeat(3000)}`,
  "unclosed lists": "[".repeat(3000),
  "compact block lists": `${"- ".repeat(3000)}1`,
  "compact block maps": `${"? ".repeat(3000)}a`,
  "indented maps": Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}a:`).join("\n"),
  "indented lists": Array.from({ length: 300 }, (_, at) => `${"  ".repeat(at)}- a:`).join("\n"),
};

describe("values without end", () => {
  it.each([
    ["lines", "a: 1\n".repeat(60_001)],
    ["items of a list", `a: [${"1,".repeat(60_001)}1]`],
    ["references", `- &a x\n${"- *a\n".repeat(60_001)}`],
    ["keys that stand twice", `{${"a: 1, ".repeat(60_001)}}`],
    ["comments", "#\n".repeat(60_001)],
  ])("%s are refused before they are read", async (_, text) => {
    expect(await faults(text)).toEqual(["too-many-values 1:1"]);
  });

  it("a long text is none", async () => {
    const note = "woord ".repeat(100_000).trim();
    expect((await read(`note: "${note}"`)).data).toEqual({ note });
  });
});

it("a key that is a group of its own is passed on as text, and the reader itself keeps silent", async () => {
  const warned = [vi.spyOn(process, "emitWarning"), vi.spyOn(console, "warn")];
  expect((await read("{ a: 1 }: x")).data).toEqual({ "{ a: 1 }": "x" });
  for (const spy of warned) expect(spy).not.toHaveBeenCalled();
});

describe("nesting", () => {
  it.each(Object.entries(deep))("%s are refused before the tree is built", async (_, text) => {
    expect(await faults(text)).toEqual(["nested-too-deep 1:1"]);
  });

  it("counts brackets in JSON too, but not those in a text", async () => {
    expect(await faults("[".repeat(65) + "]".repeat(65), "a.json")).toEqual(["nested-too-deep 1:1"]);
    const note = "[{".repeat(200);
    expect((await read(JSON.stringify({ note }), "a.json")).data).toEqual({ note });
    expect((await read(JSON.stringify({ note }))).data).toEqual({ note });
  });

  it("counts the same in a file with the line ends of Windows", async () => {
    const text = Array.from({ length: 100 }, (_, at) => `key-${at}: [${at}]`).join("\r\n");
    expect(await faults(text)).toEqual([]);
  });

  it("accepts sixty-four levels", async () => {
    const text = "[".repeat(64) + "]".repeat(64);
    expect(await faults(text)).toEqual([]);
    expect(await faults(text, "a.json")).toEqual([]);
  });

  it("two hostile documents in one run leave the third alone (they used to abort Node)", () => {
    const folder = aFolder();
    for (const [name, text] of Object.entries(deep)) writeFileSync(join(folder, `${name}.yaml`), text);
    const good = {
      format: 1,
      questionnaire: { id: "local-government", version: "1.0.0" },
      organisation: { id: "1" },
      respondent: { id: "a" },
      submitted: "2026-11-24",
      answers: { "data-story-shared": 2 },
    };
    writeFileSync(join(folder, "z.json"), JSON.stringify(good));
    const program = fileURLToPath(new URL("../../../bin/datapeil.js", import.meta.url));
    const run = spawnSync(process.execPath, [program, "score", folder, "--json"], { encoding: "utf8" });
    expect(run.signal).toBeNull();
    expect(run.status, run.stderr).toBe(4);
    expect(JSON.parse(run.stdout).organisation.id).toBe("1");
  });
});

describe("references, types and documents", () => {
  it("an alias is refused where it stands, before it can multiply", async () => {
    const bomb = ["a: &a [x, x]", "b: &b [*a, *a]", "c: [*b, *b]"].join("\n");
    expect(await faults(bomb)).toEqual(["alias-not-allowed 2:8"]);
    expect(await faults("a: &a 1\nb: 2")).toEqual([]);
  });

  it.each(["!!js/function 'x'", "!!binary aGk=", "!!set { a }", "!own 1"])(
    "the tag of %s is refused",
    async (value) => {
      expect(await faults(`a: 1\nb: ${value}`)).toEqual([expect.stringMatching(/^tag-not-allowed 2:4$/)]);
    },
  );

  it("a second document is refused where it starts", async () => {
    expect(await faults("a: 1\n---\nb: 2")).toEqual([expect.stringMatching(/^several-documents 2:/)]);
  });

  it("a merge key is a key like any other: nothing is merged", async () => {
    expect((await read("<<: { a: 1 }")).data).toEqual({ "<<": { a: 1 } });
  });
});

describe("keys", () => {
  it("that stand twice are refused at the second, in YAML and JSON", async () => {
    expect(await faults("a: 1\nb: 2\na: 3")).toEqual(["duplicate-key 3:1"]);
    expect(await faults('{"a": 1,\n "b": { "c": 1, "c": 2 } }', "a.json")).toEqual(["duplicate-key 2:17"]);
  });

  it.each(["__proto__", "constructor", "prototype"])("%s is refused, however it is written", async (key) => {
    expect(await faults(`a: { ${key}: { admin: true } }`)).toEqual(["key-not-allowed 1:6"]);
    expect(await faults(`{"a": {"${key}": {"admin": true}}}`, "a.json")).toEqual(["key-not-allowed 1:8"]);
    const escaped = key.replace(/^./, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
    expect(await faults(`{"${escaped}": {"admin": true}}`, "a.json")).toEqual(["key-not-allowed 1:2"]);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });
});

describe("size", () => {
  it("a file of a million bytes is read, one byte more is not", async () => {
    const text = `{"note": "${"x".repeat(1_000_000 - 12)}"}`;
    expect(text).toHaveLength(1_000_000);
    expect(await faults(text, "a.json")).toEqual([]);
    expect(await faults(`${text} `, "a.json")).toEqual(["file-too-large 1:1"]);
  });
});

describe("a megabyte made to be slow takes a second", () => {
  const megabyte = 999_000;
  const fill = (part: string) => part.repeat(Math.floor(megabyte / part.length));

  it.each([
    ["open brackets", "a.json", `{"a":${fill("[")}`, ["nested-too-deep 1:1"]],
    ["colons", "a.yaml", fill(": "), ["too-many-values 1:1"]],
    ["keys", "a.yaml", Array.from({ length: 29_000 }, (_, at) => `k${at}: 1`).join("\n"), []],
    ["an escape without end", "a.json", fill('"\\'), [expect.stringMatching(/^yaml-/)]],
  ])("%s", async (_, name, text, expected) => {
    expect(await faults(text, name)).toEqual(expected);
  });

  it("and what follows upon the first twenty faults of a broken text is left out", async () => {
    expect(await faults("a: 1\n".repeat(20_000))).toEqual(
      Array.from({ length: 20 }, (_, at) => `duplicate-key ${at + 2}:1`),
    );
    expect(await faults(fill('"'), "a.json")).toHaveLength(20);
  });

  it("and an error of our own still says where it was made", async () => {
    await read(fill("}").slice(0, 1000));
    expect(new Error("ours").stack).toContain("hostile-files.test.ts");
  });

  it("and of twenty thousand problems two hundred are shown and the rest is counted", async () => {
    const document = await read(Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join("\n"));
    const issues = Array.from({ length: 20_000 }, (_, at) => issue("unknown-key", [`k${at}`], { key: `k${at}` }));
    const located = await locateAll(document, issues.reverse());
    expect(located).toHaveLength(201);
    expect(located[0]).toMatchObject({ line: 1 });
    expect(located.at(-1)).toMatchObject({
      code: "many-more",
      line: 201,
      severity: "error",
      params: { count: 19_800 },
    });
  });
});

describe("encoding", () => {
  const text = "naam: Één café\n";
  const utf16 = Buffer.from(`\ufeff${text}`, "utf16le");

  it("reads UTF-8 with and without a mark, and UTF-16 with one", async () => {
    const data = { naam: "Één café" };
    expect((await read(text)).data).toEqual(data);
    expect((await read(`\ufeff${text}`)).data).toEqual(data);
    expect((await read(utf16)).data).toEqual(data);
    expect((await read(Buffer.from(utf16).swap16())).data).toEqual(data);
    expect((await read(`\ufeff${JSON.stringify(data)}`, "a.json")).data).toEqual(data);
  });

  it("refuses the Latin-1 of older programs at the first letter that it spoils", async () => {
    expect(await faults(Buffer.from(`id: 1\n${text}`, "latin1"))).toEqual(["not-utf-8 2:7"]);
  });

  it("gives the same text for a letter with its accent apart", async () => {
    expect((await read(text.normalize("NFD"))).data).toEqual({ naam: "Één café" });
  });
});

describe("what YAML makes of a value", () => {
  it("leaves words alone that YAML 1.1 took for a truth", async () => {
    expect((await read("a: no\nb: on\nc: y\nd: 2026-11-24\ne: 1:30")).data).toEqual({
      a: "no",
      b: "on",
      c: "y",
      d: "2026-11-24",
      e: "1:30",
    });
  });

  it("keeps a code with a nought in front only in quotes, as formats.md warns", async () => {
    expect((await read('a: 01234\nb: "01234"')).data).toEqual({ a: 1234, b: "01234" });
  });
});

describe("any text at all", () => {
  const scrap = fc.constantFrom(
    ..."{}[]:,-?*&!|>#%@`\"'\\ \t\n".split(""),
    "a",
    "1",
    "é",
    "---",
    "__proto__",
    "\u0000",
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(scrap, { maxLength: 60 }).map((parts) => parts.join("")),
  );

  it.each(["a.yaml", "a.json"])("as %s is data or a fault with a place in the file, never a crash", async (name) => {
    await fc.assert(
      fc.asyncProperty(text, async (content) => {
        const document = await parseDocument(name, content);
        const lines = content.split(/\r?\n/);
        for (const found of await locateAll(document, document.issues)) {
          expect(found.line).toBeGreaterThanOrEqual(1);
          expect(found.line).toBeLessThanOrEqual(lines.length);
          expect(found.sourceLine).toBe(lines[found.line - 1]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("places", () => {
  it("are found in JSON on a single line, however many keys it has", async () => {
    const answers = Object.fromEntries(Array.from({ length: 100 }, (_, at) => [`q${at}`, at]));
    const text = JSON.stringify({ answers });
    const document = await read(text, "a.json");
    expect(await document.locate(["answers", "q99"], "key")).toMatchObject({
      line: 1,
      column: text.indexOf('"q99"') + 1,
    });
  });
});
