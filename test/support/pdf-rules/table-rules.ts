/** Rules about tables, and about figures that a table must repeat. */
import type { PdfFile } from "./file.ts";
import type { Rule } from "./rule.ts";
import { unless } from "./rule.ts";
import type { StructureElement } from "./structure.ts";
import { childrenOf } from "./structure.ts";
import { elementsOf, elementsOfType, nested } from "./structure-rules.ts";
import { elementText, markedTexts } from "./texts.ts";

/** A row of nothing but headers of columns. */
function isHeader(row: StructureElement): boolean {
  const cells = childrenOf(row);
  return cells.length > 0 && cells.every(({ type, scope }) => type === "TH" && scope === "Column");
}

/** Where the numbers of a figure may be read: in the first table after it, else in its own part, up to the next heading. */
function readFor(pdf: PdfFile, figure: StructureElement): readonly StructureElement[] {
  const all = elementsOf(pdf);
  const at = all.indexOf(figure);
  const isHeading = ({ type }: StructureElement) => /^H[1-6]$/u.test(type);
  const start = all.findLastIndex((element, index) => index < at && isHeading(element));
  const end = all.findIndex((element, index) => index > at && isHeading(element));
  const part = all.slice(start, end < 0 ? undefined : end);
  const table = part.find((element) => element.type === "Table" && all.indexOf(element) > at);
  return table ? childrenOf(table).flatMap(childrenOf) : part.filter(({ type }) => type === "P");
}

/** Numbers with their decimals: those that are measured, not counted. */
function measured(text: string): readonly string[] {
  return text.match(/\d+[.,]\d+/gu) ?? [];
}

export const tableRules: readonly Rule[] = [
  {
    id: "PDF/UA-1 7.2-3…10",
    says: "Tables consist of rows, and rows of cells",
    violations: (pdf) => nested(pdf, { Table: ["TR"], TR: ["TH", "TD"] }, { TR: ["Table"], TH: ["TR"], TD: ["TR"] }),
  },
  {
    id: "PDF/UA-1 7.2-15, 7.2-42, 7.2-43",
    says: "All rows of a table have the same number of cells",
    violations: (pdf) =>
      elementsOfType(pdf, "Table").flatMap((table) => {
        const counts = new Set(childrenOf(table).map((row) => childrenOf(row).length));
        return unless(counts.size === 1, `table ${table.number}: ${[...counts].join(", ")} cells`);
      }),
  },
  {
    id: "PDF/UA-1 7.5",
    says: "Header cells say whether they head a row or a column",
    violations: (pdf) =>
      elementsOfType(pdf, "TH").flatMap(({ scope, number }) =>
        unless(scope === "Row" || scope === "Column", `header ${number}: ${scope ?? "no scope"}`),
      ),
  },
  {
    id: "ours: headers of tables",
    says: "Each row has a header; the row that heads the columns is the first, once, also where a table goes on overleaf",
    violations: (pdf) =>
      elementsOfType(pdf, "Table").flatMap((table) =>
        childrenOf(table).flatMap((row, index) => {
          const first = childrenOf(row)[0];
          const headed = first?.type === "TH" && first.scope === "Row";
          return unless(isHeader(row) ? index === 0 : headed, `row ${index + 1} of table ${table.number}`);
        }),
      ),
  },
  {
    id: "ours: the same in words",
    says: "What is measured in a figure stands in the table that follows, or in the lines beside a small one",
    violations: (pdf) => {
      const texts = markedTexts(pdf);
      return elementsOfType(pdf, "Figure").flatMap((figure) => {
        const told = readFor(pdf, figure).flatMap((element) => measured(elementText(texts, element)));
        return measured(figure.alt ?? "").flatMap((number) =>
          unless(told.includes(number), `${number} of figure ${figure.number}`),
        );
      });
    },
  },
];
