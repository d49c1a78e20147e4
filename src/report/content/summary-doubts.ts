/** What makes the figures of the summary less sure than they look: floors, bare claims, disagreement, what nobody knows. */
import type { Sheet } from "./blocks.ts";
import { claimedResults, whomToAsk } from "./certainty.ts";
import type { Context, Scored } from "./context.ts";
import { isDivided, shortList } from "./context.ts";
import { roleGaps, rolesApart } from "./roles.ts";
import { namedItem, short, sideHead } from "./side-head.ts";

/** The questions that keep most dimensions on a floor below their score's level. */
export function floorPart(context: Context, scored: readonly Scored[], most: number): Sheet | undefined {
  const { words } = context;
  const held = scored.filter(({ floor, level }) => floor && level !== undefined && floor.level < level);
  if (held.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const dimension of held) {
    for (const question of dimension.floor?.blockers ?? []) counts.set(question, (counts.get(question) ?? 0) + 1);
  }
  const standsAt = (id: string) => context.result(id)?.value ?? context.scale.minimum;
  const ranked = [...counts].sort(([a, many], [b, more]) => more - many || standsAt(a) - standsAt(b));
  const items = ranked
    .slice(0, most)
    .map(([id, count]) =>
      namedItem(context.questionTitle(id), words.summary.floorItem(count, context.value(standsAt(id)))),
    );
  return sideHead(words.summary.floor, [
    { kind: "paragraph", text: words.summary.floorIntro(held.length, items.length) },
    { kind: "list", items },
  ]);
}

export function claimedPart(context: Context, scored: readonly Scored[], most: number): Sheet | undefined {
  const { words, questionnaire, assessment } = context;
  const from = questionnaire.scoring.evidence?.from;
  if (from === undefined) return undefined;
  const high = assessment.questions.filter(({ value }) => value !== undefined && value >= from);
  const bare = claimedResults(context);
  if (high.length === 0 && bare.length === 0) return undefined;
  if (bare.length === 0) {
    return sideHead(words.summary.claimed, [{ kind: "paragraph", text: words.summary.proven(context.amount(from)) }]);
  }
  const drop = (dimension: Scored) => dimension.score - (dimension.evidenced ?? dimension.score);
  const falling = scored.filter((dimension) => drop(dimension) >= 0.05).sort((a, b) => drop(b) - drop(a));
  const items = falling
    .slice(0, most)
    .map((dimension) =>
      namedItem(
        context.name(dimension.id),
        words.summary.claimedItem(context.score(dimension.score), context.score(dimension.evidenced ?? 0)),
      ),
    );
  const intro = words.summary.claimedIntro(bare.length, context.amount(from), items.length);
  return sideHead(words.summary.claimed, [
    { kind: "paragraph", text: intro },
    ...(items.length > 0 ? [{ kind: "list", items } as const] : []),
  ]);
}

export function disagreePart(context: Context, most: number): Sheet | undefined {
  const { words, assessment } = context;
  const split = assessment.questions.filter(isDivided).sort((a, b) => (a.agreement ?? 1) - (b.agreement ?? 1));
  const items = split.slice(0, most).flatMap((question) => {
    if (question.min === undefined || question.max === undefined) return [];
    const spread = words.summary.disagreeItem(context.value(question.min), context.value(question.max));
    return [namedItem(context.questionTitle(question.id), spread)];
  });
  const apart = roleGaps(assessment.areas)
    .filter(({ size }) => size >= rolesApart - 1e-9)
    .slice(0, most)
    .map(({ area, high, low }) => {
      const [one, other] = [high, low].map(({ role }) => short(context.roleInText(role), 60));
      const scores = words.summary.rolesApart(
        one ?? "",
        context.score(high.score),
        other ?? "",
        context.score(low.score),
      );
      return namedItem(context.name(area), scores);
    });
  if (apart.length + items.length === 0) return undefined;
  return sideHead(words.summary.disagree, [{ kind: "list", items: [...apart, ...items] }]);
}

export function unknownPart(context: Context, most: number): Sheet | undefined {
  const { words, assessment } = context;
  const unknown = assessment.questions.filter(({ state }) => state === "dont-know");
  if (unknown.length === 0) return undefined;
  const items = unknown.slice(0, most).map(({ id }) => {
    const roles = whomToAsk(context, id).map((role) => short(context.roleInText(role), 60));
    const title = short(context.questionTitle(id));
    return roles.length === 0 ? title : namedItem(title, words.summary.couldKnow(shortList(context, roles, 3)));
  });
  return sideHead(words.summary.unknown, [
    { kind: "paragraph", text: words.summary.unknownIntro(unknown.length, unknown.length > most) },
    { kind: "list", items },
  ]);
}
