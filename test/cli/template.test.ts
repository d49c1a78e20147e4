/** Templates of reports: what is wrong with one, and what reports look like with a sound one. */
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import type { TemplateRuleId } from "../../src/core/template/rule.ts";
import { templateRuleSeverity } from "../../src/core/template/rule.ts";
import { locales } from "../../src/i18n/locale.ts";
import { outlines } from "../../src/report/content/outline.ts";
import { aFolder } from "../support/folder.ts";
import { fontFiles, openPdf, pageText } from "../support/report.ts";
import { runMain } from "../support/run-main.ts";
import {
  aJpeg,
  aLogo,
  aPng,
  houseFont,
  widened,
  withoutLetters,
  withPermission,
  withTableNamed,
  writeHouseStyle,
} from "../support/template.ts";

const small = "templates/example-small";

interface Broken {
  /** File → what stands in it instead. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  readonly says: RegExp;
}

const logo = (file: string) => `logo: { file: ${file}, alternative: Logo van Meerland }`;
const font = (bytes: Uint8Array) => ({ "House-Semibold.ttf": bytes });

/** What breaks each rule. */
const broken: Readonly<Record<TemplateRuleId, readonly Broken[]>> = {
  "contrast-too-low": [
    {
      files: { "theme.yaml": 'colours: { accent: "#f2c500" }' },
      says: /contrast van 1,6 op 1 op wit.*"#8f7400".*band/s,
    },
    { files: { "theme.yaml": 'colours: { axis: "#cccccc" }' }, says: /nodig is 3\. De dichtste kleur/ },
  ],
  "file-outside-template": [
    { files: { "theme.yaml": logo("../logo.png") }, says: /buiten de map/ },
    { files: { "theme.yaml": logo("a/../../logo.png") }, says: /buiten de map/ },
    { files: { "theme.yaml": logo("/etc/passwd") }, says: /buiten de map/ },
    { files: { "theme.yaml": logo("'C:\\logo.png'") }, says: /buiten de map/ },
    { files: { "theme.yaml": logo("'..\\logo.png'") }, says: /buiten de map/ },
    { files: { "theme.yaml": logo("https://example.invalid/logo.png") }, says: /buiten de map/ },
    { files: { "theme.yaml": logo("file:///etc/passwd") }, says: /buiten de map/ },
  ],
  "template-file-missing": [
    { files: { "theme.yaml": logo("Logo-oud.png") }, says: /staat niet in de map/ },
    { files: { "theme.yaml": logo(".") }, says: /staat niet in de map/ },
  ],
  "template-file-too-large": [{ files: { "logo.png": Buffer.alloc(500_001) }, says: /501 kB groot; hoogstens 500 kB/ }],
  "logo-not-a-picture": [{ files: { "logo.png": "<svg/>" }, says: /geen PNG of JPEG/ }],
  "logo-broken": [{ files: { "logo.png": aLogo().slice(0, 99) }, says: /beschadigd/ }],
  "logo-too-many-pixels": [{ files: { "logo.png": aPng([9000, 1, 8, 2], Buffer.from([0])) }, says: /9000 × 1 pixels/ }],
  "logo-interlaced": [{ files: { "logo.png": aPng([1, 1, 8, 2, 1], Buffer.alloc(4)) }, says: /interlaced/ }],
  "logo-for-print": [{ files: { "logo.png": aJpeg(4) }, says: /CMYK/ }],
  "font-not-a-font": [
    { files: font(Buffer.from("wOF2 and more")), says: /WOFF/ },
    { files: font(fontFiles.semibold.slice(0, 9000)), says: /niet te lezen/ },
    { files: font(withTableNamed(fontFiles.semibold, "glyf", "glyg")), says: /niet te lezen/ },
  ],
  "font-variable": [{ files: font(withTableNamed(fontFiles.semibold, "GPOS", "fvar")), says: /variabel/ }],
  "font-not-embeddable": [
    { files: font(withPermission(fontFiles.semibold, 2)), says: /staat niet toe/ },
    { files: font(withPermission(fontFiles.semibold, 0x100)), says: /staat niet toe/ },
  ],
  "font-without-letters": [{ files: font(withoutLetters(fontFiles.semibold, "a")), says: /mist letters.*a/ }],
  "fonts-of-one-name": [
    {
      files: { "House-Regular.ttf": withPermission(fontFiles.semibold, 8), ...font(fontFiles.semibold) },
      says: /heet van binnen net als.*DatapeilSans-Semibold/,
    },
  ],
  "chapter-twice": [{ files: { "full.yaml": "chapters: [summary, method, summary]" }, says: /summary staat hier al/ }],
  "chapter-of-other-variant": [
    { files: { "council.yaml": "chapters: [summary, appendix]" }, says: /appendix hoort niet in de variant council/ },
    { files: { "full.yaml": "chapters: [summary, agenda]" }, says: /agenda hoort niet in de variant full/ },
  ],
  "outline-of-no-variant": [{ files: { "ful.yaml": "chapters: [summary]" }, says: /Bedoelde je full\.yaml/ }],
};

function houseWith(files: Broken["files"]): string {
  const folder = writeHouseStyle(aFolder());
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

describe("check finds what is wrong with a template, and a report refuses it", () => {
  const cases = Object.entries(broken).flatMap(([rule, ways]) => ways.map((way) => [rule, way] as const));

  it.each(cases)("%s", async (rule, { files, says }) => {
    const folder = houseWith(files);
    const { out, code } = await runMain("check", folder, "--json");
    const found = JSON.parse(out) as { code: string; severity: string; message: string }[];
    const severity = templateRuleSeverity[rule as TemplateRuleId];
    expect(found).toMatchObject([{ code: rule, severity, message: expect.stringMatching(says) }]);
    expect(code).toBe(severity === "error" ? 3 : 0);
    // Reading a template is the same for all: one of each rule shows that it is refused.
    if (severity === "warning" || broken[rule as TemplateRuleId][0]?.files !== files) return;
    const report = await runMain("report", small, "--template", folder, "-o", join(folder, "report.pdf"));
    expect(report).toMatchObject({ code: 3, out: "" });
    expect(readdirSync(folder)).not.toContain("report.pdf");
  });

  it("a link that leads out of the folder is refused like a path that does", async () => {
    const folder = houseWith({});
    const elsewhere = aFolder();
    writeFileSync(join(elsewhere, "logo.png"), aLogo());
    rmSync(join(folder, "logo.png"));
    symlinkSync(join(elsewhere, "logo.png"), join(folder, "logo.png"));
    expect((await runMain("check", folder)).out).toContain("buiten de map");
  });

  it.each([
    ["a colour that would write rules of its own", 'colours: { accent: "red;} body{display:none" }', "wrong-format"],
    ["a colour by name", "colours: { accent: red }", "wrong-format"],
    ["a key of another language", 'colors: { accent: "#1d5c3a" }\nlogo: 5', "unknown-key"],
    ["references that multiply", "colours: &a { accent: '#1d5c3a' }\nfonts: *a", "alias-not-allowed"],
    ["brackets without end", `colours: ${"[".repeat(200_000)}`, "nested-too-deep"],
    ["a megabyte and more", `# ${"x".repeat(1_100_000)}\ncolours: {}`, "file-too-large"],
  ])("%s is refused", async (_name, theme, code) => {
    const folder = houseWith({ "theme.yaml": theme });
    const found = JSON.parse((await runMain("check", join(folder, "theme.yaml"), "--json")).out) as { code: string }[];
    expect(found.map((one) => one.code)).toContain(code);
    expect((await runMain("report", small, "--template", folder, "-o", "-")).code).toBe(3);
  });

  it("a chapter that does not exist, with the one that was meant", async () => {
    const folder = houseWith({ "full.yaml": "chapters: [sumary]" });
    expect((await runMain("check", folder)).out).toContain("sumary is geen hoofdstuk. Bedoelde je summary?");
  });

  it("a folder without a house style says how to start one", async () => {
    const { code, err } = await runMain("report", small, "--template", aFolder());
    expect(code).toBe(3);
    expect(err).toContain("datapeil init MAP --template");
    expect((await runMain("report", small, "--template", "no-such-folder")).code).toBe(2);
  });
});

describe("init --template writes a house style to start from", () => {
  it.each(locales)("in %s: nothing is wrong with it, and it is what reports look like without one", async (locale) => {
    const folder = join(aFolder(), "huisstijl");
    const written = await runMain("init", folder, "--template", "--lang", locale);
    expect(written.code).toBe(0);
    expect(written.out.split("\n")[0]).toBe(join(folder, "theme.yaml"));
    expect(await runMain("check", folder)).toMatchObject({ code: 0 });
    const html = async (...flags: string[]) => (await runMain("report", small, "--html", "-o", "-", ...flags)).out;
    expect(await html("--template", folder, "--lang", locale)).toBe(await html("--lang", locale));
    for (const [variant, { chapters }] of Object.entries(outlines)) {
      const outline = readFileSync(join(folder, `${variant}.yaml`), "utf8");
      const listed = [...outline.matchAll(/^ {2}- ([a-z-]+) /gmu)].map(([, chapter]) => chapter);
      expect(listed, variant).toEqual(chapters.map(({ chapter }) => chapter));
    }
  });

  it("and overwrites nothing", async () => {
    const folder = aFolder();
    mkdirSync(join(folder, "huis"));
    writeFileSync(join(folder, "huis", "theme.yaml"), "mine");
    expect((await runMain("init", join(folder, "huis"), "--template")).code).toBe(2);
    expect(readFileSync(join(folder, "huis", "theme.yaml"), "utf8")).toBe("mine");
  });
});

const outline = `chapters:
  - method
  - chapter: summary
    title: { nl: "Kort & <goed>", en: In short }
    introduction: { nl: "Besproken op 12 november. </style><script>" }
`;

describe("a report with a template", () => {
  it("has its chapters, titles and introductions in the language of the report, in every form", async () => {
    const folder = houseWith({ "full.yaml": outline });
    const report = async (...flags: string[]) =>
      (await runMain("report", small, "--template", folder, "-o", "-", ...flags)).out;
    const markdown = await report("--markdown");
    const headings = [...markdown.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
    expect(headings).toEqual(["Hoe de cijfers tot stand komen", "Kort \\& \\<goed\\>"]);
    expect(markdown).toContain("Besproken op 12 november.");
    const english = await report("--markdown", "--lang", "en");
    expect(english).toContain("## In short");
    expect(english).not.toContain("Besproken");
    const html = await report("--html");
    expect(html).not.toContain("<script");
    expect(html).toContain('alt="Logo van de provincie Meerland"');
    expect(html).toContain("--accent: #1d5c3a;");
  });

  it("for outside has the template's chapters, and nothing more of the answers than without it", async () => {
    const folder = houseWith({ "council.yaml": "chapters: [method, { chapter: profile, title: Stand }]" });
    const council = async (...flags: string[]) =>
      (await runMain("report", "templates/example", "--variant", "council", "--markdown", "-o", "-", ...flags)).out;
    const [plain, housed] = [await council(), await council("--template", folder)];
    const headings = [...housed.matchAll(/^## (.+)$/gmu)].map(([, heading]) => heading);
    expect(headings).toEqual(["Hoe de cijfers tot stand komen", "Stand"]);
    const lines = plain.split("\n");
    expect(housed.split("\n").filter((line) => !lines.includes(line))).toEqual(["## Stand"]);
  });

  it("is drawn again byte for byte, on several cores too, and anew when the template changes", async () => {
    const folder = houseWith({});
    const [alone, together] = [aFolder(), aFolder()];
    const run = (output: string, jobs: string) =>
      runMain("report", small, "--template", folder, "-o", output, "--jobs", jobs);
    await run(alone, "1");
    await run(together, "2");
    const [name = ""] = readdirSync(alone).filter((one) => one.endsWith(".pdf"));
    expect(readFileSync(join(together, name)).equals(readFileSync(join(alone, name)))).toBe(true);
    expect((await run(alone, "1")).err).toContain("1 rapport was al klaar");
    writeFileSync(join(folder, "logo.png"), aLogo(300));
    expect((await run(alone, "1")).err).not.toContain("al klaar");
  });

  it("is known again by verify, which tells of the template where it is not given", async () => {
    const folder = houseWith({});
    const path = join(folder, "report.pdf");
    await runMain("report", small, "--template", folder, "-o", path);
    const plain = join(folder, "plain.pdf");
    await runMain("report", small, "-o", plain);
    const verify = async (file: string, ...flags: string[]) => runMain("verify", file, ...flags);
    const without = await verify(path);
    expect(without.code).toBe(0);
    expect(without.out.replaceAll(/\s+/gu, " ")).toContain("een andere huisstijl komen (geef die met --template)");
    expect(JSON.parse((await verify(path, "--template", folder, "--json")).out)).toMatchObject({ pages: "same" });
    expect(JSON.parse((await verify(plain, "--template", folder, "--json")).out)).toMatchObject({ pages: "same" });
  });

  it("comes with a batch of scores too, and with the demo", async () => {
    const folder = houseWith({});
    const reports = aFolder();
    await runMain("score", small, "--reports", reports, "--template", folder);
    const one = readdirSync(reports).find((name) => name.endsWith(".pdf")) ?? "";
    await runMain("report", small, "--template", folder, "-o", join(folder, "one.pdf"));
    expect(readFileSync(join(reports, one)).equals(readFileSync(join(folder, "one.pdf")))).toBe(true);
    const demo = join(folder, "demo.html");
    expect((await runMain("demo", "--template", folder, "-o", demo)).code).toBe(0);
    expect(readFileSync(demo, "utf8")).toContain("data:image/png;base64,");
  });

  test.each(["summary", "full"])("in wide letters, what must be one page is one page: %s", async (variant) => {
    const folder = houseWith({
      "House-Regular.ttf": widened(houseFont("regular"), 1.2),
      "House-Semibold.ttf": widened(houseFont("semibold"), 1.2),
      "summary.yaml": `chapters: [{ chapter: one-page, introduction: "${"Besproken met de dienst. ".repeat(12)}" }]`,
      "full.yaml": `chapters: [{ chapter: summary, introduction: "${"Besproken. ".repeat(12)}" }, profile]`,
    });
    const path = join(folder, "report.pdf");
    await runMain("report", "templates/example", "--variant", variant, "--template", folder, "-o", path);
    const pdf = await openPdf(new Uint8Array(readFileSync(path)));
    if (variant === "summary") expect(pdf.numPages).toBe(1);
    else expect(await pageText(pdf, 3)).toContain("Profiel");
  });

  test("signs that the house's font lacks come from ours, and read as they are", async () => {
    const folder = houseWith({});
    writeFileSync(
      join(folder, "full.yaml"),
      "chapters:\n  - chapter: summary\n    introduction: Van nul → goed, in één jaar.\n",
    );
    const path = join(folder, "report.pdf");
    const { err } = await runMain("report", small, "--template", folder, "-o", path);
    expect(err).toBe("");
    expect(await pageText(await openPdf(new Uint8Array(readFileSync(path))), 2)).toContain(
      "Van nul → goed, in één jaar.",
    );
  });
});
