/** How many cells an OpenDocument sheet says it has: one can be repeated a million times, which the library would do. */
import { attributeOf, xmlScanner } from "./xml-scan.ts";

export function odsCells(content: Buffer): number {
  let count = 0;
  let rows = 1;
  const scanner = xmlScanner({
    open(name, attributes, empty) {
      if (name === "table-row") rows = repeated(attributes, "table:number-rows-repeated");
      if (name !== "table-cell" && name !== "covered-table-cell") return;
      // Behind the last cell that holds something, sheets are filled up with one empty cell, repeated.
      const holdsSomething = !empty || attributes.includes("office:value") || attributes.includes("table:formula");
      if (holdsSomething) count += rows * repeated(attributes, "table:number-columns-repeated");
    },
    close: () => {},
    text: () => {},
  });
  scanner.push(content.toString("utf8"));
  scanner.end();
  return count;
}

function repeated(attributes: string, name: string): number {
  const times = Number(attributeOf(attributes, name) ?? 1);
  return Number.isFinite(times) ? Math.max(1, times) : Number.POSITIVE_INFINITY;
}
