import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { normalise } from "../../src/core/questionnaire/normalise-questionnaire.ts";
import { parseResponse } from "../../src/core/response/parse-response.ts";
import { browserPath, browserRequired, openBrowser } from "../support/browser.ts";
import { aFolder } from "../support/folder.ts";
import { aFormQuestionnaireFile, hostileText, writeFormQuestionnaire } from "../support/form-questionnaire.ts";
import { runMain } from "../support/run-main.ts";

/** Skipped where there is no browser, unless one is required: then opening it fails, and says so. */
describe.skipIf(browserPath === undefined && !browserRequired)("the HTML form, in a browser", () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let folder: string;
  let questionnaire: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  beforeEach(async () => {
    complaints.length = 0;
    folder = aFolder();
    questionnaire = writeFormQuestionnaire(join(folder, "questionnaire"));
    context = await browser.newContext({ acceptDownloads: true, locale: "nl-BE" });
    // No midnight between the start and the end.
    await context.clock.setFixedTime("2026-11-24T10:00:00Z");
    page = await newPage();
  });
  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  it("is filled in by keyboard, survives a reload, and hands back a file that counts as it is", async () => {
    await open("--to", "html", "--round", "2026");
    await type("#organisationName", "Meerlinde");
    await type("#organisationId", "99901");
    await type("#inhabitants", "30.000");
    await page.locator("#role").focus();
    await page.keyboard.type("Management team");
    await choose("data-story", "level:3");
    await page.locator("#q-data-story .remarks summary").focus();
    await page.keyboard.press("Enter");
    await type("#q-data-story .remarks textarea >> nth=0", "Besproken: 'ja'");
    await type("#q-data-story .remarks textarea >> nth=1", "nota MT\nbesluit 12");
    await choose("story-follow-up", "state:dont-know");
    await choose("shared-plan", "option:no");
    await press("#q-tools-in-use input[type=checkbox] >> nth=1", "Space");
    await press("#q-tools-in-use input[type=checkbox] >> nth=2", "Space");
    await choose("tools-follow-up", "level:0");
    await type("#q-share-of-services input[type=text]", "12,5");
    await choose("3d-models", "state:not-applicable");
    await choose("hostile", "option:first");
    expect(await page.textContent("#saved")).toContain("Bewaard op deze computer");

    await page.reload();
    expect(await page.inputValue("#organisationName")).toBe("Meerlinde");
    expect(await page.isChecked('#q-data-story input[value="level:3"]')).toBe(true);
    expect(await page.isHidden("#q-plan-detail")).toBe(true);
    expect(await page.textContent("#review")).toContain("Alle vragen zijn bekeken");

    const path = await downloadBy(() => press("#finish", "Enter"));
    expect(await page.textContent("#review")).toContain("Klaar.");
    const file = JSON.parse(readFileSync(path, "utf8"));
    expect(file).toMatchObject({
      format: 1,
      questionnaire: { id: "form-test", version: "1.2.3" },
      organisation: { id: "99901", name: "Meerlinde", inhabitants: 30000 },
      respondent: { role: "mt" },
      round: "2026",
      started: "2026-11-24",
      submitted: "2026-11-24",
    });
    expect(file.answers).toEqual({
      "data-story": { level: 3, note: "Besproken: 'ja'", evidence: ["nota MT", "besluit 12"] },
      "story-follow-up": { state: "dont-know" },
      "shared-plan": { option: "no" },
      "tools-in-use": { checked: ["a-catalogue-of-all-the-data", "dk"] },
      "tools-follow-up": { level: 0 },
      "share-of-services": { number: 12.5 },
      "3d-models": { state: "not-applicable" },
      hostile: { option: "first" },
    });
    expect(parseResponse(file, normalise(aFormQuestionnaireFile())).issues).toEqual([]);
    expect((await runMain("check", path, "--questionnaire", questionnaire)).code).toBe(0);
    const scored = await runMain("score", path, "--questionnaire", questionnaire, "--json");
    expect(scored.code).toBe(0);
    expect(JSON.parse(scored.out).respondents.count).toBe(1);
  });

  it("asks what its conditions and the role call for, as one answers", async () => {
    await open("--to", "html");
    const shown = (id: string) => page.isVisible(`#q-${id}`);
    expect(await shown("story-follow-up")).toBe(false);
    await choose("data-story", "level:1");
    expect(await shown("story-follow-up")).toBe(false);
    await choose("data-story", "level:2");
    expect(await shown("story-follow-up")).toBe(true);
    await type("#q-share-of-services input[type=text]", "10");
    expect(await shown("3d-models")).toBe(true);
    // A consensus replaces everybody's answers.
    expect(await page.locator('#role option[value="consensus"]').count()).toBe(0);
    await page.selectOption("#role", "ict");
    expect(await shown("data-story")).toBe(false);
    expect(await page.textContent("#who")).toContain("in functie");
  });

  it("names what is not right before it finishes, and what is open", async () => {
    await open("--to", "html", "--core", "--role", "mt");
    await type("#organisationId", "99901");
    await press("#finish", "Enter");
    const problems = page.locator(".problems");
    expect(await problems.textContent()).toContain("Vul de naam van je bestuur in.");
    await page.click(".problems a");
    expect(await page.evaluate("document.activeElement?.id")).toBe("organisationName");
    await type("#organisationName", "Meerlinde");
    expect(await problems.isHidden()).toBe(true);
    await press("#finish", "Enter");
    expect(await page.textContent("#review .done")).toContain("nog 2 vragen open");
    const file = JSON.parse(readFileSync(await downloadBy(() => press("#finish", "Enter")), "utf8"));
    expect(file).toMatchObject({ form: "core", respondent: { role: "mt" }, answers: {} });
  });

  it("says that a number is none, and does not finish with it", async () => {
    await open("--to", "html", "--role", "none");
    await type("#q-share-of-services input[type=text]", "veel");
    expect(await page.isVisible("#q-share-of-services .error")).toBe(true);
    await press("#finish", "Enter");
    expect(await page.textContent(".problems")).toContain("typ een getal");
    await choose("share-of-services", "state:dont-know");
    expect(await page.isVisible("#q-share-of-services .error")).toBe(false);
    expect(await page.inputValue("#q-share-of-services input[type=text]")).toBe("");
  });

  it("goes on with a file, and after finishing is a draft again when something changes", async () => {
    await open("--to", "html", "--role", "mt");
    await type("#organisationName", "Meerlinde");
    await type("#organisationId", "99901");
    await choose("data-story", "level:4");
    const path = await downloadBy(() => press("#save-draft", "Enter"));
    expect(JSON.parse(readFileSync(path, "utf8")).submitted).toBeUndefined();
    await press("#clear", "Enter");
    await press("#clear-yes", "Enter");
    expect(await page.textContent("header")).toContain("van deze computer gewist");
    expect(await page.evaluate("localStorage.length")).toBe(0);
    expect(await page.inputValue("#organisationName")).toBe("");

    await page.setInputFiles("#open-file", path);
    await page.waitForSelector("text=is geopend");
    expect(await page.isChecked('#q-data-story input[value="level:4"]')).toBe(true);
    await press("#finish", "Enter");
    const finished = await downloadBy(() => press("#finish", "Enter"));
    const before = JSON.parse(readFileSync(finished, "utf8"));
    expect(before.submitted).toBeDefined();
    await choose("data-story", "level:5");
    expect(await page.textContent("#review .done")).toContain("gewijzigd na het afronden");
    const after = JSON.parse(readFileSync(await downloadBy(() => press("#save-draft", "Enter")), "utf8"));
    expect(after.submitted).toBeUndefined();
    expect(after.respondent).toEqual(before.respondent);
  });

  it("refuses a file of something else, in words", async () => {
    await open("--to", "html");
    await page.setInputFiles("#open-file", { name: "x.yaml", mimeType: "text/yaml", buffer: Buffer.from("format: 1") });
    await page.waitForSelector("text=x.yaml is geen antwoordbestand dat dit formulier kan lezen");
  });

  it("keeps two respondents on one computer apart, and lets each go on", async () => {
    const file = await open("--to", "html", "--role", "mt");
    await type("#organisationName", "Meerlinde");
    const second = await newPage();
    await second.goto(file);
    expect(await second.textContent("#drafts")).toContain("Meerlinde");
    await second.click("#anew");
    await second.fill("#organisationName", "Zandhoven-Zuid");
    await page.reload();
    expect(await page.inputValue("#organisationName")).toBe("Meerlinde");
    const third = await newPage();
    await third.goto(file);
    expect(await third.locator("#drafts li").count()).toBe(2);
    await third.click("#drafts li:has-text('Zandhoven-Zuid') button >> nth=0");
    expect(await third.inputValue("#organisationName")).toBe("Zandhoven-Zuid");
    const fourth = await newPage();
    await fourth.goto(file);
    await fourth.click("#drafts li:has-text('Meerlinde') button.quiet");
    expect(await fourth.locator("#drafts li").count()).toBe(2);
    await fourth.click("#drafts li:has-text('Meerlinde') >> text=Ja, wis ze");
    expect(await fourth.locator("#drafts li").count()).toBe(1);
  });

  it("speaks both languages, and keeps the answers when one changes", async () => {
    await open("--to", "html");
    await choose("data-story", "level:2");
    await page.selectOption("#language", "en");
    expect(await page.getAttribute("html", "lang")).toBe("en");
    expect(await page.textContent("#q-data-story legend")).toContain("Who told the story?");
    expect(await page.isChecked('#q-data-story input[value="level:2"]')).toBe(true);
    expect(await page.textContent("#review")).toContain("Review and finish");
  });

  it("shows texts that mean harm as the texts that they are", async () => {
    await open("--to", "html");
    expect(await page.textContent("#q-hostile legend .text")).toBe(hostileText);
    expect(await page.locator("#q-hostile img, #q-hostile script").count()).toBe(0);
    expect(await page.title()).toBe("Proef met formulieren");
  });

  it("needs no scrolling sideways on a small screen", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await open("--to", "html");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
  });

  it("gives every field a name and every group of answers a legend", async () => {
    await open("--to", "html");
    const nameless = await page.evaluate(
      "[...document.querySelectorAll('input, select, textarea')].filter((one) => !one.labels?.length).map((one) => one.id)",
    );
    expect(nameless).toEqual([]);
    expect(await page.locator("fieldset:not(:has(> legend))").count()).toBe(0);
  });

  it("works where the browser keeps nothing, and says so", async () => {
    await page.addInitScript("Storage.prototype.setItem = () => { throw new Error('full'); };");
    await open("--to", "html");
    await choose("data-story", "level:2");
    expect(await page.textContent("#saved")).toContain("kan niet bewaren");
  });

  /** Nothing but the file itself is asked for, and nothing is complained of. */
  async function newPage(): Promise<Page> {
    const opened = await context.newPage();
    opened.on("console", (message) => complaints.push(message.text()));
    opened.on("pageerror", (error) => complaints.push(error.message));
    opened.on("request", (request) => {
      if (!/^(?:file|blob):/.test(request.url())) complaints.push(request.url());
    });
    return opened;
  }

  async function open(...flags: readonly string[]): Promise<string> {
    const path = join(folder, "form.html");
    const run = await runMain("form", ...flags, "--questionnaire", questionnaire, "-o", path);
    expect(run).toMatchObject({ code: 0, out: `${path}\n` });
    const address = pathToFileURL(path).href;
    await page.goto(address);
    return address;
  }

  async function type(field: string, text: string): Promise<void> {
    await page.locator(field).focus();
    await page.keyboard.type(text);
  }

  async function press(field: string, key: string): Promise<void> {
    await page.locator(field).focus();
    await page.keyboard.press(key);
  }

  async function choose(question: string, value: string): Promise<void> {
    await press(`#q-${question} input[value="${value}"]`, "Space");
  }

  async function downloadBy(act: () => Promise<void>): Promise<string> {
    const [download] = await Promise.all([page.waitForEvent("download"), act()]);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);
    return path;
  }
});
