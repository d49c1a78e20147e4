import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../../src/core/assessment/assessment.ts";
import {
  addBins,
  binOf,
  countIn,
  perLevel,
  placeIn,
  quantileOf,
} from "../../../../src/core/organisations/peers/bins.ts";
import { compareWithPeers } from "../../../../src/core/organisations/peers/comparison.ts";
import { addPeer, addPeerFiles, exchangeOf, startPeers } from "../../../../src/core/organisations/peers/fold.ts";
import { forOutside } from "../../../../src/core/organisations/peers/hide.ts";
import type { PeerFile } from "../../../../src/core/organisations/peers/peer-file.ts";
import { parsePeerFile } from "../../../../src/core/organisations/peers/peer-file.ts";
import { formatScore } from "../../../../src/i18n/format.ts";
import { assessed } from "../../../support/assessed.ts";
import { answersOf, aQuestionnaire, aResponse } from "../../../support/builders.ts";

const questionnaire = aQuestionnaire();

interface Peer {
  readonly province: string;
  /** Score of areas a and b; absent: too little answered. */
  readonly a?: number | undefined;
  readonly b?: number | undefined;
  readonly date?: string;
}

const template = assessed(questionnaire, [
  aResponse({
    respondent: { id: "x", role: "mt" },
    submitted: "2026-11-24",
    answers: answersOf({ q1: 2, q2: 2, q3: 2 }),
  }),
]);

function assessmentOf({ a, b, date = "2026-11-24" }: Peer, id: string): Assessment {
  const figure = (score: number | undefined) => ({
    answered: 1,
    applicable: 1,
    ...(score === undefined ? {} : { score }),
  });
  return {
    ...template,
    date,
    organisation: { id },
    overall: figure(a),
    areas: [
      { id: "a", target: 3, ...figure(a) },
      { id: "b", target: 3, ...figure(b) },
    ],
    dimensions: [{ id: "d", target: 3, ...figure(b) }],
  };
}

function fileOf(peers: readonly Peer[], first = 0): PeerFile {
  const fold = startPeers(questionnaire, "f".repeat(64), "province");
  for (const [at, peer] of peers.entries()) {
    addPeer(fold, assessmentOf(peer, String(first + at)), { province: peer.province });
  }
  return exchangeOf(fold);
}

const score = fc.integer({ min: 0, max: 5000 }).map((thousandths) => thousandths / 1000);
const peers = fc.array(
  fc.record<Peer>({
    province: fc.constantFrom("west", "oost", "limburg", "antwerpen", ""),
    a: fc.option(score, { nil: undefined }),
    b: fc.option(score, { nil: undefined }),
    date: fc.constantFrom("2026-10-01", "2026-11-24", "2026-12-31"),
  }),
  { minLength: 1, maxLength: 60 },
);

describe("a bin", () => {
  it("is the tenth that a score is shown as, and never the next level", () => {
    fc.assert(
      fc.property(score, (one) => {
        const bin = binOf(one) / 10;
        expect(Math.floor(bin)).toBe(Math.floor(one + 1e-9));
        const shown = formatScore("en", one);
        if (shown.length === 3) expect(bin.toFixed(1)).toBe(shown);
      }),
    );
  });

  it.each([
    [2.97, 29],
    [2.45, 25],
    [2.449, 24],
    [5, 50],
    [0, 0],
    [-0.96, -10],
    [2.9999999999, 30],
  ])("of %d is %d", (one, bin) => expect(binOf(one)).toBe(bin));
});

