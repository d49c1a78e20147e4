import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import { reportDocument } from "../../../src/report/content/index.ts";
import type { ReportInput } from "../../../src/report/content/report-input.ts";
import { renderPdf } from "../../../src/report/pdf/index.ts";
import { theFlagship } from "../../support/flagship.ts";
import { fontFiles, headingsOf, layoutOf, openPdf, pageText } from "../../support/report.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaire = theFlagship("nl");
const input: ReportInput = {
  assessment: sampleAssessment({ questionnaire, name: 'Zwaluwbeke & <"Oord">' }),
  questionnaire,
  locale: "nl",
};
const render = (changes: Partial<ReportInput> = {}) => renderPdf({ ...input, ...changes, fonts: fontFiles });

/** What pdf.js tells of one element of the structure tree. */
interface StructNode {
  readonly role?: string;
  readonly alt?: string;
  readonly type?: string;
  readonly children?: readonly StructNode[];
}

let bytes: Uint8Array;
let pdf: PDFDocumentProxy;
let structure: readonly StructNode[];

beforeAll(async () => {
  bytes = await render();
  pdf = await openPdf(bytes);
  const trees: StructNode[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const tree = await (await pdf.getPage(page)).getStructTree();
    if (tree) trees.push(tree as StructNode);
  }
  structure = trees.flatMap(flattened);
});

function flattened(node: StructNode): readonly StructNode[] {
  return [node, ...(node.children ?? []).flatMap(flattened)];
}

describe("what a reader of the file finds", () => {
  test("title, language, tags, and the name of the tool", async () => {
    const { info, metadata } = await pdf.getMetadata();
    const facts = info as Record<string, unknown>;
    expect(facts.Title).toBe('Datamaturiteit van Zwaluwbeke & <"Oord">');
    expect(facts.Language).toBe("nl-BE");
    expect(facts.Creator).toBe("datapeil 0.1.0");
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(metadata?.get("dc:title")).toBe('Datamaturiteit van Zwaluwbeke & <"Oord">');
    expect(metadata?.get("pdfuaid:part")).toBe("1");
    expect(await pdf.getViewerPreferences()).toMatchObject({ DisplayDocTitle: true });
  });

  test("chapters on the cover with the pages on which they begin", async () => {
    const cover = await pageText(pdf, 1);
    const chapters = reportDocument(input).blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [block.text] : [],
    );
    expect(chapters.length).toBeGreaterThan(6);
    for (const chapter of chapters) {
      const number = Number(new RegExp(`(\\d+)\\s+${chapter}`).exec(cover)?.[1]);
      expect(await pageText(pdf, number)).toContain(chapter);
    }
  });

  test("page numbers with the total on every page but the cover", async () => {
    for (let number = 2; number <= pdf.numPages; number += 1) {
      expect(await pageText(pdf, number)).toContain(`${number} / ${pdf.numPages}`);
    }
  });

  test("bookmarks that equal the headings, nested as they are", async () => {
    interface Entry {
      readonly title: string;
      readonly items: readonly Entry[];
    }
    const walk = (entries: readonly Entry[], level: number): string[] =>
      entries.flatMap(({ title, items }) => [`${level} ${title}`, ...walk(items, level + 1)]);
    const outline = walk((await pdf.getOutline()) as readonly Entry[], 1);
    const headings = headingsOf(reportDocument(input).blocks).map(({ level, text }) => `${level} ${text}`);
    expect(outline).toEqual(['1 Zwaluwbeke & <"Oord">', ...headings]);
  });

  test("only the two embedded fonts, with text that can be extracted", async () => {
    const names = new Set<string>();
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { fnArray, argsArray } = await page.getOperatorList();
      for (const [index, operator] of fnArray.entries()) {
        if (operator !== OPS.setFont) continue;
        const font = page.commonObjs.get(argsArray[index][0]) as { name: string; missingFile?: boolean };
        expect(font.missingFile ?? false).toBe(false);
        names.add(font.name.replace(/^[A-Z]+\+/, ""));
      }
    }
    expect([...names].sort()).toEqual(["DatapeilSans-Regular", "DatapeilSans-Semibold"]);
  });

  test("every text of the layout, on its page", async () => {
    const bare = (text: string) => text.replace(/\s/g, "");
    for (const [index, { items }] of layoutOf(input).pages.entries()) {
      const text = bare(await pageText(pdf, index + 1));
      for (const item of items) if (item.kind === "text") expect(text).toContain(bare(item.text));
    }
  });
});

