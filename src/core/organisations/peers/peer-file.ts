/** Peers: how many organisations of a group score what, and nothing else about any of them. */
import * as z from "zod/mini";
import type { Bins } from "./bins.ts";

/** What organisations are grouped by. */
const peerFields = ["size", "province", "group", "none"] as const;
export type PeerField = (typeof peerFields)[number];

/** The group of organisations of which the field is not known. */
export const unknownGroup = "unknown";
/** The one group where nothing tells them apart. */
export const everyone = "all";

/** `overall`, or the id of an area or dimension → how many organisations score what. */
export type Figures = Readonly<Record<string, Bins>>;

export interface PeerGroup {
  readonly group: string;
  /** Those without a score for some figure among them. */
  readonly organisations: number;
  readonly figures: Figures;
}

export interface PeerFile {
  readonly peers: 1;
  /**
   * `outside`: to hand out; groups of fewer than `minimum` are not in it. `exchange`: between those who add up, with
   * all of them.
   */
  readonly for: "outside" | "exchange";
  readonly questionnaire: { readonly id: string; readonly version: string; readonly sha256: string };
  readonly by: PeerField;
  /** The smallest group of organisations that may be shown. */
  readonly minimum: number;
  /** Days of the earliest and the latest assessment. */
  readonly from: string;
  readonly to: string;
  /** Sorted by name. */
  readonly groups: readonly PeerGroup[];
  /** All groups together, those that are not shown included; absent where they are too few. */
  readonly all?: Omit<PeerGroup, "group"> | undefined;
}

const bins = z.record(z.string().check(z.regex(/^-?\d{1,9}$/)), z.int().check(z.gte(1)));
const counted = { organisations: z.int().check(z.gte(1)), figures: z.record(z.string(), bins) };

const peerFileSchema = z.strictObject({
  peers: z.literal(1),
  for: z.enum(["outside", "exchange"]),
  questionnaire: z.strictObject({ id: z.string(), version: z.string(), sha256: z.string() }),
  by: z.enum(peerFields),
  minimum: z.int().check(z.gte(3)),
  from: z.iso.date(),
  to: z.iso.date(),
  groups: z.array(z.strictObject({ group: z.string(), ...counted })),
  all: z.optional(z.strictObject(counted)),
});

/** @returns undefined if this is no peer file that we know. */
export function parsePeerFile(data: unknown): PeerFile | undefined {
  const parsed = peerFileSchema.safeParse(data);
  return parsed.success ? parsed.data : undefined;
}
