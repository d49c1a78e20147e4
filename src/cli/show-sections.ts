/** Headings, tables and sentences → lines that fit the terminal. */
import type { Context } from "./context.ts";
import { paintFor } from "./paint.ts";
import { sanitizeForTerminal, wrapText } from "./terminal-text.ts";

export interface Section {
  readonly heading?: string;
  /** Lines that are laid out already. */
  readonly table?: readonly string[];
  /** Sentences; under a heading they are indented. A section without any is left out, unless it has a table. */
  readonly lines: readonly string[];
}

/** Longer lines are hard to read, however wide the window. */
const widest = 100;

export function showSections(sections: readonly Section[], context: Context): string {
  const paint = paintFor(context, "stdout");
  const width = Math.min(context.streams.stdout.columns ?? 80, widest);
  return sections
    .filter((section) => section.lines.length > 0 || (section.table ?? []).length > 0)
    .map(({ heading, table = [], lines }) => {
      const first = heading === undefined ? "" : "  ";
      return [
        ...(heading === undefined ? [] : [paint.bold(sanitizeForTerminal(heading))]),
        ...table.map(sanitizeForTerminal),
        ...lines.flatMap((line) => wrapText(sanitizeForTerminal(line), width, first)),
      ].join("\n");
    })
    .join("\n\n");
}
