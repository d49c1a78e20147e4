/** The HTML report in a real browser: accessible in light, dark and print, on a telephone and on a wide screen. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { paletteOf } from "../../../src/core/template/palette.ts";
import { checkTheme } from "../../../src/core/template/theme-rules.ts";
import type { Variant } from "../../../src/report/content/outline.ts";
import { outlines } from "../../../src/report/content/outline.ts";
import { renderHtml } from "../../../src/report/html/index.ts";
import type { Theme } from "../../../src/report/theme.ts";
import { axeFindings } from "../../support/axe.ts";
import { browserPath, browserRequired, openBrowser } from "../../support/browser.ts";
import { theFlagship } from "../../support/flagship.ts";
import { aFolder } from "../../support/folder.ts";
import { openPdf } from "../../support/report.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";
import { aLogo } from "../../support/template.ts";

const hostile = `</title></style><script>document.title="taken"</script><img src="https://example.invalid/x.png" onerror="document.title='taken'">`;

const samples = {
  uneven: {},
  "hostile and long": {
    name: `Zeer-Lange-Gemeentenaam-${"aan-de-Beek-".repeat(6)}${hostile}`,
    answer: (question: number) =>
      ({ kind: "level", level: question % 5, note: `${hostile}\n${"woord ".repeat(300)}` }) as const,
  },
  "nobody knew anything": { answer: () => ({ kind: "none", state: "dont-know" }) as const, roles: [undefined] },
};

/** Of an invented province: a light band, an accent as light as it may be, a font name that would write rules. */
const house: Theme = {
  palette: paletteOf({ accent: "#2b7a4f", band: "#f2c500", target: "#9a2d6e" }),
  logo: { type: "image/png", bytes: aLogo(), width: 240, height: 80, alternative: `Logo van Meerland${hostile}` },
  fontFamily: `Meer; } body { display: none } ${hostile}`,
};

