/** How groups of respondents see areas and dimensions, where groups may be shown, and which questions explain it. */
import type { AreaResult } from "../../core/assessment/results.ts";
import type { Block, Rich, Row, Table } from "./blocks.ts";
import type { Context } from "./context.ts";

/** A difference of scores between two groups that is worth an explanation: a whole level. */
export const rolesApart = 1;
/** Half a level: less is no difference to write about. */
const worthSaying = 0.5;
/** Width of the report's text frame, and how much of it a letter and the space between two columns take: content knows no fonts. */
const frame = { width: 481, letter: 4.7, gap: 9 } as const;

/** A table whose ground is darker where a group is more positive. */
export function roleBlocks(context: Context): readonly Block[] {
  const { words, assessment } = context;
  const seen = [...assessment.areas, ...assessment.dimensions].filter(({ byRole }) => byRole);
  const roles = rolesIn(context, seen);
  if (roles.length < 2) return [];
  return [
    { kind: "heading", level: 3, text: words.groups.heading },
    { kind: "paragraph", wide: true, look: "small", text: `${words.groups.intro} ${widestGap(context, seen)}` },
    ...parted(context, seen, roles).map((some) => heatTable(context, seen, some)),
  ];
}

/** Groups that have a figure, in the order of the questionnaire; merged ones last. */
function rolesIn(context: Context, seen: readonly AreaResult[]): readonly string[] {
  const found = new Set(seen.flatMap(({ byRole }) => Object.keys(byRole ?? {})));
  const known = context.questionnaire.roles.map(({ id }) => id).filter((id) => found.has(id));
  return [...known, ...[...found].filter((id) => !known.includes(id))];
}

/** As many tables as needed for each to have room for the longest words of its columns, with about as many groups in each. */
function parted(
  context: Context,
  seen: readonly AreaResult[],
  roles: readonly string[],
): readonly (readonly string[])[] {
  const names = Math.max(...seen.map(({ id }) => widthOf(context.name(id))));
  const room = frame.width - names - widthOf(context.words.groups.difference);
  const widths = roles.map((role) => widthOf(context.roleName(role)));
  const { length } = filled(roles, widths, { room, most: roles.length });
  return filled(roles, widths, { room, most: Math.ceil(roles.length / length) });
}

/** Groups in their order, a new part wherever the last one has no room left or holds enough. */
function filled(
  roles: readonly string[],
  widths: readonly number[],
  { room, most }: { room: number; most: number },
): readonly (readonly string[])[] {
  const parts: string[][] = [];
  let left = 0;
  for (const [index, role] of roles.entries()) {
    const width = widths[index] ?? 0;
    const last = parts.at(-1);
    if (!last || left < width || last.length >= most) {
      parts.push([role]);
      left = room - width;
    } else {
      last.push(role);
      left -= width;
    }
  }
  return parts;
}

/** Of a column as narrow as its longest word. */
function widthOf(text: string): number {
  return Math.max(...text.split(/[\s-]/u).map(({ length }) => length)) * frame.letter + frame.gap;
}

function heatTable(context: Context, seen: readonly AreaResult[], roles: readonly string[]): Table {
  const { words, scale } = context;
  const right = (header: string) => ({ header, align: "right" as const, share: 1 });
  const told = seen.filter(({ byRole }) => roles.some((role) => byRole?.[role] !== undefined));
  const rows = told.map((result): Row => {
    const scores = roles.map((role) => result.byRole?.[role]);
    const gap = roleGaps([result])[0];
    return {
      cells: [
        context.name(result.id),
        ...scores.map(
          (score): Rich => (score === undefined ? [{ text: words.groups.none, muted: true }] : context.score(score)),
        ),
        gap ? context.gap(gap.size) : "",
      ],
      shades: [
        undefined,
        ...scores.map((score) =>
          score === undefined ? undefined : (score - scale.minimum) / (scale.maximum - scale.minimum || 1),
        ),
      ],
    };
  });
  return {
    kind: "table",
    columns: [
      { header: words.groups.subject, share: 1.4 },
      ...roles.map((role) => right(context.roleName(role))),
      { header: words.groups.difference, align: "right" },
    ],
    rows,
  };
}

/** How far apart the highest and the lowest group stand on an area or dimension. */
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

function widestGap(context: Context, seen: readonly AreaResult[]): string {
  const { groups } = context.words;
  const widest = roleGaps(seen)[0];
  if (!widest || widest.size < worthSaying) return groups.alike;
  const { area, high, low } = widest;
  return groups.widest(
    context.name(area),
    context.roleInText(high.role),
    context.score(high.score),
    context.roleInText(low.role),
    context.score(low.score),
  );
}
