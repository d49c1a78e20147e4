/**
 * The organisation's values as they would be with the other weighting, or without one respondent.
 *
 * Both are made from what is published and from the answers of groups that may be shown: what comes out can tell nothing
 * about a group that is hidden, not even whether it would change something.
 */
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { wholeOrganisation } from "../../questionnaire/reserved-roles.ts";
import { answerValue } from "../../response/answer-value.ts";
import type { Response } from "../../response/response.ts";
import { shownQuestions } from "../../response/shown.ts";
import type { Combined } from "../score/consensus.ts";
import type { Values } from "../score/figures.ts";
import type { VoicedGroup } from "../score/groups.ts";
import { peopleIn, safeGroups } from "../score/groups.ts";

export type Weighting = Questionnaire["scoring"]["respondents"];

type Part = Pick<VoicedGroup, "role" | "size" | "mean">;

/** One question on which respondents decide. */
interface Voiced {
  readonly shown: readonly Part[];
  /** Merged and hidden groups as one, whose mean is that of the total less what is shown. */
  readonly rest: { readonly roles: number; readonly size: number; readonly mean: number } | undefined;
}

/** Question → how its value is made of groups; those that a workshop decided, or that nobody gave a value, are left out. */
export type VoicedQuestions = ReadonlyMap<string, Voiced>;

export function voicedQuestions(
  questionnaire: Questionnaire,
  combined: ReadonlyMap<string, Combined>,
): VoicedQuestions {
  const voiced = new Map<string, Voiced>();
  for (const [id, one] of combined) {
    if (one.consensus || one.state !== "level" || one.value === undefined || one.groups.length === 0) continue;
    const { shown } = safeGroups(one.groups, questionnaire.privacy.inside);
    const others = one.groups.filter(({ role }) => !shown.includes(role));
    const rest =
      others.length === 0
        ? undefined
        : {
            roles: others.length,
            size: peopleIn(others),
            mean: meanBy(questionnaire.scoring.respondents, others) ?? 0,
          };
    voiced.set(id, { shown: one.groups.filter(({ role }) => shown.includes(role)), rest });
  }
  return voiced;
}

function meanBy(weighting: Weighting, parts: readonly Pick<Part, "size" | "mean">[]): number | undefined {
  return meanOfAll({ shown: parts.map((part) => ({ role: "", ...part })), rest: undefined }, weighting);
}

function meanOfAll({ shown, rest }: Voiced, weighting: Weighting): number | undefined {
  const weightOf = (size: number, roles: number) => (weighting === "equal-voices" ? size : roles);
  let weights = rest ? weightOf(rest.size, rest.roles) : 0;
  let sum = rest ? weights * rest.mean : 0;
  for (const { size, mean } of shown) {
    weights += weightOf(size, 1);
    sum += weightOf(size, 1) * mean;
  }
  return weights === 0 ? undefined : sum / weights;
}

/** Every value with roles and voices the other way round. */
export function withOtherWeighting(values: Values, voiced: VoicedQuestions, other: Weighting): Values {
  return changed(
    values,
    [...voiced].map(([id, parts]) => [id, meanOfAll(parts, other)] as const),
  );
}

/**
 * Every value without this respondent; those on which the respondent's group may not be shown stay as they are.
 *
 * @returns undefined where that is all of them.
 */
export function withoutRespondent(
  questionnaire: Questionnaire,
  { values, voiced }: { readonly values: Values; readonly voiced: VoicedQuestions },
  { respondent, form, answers }: Response,
): Values | undefined {
  const role = respondent.role ?? wholeOrganisation;
  const asked = shownQuestions(questionnaire, respondent.role, form, answers);
  const { respondents: weighting } = questionnaire.scoring;
  const without = questionnaire.questions.flatMap((question): Change[] => {
    const parts = voiced.get(question.id);
    const { value } = answerValue(answers.get(question.id), question, questionnaire);
    if (!parts || value === undefined || asked.get(question.id) === "condition") return [];
    if (!parts.shown.some((part) => part.role === role)) return [];
    return [[question.id, meanOfAll({ ...parts, shown: less(parts.shown, role, value) }, weighting)]];
  });
  return without.length === 0 ? undefined : changed(values, without);
}

/** The same groups, one of them without a voice of this value. */
function less(parts: readonly Part[], role: string, value: number): readonly Part[] {
  return parts.flatMap((part) => {
    if (part.role !== role) return [part];
    const size = part.size - 1;
    return size === 0 ? [] : [{ role, size, mean: (part.size * part.mean - value) / size }];
  });
}

type Change = readonly [question: string, value: number | undefined];

/** What evidence supports plays no part in levels and plans, and stays as it was. */
function changed(values: Values, changes: readonly Change[]): Values {
  const other = new Map(values);
  for (const [id, value] of changes) {
    other.set(id, value === undefined ? { state: "unanswered" } : { state: "level", value });
  }
  return other;
}