describe("peers", () => {
  it("of files that are added up, in any order and any split, are those of the whole", () => {
    fc.assert(
      fc.property(peers, fc.array(fc.nat(2), { minLength: 60, maxLength: 60 }), (all, places) => {
        const parts = [2, 0, 1]
          .map((part) => all.filter((_, at) => places[at] === part))
          .filter((some) => some.length > 0)
          .map((some) => fileOf(some));
        const whole = JSON.stringify(fileOf(all));
        expect(JSON.stringify(addPeerFiles(parts, questionnaire))).toBe(whole);
        const stepwise = parts.reduce((sum, part) => addPeerFiles([part, sum], questionnaire));
        expect(JSON.stringify(stepwise)).toBe(whole);
      }),
    );
  });

  it("that are handed out show no figure of fewer than five organisations, and none follows from the total", () => {
    fc.assert(
      fc.property(peers, (all) => {
        const exchange = fileOf(all);
        const { groups, all: total, minimum } = forOutside(exchange, questionnaire);
        expect(minimum).toBe(5);
        for (const { organisations, figures } of groups) {
          expect(organisations).toBeGreaterThanOrEqual(5);
          for (const bins of Object.values(figures)) expect(countIn(bins)).toBeGreaterThanOrEqual(5);
        }
        for (const [id, bins] of Object.entries(total?.figures ?? {})) {
          expect(countIn(bins)).toBeGreaterThanOrEqual(5);
          const shown = groups.reduce((sum, one) => sum + countIn(one.figures[id] ?? {}), 0);
          const left = countIn(bins) - shown;
          expect(left === 0 || left >= 5).toBe(true);
        }
        const left = (total?.organisations ?? 0) - groups.reduce((sum, one) => sum + one.organisations, 0);
        expect(left === 0 || left >= 5).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("say nothing of any organisation but how many score what: no id, no name", () => {
    const text = JSON.stringify(
      forOutside(fileOf(Array.from({ length: 7 }, () => ({ province: "west", a: 2 }))), questionnaire),
    );
    expect(JSON.parse(text)).toEqual({
      peers: 1,
      for: "outside",
      questionnaire: { id: "test", version: "1.0.0", sha256: "f".repeat(64) },
      by: "province",
      minimum: 5,
      from: "2026-11-24",
      to: "2026-11-24",
      groups: [{ group: "west", organisations: 7, figures: { overall: { 20: 7 }, a: { 20: 7 } } }],
      all: { organisations: 7, figures: { overall: { 20: 7 }, a: { 20: 7 } } },
    });
  });

  it("are what they were when they come back from a file; of another shape they are refused", () => {
    const file = fileOf([{ province: "west", a: 2, b: 0.3 }]);
    expect(parsePeerFile(JSON.parse(JSON.stringify(file)))).toEqual(file);
    expect(parsePeerFile({ ...file, peers: 2 })).toBeUndefined();
    expect(parsePeerFile({ ...file, groups: [{ group: "x", organisations: 0, figures: {} }] })).toBeUndefined();
  });
});

describe("among peers", () => {
  const bins = { 10: 2, 20: 1, 24: 1, 31: 2 };

  it("quantiles stand between their neighbours", () => {
    expect(quantileOf(bins, 0.5)).toBeCloseTo(2.2);
    expect(quantileOf(bins, 0)).toBe(1);
    expect(quantileOf(bins, 1)).toBe(3.1);
    expect(quantileOf({}, 0.5)).toBeUndefined();
    expect(perLevel(bins, [0, 1, 2, 3, 4, 5])).toEqual([0, 2, 2, 2, 0, 0]);
    expect(addBins(bins, { 10: 1, 50: 1 })).toEqual({ ...bins, 10: 3, 50: 1 });
  });

  it("a place is told by who stands lower, the same and higher", () => {
    expect(placeIn(bins, 2.44)).toEqual({ lower: 3, same: 1, higher: 2, percentile: 3.5 / 6 });
    expect(placeIn(bins, 5)).toMatchObject({ lower: 6, percentile: 1 });
  });

  it("an organisation is laid beside its own group, or beside all where that is hidden", () => {
    const west = Array.from({ length: 6 }, (_, at) => ({ province: "west", a: at, b: 1 }));
    const east = Array.from({ length: 6 }, () => ({ province: "oost", a: 1 }));
    const file = fileOf([...west, ...east, { province: "limburg", a: 4 }]);
    const own = assessmentOf({ province: "", a: 2, b: undefined }, "99901");
    const at = (province: string) =>
      compareWithPeers({ ...own, organisation: { id: "99901", province } }, file, questionnaire);
    // One alone in Limburg would follow from the total: another group is hidden with it.
    expect([at("west")?.group, at("oost")?.group].filter((group) => group !== undefined)).toHaveLength(1);
    expect(at("limburg")).toMatchObject({ group: undefined, organisations: 13 });
    const shown = at("oost")?.group === "oost" ? at("oost") : at("west");
    expect(shown?.organisations).toBe(6);
    expect(shown?.figures.find(({ id }) => id === "overall")?.place?.lower).toBeGreaterThan(0);
  });
});
