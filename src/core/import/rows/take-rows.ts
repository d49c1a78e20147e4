/** Rows → tallies, one by one: what an export is scored from, without keeping a response. */
import type { TallyBook } from "../../assess/tally/book.ts";
import { enterResponse, tallyBook } from "../../assess/tally/book.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Response } from "../../response/response.ts";
import type { IdHashes } from "../fast/id-hash.ts";
import { addHash, hashRespondent, lastHash } from "../fast/id-hash.ts";
import type { ImportPlan, PlannedQuestion } from "../mapping/plan.ts";
import type { Row } from "../table.ts";
import type { RowDoubt } from "./doubts.ts";
import type { Verdict } from "./duplicates.ts";
import type { RowFate } from "./import-counts.ts";
import { readRow } from "./read-row.ts";

export type Fates = Record<RowFate, number>;

export function noFates(): Fates {
  return { taken: 0, refused: 0, duplicate: 0, blank: 0, excluded: 0, "not-complete": 0 };
}

export interface TakenRows {
  readonly book: TallyBook;
  readonly fates: Fates;
  /** Organisation → rows taken that were not submitted; they count only where drafts were asked for. */
  readonly drafts: Map<string, number>;
}

export interface RowTaking {
  readonly plan: ImportPlan;
  readonly questionnaire: Questionnaire;
  /** Responses that were not submitted count as well. */
  readonly drafts: boolean;
  readonly onDoubt: (doubt: RowDoubt, row: number) => void;
  readonly onRefused?: ((row: Row, doubts: readonly RowDoubt[]) => void) | undefined;
  /** Filled with hashes of all respondents. */
  readonly ids?: IdHashes | undefined;
  /** Of a respondent who answered more than once: whether this is the response that counts. */
  readonly judge?: ((response: Response, row: number) => Verdict) | undefined;
}

export interface RowTaker {
  readonly take: (row: Row) => void;
  /**
   * The same, but a response without any doubt, which may teach, is handed out and not entered yet: see `enter`.
   *
   * @param questions Those whose answers are wanted, where the others are known to give no doubt; absent: all. A row
   *   that is not handed out is always read as a whole.
   */
  readonly read: (row: Row, questions?: readonly PlannedQuestion[]) => Response | undefined;
  readonly enter: (response: Response) => void;
  readonly taken: TakenRows;
}

export function rowTaker(taking: RowTaking): RowTaker {
  const taken: TakenRows = { book: tallyBook(), fates: noFates(), drafts: new Map() };
  return { take, read, enter, taken };

  function take(row: Row): void {
    const response = read(row);
    if (response) enter(response);
  }

  function read(row: Row, questions?: readonly PlannedQuestion[]): Response | undefined {
    const some = questions && !taking.judge ? readRow({ ...taking.plan, questions }, row) : undefined;
    if (some?.outcome === "taken" && some.doubts.length === 0) return some.response;
    const reading = readRow(taking.plan, row);
    if (reading.outcome === "left-out") {
      taken.fates[reading.reason] += 1;
      return undefined;
    }
    if (reading.outcome === "refused") return refuse(reading.doubts, row);
    const { response, doubts } = reading;
    const verdict = taking.judge?.(response, row.number);
    if (verdict?.kind === "leave-out") {
      taken.fates.duplicate += 1;
      return undefined;
    }
    if (verdict?.kind === "refuse") return refuse([duplicateOf(response, verdict.code)], row);
    if (doubts.length === 0) return response;
    for (const doubt of doubts) taking.onDoubt(doubt, row.number);
    enter(response);
    return undefined;
  }

  function refuse(doubts: readonly RowDoubt[], row: Row): undefined {
    taken.fates.refused += 1;
    for (const doubt of doubts) taking.onDoubt(doubt, row.number);
    taking.onRefused?.(row, doubts);
  }

  function enter(response: Response): void {
    taken.fates.taken += 1;
    if (taking.ids) {
      hashRespondent(response);
      addHash(taking.ids, lastHash.low, lastHash.high);
    }
    if (response.submitted === undefined) {
      const { id } = response.organisation;
      taken.drafts.set(id, (taken.drafts.get(id) ?? 0) + 1);
      if (!taking.drafts) return;
    }
    enterResponse(taken.book, taking.questionnaire, response);
  }
}

function duplicateOf({ organisation, respondent }: Response, code: RowDoubt["code"]): RowDoubt {
  return { code, severity: "row", value: [organisation.id, respondent.id].join(" ") };
}
