/** Rules about the structure: headings, lists, contents, figures. */
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import type { StructureElement } from "./structure.ts";
import { childrenOf, piecesOf, withDescendants } from "./structure.ts";

/** Standard types of ISO 32000-1 that our reports have reason to use. */
const standard = new Set(
  "Document Part Sect Div P H1 H2 H3 H4 H5 H6 H L LI Lbl LBody Table TR TH TD THead TBody TFoot Caption TOC TOCI Reference Link Span Figure Note Quote BlockQuote".split(
    " ",
  ),
);
/** An alternative text of fewer characters states no finding. */
const leastAlternative = 20;

export function elementsOf({ structure }: PdfFile): readonly StructureElement[] {
  return structure.flatMap(withDescendants);
}

export function elementsOfType(pdf: PdfFile, ...types: readonly string[]): readonly StructureElement[] {
  return elementsOf(pdf).filter(({ type }) => types.includes(type));
}

/** Who may stand in whom; types that are absent may stand anywhere. */
export function nested(
  pdf: PdfFile,
  children: Readonly<Record<string, readonly string[]>>,
  parents: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return elementsOf(pdf).flatMap((element) =>
    childrenOf(element).flatMap(({ type }) => [
      ...unless(children[element.type]?.includes(type) !== false, `${type} in ${element.type} ${element.number}`),
      ...unless(parents[type]?.includes(element.type) !== false, `${type} in ${element.type} ${element.number}`),
    ]),
  );
}

export function headingsOf(pdf: PdfFile): readonly (readonly [level: number, element: StructureElement])[] {
  return elementsOf(pdf).flatMap((element) => {
    const level = /^H([1-6])$/u.exec(element.type)?.[1];
    return level === undefined ? [] : [[Number(level), element] as const];
  });
}

export const structureRules: readonly Rule[] = [
  {
    id: "PDF/UA-1 7.1-5, 7.1-6, 7.1-7",
    says: "Elements are of standard types, which mean what they say",
    violations: (pdf) => [
      ...elementsOf(pdf).flatMap(({ type, number }) => unless(standard.has(type), `${type} ${number}`)),
      ...unless(pdf.at(pdf.catalog, "StructTreeRoot", "RoleMap") === undefined, "types are given other meanings"),
    ],
  },
  {
    id: "ISO 32000-1 14.8.4.2",
    says: "The whole is one document",
    violations: ({ structure }) =>
      unless(structure.length === 1 && structure[0]?.type === "Document", structure.map(({ type }) => type).join(", ")),
  },
  {
    id: "ours: nothing empty",
    says: "Every element has something to read, but for cells of tables",
    violations: (pdf) =>
      elementsOf(pdf).flatMap((element) => {
        if (element.type === "TD" || element.type === "TH") return [];
        return unless(piecesOf(element).length > 0, `${element.type} ${element.number}`);
      }),
  },
  {
    id: "PDF/UA-1 7.4.2",
    says: "Headings begin with the title, which stands there once, and skip no level",
    violations: (pdf) => {
      const levels = headingsOf(pdf).map(([level]) => level);
      const skipped = levels.flatMap((level, index) =>
        unless(level <= (levels[index - 1] ?? 0) + 1, `heading ${index + 1} is of level ${level}`),
      );
      return [...unless(levels.filter((level) => level === 1).length === 1, "not one title"), ...skipped];
    },
  },
  {
    id: "PDF/UA-1 7.4.4",
    says: "Headings have levels: none is of the other kind",
    violations: (pdf) => elementsOfType(pdf, "H").map(({ number }) => `H ${number}`),
  },
  {
    id: "PDF/UA-1 7.2-17…20",
    says: "Lists consist of items, and each item of a label and what it says",
    violations: (pdf) => [
      ...nested(pdf, { L: ["LI"], LI: ["Lbl", "LBody"] }, { LI: ["L"], Lbl: ["LI"], LBody: ["LI"] }),
      ...elementsOfType(pdf, "LI").flatMap((item) =>
        unless(
          childrenOf(item)
            .map(({ type }) => type)
            .join() === "Lbl,LBody",
          `item ${item.number}`,
        ),
      ),
    ],
  },
  {
    id: "PDF/UA-1 7.2-26, 7.2-27",
    says: "A list of contents consists of entries",
    violations: (pdf) => nested(pdf, { TOC: ["TOC", "TOCI"] }, { TOCI: ["TOC"] }),
  },
  {
    id: "PDF/UA-1 7.3-1",
    says: `Figures say what they show in ${leastAlternative} characters or more`,
    violations: (pdf) =>
      elementsOfType(pdf, "Figure").flatMap(({ alt, number }) =>
        unless((alt ?? "").trim().length >= leastAlternative, `figure ${number}: "${alt ?? ""}"`),
      ),
  },
  {
    id: "ISO 32000-1 14.8.5.4.3",
    says: "Figures say where they stand, within their page",
    violations: (pdf) =>
      elementsOfType(pdf, "Figure").flatMap((figure) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = figure.box ?? [];
        const [, , width = 0, height = 0] = pdf.itemsOf(pdf.pages[0]?.dictionary.entries.get("MediaBox")).map(Number);
        const within = left >= 0 && bottom >= 0 && right <= width && top <= height;
        return unless(figure.box?.length === 4 && within && left < right && bottom < top, `figure ${figure.number}`);
      }),
  },
];
