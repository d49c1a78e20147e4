/** A response as the YAML of formats.md: from scratch, or as changes in a text that somebody wrote things in. */
import type { Pair, YAMLMap } from "yaml";
import { Document, isMap, isScalar, parseDocument, visit } from "yaml";
import type { Response } from "../../core/response/response.ts";
import { responseToFile } from "../../core/response/response-to-file.ts";

/** A text, and the response that it was read as. */
export interface ResponseInText {
  readonly text: string;
  readonly response: Response;
}

/**
 * The text of a file, YAML or JSON by its name. What stands in the file already is changed where the answers changed
 * and left alone elsewhere, so that comments survive.
 */
export function responseText(path: string, response: Response, there?: ResponseInText): string {
  if (/\.json$/iu.test(path)) return `${JSON.stringify(editedDocument(response, there).toJS(), undefined, 2)}\n`;
  // In YAML, JSON is one long line of braces.
  const isJson = there?.text.trimStart().startsWith("{");
  const document = editedDocument(response, isJson ? undefined : there);
  const written = document.toString({ lineWidth: 0 });
  const text = there?.text.includes("\r\n") ? written.replaceAll("\n", "\r\n") : written;
  latest = { text, document };
  return text;
}

/** The text made last, and its document: the next change mostly starts there, and reading it again takes longest. */
let latest: { readonly text: string; readonly document: Document } | undefined;

/** Readable YAML in a fixed order; ids in quotes, so that 01234 stays text. */
export function responseToYaml(response: Response): string {
  return newDocument(response).toString({ lineWidth: 0 });
}

function newDocument(response: Response): Document {
  const document = new Document(responseToFile(response));
  visit(document, {
    Pair(_, pair) {
      const key = isScalar(pair.key) ? pair.key.value : undefined;
      if ((key === "id" || key === "round") && isScalar(pair.value)) pair.value.type = "QUOTE_DOUBLE";
    },
  });
  return document;
}

function editedDocument(response: Response, there: ResponseInText | undefined): Document {
  if (!there) return newDocument(response);
  const document = there.text === latest?.text ? latest.document : parseDocument(there.text.replaceAll("\r\n", "\n"));
  // From here on it says something else than that text.
  latest = undefined;
  if (document.errors.length > 0 || !isMap(document.contents)) return newDocument(response);
  changeMap(document.contents, responseToFile(there.response), responseToFile(response), document);
  return document;
}

type Content = Readonly<Record<string, unknown>>;

/** Makes the map say `after` where that differs from `before`, and touches nothing else in it. */
function changeMap(map: YAMLMap, before: Content, after: Content, document: Document): void {
  for (const key of Object.keys(before)) if (!(key in after)) map.delete(key);
  for (const [key, value] of Object.entries(after)) {
    const earlier = before[key];
    if (JSON.stringify(earlier) === JSON.stringify(value)) continue;
    const node = map.get(key, true);
    if (isMap(node) && isContent(earlier) && isContent(value)) changeMap(node, earlier, value, document);
    // The value alone is changed: a comment behind it stays.
    else if (isScalar(node) && typeof value !== "object") node.value = value;
    else if (node) map.set(key, document.createNode(value));
    else insertInOrder(map, document.createPair(key, value), Object.keys(after));
  }
}

/** Before the first key that comes later in this order. */
function insertInOrder(map: YAMLMap, pair: Pair, order: readonly string[]): void {
  const later = new Set(order.slice(order.indexOf(keyOf(pair))));
  const index = map.items.findIndex((item) => later.has(keyOf(item)));
  // An empty map is written as {}: what goes into it deserves lines of its own.
  if (map.items.length === 0) map.flow = false;
  map.items.splice(index === -1 ? map.items.length : index, 0, pair);
}

function keyOf(pair: Pair): string {
  return String(isScalar(pair.key) ? pair.key.value : pair.key);
}

function isContent(value: unknown): value is Content {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
