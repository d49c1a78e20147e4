/** The HTML form is held to what axe asks: as it opens, half filled in, and when it says what is wrong. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../support/axe.ts";
import { browserPath, browserRequired, openBrowser } from "../support/browser.ts";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";

/** Skipped where there is no browser, unless one is required: then opening it fails, and says so. */
describe.skipIf(browserPath === undefined && !browserRequired)("the HTML form, before axe", () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  async function openForm(locale: "nl" | "en", colorScheme: "light" | "dark"): Promise<Page> {
    const path = join(aFolder(), "form.html");
    const { code } = await runMain("form", "--to", "html", "--core", "--lang", locale, "-o", path);
    expect(code).toBe(0);
    const page = await browser.newPage({ viewport: { width: 360, height: 800 }, colorScheme, locale });
    await page.goto(pathToFileURL(path).href);
    return page;
  }

  it.each([
    ["nl", "light"],
    ["en", "dark"],
  ] as const)("in %s, in the %s", async (locale, scheme) => {
    const page = await openForm(locale, scheme);
    expect(await axeFindings(page), "as it opens").toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth")).toBeLessThanOrEqual(0);

    await page.locator("input[type=radio]").nth(2).check({ force: true });
    await page.locator(".remarks summary").first().click();
    await page.locator("#finish").click();
    expect(await axeFindings(page), "with what is still missing").toEqual([]);

    await page.emulateMedia({ media: "print" });
    expect(await axeFindings(page), "printed").toEqual([]);
    await page.close();
  });
});
