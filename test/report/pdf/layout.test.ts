import { describe, expect, test } from "vitest";
import { localise } from "../../../src/core/questionnaire/overlay.ts";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { reportMessages } from "../../../src/i18n/report.ts";
import type { Item, Layout, TextItem } from "../../../src/report/pdf/page-items.ts";
import { footerBaseline, frame, headerBaseline, page } from "../../../src/report/pdf/theme.ts";
import { aQuestionnaire } from "../../support/builders.ts";
import { theFlagship } from "../../support/flagship.ts";
import { layoutOf } from "../../support/report.ts";
import type { Sample } from "../../support/sample-assessment.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const longName = "Intergemeentelijk samenwerkingsverband Zuid-Oost-Meetjesland & Kustpolders (OCMW)";
const address = `https://intranet.example.org/${"documenten_van_het_bestuur/".repeat(6)}nota.pdf`;
const five = { kind: "level", level: 5, evidence: ["nota"] } as const;

interface Case {
  readonly name: string;
  readonly locale: Locale;
  readonly sample: Omit<Sample, "questionnaire">;
  readonly questionnaire?: Questionnaire;
}

const cases: readonly Case[] = [
  { name: "an ordinary municipality in Dutch", locale: "nl", sample: {} },
  { name: "an ordinary municipality in English", locale: "en", sample: {} },
  {
    name: "names, notes and addresses of the greatest length",
    locale: "nl",
    sample: {
      name: longName,
      answer: (question, respondent) => ({
        kind: "level",
        level: (question + respondent) % 6,
        note: "Dit is een lange notitie over gegevensbeschermingseffectbeoordelingen. ".repeat(30).slice(0, 2000),
        evidence: [address],
      }),
    },
  },
  {
    name: "notes with line feeds, tabs, signs that the fonts lack and an address without a break",
    locale: "nl",
    sample: {
      name: "Gent 🏛\tcentrum",
      answer: (question) => ({ kind: "level", level: question % 4, note: `Eén\n\ntwee\t✓ 🚲 漢字 ${"x".repeat(300)}` }),
    },
  },
  { name: "one word of 200 characters as a name", locale: "en", sample: { name: "W".repeat(200) } },
  { name: "nobody knows anything", locale: "nl", sample: { answer: () => ({ kind: "none", state: "dont-know" }) } },
  { name: "nothing answered", locale: "en", sample: { answer: () => undefined } },
  { name: "everything at the top", locale: "en", sample: { roles: [undefined], answer: () => five } },
  {
    name: "thirty respondents",
    locale: "nl",
    sample: { roles: Array.from({ length: 30 }, (_, index) => ["mt", "cbs", "domain", "ict", "dpo"][index % 5]) },
  },
  { name: "no day to spend", locale: "nl", sample: { ambition: { daysPerYear: 0, quarters: 1 } } },
  {
    name: "everything planned over ten years",
    locale: "en",
    sample: { ambition: { daysPerYear: 400, quarters: 40, actionsPerYear: 40 } },
  },
  {
    name: "three questions and no catalogue",
    locale: "en",
    questionnaire: aQuestionnaire(),
    sample: { roles: [undefined], answer: (question) => ({ kind: "level", level: question + 1 }) },
  },
  {
    name: "texts of the greatest length in an own questionnaire",
    locale: "nl",
    questionnaire: withLongTexts(theFlagship("nl")),
    sample: {},
  },
];

/** Action texts of up to 2,000 characters, as the schema allows. */
function withLongTexts(questionnaire: Questionnaire): Questionnaire {
  const long = "Een beschrijving die maar doorgaat over gegevensbeschermingseffectbeoordelingen. "
    .repeat(40)
    .slice(0, 2000);
  const ids = (questionnaire.catalogue?.actions ?? []).slice(0, 4).map(({ id }) => id);
  const texts = Object.fromEntries(ids.map((id) => [id, { title: long.slice(0, 300), description: long, done: long }]));
  const dimensions = Object.fromEntries(
    questionnaire.dimensions.map(({ id }) => [id, { plainName: long.slice(0, 120), description: long }]),
  );
  return localise(questionnaire, { actions: texts, dimensions }, "nl");
}

