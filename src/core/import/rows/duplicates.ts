/** Rows of the same respondent in one organisation and round, over all files of an import. */
import type { Response } from "../../response/response.ts";
import type { ImportPlan } from "../mapping/plan.ts";

/** What becomes of a row whose respondent answered more than once. */
export type Verdict =
  | { readonly kind: "keep"; readonly respondent: string }
  /** Another row of the same respondent was chosen. */
  | { readonly kind: "leave-out" }
  | { readonly kind: "refuse"; readonly code: "duplicate-respondent" | "answered-in-a-file" };

/** Where a row stands: the number of its table, and its own. */
export interface RowPlace {
  readonly table: number;
  readonly row: number;
}

export interface Duplicates {
  /** First pass: every row that could be taken. */
  readonly note: (response: Response, place: RowPlace) => void;
  /** Between the passes: responses that were given in another way. */
  readonly beside: (responses: readonly Response[]) => void;
  /** Second pass, in the same order: what to do with it. */
  readonly judge: (response: Response, place: RowPlace) => Verdict;
}

interface Seen {
  count: number;
  judged: number;
  chosen: RowPlace;
  moment: string;
}

/** @param beside Responses that were given in another way: who gave one does not answer again in a row. */
export function findDuplicates(policy: ImportPlan["duplicates"], beside: readonly Response[] = []): Duplicates {
  const seen = new Map<string, Seen>();
  const answered = new Set(beside.map(keyOf));
  return { note, judge, beside: addBeside };

  function addBeside(responses: readonly Response[]): void {
    for (const response of responses) answered.add(keyOf(response));
  }

  function note(response: Response, place: RowPlace): void {
    const key = keyOf(response);
    const moment = response.submitted ?? "";
    const there = seen.get(key);
    if (!there) {
      seen.set(key, { count: 1, judged: 0, chosen: place, moment });
      return;
    }
    there.count += 1;
    if (policy !== "latest" || moment < there.moment) return;
    there.chosen = place;
    there.moment = moment;
  }

  function judge(response: Response, place: RowPlace): Verdict {
    const { id } = response.respondent;
    const there = seen.get(keyOf(response));
    if (policy !== "all" && answered.has(keyOf(response))) return { kind: "refuse", code: "answered-in-a-file" };
    if (!there || there.count === 1) return { kind: "keep", respondent: id };
    if (policy === "error") return { kind: "refuse", code: "duplicate-respondent" };
    if (policy === "all") {
      there.judged += 1;
      return { kind: "keep", respondent: there.judged === 1 ? id : `${id}-${there.judged}` };
    }
    const chosen = there.chosen.table === place.table && there.chosen.row === place.row;
    return chosen ? { kind: "keep", respondent: id } : { kind: "leave-out" };
  }
}

function keyOf({ organisation, respondent, round }: Response): string {
  return JSON.stringify([organisation.id, round ?? "", respondent.id]);
}
