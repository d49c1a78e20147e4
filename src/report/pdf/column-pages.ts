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
  const measured = chains.map(measure);
  const most = evened(measured, room);
  const restOf = ({ count }: Fit) => evened(measured.slice(count), next).height;
  if (most.count === 0 || most.count === chains.length || restOf(most) >= leastRest) return placed(measured, most);
  for (let height = most.height - step; height > leastRest; height -= step) {
    const less = evened(measured, height);
    if (less.count > 0 && restOf(less) >= leastRest) return placed(measured, less);
  }
  return placed(measured, most);
}

/** As many chains as fit; where all do, in columns as short as they can be. */
export function fillColumns(chains: readonly Chain[], room: number): Filled {
  const measured = chains.map(measure);
  return placed(measured, evened(measured, room));
}

/** A chain at the top of a column, where its header is repeated, and below another one. */
interface Measured {
  readonly top: Chain;
  readonly topHeight: number;
  readonly below: Chain;
  readonly belowHeight: number;
}

function measure(below: Chain): Measured {
  const header = below[0]?.header;
  const top = header ? [header, ...below] : below;
  return { top, topHeight: heightOf(top, true), below, belowHeight: heightOf(below, false) };
}

function heightOf(chain: Chain, atTop: boolean): number {
  let height = 0;
  for (const [index, strip] of chain.entries()) height += strip.height + (index === 0 && atTop ? 0 : strip.before);
  return height;
}

/** How many chains find room, and in which height. */
interface Fit {
  readonly room: number;
  readonly count: number;
  readonly height: number;
}

function evened(chains: readonly Measured[], room: number): Fit {
  const most = tried(chains, room);
  if (most.count < chains.length) return most;
  for (let height = most.height / columnCount; height < most.height; height += step) {
    const even = tried(chains, height);
    if (even.count === chains.length) return even;
  }
  return most;
}

function placed(chains: readonly Measured[], { room, count, height }: Fit): Filled {
  const all: InColumn[] = [];
  tried(chains, room, (strip, column, y) => all.push({ strip, column, y }));
  return { placed: all, count, height };
}

type Put = (strip: Strip, column: number, y: number) => void;

/** Tried at many heights before anything is put anywhere. */
function tried(chains: readonly Measured[], room: number, put?: Put): Fit {
  let column = 0;
  let y = 0;
  let height = 0;
  for (const [count, { top, topHeight, below, belowHeight }] of chains.entries()) {
    const atTop = y === 0;
    if (y + (atTop ? topHeight : belowHeight) > room + 0.01) {
      if (!atTop) column += 1;
      if (atTop || column >= columnCount || topHeight > room + 0.01) return { room, count, height };
      y = 0;
    }
    for (const strip of y === 0 ? top : below) {
      y += y === 0 ? 0 : strip.before;
      put?.(strip, column, y);
      y += strip.height;
    }
    height = Math.max(height, y);
  }
  return { room, count: chains.length, height };
}
