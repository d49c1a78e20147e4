/** Hashes of data, whatever the order of its keys: anyone can recompute them. */
import { hash } from "node:crypto";
import { canonicalJson } from "../core/text/canonical-json.ts";

/** SHA-256 of the canonical JSON. */
export function sha256Of(data: unknown): string {
  return sha256OfText(canonicalJson(data));
}

export function sha256OfText(text: string): string {
  return hash("sha256", text);
}
