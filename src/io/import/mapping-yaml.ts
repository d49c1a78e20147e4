/** A drafted mapping as YAML, with what is said about its places as comments. */
import type { Node, Pair } from "yaml";
import { Document, isMap, isScalar, isSeq, Scalar, visit } from "yaml";

export interface MappingText {
  readonly content: Readonly<Record<string, unknown>>;
  /** JSON of a path → what is said about what stands there. */
  readonly comments: ReadonlyMap<string, string>;
  /** Above everything. */
  readonly head: string;
}

/** A path leads to the key, or the item of a list; the comment stands behind it. */
export function mappingToYaml({ content, comments, head }: MappingText): string {
  const document = new Document(content);
  document.commentBefore = commented(head);
  for (const [key, comment] of comments) addComment(document, JSON.parse(key), comment);
  visit(document, {
    Pair: (_, pair) => quoteWhereNeeded(pair),
    Seq: (_, list) => {
      list.flow = isShort(list);
    },
  });
  return document.toString({ lineWidth: 0, nullStr: "", flowCollectionPadding: true });
}

function addComment(document: Document, path: readonly (string | number)[], comment: string): void {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  const text = commented(comment);
  if (isSeq(parent)) {
    const item = parent.items[Number(last)];
    if (isScalar(item)) item.comment = text;
    return;
  }
  if (!isMap(parent)) return;
  const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
  if (!pair || !isScalar(pair.key)) return;
  const { value } = pair;
  // Behind a single value, else above the group; a missing value has no place of its own.
  if (isScalar(value) && value.value !== null) value.comment = text;
  else if (isScalar(value)) pair.value = withComment(text);
  else pair.key.commentBefore = text;
}

function withComment(text: string): Node {
  const empty = new Scalar(null);
  empty.comment = text;
  return empty;
}

function commented(text: string): string {
  return text
    .split("\n")
    .map((line) => ` ${line}`.trimEnd())
    .join("\n");
}

/** Lists of a few short texts stand on one line. */
function isShort(list: { readonly items: readonly unknown[] }): boolean {
  const scalars = list.items.filter(isScalar);
  const hasComment = scalars.some(({ comment }) => comment);
  return (
    !hasComment &&
    scalars.length === list.items.length &&
    JSON.stringify(scalars.map(({ value }) => value)).length < 100
  );
}

const idKeys = new Set(["constant", "round"]);

/** Texts that look like a number would come back as one. */
function quoteWhereNeeded(pair: Pair): void {
  const key = isScalar(pair.key) ? pair.key.value : undefined;
  if (idKeys.has(String(key)) && isScalar(pair.value)) pair.value.type = "QUOTE_DOUBLE";
}
