/** For whom data create value, and how far that comes: the questions about each audience, before and after the roadmap. */
import type { Assessment } from "../../assessment/assessment.ts";
import type { QuestionResult } from "../../assessment/results.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { scaleEnds } from "../../questionnaire/questionnaire.ts";
import type { Weighed } from "./score.ts";
import { levelOf, scoreOf } from "./score.ts";

/** A question whose next level becomes true. */
export interface AudienceGain {
  readonly question: string;
  /** Values on the scale, before the roadmap and after it. */
  readonly from: number;
  readonly to: number;
  /** The actions that bring it about, in order of start. */
  readonly actions: readonly string[];
}

export interface AudienceResult {
  readonly id: string;
  /** Weighted mean of its answered questions; absent where too little was answered, as with an area. */
  readonly score?: number;
  /** The same for planning: a missing answer counts as the scale's minimum. Absent without a roadmap. */
  readonly planned?: { readonly before: number; readonly after: number };
  /** Those that are about few other audiences first, then the largest rise. */
  readonly gains: readonly AudienceGain[];
}

/** In the order of the questionnaire; an audience that no applicable question is about is left out. */
export function audienceResults(assessment: Assessment, questionnaire: Questionnaire): readonly AudienceResult[] {
  const gains = gainsIn(assessment);
  return questionnaire.audiences.flatMap(({ id }) => {
    const own = questionsAbout(id, assessment, questionnaire);
    return own.length === 0 ? [] : [resultOf(id, own, { assessment, questionnaire, gains })];
  });
}

interface Asked {
  readonly question: Question;
  readonly result: QuestionResult;
}

interface Ground {
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
  readonly gains: ReadonlyMap<string, AudienceGain>;
}

function resultOf(id: string, own: readonly Asked[], { assessment, questionnaire, gains }: Ground): AudienceResult {
  const { minimum } = scaleEnds(questionnaire);
  const weighed = own.map(
    ({ question, result: { state, value } }): Weighed => ({
      question: question.id,
      weight: question.weight,
      state,
      value,
    }),
  );
  const { score } = scoreOf(weighed, questionnaire);
  const before = meanOf(own, ({ result }) => result.value ?? minimum);
  const after = meanOf(own, ({ question, result }) => gains.get(question.id)?.to ?? result.value ?? minimum);
  return {
    id,
    ...(score === undefined ? {} : { score }),
    ...(assessment.roadmap ? { planned: { before, after } } : {}),
    gains: reachedGains(own, gains, questionnaire),
  };
}

/** Those that concern the organisation, answered or not. */
function questionsAbout(audience: string, assessment: Assessment, { questions }: Questionnaire): readonly Asked[] {
  const answers = new Map(assessment.questions.map((result) => [result.id, result]));
  return questions.flatMap((question) => {
    const result = answers.get(question.id);
    const applies = result && (result.value !== undefined || isOpen(result.state));
    return question.audience.includes(audience) && applies ? [{ question, result }] : [];
  });
}

function isOpen(state: Weighed["state"]): boolean {
  return state === "dont-know" || state === "unanswered";
}

/** Question → its whole rise; several actions may bring it a step each. */
function gainsIn({ roadmap }: Assessment): ReadonlyMap<string, AudienceGain> {
  const gains = new Map<string, AudienceGain>();
  for (const action of roadmap?.actions ?? []) {
    for (const [question, { from, to }] of Object.entries(action.lifts)) {
      const before = gains.get(question);
      gains.set(question, {
        question,
        from: Math.min(before?.from ?? from, from),
        to: Math.max(before?.to ?? to, to),
        actions: [...(before?.actions ?? []), action.id],
      });
    }
  }
  return gains;
}

function reachedGains(
  own: readonly { readonly question: Question }[],
  gains: ReadonlyMap<string, AudienceGain>,
  questionnaire: Questionnaire,
): readonly AudienceGain[] {
  const level = (value: number) => levelOf(value, questionnaire);
  const reached = own.flatMap(({ question }) => {
    const gain = gains.get(question.id);
    return gain && level(gain.to) > level(gain.from) ? [{ gain, audiences: question.audience.length }] : [];
  });
  const rise = ({ from, to }: AudienceGain) => to - from;
  return reached.sort((a, b) => a.audiences - b.audiences || rise(b.gain) - rise(a.gain)).map(({ gain }) => gain);
}

function meanOf<T extends { readonly question: Question }>(own: readonly T[], read: (one: T) => number): number {
  let sum = 0;
  let weights = 0;
  for (const one of own) {
    sum += one.question.weight * read(one);
    weights += one.question.weight;
  }
  return sum / weights;
}
