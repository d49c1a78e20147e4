/** Fills two columns of a page, so that they end at about the same height. */
import type { Strip } from "./page-items.ts";

export interface InColumn {
  readonly strip: Strip;
  readonly column: number;
  /** From the top of the columns. */
  readonly y: number;
}

export interface Filled {
  readonly placed: readonly InColumn[];
  /** How many chains found room. */
  readonly count: number;
  readonly height: number;
}

type Chain = readonly Strip[];

const columnCount = 2;
/** Steps in which a common height of the columns is sought. */
const step = 3;

/** What goes on at the head of a page is at least so high, or looks like something left behind. */
const leastRest = 64;

/**
 * As many chains as fit into the room that is left on a page; fewer where a scrap would be left for the next one, on which
 * there is room for `next`.
 */
export function fillPage(chains: readonly Chain[], room: number, next: number): Filled {
  const most = fillColumns(chains, room);
  const restOf = ({ count }: Filled) => fillColumns(chains.slice(count), next).height;
  if (most.count === 0 || most.count === chains.length || restOf(most) >= leastRest) return most;
  for (let height = most.height - step; height > leastRest; height -= step) {
    const less = fillColumns(chains, height);
    if (less.count > 0 && restOf(less) >= leastRest) return less;
  }
  return most;
}

/** As many chains as fit; where all do, in columns as short as they can be. */
export function fillColumns(chains: readonly Chain[], room: number): Filled {
  const most = filled(chains, room);
  if (most.count < chains.length) return most;
  for (let height = most.height / columnCount; height < most.height; height += step) {
    const evened = filled(chains, height);
    if (evened.count === chains.length) return evened;
  }
  return most;
}

function filled(chains: readonly Chain[], room: number): Filled {
  const placed: InColumn[] = [];
  let column = 0;
  let y = 0;
  let height = 0;
  for (const [count, chain] of chains.entries()) {
    const atTop = y === 0;
    if (y + columnHeight(chain, atTop) > room + 0.01) {
      if (!atTop) column += 1;
      if (atTop || column >= columnCount || columnHeight(chain, true) > room + 0.01) return { placed, count, height };
      y = 0;
    }
    for (const strip of y === 0 ? withHeader(chain) : chain) {
      y += y === 0 ? 0 : strip.before;
      placed.push({ strip, column, y });
      y += strip.height;
    }
    height = Math.max(height, y);
  }
  return { placed, count: chains.length, height };
}

function withHeader(chain: Chain): Chain {
  const header = chain[0]?.header;
  return header ? [header, ...chain] : chain;
}

function columnHeight(chain: Chain, atTop: boolean): number {
  let height = 0;
  for (const [index, strip] of (atTop ? withHeader(chain) : chain).entries()) {
    height += strip.height + (index === 0 && atTop ? 0 : strip.before);
  }
  return height;
}
