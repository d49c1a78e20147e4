/** How many rows an import read, what became of each, and what the answers were. */

import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { answerValue } from "../../response/answer-value.ts";
import type { NoValue, Response } from "../../response/response.ts";
import type { LeftOut } from "./read-row.ts";

export type RowFate = "taken" | "refused" | "duplicate" | LeftOut;

export interface ImportCounts {
  /** Rows that were read: all of the below together. */
  readonly read: number;
  readonly fates: Readonly<Record<RowFate, number>>;
  /** Taken, but not submitted. */
  readonly drafts: number;
  /** Organisation → responses taken. */
  readonly organisations: ReadonlyMap<string, number>;
  /** Question → value or state → how many of the taken responses, values ascending before states. */
  readonly answers: ReadonlyMap<string, ReadonlyMap<number | NoValue, number>>;
}

export interface ImportCounter {
  readonly take: (response: Response) => void;
  readonly leave: (fate: Exclude<RowFate, "taken">) => void;
  readonly counts: () => ImportCounts;
}

export function countImport(questionnaire: Questionnaire): ImportCounter {
  const fates = { taken: 0, refused: 0, duplicate: 0, blank: 0, excluded: 0, "not-complete": 0 };
  const organisations = new Map<string, number>();
  const answers = new Map(questionnaire.questions.map(({ id }) => [id, new Map<number | NoValue, number>()]));
  let drafts = 0;
  return {
    take: (response) => {
      fates.taken += 1;
      if (response.submitted === undefined) drafts += 1;
      increase(organisations, response.organisation.id);
      for (const question of questionnaire.questions) {
        const { state, value } = answerValue(response.answers.get(question.id), question, questionnaire);
        const counts = answers.get(question.id);
        if (counts) increase(counts, state === "level" ? value : state);
      }
    },
    leave: (fate) => {
      fates[fate] += 1;
    },
    counts: () => ({
      read: Object.values(fates).reduce((sum, count) => sum + count, 0),
      fates,
      drafts,
      organisations,
      answers: new Map([...answers].map(([id, counts]) => [id, new Map([...counts].sort(byValue))])),
    }),
  };
}

function increase<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

const stateOrder: readonly unknown[] = ["not-applicable", "dont-know", "unanswered", "not-shown"];

function byValue([a]: readonly [number | NoValue, number], [b]: readonly [number | NoValue, number]): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  if (typeof a === "number") return -1;
  return typeof b === "number" ? 1 : stateOrder.indexOf(a) - stateOrder.indexOf(b);
}
