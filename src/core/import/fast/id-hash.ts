/** Ids of respondents as hashes of 64 bits, in 8 bytes a row: enough to find the few that may occur twice. */

import type { Response } from "../../response/response.ts";

/** Some bytes among others. */
export interface Span {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly to: number;
}

export interface IdHashes {
  low: Uint32Array;
  high: Uint32Array;
  count: number;
}

export function idHashes(): IdHashes {
  return { low: new Uint32Array(1024), high: new Uint32Array(1024), count: 0 };
}

/** The two halves of the hash that was computed last: a pair for each row would cost more than the hash. */
export const lastHash = { low: 0, high: 0 };

/** Computes `lastHash` of an id. */
export function hashId({ bytes, from, to }: Span, seed: number): void {
  let low = Math.imul(seed ^ 0x811c9dc5, 0x01000193);
  let high = Math.imul(seed + 1, 0x85ebca6b);
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    low = Math.imul(low ^ byte, 0x01000193);
    high = Math.imul(high ^ (byte + (high >>> 13)), 0x5bd1e995);
  }
  // No hash is zero: that is an empty place in a table.
  lastHash.low = (Math.imul(low ^ (low >>> 16), 0x7feb352d) | 1) >>> 0;
  lastHash.high = Math.imul(high ^ (high >>> 15), 0x846ca68b) >>> 0;
}

/** Ids are unlike in one organisation and round; the seed keeps those of others apart. */
export function idSeed(organisation: string, round: string | undefined): number {
  let seed = 0;
  for (const sign of `${organisation}\n${round ?? ""}`) seed = Math.imul(seed ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return seed;
}

const encoder = new TextEncoder();

/** Computes `lastHash` for the respondent of a response. */
export function hashRespondent({
  organisation,
  round,
  respondent,
}: Pick<Response, "organisation" | "round" | "respondent">): void {
  const bytes = encoder.encode(respondent.id);
  hashId({ bytes, from: 0, to: bytes.length }, idSeed(organisation.id, round));
}

export function addHash(ids: IdHashes, low: number, high: number): void {
  if (ids.count === ids.low.length) {
    ids.low = grown(ids.low);
    ids.high = grown(ids.high);
  }
  ids.low[ids.count] = low;
  ids.high[ids.count] = high;
  ids.count++;
}

function grown(numbers: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

/** Hashes that occur more than once, as `hashKey` writes them. Takes 8 bytes for each of 1.5 times as many ids. */
export function repeatedHashes(all: readonly IdHashes[]): Set<string> {
  const count = all.reduce((sum, ids) => sum + ids.count, 0);
  const capacity = 2 ** Math.ceil(Math.log2(count * 1.5 + 2));
  const low = new Uint32Array(capacity);
  const high = new Uint32Array(capacity);
  const repeated = new Set<string>();
  for (const ids of all) {
    for (let at = 0; at < ids.count; at++) insert(ids.low[at] as number, ids.high[at] as number);
  }
  return repeated;

  function insert(lower: number, higher: number): void {
    let slot = (lower ^ higher) & (capacity - 1);
    while (low[slot] !== 0 || high[slot] !== 0) {
      if (low[slot] === lower && high[slot] === higher) {
        repeated.add(hashKey(lower, higher));
        return;
      }
      slot = (slot + 1) & (capacity - 1);
    }
    low[slot] = lower;
    high[slot] = higher;
  }
}

export function hashKey(low: number, high: number): string {
  return `${high}:${low}`;
}
