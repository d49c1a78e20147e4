/** Where in a YAML text the value at a path stands. */
import type { Document, Node, Pair, YAMLMap } from "yaml";
import { isCollection, isMap, isScalar } from "yaml";
import type { IssuePath } from "../../core/issue/issue.ts";
import type { Mark } from "./place.ts";

/** Gives the offset of a path's key, or of a value that is no group of its own; of what is absent, the nearest parent. */
export function locator(document: Document): (path: IssuePath, mark?: Mark) => number {
  const pairsOf = pairIndex();
  return (path, mark = "value") => offsetOf(document, pairsOf, path, mark);
}

type PairsOf = (map: YAMLMap) => ReadonlyMap<string, Pair>;

/** Pairs by their key; a map is gone through once, however many places in it are asked for. */
function pairIndex(): PairsOf {
  const known = new Map<YAMLMap, ReadonlyMap<string, Pair>>();
  return (map) => {
    const pairs =
      known.get(map) ?? new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : "", pair]));
    known.set(map, pairs);
    return pairs;
  };
}

function offsetOf(document: Document, pairsOf: PairsOf, path: IssuePath, mark: Mark): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const key of path) {
    if (!isCollection(node)) return offset;
    if (isMap(node)) {
      const pair = pairsOf(node).get(String(key));
      if (!pair) return offset;
      offset = startOf(pair.key);
      node = pair.value;
    } else {
      node = node.items[Number(key)];
      offset = startOf(node) || offset;
    }
  }
  return mark === "value" && isScalar(node) && node.value !== null ? startOf(node) : offset;
}

export function startOf(node: unknown): number {
  return (node as Node | null | undefined)?.range?.[0] ?? 0;
}
