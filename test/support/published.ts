/** What somebody knows who reads everything that was published, and what must not follow from it. */
import type { Assessment } from "../../src/core/assessment.ts";
import { combine } from "../../src/core/consensus.ts";
import type { Questionnaire } from "../../src/core/questionnaire.ts";
import type { Response } from "../../src/core/response.ts";
import { tallyOf } from "../../src/core/tally/add.ts";

export interface Part {
  readonly role: string;
  readonly size: number;
}

/** Every set of non-official roles on every question, with all the roles that answered it. */
export function secrets(questionnaire: Questionnaire, responses: readonly Response[]) {
  const officials = questionnaire.roles.filter(({ official }) => official).map(({ id }) => id);
  return [...parts(questionnaire, responses)].flatMap(([question, all]) => {
    let sets: Part[][] = [[]];
    for (const part of all) sets = [...sets, ...sets.map((set) => [...set, part])];
    const personal = sets.filter((set) => set.some(({ role }) => !officials.includes(role)));
    return personal.map((small) => ({ question, small, all }));
  });
}

/** The attacker knows who sat where: question → roles that gave a value, with how many. */
export function parts(questionnaire: Questionnaire, responses: readonly Response[]): Map<string, Part[]> {
  const combined = combine(questionnaire, tallyOf(questionnaire, responses));
  return new Map(
    [...combined].map(([id, { byRole }]) => [
      id,
      [...byRole].map(([role, counts]) => ({
        role,
        size: [...counts.values()].reduce((sum, count) => sum + count, 0),
      })),
    ]),
  );
}

/** Everything published about the means per role and question, as rows of a linear system. */
export function published(made: Assessment, questionnaire: Questionnaire, responses: readonly Response[]) {
  const groups = parts(questionnaire, responses);
  const columns = [...groups].flatMap(([question, all]) => all.map(({ role }) => `${question}/${role}`));
  const row = (weights: ReadonlyMap<string, number>) => columns.map((column) => weights.get(column) ?? 0);
  const roles = (question: string, some: readonly Part[]) =>
    row(new Map(some.map(({ role }) => [`${question}/${role}`, 1])));
  const voices = (question: string, some: readonly Part[]) =>
    row(new Map(some.map(({ role, size }) => [`${question}/${role}`, size])));
  const rows: number[][] = [];
  for (const result of made.questions) {
    const all = groups.get(result.id) ?? [];
    const byVoices = questionnaire.scoring.respondents === "equal-voices";
    if (!result.consensus) rows.push(byVoices ? voices(result.id, all) : roles(result.id, all));
    if (result.agreement !== undefined) rows.push(voices(result.id, all));
    const named = Object.keys(result.byRole ?? {});
    for (const role of named) {
      const some =
        role === "others"
          ? all.filter((part) => part.size < questionnaire.privacy.inside && !named.includes(part.role))
          : [part(all, role)];
      rows.push(byVoices || result.consensus ? voices(result.id, some) : roles(result.id, some));
    }
  }
  for (const result of [...made.areas, ...made.dimensions]) {
    for (const role of Object.keys(result.byRole ?? {})) {
      const seen = made.questions.filter(({ byRole }) => byRole?.[role] !== undefined);
      const weight = (id: string) => {
        const question = questionnaire.questions.find((one) => one.id === id);
        return (question?.area === result.id ? question.weight : question?.dimensions[result.id]) ?? 0;
      };
      rows.push(row(new Map(seen.map(({ id }) => [`${id}/${role}`, weight(id)]))));
    }
  }
  return { rows, roles, voices };
}

function part(all: readonly Part[], role: string): Part {
  return all.find((one) => one.role === role) ?? { role, size: 0 };
}
