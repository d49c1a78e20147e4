/** What of a region may be told: without names, and to others nothing about few organisations (scoring.md §5). */
import { commonOf } from "./common.ts";
import type { JointAction, Region, RegionAction, RegionFigure, RegionQuestion } from "./region.ts";

export function withoutNames(region: Region): Region {
  const { members: _members, ...told } = region;
  return {
    ...told,
    together: told.together.map(({ members: _those, ...joint }) => joint),
    actions: told.actions.map(({ who: _who, ...action }) => action),
  };
}

/** Each figure stands where enough organisations are behind it, and nowhere else. */
export function forOthers(region: Region): Region {
  const { minimum } = region;
  const told = withoutNames(region);
  const figure = (one: RegionFigure): RegionFigure => ((one.spread?.n ?? 0) >= minimum ? one : { id: one.id });
  const dimensions = told.dimensions.map(figure);
  const questions = told.questions.map((one): RegionQuestion => {
    return (one.answers?.n ?? 0) >= minimum ? one : { id: one.id };
  });
  const together = told.together.filter(({ organisations }) => organisations >= minimum);
  return {
    ...told,
    overall: figure(told.overall),
    areas: told.areas.map(figure),
    dimensions,
    questions,
    // From what is told alone: what they have in common names what stands behind it.
    common: commonOf({ dimensions, questions, count: told.organisations.count }),
    together: together.map(withoutParts),
    actions: told.actions.map((action) => withJoined(action, together)).flatMap((action) => largeOnly(action, minimum)),
  };
}

/** How many of them wait, and what it saves the one of them that has least, is about few. */
function withoutParts({ waiting: _waiting, savedEach: _each, ...joint }: JointAction): JointAction {
  return joint;
}

/** Those in joint actions that are told: the difference with all would be few. */
function withJoined(action: RegionAction, together: readonly JointAction[]): RegionAction {
  const joint = together.filter((one) => one.action === action.id);
  return { ...action, joined: joint.reduce((count, { organisations }) => count + organisations, 0) };
}

/** Without a number of organisations that is too small, and without an action of which nothing is left to tell. */
function largeOnly({ id, share, ...counts }: RegionAction, minimum: number): RegionAction[] {
  const told = Object.entries(counts).filter(([, count]) => typeof count === "number" && count >= minimum);
  if (told.length === 0) return [];
  return [{ id, ...(share === undefined ? {} : { share }), ...Object.fromEntries(told) }];
}
