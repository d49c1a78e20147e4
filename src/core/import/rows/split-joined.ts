/** Several options in one cell: found by the options themselves, since what joins them also stands inside them. */

export type Split =
  | { readonly items: readonly string[] }
  /** From where no known option begins. */
  | { readonly left: string };

/** Nobody ticks more; a cell of a million letters must not exhaust the stack. */
const mostItems = 500;

/**
 * The longest option that fits goes first; where the rest then cannot be read, a shorter one is tried. A separator at
 * the end is allowed, as Microsoft Forms writes one.
 *
 * @param text As `normaliseSpelling` leaves it, like the keys of `options` (spelling → item).
 */
export function splitJoined(text: string, options: ReadonlyMap<string, string>, separator: string): Split {
  const longestFirst = [...options.keys()].filter((one) => one !== "").sort((a, b) => b.length - a.length);
  const sign = separator.trim().toLowerCase();
  const hopeless = new Set<number>();
  let furthest = 0;
  const items = from(0, 0);
  return items ? { items } : { left: text.slice(furthest) };

  function from(start: number, depth: number): string[] | undefined {
    if (start >= text.length) return [];
    if (hopeless.has(start) || depth === mostItems) return undefined;
    furthest = Math.max(furthest, start);
    for (const option of longestFirst) {
      if (!text.startsWith(option, start)) continue;
      const next = afterSeparator(start + option.length);
      const rest = next === undefined ? undefined : from(next, depth + 1);
      if (rest) return [options.get(option) ?? "", ...rest];
    }
    hopeless.add(start);
    return undefined;
  }

  /** Where the next option begins; undefined if no option can end here. */
  function afterSeparator(end: number): number | undefined {
    let at = end;
    while (text[at] === " ") at++;
    if (at >= text.length) return at;
    if (sign === "") return at > end ? at : undefined;
    if (!text.startsWith(sign, at)) return undefined;
    at += sign.length;
    while (text[at] === " ") at++;
    return at;
  }
}
