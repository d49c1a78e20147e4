/** The text of a cell, and what it is compared by. */
import type { Cell } from "./table.ts";

/** Undefined where there is no text to read: a formula without a result, a fault, several values. */
export function textOf(cell: Cell | undefined): string | undefined {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell;
  switch (cell.kind) {
    case "nothing":
      return "";
    case "number":
    case "date":
    case "boolean":
      return cell.text;
    case "list":
      return cell.items.length === 0 ? "" : undefined;
    case "fault":
    case "formula":
      return undefined;
  }
}

/** A cell as a message shows it. */
export function shownCell(cell: Cell | undefined): string {
  if (cell === undefined || typeof cell === "string") return cell ?? "";
  switch (cell.kind) {
    case "nothing":
    case "formula":
      return "";
    case "list":
      return cell.items.join("; ");
    default:
      return cell.text;
  }
}
