/** The same organisation with other answers in its hidden groups, of whom everything published stays as it is. */
import { combine } from "../../src/core/assess/score/consensus.ts";
import { safeGroups } from "../../src/core/assess/score/groups.ts";
import { tallyOf } from "../../src/core/assess/tally/add.ts";
import type { Question, Questionnaire } from "../../src/core/questionnaire/questionnaire.ts";
import type { Answer, Response } from "../../src/core/response/response.ts";

/** One for each question on which two hidden groups can change against each other. */
export function twinsOf(questionnaire: Questionnaire, responses: readonly Response[]): Response[][] {
  const combined = combine(questionnaire, tallyOf(questionnaire, responses));
  return questionnaire.questions.flatMap((question) => {
    const one = combined.get(question.id);
    if (!one || question.form.kind !== "levels") return [];
    const { merged, hidden } = safeGroups(one.groups, questionnaire.privacy.inside);
    const rest = [...merged, ...hidden];
    return rest.flatMap((up) =>
      rest.flatMap((down) => (up === down ? [] : (twin(questionnaire, responses, { question, up, down }) ?? []))),
    );
  });
}

interface Change {
  readonly question: Question;
  readonly up: string;
  readonly down: string;
}

function twin(questionnaire: Questionnaire, responses: readonly Response[], change: Change): Response[][] | undefined {
  const { question } = change;
  const made =
    questionnaire.scoring.respondents === "equal-voices"
      ? swapped(responses, change)
      : shifted(questionnaire, responses, change);
  const isOther = made?.some((one, at) => one.answers.get(question.id) !== responses[at]?.answers.get(question.id));
  return made && isOther ? [made] : undefined;
}

/** Everybody of one group a level higher, everybody of the other one a level lower: the sum of the means stays. */
function shifted(questionnaire: Questionnaire, responses: readonly Response[], { question, up, down }: Change) {
  const values = questionnaire.levels.map(({ value }) => value);
  const step = (values[1] ?? 0) - (values[0] ?? 0);
  const made: Response[] = [];
  for (const response of responses) {
    const role = roleOf(response);
    const level = levelOf(response, question);
    const other = level === undefined ? undefined : level + (role === up ? step : role === down ? -step : 0);
    if (other !== undefined && !values.includes(other)) return undefined;
    made.push(other === undefined ? response : answering(response, question, other));
  }
  return made;
}

/** Two people change places: the sum of all answers stays. */
function swapped(responses: readonly Response[], { question, up, down }: Change) {
  const find = (role: string) =>
    responses.find((response) => roleOf(response) === role && levelOf(response, question) !== undefined);
  const [one, other] = [find(up), find(down)];
  const [a, b] = [one && levelOf(one, question), other && levelOf(other, question)];
  if (a === undefined || b === undefined || a === b) return undefined;
  return responses.map((response) => {
    if (response === one) return answering(response, question, b);
    return response === other ? answering(response, question, a) : response;
  });
}

function roleOf({ respondent: { role = "organisation" } }: Response): string {
  return role;
}

function levelOf({ answers }: Response, { id }: Question): number | undefined {
  const answer = answers.get(id);
  return answer?.kind === "level" ? answer.level : undefined;
}

function answering(response: Response, { id }: Question, level: number): Response {
  const before = response.answers.get(id);
  const answer: Answer = { ...before, kind: "level", level };
  return before?.kind === "level" && before.level === level
    ? response
    : { ...response, answers: new Map([...response.answers, [id, answer]]) };
}
