import type { Cell } from "./table.ts";

/** What a header cell says; nothing where there is no single text. */
export function headerText(cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return cell.trim();
  return "text" in cell ? cell.text : "";
}
