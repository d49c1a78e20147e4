/** The same data is the same text: keys sorted, no white space. */

/**
 * Written straight away: sorted copies of all objects take several times as long, for each of many organisations.
 *
 * @param names Keys as JSON writes them, each made once.
 */
export function canonicalJson(data: unknown, names = new Map<string, string>()): string {
  // As JSON has it: what is no number, and nothing in a list, is null.
  if (typeof data === "number") return Number.isFinite(data) ? `${data}` : "null";
  if (typeof data !== "object" || data === null) return JSON.stringify(data) ?? "null";
  let members = "";
  if (Array.isArray(data)) {
    for (const value of data) members += `${members === "" ? "" : ","}${canonicalJson(value, names)}`;
    return `[${members}]`;
  }
  for (const key of sortedKeys(data)) {
    const value = (data as Readonly<Record<string, unknown>>)[key];
    if (value === undefined) continue;
    members += `${members === "" ? "" : ","}${nameOf(key, names)}${canonicalJson(value, names)}`;
  }
  return `{${members}}`;
}

/** Most are in order already, which is seen sooner than sorted. */
function sortedKeys(data: object): string[] {
  const keys = Object.keys(data);
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] as string) > (keys[at] as string)) return keys.sort();
  return keys;
}

function nameOf(key: string, names: Map<string, string>): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const name = `${JSON.stringify(key)}:`;
  names.set(key, name);
  return name;
}
