/**
 * What respondents said about their organisation beside their answers, as counts that add up. Where they differ, what
 * most of them said counts: nobody's id is needed to decide, and no order of files can change it.
 */
import type { Response } from "../../response/response.ts";
import type { Ambition } from "../../response/response-schema.ts";
import { compareText } from "../../text/compare-text.ts";

/** What it is about → what was said, as JSON → by how many. */
export type Said = Record<string, Record<string, number>>;

const wish = "ambition/";
const aim = "target/";

export function saidIn({ organisation, ambition }: Pick<Response, "organisation" | "ambition">, times = 1): Said {
  const { targets = {}, ...own } = ambition ?? {};
  const said: Said = {};
  const add = (about: string, value: unknown) => {
    if (value !== undefined) said[about] = { [JSON.stringify(value)]: times };
  };
  add("name", organisation.name);
  add("inhabitants", organisation.inhabitants);
  for (const [key, value] of Object.entries(own)) add(wish + key, value);
  for (const [id, target] of Object.entries(targets)) add(aim + id, target);
  return said;
}

/** Adds what others said to `said`, in place. */
export function addSaid(said: Said, other: Said): void {
  for (const [about, values] of Object.entries(other)) {
    const known = said[about] ?? {};
    for (const [value, count] of Object.entries(values)) known[value] = (known[value] ?? 0) + count;
    said[about] = known;
  }
}

/** What was said about one thing: what most said first, and by its text where as many said something else. */
function inOrder(said: Said, about: string): unknown[] {
  return Object.entries(said[about] ?? {})
    .sort(([a, first], [b, second]) => second - first || compareText(a, b))
    .map(([value]) => JSON.parse(value));
}

export function nameSaid(said: Said): string | undefined {
  return inOrder(said, "name")[0] as string | undefined;
}

/** What most said first. */
export function inhabitantsSaid(said: Said): number[] {
  return inOrder(said, "inhabitants") as number[];
}

export function ambitionSaid(said: Said): Ambition {
  const under = (prefix: string) =>
    Object.fromEntries(
      Object.keys(said)
        .filter((about) => about.startsWith(prefix))
        .sort(compareText)
        .map((about) => [about.slice(prefix.length), inOrder(said, about)[0]]),
    );
  return { ...under(wish), targets: under(aim) as Ambition["targets"] };
}
