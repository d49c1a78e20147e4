/** The actions of a questionnaire, as facts to compare. */
import type { Action, Catalogue } from "../questionnaire.ts";
import type { Subject } from "./facts.ts";
import { factsOf, under } from "./facts.ts";

export function catalogueSubjects({ functions, sizes, actions }: Catalogue): Subject[] {
  return [
    ...functions.map(
      ({ id, name }): Subject => ({ kind: "function", id, title: name, facts: factsOf("wording", { name }) }),
    ),
    ...sizes.map(
      ({ id, from, daysPerYear, actionsPerYear }): Subject => ({
        kind: "size",
        id,
        title: id,
        facts: factsOf("plan", { from, daysPerYear, actionsPerYear }),
      }),
    ),
    ...actions.map(actionOf),
  ];
}

function actionOf(action: Action): Subject {
  const { id, title, description, steps, done, cycle, sources } = action;
  return {
    kind: "action",
    id,
    title,
    facts: {
      ...factsOf("wording", {
        title,
        description,
        steps: linesOf(steps),
        done,
        cycle,
        sources: linesOf(sources.map(({ title: source }) => source)),
      }),
      ...factsOf("plan", {
        stage: action.stage,
        from: action.from,
        owner: action.owner,
        share: action.share,
        prereq: action.prereq.length > 0 ? action.prereq.join(", ") : undefined,
        ...under("lifts", action.lifts),
        ...under(
          "effort",
          mapped(action.effort, ([least, most]) => `${least}–${most}`),
        ),
        ...under("upkeep", action.upkeep),
      }),
    },
  };
}

function linesOf(texts: readonly string[]): string | undefined {
  return texts.length > 0 ? texts.join("\n") : undefined;
}

function mapped<T, U>(values: Readonly<Record<string, T>>, change: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
