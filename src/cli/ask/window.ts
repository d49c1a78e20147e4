/** The window that the rich face needs. */

/** Columns and rows in which every question of the shipped questionnaire stands whole. */
export const smallestWindow = { columns: 80, rows: 24 };

/** A stream that does not know its size is taken for large enough. */
export function fitsRichFace({ columns, rows }: { readonly columns?: number; readonly rows?: number }): boolean {
  return (
    (columns || smallestWindow.columns) >= smallestWindow.columns &&
    (rows || smallestWindow.rows) >= smallestWindow.rows
  );
}

export const clearScreen = "\u001b[2J\u001b[H";

/** The window changed its size while something was asked: it has to be asked anew. */
export class WindowResized extends Error {
  constructor() {
    super("resized");
    this.name = "WindowResized";
  }
}
