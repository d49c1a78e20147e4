/** One organisation against its peers. */
import type { Assessment } from "../../assessment/assessment.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Bins, Place } from "./bins.ts";
import { countIn, placeIn, quantileOf } from "./bins.ts";
import { groupOf, overallFigureId, scoresOf } from "./fold.ts";
import { forOutside } from "./hide.ts";
import type { PeerFile } from "./peer-file.ts";

export interface PeerComparison {
  /** The group of the organisation, or undefined where that is too small to be shown: all organisations then. */
  readonly group: string | undefined;
  readonly file: PeerFile;
  readonly organisations: number;
  /** Areas, then dimensions, in the order of the questionnaire; the whole last. */
  readonly figures: readonly ComparedFigure[];
}

export interface ComparedFigure {
  readonly id: string;
  /** Absent where the organisation has none. */
  readonly score?: number | undefined;
  /** Organisations with a score. */
  readonly n: number;
  readonly median: number;
  readonly quartiles: readonly [low: number, high: number];
  readonly place?: Place | undefined;
}

/** @returns undefined where too few organisations are known to compare with. */
export function compareWithPeers(
  assessment: Assessment,
  peers: PeerFile,
  questionnaire: Questionnaire,
): PeerComparison | undefined {
  const file = forOutside(peers, questionnaire);
  const own = groupOf(file.by, assessment.organisation, questionnaire);
  const group = file.groups.find((one) => one.group === own);
  const shown = group ?? file.all;
  if (!shown) return undefined;
  const scores = new Map(scoresOf(assessment));
  const ids = [...questionnaire.areas, ...questionnaire.dimensions].map(({ id }) => id);
  const figures = [...ids, overallFigureId].flatMap((id) => compared(id, shown.figures[id] ?? {}, scores.get(id)));
  return { group: group?.group, file, organisations: shown.organisations, figures };
}

function compared(id: string, bins: Bins, score: number | undefined): ComparedFigure[] {
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => quantileOf(bins, share));
  if (low === undefined || median === undefined || high === undefined) return [];
  const place = score === undefined ? undefined : placeIn(bins, score);
  return [{ id, score, n: countIn(bins), median, quartiles: [low, high], place }];
}
