/** What was noticed, in an order that does not depend on what was read when. */
import { compareText } from "../text/compare-text.ts";
import type { Warning } from "./assessment.ts";

/** By file, then by what it is. */
export function sortWarnings(warnings: readonly Warning[]): Warning[] {
  const text = ({ path, code, params }: Warning) => JSON.stringify([path, code, params]);
  return [...warnings].sort((a, b) => compareText(text(a), text(b)));
}