/** Skipped where there is no browser, unless one is required: then opening it fails, and says so. */
describe.skipIf(browserPath === undefined && !browserRequired)("the HTML report, in a browser", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function openReport(
    sample: keyof typeof samples,
    locale: "nl" | "en",
    width: number,
    { variant = "full", theme }: { readonly variant?: Variant; readonly theme?: Theme } = {},
  ) {
    const questionnaire = theFlagship(locale);
    const path = join(aFolder(), "report.html");
    const outline = outlines[variant];
    const audience = outline.audience === "outside" ? { audience: outline.audience } : {};
    const assessment = sampleAssessment({ questionnaire, ...audience, ...samples[sample] });
    writeFileSync(
      path,
      renderHtml({ assessment, questionnaire, locale, outline, example: true, ...(theme ? { theme } : {}) }),
    );
    const page = await browser.newPage({ viewport: { width, height: 800 } });
    const seen: string[] = [];
    page.on("console", (message) => seen.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
    page.on("request", (request) => {
      if (!request.isNavigationRequest()) seen.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(path).href);
    return { page, seen };
  }

  /** How far the page can be moved sideways. */
  const sideways = (page: Page) => page.evaluate("document.documentElement.scrollWidth - innerWidth");

  const looks = [
    { colorScheme: "light", media: "screen" },
    { colorScheme: "dark", media: "screen" },
    { colorScheme: "dark", media: "print" },
  ] as const;
  const cases = [
    { sample: "uneven", locale: "nl", width: 360, seenIn: looks },
    { sample: "uneven", locale: "en", width: 1280, seenIn: looks },
    { sample: "hostile and long", locale: "nl", width: 320, seenIn: looks.slice(0, 1) },
    { sample: "nobody knew anything", locale: "nl", width: 360, seenIn: looks.slice(0, 1) },
  ] as const;

  test.each(cases)(
    "$sample, $locale, $width wide: nothing to complain of",
    async ({ sample, locale, width, seenIn }) => {
      const { page, seen } = await openReport(sample, locale, width);
      for (const look of seenIn) {
        await page.emulateMedia(look);
        expect(await axeFindings(page), JSON.stringify(look)).toEqual([]);
      }
      await page.emulateMedia({ media: "screen" });
      expect(await sideways(page)).toBe(0);
      expect(await page.title()).not.toBe("taken");
      expect(seen).toEqual([]);
      await page.close();
    },
  );

  test.each([
    ["council", 1280],
    ["summary", 360],
    ["summary", 1280],
    ["workshop", 800],
  ] as const)("the variant %s, %i wide: nothing to complain of", async (variant, width) => {
    const { page, seen } = await openReport("uneven", "nl", width, { variant });
    const main = await page.locator("main").boundingBox();
    expect(main?.width).toBeGreaterThan(width * 0.7);
    expect(await axeFindings(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    expect(seen).toEqual([]);
    await page.close();
  });

  test("in a house style: nothing to complain of, and its logo is seen", async () => {
    expect(checkTheme({ colours: { accent: house.palette.accent, band: house.palette.band } })).toEqual([]);
    const { page, seen } = await openReport("uneven", "nl", 360, { theme: house });
    for (const look of looks.slice(0, 2)) {
      await page.emulateMedia(look);
      expect(await axeFindings(page), JSON.stringify(look)).toEqual([]);
    }
    const logo = page.getByRole("img", { name: /^Logo van Meerland/u });
    expect(await logo.evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth)).toBe(240);
    expect(await logo.isVisible()).toBe(true);
    expect(await page.title()).not.toBe("taken");
    // The address of the logo is the picture itself.
    expect(seen.filter((one) => !one.startsWith("request: data:"))).toEqual([]);
    await page.close();
  });

  test("letters in pictures are as large as small print even on a telephone", async () => {
    const { page } = await openReport("uneven", "nl", 360);
    const sizes = await page.$$eval("svg text", (texts) =>
      texts.map((text) => {
        const scale = (text as unknown as { getScreenCTM: () => { a: number } }).getScreenCTM().a;
        return Number(text.getAttribute("font-size")) * scale;
      }),
    );
    expect(sizes.length).toBeGreaterThan(50);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    await page.close();
  });

  test("a cell of many words has room for some of them on a line, on a telephone too", async () => {
    const { page } = await openReport("uneven", "nl", 360);
    const widths = await page.$$eval("td", (cells) =>
      cells.flatMap((cell) =>
        (cell.textContent ?? "").length > 80 ? [(cell as unknown as { clientWidth: number }).clientWidth] : [],
      ),
    );
    expect(widths.length).toBeGreaterThan(3);
    expect(Math.min(...widths)).toBeGreaterThan(200);
    await page.close();
  });

  test("every chapter is a link away, by keyboard", async () => {
    const { page } = await openReport("uneven", "en", 1280);
    const links = page.locator("nav a");
    expect(await links.count()).toBeGreaterThan(6);
    for (const link of await links.all()) {
      await link.focus();
      const target = decodeURIComponent((await link.getAttribute("href")) ?? "");
      await page.keyboard.press("Enter");
      // The address follows the key press a moment later.
      await page.waitForURL((url) => decodeURIComponent(url.hash) === target);
      expect(await page.locator(`h2${target}`).textContent()).toBe(await link.textContent());
    }
    await page.close();
  });

  test("printed, the summary is one page, and every page says that the example is invented", async () => {
    const { page } = await openReport("uneven", "nl", 1280);
    const pdf = await openPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const text = async (number: number) => {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      return items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .replace(/\s/gu, "");
    };
    expect(await text(2)).toContain("Samenvatting");
    expect(await text(3)).toContain("Profiel");
    for (let number = 1; number <= pdf.numPages; number += 1)
      expect(await text(number)).toContain("Verzonnenvoorbeeld");
    await page.close();
  });
});
