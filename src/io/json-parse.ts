/** Reads JSON where that is safe and exact; all else is for the YAML reader, which can say what is wrong and where. */

const deepest = 64;
const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);
/** A string, perhaps as a key, or a bracket. */
const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;

/**
 * @returns undefined if the text is no JSON, nests too deep, or has keys that are dangerous or stand twice:
 *   `JSON.parse` takes the last of two answers to a question without a word.
 */
export function parseJson(text: string): { readonly data: unknown } | undefined {
  let depth = 0;
  let keys = 0;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (colon !== undefined) keys++;
    else if (token === "{" || token === "[") depth++;
    else if (token === "}" || token === "]") depth--;
    if (depth > deepest) return undefined;
  }
  try {
    const data: unknown = JSON.parse(text);
    return countKeys(data) === keys ? { data } : undefined;
  } catch {
    return undefined;
  }
}

/** NaN, which equals no number, if one of the keys is dangerous. */
function countKeys(data: unknown): number {
  if (typeof data !== "object" || data === null) return 0;
  let count = 0;
  for (const [key, value] of Object.entries(data)) {
    if (dangerousKeys.has(key)) return Number.NaN;
    count += countKeys(value) + (Array.isArray(data) ? 0 : 1);
  }
  return count;
}
