/** Where each organisation stands with each action of the catalogue: who still needs it, and who can tell how. */
import type { Action, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { tolerance } from "../../roadmap/ground.ts";
import type { JointAction, RegionAction, RegionSource, Standing } from "./region.ts";

export function regionActions(
  { catalogue }: Pick<Questionnaire, "catalogue">,
  sources: readonly RegionSource[],
  together: readonly JointAction[],
): RegionAction[] {
  const looked = sources.map(lookAt);
  return (catalogue?.actions ?? []).map((action) => {
    const who: Record<Standing, string[]> = { planned: [], running: [], left: [], reached: [] };
    for (const look of looked) {
      const standing = standingOf(action, look);
      if (standing) who[standing].push(look.id);
    }
    const joint = together.filter((one) => one.action === action.id);
    return {
      id: action.id,
      ...(action.share === undefined ? {} : { share: action.share }),
      planned: who.planned.length,
      joined: joint.reduce((count, { organisations }) => count + organisations, 0),
      running: who.running.length,
      left: who.left.length,
      reached: who.reached.length,
      who,
    };
  });
}

interface Look {
  readonly id: string;
  readonly results: ReadonlyMap<string, RegionSource["questions"][number]>;
  readonly standing: ReadonlyMap<string, Standing>;
}

function lookAt({ organisation, questions, roadmap }: RegionSource): Look {
  const left = (roadmap?.left ?? []).filter(({ why }) => why !== "excluded" && why !== "no-gain");
  return {
    id: organisation.id,
    results: new Map(questions.map((result) => [result.id, result])),
    standing: new Map([
      ...left.map(({ id }) => [id, "left"] as const),
      ...(roadmap?.done ?? []).map((id) => [id, "reached"] as const),
      ...(roadmap?.actions ?? []).map(({ id, status }) => [id, status] as const),
    ]),
  };
}

/** What the roadmap says of it, else whether the answers show what it would bring. */
function standingOf(action: Action, { results, standing }: Look): Standing | undefined {
  return standing.get(action.id) ?? (hasReached(action, results) ? "reached" : undefined);
}

/** Every question that it lifts and that concerns the organisation has the level already, and there is one. */
function hasReached({ lifts }: Action, results: Look["results"]): boolean {
  const concerned = Object.entries(lifts).flatMap(([id, to]) => {
    const result = results.get(id);
    if (!result || result.state === "not-applicable" || result.state === "not-shown") return [];
    return [{ value: result.value ?? Number.NEGATIVE_INFINITY, to }];
  });
  return concerned.length > 0 && concerned.every(({ value, to }) => value >= to - tolerance);
}
