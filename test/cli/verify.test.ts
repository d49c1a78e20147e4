import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateSync, inflateSync } from "node:zlib";
import { beforeEach, describe, expect, it } from "vitest";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

let folder: string;
const inFolder = (name: string) => join(folder, name);

beforeEach(async () => {
  folder = aFolder();
  cpSync("templates/example", inFolder("antwoorden"), { recursive: true });
});

async function aReport(...flags: string[]): Promise<string> {
  const path = inFolder("rapport.pdf");
  const { code, err } = await runMain("report", inFolder("antwoorden"), "-o", path, "--force", ...flags);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return path;
}

/** The same PDF with an update at its end, as a program writes one that changes a single thing. */
function withAttachment(path: string, change: (assessment: Told) => void): string {
  const pdf = readFileSync(path).toString("latin1");
  const [head = "", number, length] =
    /(\d+) 0 obj\n<<\n\/Type \/EmbeddedFile[\s\S]*?\/Length (\d+)[\s\S]*?stream\n/.exec(pdf) ?? [];
  const start = pdf.indexOf(head) + head.length;
  const packed = Buffer.from(pdf.slice(start, start + Number(length)), "latin1");
  const assessment = JSON.parse(inflateSync(packed).toString()) as Told;
  change(assessment);
  const data = deflateSync(JSON.stringify(assessment)).toString("latin1");
  const object = `${number} 0 obj\n<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n${data}\nendstream\nendobj\n`;
  const root = /\/Root (\d+ 0 R)/.exec(pdf)?.[1];
  const before = /startxref\s+(\d+)/.exec(pdf)?.[1];
  const table = `xref\n${number} 1\n${String(pdf.length).padStart(10, "0")} 00000 n \ntrailer\n<< /Root ${root} /Prev ${before} >>\n`;
  const changed = inFolder("veranderd.pdf");
  const end = `startxref\n${pdf.length + object.length}\n%%EOF\n`;
  writeFileSync(changed, Buffer.from(pdf + object + table + end, "latin1"));
  return changed;
}

interface Told {
  dimensions: { score: number }[];
  questions: { notes?: unknown }[];
}

describe("a report as it was made", () => {
  it("agrees with itself and with the answers", async () => {
    const path = await aReport();
    for (const flags of [[], ["--responses", inFolder("antwoorden")]]) {
      const { code, out, err } = await runMain("verify", path, ...flags);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(out).toMatch(/^Klopt\n {2}Meerlinde/);
      expect(out.replaceAll(/\s+/gu, " ")).toContain("Ook de bladzijden zijn wat Datapeil uit deze uitkomst maakt");
    }
  });

  it("agrees whatever was asked for when it was made", async () => {
    const flags = [
      "--target",
      "next",
      "--days-per-year",
      "40",
      "--start",
      "2028-Q1",
      "--date",
      "2026-12-24",
      "--drafts",
    ];
    const path = await aReport(...flags);
    for (const more of [[], ["--responses", inFolder("antwoorden")]]) {
      expect(await runMain("verify", path, ...more)).toMatchObject({ code: 0, err: "" });
    }
  });

  it("agrees in another language, and as the JSON that score writes", async () => {
    const path = await aReport("--lang", "en");
    expect((await runMain("verify", path, "--lang", "nl")).code).toBe(0);
    const json = inFolder("uitkomst.json");
    await runMain("score", inFolder("antwoorden"), "--json", "-o", json);
    expect((await runMain("verify", json)).code).toBe(0);
    expect((await runMain("verify", json, "--responses", inFolder("antwoorden"))).code).toBe(0);
  });

  it("is told in JSON too", async () => {
    const { out } = await runMain("verify", await aReport(), "--json");
    expect(JSON.parse(out)).toMatchObject({ format: 1, equal: true, from: "report", pages: "same", differences: [] });
  });
});

