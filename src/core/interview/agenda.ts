/**
 * The agenda of a session in which a group decides together: which question first, and how long it takes.
 *
 * Made from what may be shown alone (`revealAll`), so that nothing in it tells of a group that is too small.
 */
import type { Question, Questionnaire } from "../questionnaire/questionnaire.ts";
import type { Revealed } from "./revealed.ts";

/**
 * `divided`: people see it differently. `open`: too few gave an answer that may be shown, or more did not know than
 * gave one. `agreed`: they see it alike, or all of them find it not applicable.
 */
export type Standing = "divided" | "open" | "agreed";

export interface AgendaItem {
  readonly question: string;
  readonly standing: Standing;
  /** 0 … 1; absent where it may not be shown. */
  readonly agreement?: number;
  /** How many gave a value, and how many did not know. */
  readonly n: number;
  readonly unknown: number;
  /** How long the group is expected to need. */
  readonly minutes: number;
}

/** On a scale of 0–5, half at 2 and half at 3 is 0.85, half at 1 and half at 3 is 0.68: neighbours agree. */
const agreedFrom = 0.75;

/** An assumption, which the first questions of a session correct: see `minutesLeft`. */
export const usualMinutes: Readonly<Record<Standing, number>> = { divided: 6, open: 5, agreed: 3 };

const order: readonly Standing[] = ["divided", "open", "agreed"];

/**
 * All questions, in the order in which a group gains most by talking: first those on which people differ, the widest
 * disagreement first; then those that few could answer; last those on which they agree. Among equals the one that
 * more people did not know, then the weightier one, then the questionnaire's order. A question that hangs on another
 * comes after it, and takes it along.
 *
 * @param minutesEach The same for every question; absent: `usualMinutes`.
 */
export function agendaOf(
  questionnaire: Questionnaire,
  revealed: ReadonlyMap<string, Revealed>,
  minutesEach?: number,
): readonly AgendaItem[] {
  const weights = weightsOf(questionnaire);
  const items = questionnaire.questions.map((question) => itemOf(question, revealed.get(question.id), minutesEach));
  const ranked = [...items].sort(
    (a, b) =>
      order.indexOf(a.standing) - order.indexOf(b.standing) ||
      (a.agreement ?? 1) - (b.agreement ?? 1) ||
      b.unknown - a.unknown ||
      (weights.get(b.question) ?? 0) - (weights.get(a.question) ?? 0),
  );
  return withParentsFirst(ranked, questionnaire);
}

function itemOf({ id }: Question, revealed: Revealed | undefined, minutesEach: number | undefined): AgendaItem {
  const { n = 0, unknown = 0 } = revealed ?? {};
  const agreement = revealed?.spread?.agreement;
  const standing = standingOf(revealed, agreement);
  const minutes = minutesEach ?? usualMinutes[standing];
  return { question: id, standing, ...(agreement === undefined ? {} : { agreement }), n, unknown, minutes };
}

function standingOf(revealed: Revealed | undefined, agreement: number | undefined): Standing {
  if (revealed?.state === "not-applicable") return "agreed";
  if (!revealed || agreement === undefined) return "open";
  if (agreement < agreedFrom) return "divided";
  return revealed.unknown > revealed.n ? "open" : "agreed";
}

/** A question's share in the whole: its weight in its area, times that of the area. */
function weightsOf({ questions, areas }: Questionnaire): ReadonlyMap<string, number> {
  const ofArea = new Map(areas.map((area) => [area.id, area.weight]));
  return new Map(questions.map((question) => [question.id, question.weight * (ofArea.get(question.area) ?? 1)]));
}

function withParentsFirst(ranked: readonly AgendaItem[], { questions }: Questionnaire): AgendaItem[] {
  const parents = new Map(questions.map((question) => [question.id, question.askIf?.question]));
  const items = new Map(ranked.map((item) => [item.question, item]));
  const placed = new Map<string, AgendaItem>();
  for (const item of ranked) place(item, new Set());
  return [...placed.values()];

  function place(item: AgendaItem, children: ReadonlySet<string>): void {
    const parent = items.get(parents.get(item.question) ?? "");
    // A loop of conditions is an error of the questionnaire, and no reason to go round for ever.
    if (parent && !children.has(parent.question)) place(parent, new Set([...children, item.question]));
    if (!placed.has(item.question)) placed.set(item.question, item);
  }
}

/** The first questions of the agenda, as many as the minutes hold; none where the first takes longer. */
export function withinMinutes(agenda: readonly AgendaItem[], minutes: number): readonly AgendaItem[] {
  let used = 0;
  const tooMany = agenda.findIndex((item) => {
    used += item.minutes;
    return used > minutes;
  });
  return tooMany === -1 ? agenda : agenda.slice(0, tooMany);
}

export function minutesOf(items: readonly AgendaItem[]): number {
  return items.reduce((sum, item) => sum + item.minutes, 0);
}

/** One decided question: how long it was expected to take, and how long it took. */
export interface Pace {
  readonly expected: number;
  readonly taken: number;
}

/** From here on a group's own pace says more than ours. */
const enoughForPace = 3;

/**
 * How long the rest will take, in minutes: as expected, times how much faster or slower this group is. The middle one
 * of its questions so far counts, so that a coffee in between does not.
 */
export function minutesLeft(rest: readonly AgendaItem[], soFar: readonly Pace[]): number {
  return minutesOf(rest) * (soFar.length < enoughForPace ? 1 : middlePace(soFar));
}

function middlePace(soFar: readonly Pace[]): number {
  const factors = soFar.map(({ expected, taken }) => taken / expected).sort((a, b) => a - b);
  return factors[Math.floor(factors.length / 2)] ?? 1;
}
