/** What one respondent's answers come to so far: figures, and the answers that hold a floor where it is. */
import type { Combined } from "../assess/score/consensus.ts";
import { combine } from "../assess/score/consensus.ts";
import type { Values } from "../assess/score/figures.ts";
import { areaFigure, dimensionFigure, overallFigure } from "../assess/score/figures.ts";
import { tallyOf } from "../assess/tally/add.ts";
import type { Floor, ScoreFigure } from "../assessment/results.ts";
import type { Area, Dimension, Question } from "../questionnaire/questionnaire.ts";
import type { Response } from "../response/response.ts";
import { shownQuestions } from "../response/shown.ts";
import type { InterviewState } from "./interview.ts";

export interface Outlook {
  readonly overall: ScoreFigure;
  /** Areas and dimensions about which something was asked, in the order of the questionnaire. */
  readonly areas: readonly { readonly area: Area; readonly figure: ScoreFigure }[];
  readonly dimensions: readonly {
    readonly dimension: Dimension;
    readonly figure: ScoreFigure;
    readonly floor: Floor | undefined;
  }[];
}

/** If the interview ended now, and nobody else answered. What another role is asked does not count against it. */
export function outlookOf(state: InterviewState): Outlook {
  const { questionnaire } = state;
  const values = valuesOf(state);
  const areas = questionnaire.areas.map((area) => ({ area, ...areaFigure(area, questionnaire, values) }));
  const dimensions = questionnaire.dimensions.map((dimension) => ({
    dimension,
    ...dimensionFigure(dimension, questionnaire, values),
  }));
  return {
    overall: overallFigure(
      questionnaire,
      areas.map(({ figure }) => figure),
    ),
    areas: areas.filter(({ figure }) => figure.applicable > 0),
    dimensions: dimensions.filter(({ figure }) => figure.applicable > 0),
  };
}

/** A dimension that a few answers keep at its floor: raising those, and only those, lifts it. */
export interface HeldFloor {
  readonly dimension: Dimension;
  readonly level: number;
  readonly questions: readonly Question[];
}

/** Lowest floor first; a dimension at the top of the scale is held by nothing. */
export function heldFloors(state: InterviewState): readonly HeldFloor[] {
  const byId = new Map(state.questionnaire.questions.map((question) => [question.id, question]));
  const held = outlookOf(state).dimensions.flatMap(({ dimension, floor }) => {
    const questions = (floor?.blockers ?? []).flatMap((id) => byId.get(id) ?? []);
    return floor && questions.length > 0 ? [{ dimension, level: floor.level, questions }] : [];
  });
  return held.sort((a, b) => a.level - b.level);
}

function valuesOf({ questionnaire, role, form, answers }: InterviewState): Values {
  const response: Response = {
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    form,
    organisation: { id: "" },
    respondent: { id: "", role },
    answers,
  };
  const shown = shownQuestions(questionnaire, role, form, answers);
  const values = new Map<string, Combined | { readonly state: "not-shown" }>(
    combine(questionnaire, tallyOf(questionnaire, [response])),
  );
  for (const [id, reason] of shown) {
    if (reason === "role" && values.get(id)?.state === "unanswered") values.set(id, { state: "not-shown" });
  }
  return values;
}
