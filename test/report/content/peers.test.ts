import { describe, expect, it } from "vitest";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import type { PeerFile } from "../../../src/core/organisations/peers/peer-file.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { peersMessages } from "../../../src/i18n/peers.ts";
import { reportDocument } from "../../../src/report/content/index.ts";
import { outlines } from "../../../src/report/content/outline.ts";
import { renderHtml } from "../../../src/report/html/index.ts";
import { renderMarkdown } from "../../../src/report/markdown/markdown.ts";
import { theFlagship } from "../../support/flagship.ts";
import { wordsOf } from "../../support/report.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaire = theFlagship();
const assessment = sampleAssessment({ questionnaire, inhabitants: 30_000 });

/** Every figure scored alike by `count` organisations of each size. */
function peersOf(sizes: Readonly<Record<string, number>>): PeerFile {
  const ids = ["overall", ...questionnaire.areas.map(({ id }) => id), ...questionnaire.dimensions.map(({ id }) => id)];
  const groups = Object.entries(sizes).map(([group, count]) => ({
    group,
    organisations: count,
    figures: Object.fromEntries(ids.map((id) => [id, { 5: count - 2, 45: 2 }])),
  }));
  const reference = { id: questionnaire.id, version: questionnaire.version, sha256: "" };
  const days = { from: "2026-10-01", to: "2026-11-30" };
  return { peers: 1, for: "exchange", questionnaire: reference, by: "size", minimum: 5, ...days, groups };
}

function chapterOf(peers: PeerFile | undefined, locale: Locale = "nl", of: Assessment = assessment): string[] {
  const { blocks } = reportDocument({
    assessment: of,
    questionnaire,
    locale,
    outline: { ...outlines.full, chapters: [{ chapter: "peers" }] },
    ...(peers ? { peers } : {}),
  });
  return wordsOf(blocks);
}

describe("the chapter that lays an organisation beside others", () => {
  it("is not there without a file of peers", () => {
    expect(chapterOf(undefined)).toEqual([]);
  });

  it("leaves out, in a report for outside, what the others answered more of", () => {
    const outside: Assessment = { ...assessment, settings: { ...assessment.settings, audience: "outside" } };
    const words = chapterOf(peersOf({ medium: 9 }), "nl", outside).join("\n");
    expect(words).toContain("Governance");
    expect(words).not.toMatch(/Veiligheid en privacy|Infrastructuur|Alles samen/u);
    expect(words).toContain("Wat gevoelige vragen bevat, staat er niet bij");
    expect(chapterOf(peersOf({ medium: 9 })).join(" ")).toMatch(/Veiligheid en privacy.*Alles samen/su);
  });

  it("says with how many of which group, and when they were measured", () => {
    const words = chapterOf(peersOf({ small: 20, medium: 9 })).join("\n");
    expect(words).toContain("Vergeleken met 9 besturen (20.000 tot 60.000 inwoners)");
    expect(words).toContain("metingen van 1 oktober 2026 tot 30 november 2026");
    expect(words).toMatch(/Van de 9 besturen scoren er 7 lager, 0 ongeveer gelijk en 2 hoger\./u);
  });

  it("states the picture in words, with the figures of the table", () => {
    const words = chapterOf(peersOf({ medium: 9 }), "en");
    const picture = words.find((text) => text.startsWith("Own score, median and middle half"));
    for (const { id } of questionnaire.dimensions) {
      const name = questionnaire.dimensions.find((one) => one.id === id)?.plainName ?? "";
      expect(picture).toContain(`${name}: `);
    }
    expect(picture).toContain("median 0.5, middle half from 0.5 to 0.5");
  });

  it("shows nothing of a group that is too small: all together then, or nobody", () => {
    const all = chapterOf(peersOf({ small: 20, medium: 3, large: 6 })).join("\n");
    expect(all).toContain("Vergeleken met 29 besturen (alle samen)");
    expect(all).toContain("Van je eigen groep zijn er geen 5 besturen");
    expect(chapterOf(peersOf({ medium: 4 }))).toEqual([
      peersMessages.nl.own.heading,
      "Er zijn te weinig besturen om mee te vergelijken: minstens 5 zijn er nodig.",
    ]);
  });

  it("stands in every form of the report", () => {
    const input = { assessment, questionnaire, locale: "nl" as const, peers: peersOf({ medium: 9 }) };
    expect(renderHtml(input)).toContain("Vergeleken met 9 besturen");
    expect(renderMarkdown(input)).toContain("Vergeleken met 9 besturen");
  });
});
