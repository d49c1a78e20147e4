/** A tally for each organisation and round, found by their names. */
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Response } from "../../response/response.ts";
import { compareText } from "../../text/compare-text.ts";
import { addResponse } from "./add.ts";
import { addTally } from "./merge.ts";
import type { Tally } from "./tally.ts";
import { emptyTally, respondentsIn } from "./tally.ts";

export interface TallyBook {
  readonly tallies: Map<string, Tally>;
  /** What a tally takes in when it is asked for: as tallies, the counts of a large export would fill the memory. */
  readonly later: Map<string, readonly LaterEntry[]>;
}

/** Counts of one organisation and round that are kept in another form than a tally. */
export interface LaterEntry extends Pick<Tally, "organisation" | "round"> {
  readonly respondents: number;
  readonly addTo: (tally: Tally) => void;
}

export function tallyBook(): TallyBook {
  return { tallies: new Map(), later: new Map() };
}

export function enterResponse(book: TallyBook, questionnaire: Questionnaire, response: Response): void {
  addResponse(questionnaire, tallyIn(book, response.organisation.id, response.round), response);
}

export function enterLater({ later }: TallyBook, entry: LaterEntry): void {
  const key = tallyKey(entry.organisation, entry.round);
  later.set(key, [...(later.get(key) ?? []), entry]);
}

/** Adds a book to another, in place. */
export function enterBook(book: TallyBook, other: TallyBook): void {
  for (const tally of other.tallies.values()) addTally(tallyIn(book, tally.organisation, tally.round), tally);
  for (const entries of other.later.values()) for (const entry of entries) enterLater(book, entry);
}

/** The tally of an organisation and round, made when it is met first. */
function tallyIn({ tallies }: TallyBook, organisation: string, round: string | undefined): Tally {
  const key = tallyKey(organisation, round);
  const known = tallies.get(key);
  if (known) return known;
  const made = emptyTally(organisation, round);
  tallies.set(key, made);
  return made;
}

/** How many tallies there are. */
export function sizeOf(book: TallyBook): number {
  return keysOf(book).length;
}

/**
 * Sorted by organisation, then round: the order of files or rows changes nothing. Each is put together when its turn
 * comes, and not kept here.
 */
export function* eachTally(book: TallyBook): Generator<Tally, void> {
  for (const key of keysOf(book)) {
    const known = book.tallies.get(key);
    const entries = book.later.get(key) ?? [];
    if (known && entries.length === 0) yield known;
    else yield putTogether(known, entries);
  }
}

/** Organisation → respondents, workshops not among them. */
export function respondentsPerOrganisation({ tallies, later }: TallyBook): Map<string, number> {
  const found = new Map<string, number>();
  const add = (organisation: string, count: number) => found.set(organisation, (found.get(organisation) ?? 0) + count);
  for (const tally of tallies.values()) add(tally.organisation, respondentsIn(tally));
  for (const entries of later.values()) for (const entry of entries) add(entry.organisation, entry.respondents);
  return found;
}

function putTogether(known: Tally | undefined, entries: readonly LaterEntry[]): Tally {
  const [first] = entries;
  const tally = emptyTally(known?.organisation ?? first?.organisation ?? "", known?.round ?? first?.round);
  if (known) addTally(tally, known);
  for (const { addTo } of entries) addTo(tally);
  return tally;
}

function keysOf({ tallies, later }: TallyBook): string[] {
  return [...new Set([...tallies.keys(), ...later.keys()])].sort(compareText);
}

/** As `groupResponses` tells groups apart, and sorts them. */
export function tallyKey(organisation: string, round: string | undefined): string {
  return JSON.stringify([organisation, round ?? ""]);
}
