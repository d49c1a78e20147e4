/**
 * The mergers of Flemish municipalities of 1 January 2025, by their codes of Statbel (NIS): 28 municipalities became 13.
 * Which ones: Digitaal Vlaanderen, "28 gemeenten worden er 13", 3 December 2024. The codes are those of Statbel's list
 * (REFNIS) for 2025: three copies of it, made apart from each other, agree on the codes of the predecessors; the codes
 * of the new municipalities were found in fewer of them.
 */
export interface Merger {
  readonly id: string;
  readonly name: string;
  readonly predecessors: readonly string[];
  /** First day of the new organisation. */
  readonly from: string;
}

const from = "2025-01-01";

export const knownMergers: readonly Merger[] = [
  { id: "11002", name: "Antwerpen", predecessors: ["11002", "11007"], from },
  { id: "23106", name: "Pajottegem", predecessors: ["23023", "23024", "23032"], from },
  { id: "37021", name: "Wingene", predecessors: ["37012", "37018"], from },
  { id: "37022", name: "Tielt", predecessors: ["37007", "37015"], from },
  { id: "44086", name: "Nazareth-De Pinte", predecessors: ["44012", "44048"], from },
  { id: "44087", name: "Lochristi", predecessors: ["44034", "44073"], from },
  { id: "44088", name: "Merelbeke-Melle", predecessors: ["44040", "44043"], from },
  { id: "46029", name: "Lokeren", predecessors: ["44045", "46014"], from },
  { id: "46030", name: "Beveren-Kruibeke-Zwijndrecht", predecessors: ["11056", "46003", "46013"], from },
  { id: "71071", name: "Tessenderlo-Ham", predecessors: ["71057", "71069"], from },
  { id: "71072", name: "Hasselt", predecessors: ["71022", "73040"], from },
  { id: "73110", name: "Bilzen-Hoeselt", predecessors: ["73006", "73032"], from },
  { id: "73111", name: "Tongeren-Borgloon", predecessors: ["73009", "73083"], from },
];
