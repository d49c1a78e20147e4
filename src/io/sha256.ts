/** Hashes of data, whatever the order of its keys: anyone can recompute them. */
import { createHash } from "node:crypto";

/** SHA-256 of the canonical JSON: keys sorted, no white space. */
export function sha256Of(data: unknown): string {
  return createHash("sha256").update(canonicalJson(data)).digest("hex");
}

/** Written straight away: sorted copies of all objects take several times as long, for each of many organisations. */
function canonicalJson(data: unknown): string {
  if (Array.isArray(data)) return `[${data.map(canonicalJson).join(",")}]`;
  // As JSON has it: nothing in a list is null.
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "null";
  let members = "";
  for (const [key, value] of Object.entries(data).sort(byKey)) {
    if (value === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(value)}`;
  }
  return `{${members}}`;
}

function byKey([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}
