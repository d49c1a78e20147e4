/** Headings, tables and sentences → lines that fit the terminal. */
import type { Context } from "../context/context.ts";
import { signsFor } from "../context/signs.ts";
import { paintFor } from "./paint.ts";
import { sanitizeForTerminal } from "./terminal-text.ts";
import { wrapText } from "./text-width.ts";

export interface Section {
  readonly heading?: string;
  /** Lines that are laid out already. */
  readonly table?: readonly string[];
  /** Sentences; under a heading they are indented. A section without anything but a heading is left out. */
  readonly lines?: readonly string[];
  /** Things that each stand on their own, with a dash before them. */
  readonly items?: readonly string[];
}

/** Columns that a table may take. */
export function tableWidth(context: Context): number {
  return Math.min(context.streams.stdout.columns ?? 80, widest);
}

/** Longer lines are hard to read, however wide the window. */
const widest = 100;

export function showSections(sections: readonly Section[], context: Context): string {
  const paint = paintFor(context, "stdout");
  const width = tableWidth(context);
  const signs = signsFor(context.env);
  const clean = (text: string) => signs(sanitizeForTerminal(text));
  return sections
    .filter(({ table = [], lines = [], items = [] }) => table.length + lines.length + items.length > 0)
    .map(({ heading, table = [], lines = [], items = [] }) => {
      const first = heading === undefined ? "" : "  ";
      return [
        ...(heading === undefined ? [] : [paint.bold(clean(heading))]),
        ...table.map(clean),
        ...lines.flatMap((line) => wrapText(clean(line), width, first)),
        ...items.flatMap((item) => wrapText(clean(item), width, "  - ")),
      ].join("\n");
    })
    .join("\n\n");
}
