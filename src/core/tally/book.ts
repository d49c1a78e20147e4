/** A tally for each organisation and round, found by their names. */
import { compareText } from "../compare-text.ts";
import type { Questionnaire } from "../questionnaire.ts";
import type { Response } from "../response.ts";
import { addResponse } from "./add.ts";
import { addTally } from "./merge.ts";
import type { Tally } from "./tally.ts";
import { emptyTally } from "./tally.ts";

export interface TallyBook {
  readonly tallies: Map<string, Tally>;
}

export function tallyBook(): TallyBook {
  return { tallies: new Map() };
}

export function enterResponse(book: TallyBook, questionnaire: Questionnaire, response: Response): void {
  addResponse(questionnaire, tallyIn(book, response.organisation.id, response.round), response);
}

export function enterTally(book: TallyBook, tally: Tally): void {
  addTally(tallyIn(book, tally.organisation, tally.round), tally);
}

/** The tally of an organisation and round, made when it is met first. */
export function tallyIn({ tallies }: TallyBook, organisation: string, round: string | undefined): Tally {
  const key = keyOf(organisation, round);
  const known = tallies.get(key);
  if (known) return known;
  const made = emptyTally(organisation, round);
  tallies.set(key, made);
  return made;
}

/** Sorted by organisation, then round: the order of files or rows changes nothing. */
export function talliesIn({ tallies }: TallyBook): Tally[] {
  return [...tallies].sort(([a], [b]) => compareText(a, b)).map(([, tally]) => tally);
}

/** As `groupResponses` tells groups apart, and sorts them. */
function keyOf(organisation: string, round: string | undefined): string {
  return JSON.stringify([organisation, round ?? ""]);
}
