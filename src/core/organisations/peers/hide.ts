/**
 * What may be handed out (scoring.md §5, the outside rule, on organisations): a figure of a group only where enough
 * organisations have it, and what is left of the total when all that is shown is taken from it is nobody, or enough.
 */
import { safeGroups } from "../../assess/score/groups.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { othersGroup } from "../../questionnaire/reserved-roles.ts";
import type { Bins } from "./bins.ts";
import { countIn } from "./bins.ts";
import { addGroups, inOrder } from "./fold.ts";
import type { PeerFile, PeerGroup } from "./peer-file.ts";

/** @param file With all groups; one that was made to be handed out stays as it is. */
export function forOutside(file: PeerFile, questionnaire: Questionnaire): PeerFile {
  if (file.for === "outside") return file;
  const { minimum } = file;
  const total = file.groups.reduce<PeerGroup | undefined>(addGroups, undefined);
  const ids = Object.keys(total?.figures ?? {});
  const { shown, concealed } = partsOf(file);
  const safe = new Map(ids.map((id) => [id, safeIn(id, shown, concealed, minimum)]));
  const groups = shown.map((one) => ({
    ...one,
    figures: inOrder(
      only(one.figures, (id) => safe.get(id)?.has(one.group) ?? false),
      questionnaire,
    ),
  }));
  const all = total && total.organisations >= minimum ? withoutName(total, minimum, questionnaire) : undefined;
  return { ...file, for: "outside", groups, ...(all ? { all } : {}) };
}

/** Small groups are shown as one where they are enough together; the others are shown by nothing at all. */
function partsOf({ groups, minimum }: PeerFile): { shown: PeerGroup[]; concealed: PeerGroup[] } {
  const sizes = groups.map(({ group, organisations }) => ({ role: group, size: organisations, official: false }));
  const { shown, merged, hidden } = safeGroups(sizes, minimum);
  const those = (names: readonly string[]) => groups.filter(({ group }) => names.includes(group));
  const others = those(merged).reduce<PeerGroup | undefined>(addGroups, undefined);
  return {
    shown: [...those(shown), ...(others ? [{ ...others, group: othersGroup }] : [])],
    concealed: those(hidden),
  };
}

/** The groups that may show this figure: the smallest is concealed too as long as what is concealed is not enough. */
function safeIn(
  id: string,
  shown: readonly PeerGroup[],
  concealed: readonly PeerGroup[],
  minimum: number,
): ReadonlySet<string> {
  const scores = ({ figures }: PeerGroup) => countIn(figures[id] ?? {});
  const kept = shown.filter((one) => scores(one) >= minimum).sort((a, b) => scores(b) - scores(a));
  const rest = [...concealed, ...shown.filter((one) => scores(one) < minimum)];
  let count = rest.reduce((sum, one) => sum + scores(one), 0);
  while (count > 0 && count < minimum) {
    const smallest = kept.pop();
    if (!smallest) break;
    count += scores(smallest);
  }
  return new Set(kept.map(({ group }) => group));
}

function withoutName(total: PeerGroup, minimum: number, questionnaire: Questionnaire): PeerFile["all"] {
  const figures = only(total.figures, (_, bins) => countIn(bins) >= minimum);
  return { organisations: total.organisations, figures: inOrder(figures, questionnaire) };
}

function only(figures: PeerGroup["figures"], wanted: (id: string, bins: Bins) => boolean): PeerGroup["figures"] {
  return Object.fromEntries(Object.entries(figures).filter(([id, bins]) => wanted(id, bins)));
}
