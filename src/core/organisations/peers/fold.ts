/** Assessments one by one → how many organisations of each group score what. */
import type { Assessment } from "../../assessment/assessment.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import type { Organisation } from "../../response/response-schema.ts";
import { sizeOf } from "../../roadmap/plan-roadmap.ts";
import { compareText } from "../../text/compare-text.ts";
import type { Bins } from "./bins.ts";
import { addBins, binOf } from "./bins.ts";
import type { PeerField, PeerFile, PeerGroup } from "./peer-file.ts";
import { everyone, unknownGroup } from "./peer-file.ts";

/** The id of the figure over all areas. */
export const overallFigureId = "overall";

/** Fewer organisations are nobody's peers, whatever a questionnaire says. */
const fewest = 5;

export interface PeerFold {
  readonly questionnaire: Questionnaire;
  readonly sha256: string;
  readonly by: PeerField;
  readonly groups: Map<string, { organisations: number; readonly figures: Map<string, Record<string, number>> }>;
  from?: string;
  to?: string;
}

export function startPeers(questionnaire: Questionnaire, sha256: string, by: PeerField): PeerFold {
  return { questionnaire, sha256, by, groups: new Map() };
}

/** All that peers are made of; an Assessment of which only this is kept takes little room. */
export interface PeerSource extends Pick<Assessment, "organisation" | "date"> {
  readonly overall: Pick<Assessment["overall"], "score">;
  readonly areas: readonly Pick<Assessment["areas"][number], "id" | "score">[];
  readonly dimensions: readonly Pick<Assessment["dimensions"][number], "id" | "score">[];
}

/** Adds an organisation, in place. */
export function addPeer(fold: PeerFold, assessment: PeerSource, about: Partial<Organisation> = {}): void {
  const name = groupOf(fold.by, { ...about, ...assessment.organisation }, fold.questionnaire);
  const group = fold.groups.get(name) ?? { organisations: 0, figures: new Map() };
  fold.groups.set(name, group);
  group.organisations++;
  for (const [id, score] of scoresOf(assessment)) {
    const bins = group.figures.get(id) ?? {};
    bins[binOf(score)] = (bins[binOf(score)] ?? 0) + 1;
    group.figures.set(id, bins);
  }
  const { date } = assessment;
  fold.from = fold.from === undefined || date < fold.from ? date : fold.from;
  fold.to = fold.to === undefined || date > fold.to ? date : fold.to;
}

/** The group of an organisation by this field. */
export function groupOf(by: PeerField, organisation: Partial<Organisation>, questionnaire: Questionnaire): string {
  if (by === "none") return everyone;
  if (by !== "size") return organisation[by]?.trim() || unknownGroup;
  const { catalogue } = questionnaire;
  if (!catalogue || organisation.inhabitants === undefined) return unknownGroup;
  return sizeOf(catalogue, organisation.inhabitants).id;
}

/** Figure → score, of those that have one. */
export function scoresOf(
  assessment: Pick<PeerSource, "overall" | "areas" | "dimensions">,
): (readonly [string, number])[] {
  const all = [{ ...assessment.overall, id: overallFigureId }, ...assessment.areas, ...assessment.dimensions];
  return all.flatMap(({ id, score }) => (score === undefined ? [] : [[id, score] as const]));
}

/** With all groups, however small: to add up with others, or to hide what is too small. @param fold At least one. */
export function exchangeOf(fold: PeerFold): PeerFile {
  const { questionnaire, sha256, by, from = "", to = "" } = fold;
  const groups = [...fold.groups].map(([group, { organisations, figures }]) => ({
    group,
    organisations,
    figures: inOrder(Object.fromEntries(figures), questionnaire),
  }));
  return {
    peers: 1,
    for: "exchange",
    questionnaire: { id: questionnaire.id, version: questionnaire.version, sha256 },
    by,
    minimum: Math.max(fewest, questionnaire.privacy.outside),
    from,
    to,
    groups: groups.sort(byName),
  };
}

/** Figures in the order of the questionnaire, bins in that of the scale: the same counts are the same bytes. */
export function inOrder(figures: Readonly<Record<string, Bins>>, questionnaire: Questionnaire): PeerGroup["figures"] {
  const ids = [overallFigureId, ...[...questionnaire.areas, ...questionnaire.dimensions].map(({ id }) => id)];
  const ordered = (bins: Bins) => Object.fromEntries(Object.entries(bins).sort(([a], [b]) => Number(a) - Number(b)));
  return Object.fromEntries(ids.flatMap((id) => (figures[id] ? [[id, ordered(figures[id])]] : [])));
}

function byName({ group: a }: PeerGroup, { group: b }: PeerGroup): number {
  return compareText(a, b);
}

/** Files that stand for different organisations → one for all of them. @param files At least one, all `exchange`. */
export function addPeerFiles(files: readonly PeerFile[], questionnaire: Questionnaire): PeerFile {
  const [first] = files;
  if (!first) throw new Error("No peers to add up");
  const days = files.flatMap(({ from, to }) => [from, to]).sort(compareText);
  const groups = new Map<string, PeerGroup>();
  for (const one of files.flatMap((file) => file.groups)) groups.set(one.group, addGroups(groups.get(one.group), one));
  return {
    ...first,
    from: days[0] ?? first.from,
    to: days.at(-1) ?? first.to,
    groups: [...groups.values()].map((one) => ({ ...one, figures: inOrder(one.figures, questionnaire) })).sort(byName),
  };
}

export function addGroups(a: PeerGroup | undefined, b: PeerGroup): PeerGroup {
  if (!a) return b;
  const ids = new Set([...Object.keys(a.figures), ...Object.keys(b.figures)]);
  const figures = [...ids].map((id) => [id, addBins(a.figures[id] ?? {}, b.figures[id] ?? {})] as const);
  return { group: a.group, organisations: a.organisations + b.organisations, figures: Object.fromEntries(figures) };
}
