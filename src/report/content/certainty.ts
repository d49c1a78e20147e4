/** How sure the picture is: what is only claimed, what nobody or hardly anybody knows, and what people disagree on. */
import type { QuestionResult } from "../../core/assessment.ts";
import type { Block, Rich, Tile } from "./blocks.ts";
import type { Context } from "./context.ts";
import { isDivided } from "./context.ts";

export function certaintyBlocks(context: Context): readonly Block[] {
  const tiles = [
    claimedTile(context),
    dividedTile(context),
    unknownTile(context, "dont-know"),
    unknownTile(context, "unanswered"),
    partlyTile(context),
  ].filter((tile) => tile !== undefined);
  if (tiles.length === 0) return [];
  return [
    { kind: "heading", level: 2, text: context.words.certainty.heading },
    { kind: "columns", blocks: tiles },
  ];
}

interface Part {
  readonly heading: string;
  readonly intro: string;
  readonly items: readonly Rich[];
}

function tileOf({ heading, intro, items }: Part): Tile | undefined {
  if (items.length === 0) return undefined;
  return {
    kind: "tile",
    heading: { kind: "heading", level: 3, text: heading },
    intro: { kind: "paragraph", look: "fine", text: [{ text: intro, muted: true }] },
    body: [{ kind: "list", look: "fine", items }],
  };
}

const named = (name: string, rest: string): Rich =>
  rest === "" ? [{ text: name, strong: true }] : [{ text: name, strong: true }, { text: `: ${rest}` }];

/** Questions whose value falls, as it is printed, if only what is evidenced counts. */
export function claimedResults(context: Context): readonly QuestionResult[] {
  return context.assessment.questions.filter(
    ({ value, evidenced }) =>
      value !== undefined && evidenced !== undefined && context.value(evidenced) !== context.value(value),
  );
}

function claimedTile(context: Context): Tile | undefined {
  const { certainty } = context.words;
  const from = context.questionnaire.scoring.evidence?.from;
  if (from === undefined) return undefined;
  const claimed = claimedResults(context);
  const items = claimed.map(({ id, value = 0, evidenced = 0 }) => {
    const example = context.question(id)?.evidence[0] ?? "";
    const scores = certainty.claimedScores(context.value(value), context.value(evidenced));
    return named(context.questionTitle(id), certainty.claimedItem(scores, example));
  });
  const intro = certainty.claimedIntro(claimed.length, context.amount(from));
  return tileOf({ heading: certainty.claimed, intro, items });
}

/** More questions than this are told by whom to ask first, and not one by one. */
const fewOpen = 12;

function unknownTile(context: Context, state: "dont-know" | "unanswered"): Tile | undefined {
  const { certainty } = context.words;
  const found = context.assessment.questions.filter((question) => question.state === state).map(({ id }) => id);
  const words = state === "dont-know" ? certainty.unknown : certainty.open;
  if (found.length > fewOpen) {
    return tileOf({ heading: words.heading, intro: words.many(found.length), items: byFirstRole(context, found) });
  }
  const items = found.map((id) => named(context.questionTitle(id), whoCouldKnow(context, id)));
  return tileOf({ heading: words.heading, intro: words.few(found.length), items });
}

/** The roles that the question is for; nothing where it is for all. */
function whoCouldKnow(context: Context, id: string): string {
  return context.list((context.question(id)?.roles ?? []).map((role) => context.roleInText(role)));
}

/** A role, and the questions that name it first. */
function byFirstRole(context: Context, ids: readonly string[]): readonly Rich[] {
  const titles = new Map<string, string[]>();
  for (const id of ids) {
    const role = context.question(id)?.roles?.[0];
    const name = role === undefined ? context.words.certainty.anyone : context.roleName(role);
    titles.set(name, [...(titles.get(name) ?? []), context.questionTitle(id)]);
  }
  return [...titles].sort(([, a], [, b]) => b.length - a.length).map(([name, some]) => named(name, some.join("; ")));
}

function partlyTile(context: Context): Tile | undefined {
  const { certainty } = context.words;
  const least = context.questionnaire.privacy.inside;
  const hardly = context.assessment.questions.filter(
    ({ state, n, unknown, consensus }) =>
      state === "level" && !consensus && unknown > 0 && n + unknown >= least && unknown >= n,
  );
  const items = hardly.map(({ id, n, unknown }) =>
    named(context.questionTitle(id), certainty.partlyItem(unknown, n + unknown)),
  );
  return tileOf({ heading: certainty.partly, intro: certainty.partlyIntro, items });
}

function dividedTile(context: Context): Tile | undefined {
  const { certainty } = context.words;
  const divided = context.assessment.questions
    .filter(isDivided)
    .sort((a, b) => (a.agreement ?? 1) - (b.agreement ?? 1));
  const items = divided.flatMap(({ id, min, max, n }) =>
    min === undefined || max === undefined
      ? []
      : [named(context.questionTitle(id), certainty.dividedItem(context.value(min), context.value(max), n))],
  );
  return tileOf({ heading: certainty.divided, intro: certainty.dividedIntro(items.length), items });
}
