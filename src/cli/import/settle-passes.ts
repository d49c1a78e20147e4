/** What several passes and parts come to. Of a table that cannot be read to its end, nothing is taken. */
import type { TallyBook } from "../../core/assess/tally/book.ts";
import { enterBook, respondentsPerOrganisation, tallyBook } from "../../core/assess/tally/book.ts";
import type { ImportCounts } from "../../core/import/rows/import-counts.ts";
import type { Fates, TakenRows } from "../../core/import/rows/take-rows.ts";
import { noFates } from "../../core/import/rows/take-rows.ts";
import type { Issue } from "../../core/issue/issue.ts";
import { hasErrors } from "../../core/issue/issue.ts";

export interface CountedPass {
  /** Of each part of the table. */
  readonly taken: readonly TakenRows[];
  readonly issues: readonly Issue[];
}

/** The first part's book takes in the others. */
export function mergePasses(passes: readonly CountedPass[]): TallyBook {
  const books = passes.flatMap(({ taken, issues }) => (hasErrors(issues) ? [] : taken.map(({ book }) => book)));
  const [whole = tallyBook(), ...others] = books;
  for (const other of others) enterBook(whole, other);
  return whole;
}

/** To be asked before the books are merged. */
export function countPasses(passes: readonly CountedPass[]): ImportCounts {
  const fates = noFates();
  const organisations = new Map<string, number>();
  let drafts = 0;
  for (const { taken, issues } of passes) {
    for (const rows of taken) {
      if (hasErrors(issues)) {
        fates.refused += sumOf(Object.values(rows.fates));
        continue;
      }
      for (const fate of Object.keys(rows.fates) as (keyof Fates)[]) fates[fate] += rows.fates[fate];
      drafts += sumOf([...rows.drafts.values()]);
      countOrganisations(rows, organisations);
    }
  }
  return { read: sumOf(Object.values(fates)), fates, drafts, organisations, answers: new Map() };
}

function countOrganisations({ book, drafts }: TakenRows, organisations: Map<string, number>): void {
  for (const [id, count] of respondentsPerOrganisation(book))
    organisations.set(id, (organisations.get(id) ?? 0) + count);
  for (const id of drafts.keys()) if (!organisations.has(id)) organisations.set(id, 0);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
