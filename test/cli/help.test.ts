/** The help of every command, those to come included: in the user's language, with examples that work as printed. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { cliMessages } from "../../src/i18n/cli.ts";
import { errorMessages } from "../../src/i18n/errors.ts";
import { exampleMessages } from "../../src/i18n/examples.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { locales } from "../../src/i18n/locale.ts";
import { aFolder } from "../support/folder.ts";
import { runnablePaths, theCommand } from "../support/program.ts";
import { runMain } from "../support/run-main.ts";

const paths = runnablePaths();
const everyHelp = locales.flatMap((locale) => paths.map((path) => [path, locale] as const));
const helpOf = (path: string, locale: Locale) => runMain(...path.split(" "), "--help", "--lang", locale);

describe.each(everyHelp)("help of %s in %s", (path, locale) => {
  it("has examples, and fits eighty columns", async () => {
    const { out, code } = await helpOf(path, locale);
    expect(code).toBe(0);
    for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
    const examples = exampleMessages[locale][path] ?? [];
    expect(examples, `examples of ${path} in src/i18n/${locale}/examples.ts`).not.toEqual([]);
    for (const [example, does] of examples) expect(out).toContain(`  ${example}\n      ${does}`);
  });

  it("has every flag, asked for in either way", async () => {
    const { out } = await helpOf(path, locale);
    const flags = theCommand(path).options.map(({ long }) => long ?? "");
    expect(flags).toContain("--lang");
    for (const flag of flags) expect(out).toContain(`${flag} `);
    if (!path.includes(" ")) expect((await runMain("help", path, "--lang", locale)).out).toBe(out);
  });
});

describe.each(locales)("the help of the program in %s", (locale) => {
  const { groups, headings } = cliMessages[locale];

  it("has its commands below headings, in the order of the work", async () => {
    const { out } = await runMain("--help", "--lang", locale);
    const commandsBelow = (heading: string) => {
      const [, below = ""] = out.split(`\n${heading}\n`);
      return [...(below.split("\n\n")[0] ?? "").matchAll(/^ {2}(\w+)/gmu)].map(([, name]) => name);
    };
    expect(Object.values(groups).map(commandsBelow)).toEqual([
      ["assess", "workshop", "status"],
      ["score", "report", "roadmap", "verify", "demo"],
      ["compare", "peers", "region", "merge"],
      ["form", "import"],
      ["check", "init", "questionnaire", "migrate"],
      ["completion", "help"],
    ]);
  });

  it("has no command without a heading of its own", async () => {
    const { out } = await runMain("--help", "--lang", locale);
    expect(out.split("\n")).not.toContain(headings.commands);
  });
});

it("has no examples of commands that are gone", () => {
  for (const locale of locales)
    expect(Object.keys(exampleMessages[locale]).filter((path) => !paths.includes(path))).toEqual([]);
});

/** Where the examples work: answers, a questionnaire of one's own, and what `test/fixtures/examples` adds. */
async function prepare(folder: string, locale: Locale): Promise<void> {
  const [answers, questionnaire] = { nl: ["antwoorden", "mijn-vragenlijst"], en: ["answers", "my-questionnaire"] }[
    locale
  ];
  cpSync(root("templates/example"), join(folder, answers ?? ""), { recursive: true });
  cpSync(root("templates/example-2027"), join(folder, `${answers}-2027`), { recursive: true });
  await runMain("init", join(folder, questionnaire ?? ""), "--lang", locale);
  const more = root(`test/fixtures/examples/${locale}`);
  if (existsSync(more)) cpSync(more, folder, { recursive: true });
}

/** Prepared once for each language; every example works in a copy. */
let prepared = "";
beforeAll(async () => {
  prepared = mkdtempSync(join(tmpdir(), "datapeil-examples-"));
  for (const locale of locales) await prepare(join(prepared, locale), locale);
});
afterAll(() => rmSync(prepared, { recursive: true, force: true }));

/** Enough to hand out a report on them. */
function writeMunicipalities(folder: string): void {
  const answers = readFileSync(root("templates/example-small/answers.yaml"), "utf8");
  mkdirSync(folder);
  for (const id of ["99911", "99912", "99913", "99914", "99915"]) {
    writeFileSync(join(folder, `${id}.yaml`), answers.replace('"99902"', `"${id}"`));
  }
}

const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const home = process.cwd();
afterEach(() => process.chdir(home));

const everyExample = locales.flatMap((locale) =>
  Object.values(exampleMessages[locale]).flatMap((examples = []) =>
    examples.filter(([line]) => line.startsWith("datapeil ")).map(([line]) => [line, locale] as const),
  ),
);

describe("every example", () => {
  it.each(everyExample)("%s (%s) works as printed", async (line, locale) => {
    process.chdir(aFolder());
    cpSync(join(prepared, locale), ".", { recursive: true });
    const [command = ""] = line.split(/ [>|] /u);
    const words = (command.match(/"[^"]*"|\S+/gu) ?? []).map((word) => word.replace(/^"(.*)"$/u, "$1"));
    // A report to verify is one that the example before it made.
    const [answers = "", name = ""] = { nl: ["antwoorden", "rapport.pdf"], en: ["answers", "report.pdf"] }[locale];
    if (words.includes("--template") && words[1] !== "init") await runMain("init", "--template", "--lang", locale);
    if (words[1] === "verify") await runMain("report", answers, "-o", name);
    // And parts to add up are those of the answers.
    const parts = { nl: "delen", en: "parts" }[locale];
    if (["merge", "peers"].includes(words[1] ?? "")) {
      await runMain("score", answers, "--partial", "-o", join(parts, "99901.ndjson"));
    }
    if (words[1] === "region") writeMunicipalities({ nl: "gemeenten", en: "municipalities" }[locale]);
    // What an example reads of peers was made by one before it.
    const read = line.split(" -o ")[0] ?? "";
    for (const file of read.match(/\S+\.json/gu)?.filter((one) => /peers/u.test(line) && one.endsWith(".json")) ?? []) {
      const use = words[1] === "peers" ? "exchange" : "outside";
      await runMain("peers", answers, "--for", use, "-o", file);
    }
    const { code, err } = await runMain(...words.slice(1), "--lang", locale);
    // Nobody answers: plain questions can be asked of anybody, and end with the input.
    if (words.includes("--plain")) return expect(code).toBe(130);
    // What asks questions comes as far as looking for somebody to ask.
    const [nobody = ""] = errorMessages[locale].sentences["assess-no-terminal"]().split("\n");
    if (err.includes(nobody)) expect(code).toBe(2);
    else expect({ code, err: code === 0 ? "" : err }).toEqual({ code: 0, err: "" });
  });
});
