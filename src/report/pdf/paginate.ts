/** Divides strips over pages: what must stay together stays together, and a table that goes on repeats its header. */
import { fillPage } from "./column-pages.ts";
import type { ColumnFlow, Item, Page, PlacedBookmark, Strip } from "./page-items.ts";
import { placedAt } from "./page-items.ts";
import { frame, frameHeight } from "./theme.ts";

export interface Paginated {
  readonly pages: readonly Page[];
  readonly bookmarks: readonly PlacedBookmark[];
}

/** A last page that is filled less than this looks forgotten. */
const leastLast = 170;
/** Pages of strips, the first one numbered `firstPage` (0 = the first of the document). */
export function paginate(strips: readonly Strip[], firstPage: number): Paginated {
  const pages = turned(strips, firstPage);
  if (pages.pages.length === 1 || pages.last >= leastLast) return pages;
  const fuller = headingsFromTheEnd(strips)
    .map((heading) => turned(turningAt(strips, heading), firstPage))
    .find((one) => one.last >= leastLast);
  return fuller && fuller.pages.length === pages.pages.length ? fuller : pages;
}

/** Headings at which the last page may begin instead: the last few, up to where a page is turned on purpose. */
function headingsFromTheEnd(strips: readonly Strip[]): readonly number[] {
  const start = strips.findLastIndex(({ newPage }) => newPage);
  const headings = strips.flatMap(({ bookmarks }, index) => (bookmarks && index > start ? [index] : []));
  // A heading right under another one stays there.
  return headings
    .filter((index) => strips[index - 1]?.keepWithNext !== true)
    .reverse()
    .slice(0, 3);
}

function turningAt(strips: readonly Strip[], at: number): readonly Strip[] {
  return strips.map((strip, index) => (index === at ? { ...strip, newPage: true } : strip));
}

interface Turned extends Paginated {
  /** How much of the last page is used. */
  readonly last: number;
}

function turned(strips: readonly Strip[], firstPage: number): Turned {
  const pages: Item[][] = [[]];
  const bookmarks: PlacedBookmark[] = [];
  let used = 0;
  const turn = () => {
    pages.push([]);
    used = 0;
  };
  const mark = (strip: Strip, column: number, y: number) => {
    for (const bookmark of strip.bookmarks ?? []) {
      bookmarks.push({ ...bookmark, page: firstPage + pages.length - 1, column, y });
    }
  };
  const putColumns = ({ strips: inside, shift }: ColumnFlow) => {
    let rest = chainsOf(inside).flatMap(fitting);
    while (rest.length > 0) {
      const { placed, count, height } = fillPage(rest, frameHeight - used, frameHeight);
      const top = frame.top + used;
      for (const { strip, column, y } of placed) {
        pages.at(-1)?.push(...strip.items.map((item) => placedAt(item, column * shift, top + y)));
        mark(strip, column, top + y);
      }
      used += height;
      rest = rest.slice(count);
      if (rest.length > 0) turn();
    }
  };
  const put = (strip: Strip) => {
    const before = used === 0 ? 0 : strip.before;
    if (strip.columns) {
      used += before;
      putColumns(strip.columns);
      return;
    }
    const y = frame.top + used + before;
    pages.at(-1)?.push(...strip.items.map((item) => placedAt(item, 0, y)));
    mark(strip, 0, y);
    used += before + strip.height;
  };
  for (const chain of chainsOf(strips)) {
    if (chain[0]?.newPage && used > 0) turn();
    for (const group of used + heightOf(chain, used === 0) <= frameHeight + 0.01 ? [chain] : fitting(chain)) {
      if (used > 0 && used + heightOf(group, false) > frameHeight + 0.01) {
        turn();
        const header = group[0]?.header;
        if (header) put(header);
      }
      for (const strip of group) put(strip);
    }
  }
  return { pages: pages.map((items) => ({ items })), bookmarks, last: used };
}

/** Runs of strips that are kept together. */
function chainsOf(strips: readonly Strip[]): readonly (readonly Strip[])[] {
  const chains: Strip[][] = [];
  let open: Strip[] = [];
  for (const strip of strips) {
    open.push(strip);
    if (strip.keepWithNext) continue;
    chains.push(open);
    open = [];
  }
  if (open.length > 0) chains.push(open);
  return chains;
}

/** A chain that no page can hold falls apart into its strips, except its head. */
function fitting(chain: readonly Strip[]): readonly (readonly Strip[])[] {
  const needed = heightOf(chain, true) + (chain[0]?.header?.height ?? 0);
  if (needed <= frameHeight) return [chain];
  const head = chain.slice(0, 3);
  return [head, ...chain.slice(3).map((strip) => [strip])];
}

function heightOf(strips: readonly Strip[], atTop: boolean): number {
  let height = 0;
  for (const [index, strip] of strips.entries()) height += strip.height + (index === 0 && atTop ? 0 : strip.before);
  return height;
}