describe("what a screen reader finds", () => {
  test("one title, and headings that skip no level", () => {
    const levels = structure.flatMap(({ role }) => (role?.match(/^H[1-6]$/) ? [Number(role.slice(1))] : []));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      if (index > 0) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  test("figures that tell their finding", () => {
    const figures = structure.filter(({ role }) => role === "Figure");
    expect(figures.length).toBeGreaterThanOrEqual(13);
    for (const { alt } of figures) expect(alt?.length ?? 0).toBeGreaterThan(20);
    expect(figures[0]?.alt).toMatch(/Afspraken en verantwoordelijkheid \d,\d+, doel 3, vloer \d/);
  });

  test("lists and tables of the right parts", () => {
    const allowed: Readonly<Record<string, readonly string[]>> = {
      L: ["LI"],
      LI: ["Lbl", "LBody"],
      Table: ["TR"],
      TR: ["TH", "TD"],
    };
    for (const { role, children } of structure) {
      const parts = allowed[role ?? ""];
      if (!parts) continue;
      for (const child of children ?? []) if (child.role) expect(parts).toContain(child.role);
    }
  });

  test("everything painted is either part of the structure or an artifact", async () => {
    const painting = new Set([OPS.showText, OPS.fill, OPS.stroke, OPS.fillStroke, OPS.constructPath]);
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
      let depth = 0;
      for (const operator of fnArray) {
        if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) depth += 1;
        if (operator === OPS.endMarkedContent) depth -= 1;
        if (painting.has(operator)) expect(depth).toBe(1);
      }
      expect(depth).toBe(0);
    }
  });
});

describe("bytes", () => {
  test("are the same for the same input, in another time zone too", async () => {
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    const again = await render();
    process.env.TZ = zone;
    expect(Buffer.from(again).equals(Buffer.from(bytes))).toBe(true);
  });

  test("change with what is reported", async () => {
    const other = await render({ assessment: { ...input.assessment, date: "2026-11-25" } });
    expect(Buffer.from(other).equals(Buffer.from(bytes))).toBe(false);
  });

  test("stay few: a colour is written where it changes, an alternative text with a byte a letter", () => {
    expect(bytes.length).toBeLessThan(300_000);
    const text = Buffer.from(bytes).toString("latin1");
    expect(text).toContain("/Alt (Tijdlijn van");
    expect(text.match(/\/Scope \/(Row|Column)/gu)).toHaveLength(2);
  });
});

test("an invented organisation is marked as such on every page", async () => {
  const example = await openPdf(await render({ example: true }));
  expect(await pageText(example, 1)).toContain("dit bestuur bestaat niet");
  for (let number = 2; number <= example.numPages; number += 1) {
    expect(await pageText(example, number)).toContain("Verzonnen voorbeeld");
  }
});

test("characters that the fonts lack become question marks, and are reported once", async () => {
  const missing: string[] = [];
  const made = await renderPdf({
    ...input,
    assessment: { ...input.assessment, organisation: { id: "1", name: "Gent 🏛 \u0007\u202e漢漢" } },
    fonts: fontFiles,
    onMissingCharacters: (characters) => missing.push(...characters),
  });
  expect(missing).toEqual(["🏛", "漢"]);
  expect(await pageText(await openPdf(made), 1)).toContain("Gent ? ??");
});
