/** Hashes of data, whatever the order of its keys: anyone can recompute them. */
import { createHash } from "node:crypto";

/** SHA-256 of the canonical JSON: keys sorted, no white space. */
export function sha256Of(data: unknown): string {
  return createHash("sha256")
    .update(JSON.stringify(sorted(data)))
    .digest("hex");
}

function sorted(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(sorted);
  if (typeof data !== "object" || data === null) return data;
  const entries = Object.entries(data).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, value]) => [key, sorted(value)]));
}
