/** Reads JSON where that is safe and exact; all else is for the YAML reader, which can say what is wrong and where. */

const deepest = 64;
const dangerousKeys = new Set(["__proto__", "constructor", "prototype"]);

/**
 * @returns undefined if the text is no JSON, nests too deep, or has keys that are dangerous or stand twice:
 *   `JSON.parse` takes the last of two answers to a question without a word.
 */
export function parseJson(text: string): { readonly data: unknown } | undefined {
  const keys = countColons(text);
  if (keys === undefined) return undefined;
  try {
    const data: unknown = JSON.parse(text);
    return countKeys(data) === keys ? { data } : undefined;
  } catch {
    return undefined;
  }
}

/** Colons outside of strings: one for each key. Undefined where the brackets nest too deep for `JSON.parse`. */
export function countColons(text: string): number | undefined {
  let depth = 0;
  let colons = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '"') inString = !inString;
    else if (inString) at += sign === "\\" ? 1 : 0;
    else if (sign === ":") colons++;
    else if (sign === "{" || sign === "[") depth++;
    else if (sign === "}" || sign === "]") depth--;
    if (depth > deepest) return undefined;
  }
  return colons;
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
