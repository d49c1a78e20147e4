import { describe, expect, test } from "vitest";
import { locales } from "../../../src/i18n/locale.ts";
import type { ReportInput } from "../../../src/report/content/report-input.ts";
import { renderHtml } from "../../../src/report/html/index.ts";
import { theFlagship } from "../../support/flagship.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaire = theFlagship("nl");
const pageOf = (name: string, changes: Partial<ReportInput> = {}) =>
  renderHtml({ assessment: sampleAssessment({ questionnaire, name }), questionnaire, locale: "nl", ...changes });
const page = pageOf("Zwaluwbeke");

describe("the page", () => {
  test("is the same each time", () => {
    expect(pageOf("Zwaluwbeke")).toBe(page);
  });

  test("has no script, and names no place to load anything from", () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|javascript:|url\(|@import|https?:/iu);
    expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'; img-src data:;");
  });

  test.each(locales)("says that it is in %s", (locale) => {
    const html = pageOf("Zwaluwbeke", { locale, questionnaire: theFlagship(locale) });
    expect(html).toContain(`<html lang="${{ nl: "nl-BE", en: "en" }[locale]}`);
    expect(html).toContain(`<title>${{ nl: "Datamaturiteit van", en: "Data maturity of" }[locale]} Zwaluwbeke</title>`);
  });

  test("has one title, headings that skip no level, and a name of its own for each", () => {
    const headings = [...page.matchAll(/<h([1-6])(?: id="([^"]+)")?/gu)];
    const levels = headings.map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    expect(levels[0]).toBe(1);
    for (const [index, level] of levels.entries()) expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    const ids = [...page.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...page.matchAll(/href="#([^"]+)"/gu)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(6);
    for (const target of targets) expect(ids).toContain(target);
  });

  test("has a caption and headers with a direction in each table", () => {
    const tables = page.match(/<table[\s\S]*?<\/table>/gu) ?? [];
    expect(tables.length).toBeGreaterThan(3);
    for (const table of tables) {
      expect(table).toMatch(/<caption class="unseen">[^<]+<\/caption>/u);
      for (const head of table.match(/<th\b[^>]*>/gu) ?? []) expect(head).toMatch(/scope="(?:col|row)"/u);
      const cells = (table.match(/<tr[\s\S]*?<\/tr>/gu) ?? []).map((row) => row.match(/<t[hd]\b/gu)?.length);
      expect(new Set(cells).size).toBe(1);
    }
  });
});

describe("a name that means something elsewhere", () => {
  test.each([
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "\\",
    '"; } body { display: none',
    "a\nb",
  ])("%j is only a name", (name) => {
    const html = pageOf(name);
    expect(html.match(/<\/style>/gu)).toHaveLength(1);
    expect(html).not.toMatch(/<script|<img/u);
    const contents = [...html.matchAll(/@top-left \{ content: "([^"]*)"; \}/gu)].map(([, text = ""]) => text);
    expect(contents).toHaveLength(1);
    const shown = (contents[0] ?? "").replace(/\\([0-9a-f]+) /gu, (_, code) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    );
    expect(shown).toBe(name);
  });

  test("turns no reading around, and hides nothing", () => {
    const html = pageOf("Zwa\u202eluw\u0000be\u200bke");
    expect(html).toContain("<h1>Zwaluwbeke</h1>");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there.
    expect(html).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u200b-\u200f\u202a-\u202e]/u);
  });
});
