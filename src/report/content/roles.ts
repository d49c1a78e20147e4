/** How groups of respondents see the areas, where groups may be shown. */
import type { AreaResult } from "../../core/assessment.ts";
import type { Block } from "./blocks.ts";
import type { Context } from "./context.ts";

/** How groups see the areas, where groups may be shown. */
export function roleBlocks(context: Context): readonly Block[] {
  const { words, assessment } = context;
  const seen = assessment.areas.filter(({ byRole }) => byRole);
  const roles = [...new Set(seen.flatMap(({ byRole }) => Object.keys(byRole ?? {})))];
  if (roles.length < 2) return [];
  const widest = widestGap(context, seen);
  return [
    { kind: "heading", level: 3, text: words.areas.byRole },
    { kind: "paragraph", wide: true, look: "small", text: [words.areas.byRoleIntro, ...widest].join(" ") },
    {
      kind: "table",
      columns: [
        { header: words.profile.columns.area, share: 1 },
        ...roles.map((role) => ({ header: context.roleName(role), align: "right" as const, share: 1 })),
      ],
      rows: seen.map(({ id, byRole }) => ({
        cells: [
          context.name(id),
          ...roles.map((role) => (byRole?.[role] === undefined ? "" : context.score(byRole[role]))),
        ],
      })),
    },
  ];
}

/** How far apart the highest and the lowest group stand on an area. */
export interface RoleGap {
  readonly area: string;
  readonly high: { readonly role: string; readonly score: number };
  readonly low: { readonly role: string; readonly score: number };
  readonly size: number;
}

/** The differences between groups that may be shown, the largest first. */
export function roleGaps(areas: readonly AreaResult[]): readonly RoleGap[] {
  const gaps = areas.flatMap(({ id, byRole }): RoleGap[] => {
    const ranked = Object.entries(byRole ?? {})
      .map(([role, score]) => ({ role, score }))
      .sort((a, b) => b.score - a.score);
    const [high, low] = [ranked[0], ranked.at(-1)];
    return high && low ? [{ area: id, high, low, size: high.score - low.score }] : [];
  });
  return gaps.sort((a, b) => b.size - a.size);
}

/** The largest difference between two groups, if it is worth a sentence: half a level or more. */
function widestGap(context: Context, areas: readonly AreaResult[]): readonly string[] {
  const widest = roleGaps(areas)[0];
  if (!widest || widest.size < 0.5) return [];
  const { area, high, low } = widest;
  const sentence = context.words.areas.perception(
    context.name(area),
    context.roleName(high.role),
    context.score(high.score),
    context.roleName(low.role),
    context.score(low.score),
  );
  return [sentence];
}