describe("a report that is not true", () => {
  it("is found by a figure that was changed in its attachment", async () => {
    const changed = withAttachment(await aReport(), ({ dimensions: [first] }) => {
      if (first) first.score = 4.9;
    });
    const { code, out } = await runMain("verify", changed);
    expect(code).toBe(1);
    expect(out).toMatch(/^Klopt niet: 1 verschil\n/);
    expect(out).toMatch(/: score +4,9 +\d,\d+/);
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    const { differences } = JSON.parse((await runMain("verify", changed, "--json")).out);
    expect(differences).toEqual([
      { figure: expect.stringMatching(/^dimensions\/.*\/score$/), printed: 4.9, recomputed: expect.any(Number) },
    ]);
  });

  it("is found by one answer that was changed since", async () => {
    const path = await aReport();
    const file = inFolder("antwoorden/mt-2.yaml");
    const before = readFileSync(file, "utf8");
    const after = before.replace(/^( {4}level: )2$/mu, "$15");
    expect(after).not.toBe(before);
    writeFileSync(file, after);
    const { code, out } = await runMain("verify", path, "--responses", inFolder("antwoorden"));
    expect(code).toBe(1);
    expect(out).toMatch(/Antwoorden: SHA-256/);
    expect((await runMain("verify", path)).code).toBe(0);
  });

  it("is found by a respondent who is gone", async () => {
    const path = await aReport();
    const { code, out } = await runMain("verify", path, "--responses", inFolder("antwoorden/mt-1.yaml"), "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out).differences).toContainEqual(expect.objectContaining({ figure: "respondents/count" }));
  });
});

describe("pages", () => {
  const pagesOf = async (path: string) => JSON.parse((await runMain("verify", path, "--json")).out).pages;

  it("are known again in the other language, and of the example", async () => {
    expect(await pagesOf(await aReport("--lang", "en"))).toBe("same");
    const demo = inFolder("demo.pdf");
    await runMain("demo", "-o", demo);
    expect(await pagesOf(demo)).toBe("same");
  });

  it("that somebody edited are not what is made of the outcome, and that is said", async () => {
    const path = await aReport();
    const before = readFileSync(path).toString("latin1");
    // A byte in the content of a page: the long stream that comes first behind the attachment.
    const [, content] = before.matchAll(/\/Length \d{4,}[^>]*>>\nstream\n/gu);
    const at = (content?.index ?? 0) + (content?.[0].length ?? 0) + 100;
    const sign = String.fromCharCode(before.charCodeAt(at) ^ 1);
    writeFileSync(path, Buffer.from(before.slice(0, at) + sign + before.slice(at + 1), "latin1"));
    const { out } = await runMain("verify", path);
    expect(out.replaceAll(/\s+/gu, " ")).toContain("De bladzijden zelf zijn niet nagegaan");
    expect(await pagesOf(path)).toBe("other");
  });
});

it("an attachment that somebody filled with something else is no fault of ours", async () => {
  const changed = withAttachment(await aReport(), ({ questions: [first] }) => {
    if (first) first.notes = { text: 5 };
  });
  const { code, out, err } = await runMain("verify", changed, "--json");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(out).pages).toBe("other");
});

describe("what cannot be computed again", () => {
  it.each<[string, () => Promise<string[]>, RegExp]>([
    ["is a report without attachment", async () => [await aReport("--no-attachments")], /--no-attachments/],
    ["is a file that is not there", async () => [inFolder("weg.pdf")], /bestaat niet/],
    [
      "is no PDF",
      async () => {
        writeFileSync(inFolder("nota.pdf"), "hallo");
        return [inFolder("nota.pdf")];
      },
      /geen pdf en geen JSON/,
    ],
    [
      "is other JSON",
      async () => {
        writeFileSync(inFolder("ander.json"), "{}");
        return [inFolder("ander.json")];
      },
      /geen uitkomst/,
    ],
    [
      "are answers of somebody else",
      async () => [await aReport(), "--responses", "templates/example-small"],
      /geen antwoorden van Meerlinde/,
    ],
  ])("%s: said, with what to do", async (name, given, sentence) => {
    const { code, err, out } = await runMain("verify", ...(await given()));
    expect(code).toBe(name.includes("not there") ? 2 : 3);
    expect(err).toMatch(sentence);
    expect(out).toBe("");
  });
});
