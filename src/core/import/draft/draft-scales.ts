/** Values that several questions have in common become one scale, so that their meaning is given once. */

import { toPlace } from "../mapping/mapping-schema.ts";
import type { DraftNote } from "./draft-input.ts";
import { noteKey } from "./draft-input.ts";

export interface DraftedAnswers {
  readonly scale?: string | undefined;
  readonly values?: Readonly<Record<string, string | number | null>> | undefined;
  readonly [key: string]: unknown;
}

type Questions = Readonly<Record<string, DraftedAnswers>>;
type Notes = Map<string, DraftNote>;

/** @param levels Of the questionnaire's scale, in its order. @param notes Those of values that move are moved along. */
export function shareScales(
  questions: Questions,
  levels: readonly number[],
  notes: Notes,
): { readonly scales?: Readonly<Record<string, unknown>>; readonly questions: Questions } {
  const shared = groupsOf(questions).filter((group) => group.length > 1);
  if (shared.length === 0) return { questions };
  const scales: Record<string, unknown> = {};
  const changed: Record<string, DraftedAnswers> = { ...questions };
  for (const [index, ids] of shared.entries()) {
    const name = `scale-${index + 1}`;
    const counts = new Map<string, number>();
    const words = new Map<string, string>();
    for (const id of ids) {
      changed[id] = moved(id, questions[id] ?? {}, { name, counts, words, notes });
    }
    scales[name] = scaleOf(name, levels, { counts, words, notes });
  }
  return { scales, questions: changed };
}

/** Questions that have an open value in common belong together, and so do those that share one with them. */
function groupsOf(questions: Questions): string[][] {
  const groups: { readonly ids: string[]; readonly values: Set<string> }[] = [];
  for (const [id, { values = {} }] of Object.entries(questions)) {
    const open = Object.entries(values).flatMap(([value, meaning]) => (meaning === null ? [value] : []));
    if (open.length === 0) continue;
    const touching = groups.filter((group) => open.some((value) => group.values.has(value)));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push({
      ids: [...touching.flatMap((group) => group.ids), id],
      values: new Set([...touching.flatMap((group) => [...group.values]), ...open]),
    });
  }
  return groups.map((group) => group.ids);
}

interface Moving {
  readonly name: string;
  /** Open value → how often it occurs. */
  readonly counts: Map<string, number>;
  /** Value → the state that it usually means. */
  readonly words: Map<string, string>;
  readonly notes: Notes;
}

/** What is the question's own text stays with it. */
function moved(id: string, { values = {}, ...rest }: DraftedAnswers, { name, counts, words, notes }: Moving) {
  const own: [string, string | number][] = [];
  for (const [value, meaning] of Object.entries(values)) {
    const key = noteKey(["questions", id, "values", value]);
    const note = notes.get(key);
    if (meaning === null)
      counts.set(value, (counts.get(value) ?? 0) + (note?.kind === "fill-in" ? (note.count ?? 0) : 0));
    else if (note?.kind === "check") words.set(value, String(meaning));
    else own.push([value, meaning]);
    if (meaning === null || note?.kind === "check") notes.delete(key);
  }
  return { ...rest, scale: name, ...(own.length > 0 ? { values: Object.fromEntries(own) } : {}) };
}

function scaleOf(name: string, levels: readonly number[], { counts, words, notes }: Omit<Moving, "name">) {
  const open = [...counts].sort(([, a], [, b]) => b - a);
  notes.set(noteKey(["scales", name, toPlace]), { kind: "place" });
  for (const [index, [, count]] of open.entries()) {
    notes.set(noteKey(["scales", name, toPlace, index]), { kind: "count", count });
  }
  const states = [...new Set(words.values())].map((state) => {
    notes.set(noteKey(["scales", name, state]), { kind: "check", why: "word" });
    return [state, [...words].flatMap(([value, meaning]) => (meaning === state ? [value] : []))] as const;
  });
  return Object.fromEntries([
    ...levels.map((level) => [String(level), []] as const),
    ...states,
    [toPlace, open.map(([value]) => value)],
  ]);
}