function layoutFor({ locale, sample, questionnaire = theFlagship(locale) }: Case): Layout {
  return layoutOf({ assessment: sampleAssessment({ ...sample, questionnaire }), questionnaire, locale });
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

const boxOf = (item: TextItem): Box => ({
  left: item.x,
  right: item.x + item.width,
  top: item.y - item.size * 0.72,
  bottom: item.y + item.size * 0.2,
  text: item.text,
});

const textsOf = (items: readonly Item[]) => items.filter((item): item is TextItem => item.kind === "text");

function overlaps(boxes: readonly Box[]): string[] {
  const sorted = [...boxes].sort((a, b) => a.top - b.top);
  const found: string[] = [];
  for (const [index, one] of sorted.entries()) {
    for (const other of sorted.slice(index + 1)) {
      if (other.top >= one.bottom) break;
      // A trailing space may touch its neighbour.
      if (one.left < other.right - 3 && other.left < one.right - 3) found.push(`${one.text} × ${other.text}`);
    }
  }
  return found;
}

describe.each(cases)("$name", (given) => {
  const layout = layoutFor(given);

  test("no text stands outside its frame", () => {
    for (const [index, { items }] of layout.pages.entries()) {
      for (const item of textsOf(items)) {
        const box = boxOf(item);
        expect(box.left, item.text).toBeGreaterThanOrEqual(frame.left - 0.01);
        // The space that joins a line with the next one is not ink.
        const ink = item.text.endsWith(" ") ? box.right - item.size * 0.25 : box.right;
        expect(ink, item.text).toBeLessThanOrEqual(frame.right + 0.1);
        const running = item.y === headerBaseline || item.y === footerBaseline;
        if (index > 0 && !running) expect(box.top, item.text).toBeGreaterThanOrEqual(frame.top - 0.01);
        expect(box.bottom, item.text).toBeLessThanOrEqual(running ? page.height : frame.bottom + 0.01);
      }
    }
  });

  test("no two texts overlap", () => {
    expect(layout.pages.flatMap(({ items }) => overlaps(textsOf(items).map(boxOf)))).toEqual([]);
  });

  test("figures stay inside the frame and clear of texts", () => {
    for (const { items } of layout.pages) {
      for (const figure of items.filter((item) => item.kind === "figure")) {
        expect(figure.x).toBeGreaterThanOrEqual(frame.left);
        expect(figure.x + figure.width).toBeLessThanOrEqual(frame.right + 0.5);
        expect(figure.y + figure.height).toBeLessThanOrEqual(frame.bottom + 0.01);
        for (const box of textsOf(items).map(boxOf)) {
          const apart = box.bottom <= figure.y || box.top >= figure.y + figure.height;
          const beside = box.right <= figure.x || box.left >= figure.x + figure.width;
          expect(apart || beside, box.text).toBe(true);
        }
      }
    }
  });

  test("no heading stands alone at the foot of a page", () => {
    for (const { items } of layout.pages.slice(1)) {
      const texts = textsOf(items).filter(({ node }) => node);
      const lowest = Math.max(...texts.map(({ y }) => y));
      const last = texts.filter(({ y }) => y > lowest - 4);
      expect(
        last.some(({ node }) => !node?.type.startsWith("H")),
        last.map(({ text }) => text).join(" | "),
      ).toBe(true);
    }
  });

  test("lines of one text are joined by a space, so that no reader glues two words", () => {
    for (const { items } of layout.pages) {
      for (const [index, item] of textsOf(items).entries()) {
        const next = textsOf(items)[index + 1];
        if (!item.node || next?.node !== item.node || next.y <= item.y) continue;
        // A word with a hyphen, or wider than its column, goes on without a space.
        if (item.text.endsWith("-")) continue;
        const whole = `${item.text}${next.text}`.split(" ").every((word) => word.length < 30);
        if (whole) expect(item.text.endsWith(" "), `${item.text}|${next.text}`).toBe(true);
      }
    }
  });

  test("the summary is one page", () => {
    const words = reportMessages[given.locale];
    const pageOf = (title: string) => layout.bookmarks.find((bookmark) => bookmark.title === title)?.page;
    expect(pageOf(words.summary.heading)).toBe(1);
    expect(pageOf(words.profile.heading)).toBe(2);
  });

  test("bookmarks come in order and never skip a level", () => {
    for (const [index, next] of layout.bookmarks.entries()) {
      const one = layout.bookmarks[index - 1];
      if (!one) continue;
      const nextColumn = next.column > one.column || next.y > one.y;
      expect(next.page > one.page || (next.page === one.page && nextColumn), next.title).toBe(true);
    }
    let level = 0;
    for (const bookmark of layout.bookmarks) {
      expect(bookmark.level).toBeLessThanOrEqual(level + 1);
      level = bookmark.level;
    }
  });
});

describe("a report for a management team", () => {
  const samples = [
    { name: "one respondent", roles: [undefined], most: 14, before: 13 },
    { name: "thirteen respondents", roles: undefined, most: 16, before: 14 },
  ];
  for (const locale of ["nl", "en"] as const) {
    test.each(samples)(`$name, in ${locale}: no more pages than one would read`, ({ roles, most, before }) => {
      const layout = layoutFor({ name: "", locale, sample: roles ? { roles } : {} });
      expect(layout.pages.length).toBeLessThanOrEqual(most);
      const appendix = layout.bookmarks.find(({ title }) => title === reportMessages[locale].appendix.heading);
      expect(appendix?.page).toBeLessThanOrEqual(before);
    });

    test.each(samples)(`$name, in ${locale}: no page with a few lines`, ({ roles }) => {
      const layout = layoutFor({ name: "", locale, sample: roles ? { roles } : {} });
      for (const [index, { items }] of layout.pages.entries()) {
        const heights = new Set(textsOf(items).map(({ y }) => Math.round(y)));
        expect(heights.size, `page ${index + 1}`).toBeGreaterThan(12);
      }
    });
  }
});
