/** Hashes of data, whatever the order of its keys: anyone can recompute them. */
import { createHash } from "node:crypto";

/** SHA-256 of the canonical JSON: keys sorted, no white space. */
export function sha256Of(data: unknown): string {
  return createHash("sha256").update(canonicalJson(data)).digest("hex");
}

/** Written straight away: sorted copies of all objects take several times as long, for each of many organisations. */
function canonicalJson(data: unknown): string {
  // As JSON has it: what is no number, and nothing in a list, is null.
  if (typeof data === "number") return Number.isFinite(data) ? `${data}` : "null";
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "null";
  let members = "";
  if (Array.isArray(data)) {
    for (const value of data) members += `${members === "" ? "" : ","}${canonicalJson(value)}`;
    return `[${members}]`;
  }
  for (const key of Object.keys(data).sort()) {
    const value = (data as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) continue;
    members += `${members === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(value)}`;
  }
  return `{${members}}`;
}
