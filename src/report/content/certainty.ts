/** How sure the picture is: what is only claimed, what nobody or hardly anybody knows, and what people disagree on. */
import type { QuestionResult } from "../../core/assessment/results.ts";
import type { Block, Rich, Tile } from "./blocks.ts";
import type { Context } from "./context.ts";
import { isDivided } from "./context.ts";
import { firmnessBlocks } from "./firmness.ts";
import { perceptionBlocks } from "./perception.ts";

/** Longer lists than this have the whole width. */
const mostInTile = 6;

export function certaintyBlocks(context: Context): readonly Block[] {
  const parts = [
    claimedPart(context),
    dividedPart(context),
    unknownPart(context, "dont-know"),
    unknownPart(context, "unanswered"),
    partlyPart(context),
  ].filter(({ items }) => items.length > 0);
  const around = [...firmnessBlocks(context), ...perceptionBlocks(context)];
  if (parts.length + around.length === 0) return [];
  const short = parts.filter(({ items }) => items.length <= mostInTile);
  // One tile alone would leave half of the page empty.
  const small = short.length > 1 ? short : [];
  const large = parts.filter((part) => !small.includes(part));
  return [
    { kind: "heading", level: 2, text: context.words.certainty.heading },
    ...(small.length > 0 ? [{ kind: "columns" as const, blocks: small.map(tileOf) }] : []),
    ...large.flatMap(wideBlocks),
    ...around,
  ];
}

interface Part {
  readonly heading: string;
  readonly intro: string;
  readonly items: readonly Rich[];
}

function tileOf({ heading, intro, items }: Part): Tile {
  return {
    kind: "tile",
    heading: { kind: "heading", level: 3, text: heading },
    intro: { kind: "paragraph", look: "fine", text: [{ text: intro, muted: true }] },
    body: [{ kind: "list", look: "fine", items }],
  };
}

function wideBlocks({ heading, intro, items }: Part): readonly Block[] {
  return [
    { kind: "heading", level: 3, text: heading },
    { kind: "paragraph", wide: true, look: "small", text: intro },
    { kind: "columns", blocks: [{ kind: "list", look: "fine", items }] },
  ];
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

function claimedPart(context: Context): Part {
  const { certainty } = context.words;
  const from = context.questionnaire.scoring.evidence?.from ?? context.scale.maximum;
  const claimed = claimedResults(context);
  const items = claimed.map(({ id, value = 0, evidenced = 0 }) => {
    const example = context.question(id)?.evidence[0] ?? "";
    const scores = certainty.claimedScores(context.value(value), context.value(evidenced));
    return named(context.questionTitle(id), certainty.claimedItem(scores, example));
  });
  const intro = certainty.claimedIntro(claimed.length, context.amount(from));
  return { heading: certainty.claimed, intro, items };
}

/** More questions than this are told by whom to ask first, and not one by one. */
const fewOpen = 12;

function unknownPart(context: Context, state: "dont-know" | "unanswered"): Part {
  const { certainty } = context.words;
  const found = context.assessment.questions.filter((question) => question.state === state).map(({ id }) => id);
  const words = state === "dont-know" ? certainty.unknown : certainty.open;
  if (found.length > fewOpen) {
    return { heading: words.heading, intro: words.many(found.length), items: byFirstRole(context, found) };
  }
  const items = found.map((id) => named(context.questionTitle(id), whoCouldKnow(context, id)));
  return { heading: words.heading, intro: words.few(found.length), items };
}

function whoCouldKnow(context: Context, id: string): string {
  return context.list(whomToAsk(context, id).map((role) => context.roleInText(role)));
}

/** The roles that the question is for, first those of which nobody answered yet; none where it is for all. */
export function whomToAsk({ question, assessment }: Context, id: string): readonly string[] {
  const { byRole } = assessment.respondents;
  const answered = (role: string) => Number((byRole[role] ?? 0) > 0);
  return [...(question(id)?.roles ?? [])].sort((one, other) => answered(one) - answered(other));
}

/** A role, and the questions that name it first. */
function byFirstRole(context: Context, ids: readonly string[]): readonly Rich[] {
  const titles = new Map<string, string[]>();
  for (const id of ids) {
    const [role] = whomToAsk(context, id);
    const name = role === undefined ? context.words.certainty.anyone : context.roleName(role);
    titles.set(name, [...(titles.get(name) ?? []), context.questionTitle(id)]);
  }
  return [...titles].sort(([, a], [, b]) => b.length - a.length).map(([name, some]) => named(name, some.join("; ")));
}

function partlyPart(context: Context): Part {
  const { certainty } = context.words;
  const least = context.questionnaire.privacy.inside;
  const hardly = context.assessment.questions.filter(
    ({ state, n, unknown, consensus }) =>
      state === "level" && !consensus && unknown > 0 && n + unknown >= least && unknown >= n,
  );
  const items = hardly.map(({ id, n, unknown }) =>
    named(context.questionTitle(id), certainty.partlyItem(unknown, n + unknown)),
  );
  return { heading: certainty.partly, intro: certainty.partlyIntro, items };
}

function dividedPart(context: Context): Part {
  const { certainty } = context.words;
  const divided = context.assessment.questions
    .filter(isDivided)
    .sort((a, b) => (a.agreement ?? 1) - (b.agreement ?? 1));
  const items = divided.flatMap(({ id, min, max, n, among }) =>
    min === undefined || max === undefined
      ? []
      : [
          named(
            context.questionTitle(id),
            certainty.dividedItem(context.value(min), context.value(max), among?.n ?? n),
          ),
        ],
  );
  return { heading: certainty.divided, intro: certainty.dividedIntro(items.length), items };
}
