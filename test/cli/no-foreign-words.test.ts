/** With `--lang nl` no English word, with `--lang en` no Dutch one: not in help, not in any error, from no library. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/core/files/json-schemas.ts";
import type { Locale } from "../../src/i18n/locale.ts";
import { locales } from "../../src/i18n/locale.ts";
import { reasonInWords } from "../../src/i18n/reasons.ts";
import { chapterNames } from "../../src/report/content/outline.ts";
import { aFolder } from "../support/folder.ts";
import { foreignWords, textsIn, wordsOf } from "../support/foreign-words.ts";
import { commandPaths } from "../support/program.ts";
import { runMain } from "../support/run-main.ts";

const paths = commandPaths();
const home = process.cwd();
afterEach(() => process.chdir(home));

/** Keys that our files have, which are the same in every language. */
const keysOfFiles = Object.values(jsonSchemas(chapterNames)).flatMap((schema) =>
  [...schema.matchAll(/"([a-zA-Z]+)": \{/gu)].map(([, key = ""]) => key.toLowerCase()),
);

/** Columns of tables that people keep for us. */
const columnsOfFiles = ["expected"];

const told = async (locale: Locale, ...words: string[]) => {
  const { out, err } = await runMain(...words, "--lang", locale);
  return `${out}\n${err}`;
};

it("finds words of the other language, and only those", () => {
  expect(foreignWords("error: unknown option", "nl")).toContain("unknown");
  expect(foreignWords("Usage: datapeil [options]", "nl")).toContain("usage");
  expect(foreignWords("Flow map must end with a }", "nl")).toContain("must");
  expect(foreignWords("ENOSPC: no space left on device", "nl")).toContain("space");
  expect(foreignWords("You must provide a value", "nl")).toContain("must");
  expect(foreignWords("Het bestand bestaat niet.", "en")).toEqual(["het", "bestand", "bestaat", "niet"]);
  expect(foreignWords('Geef --json of "the file" (questionnaire.yaml), of datapeil score.', "nl")).toEqual([]);
});

it("reads the sentences of the message files, not their keys or code", () => {
  const source =
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a file of messages as text.
    'export const a = {\n  "no-such-key": ({ path }) => `Het ${path === "x" ? "bestand" : "pad"} is weg`, // no\n};';
  expect(textsIn(source)).toEqual(["bestand", "pad", "Het   is weg"]);
  for (const locale of locales) expect(wordsOf(locale).size).toBeGreaterThan(500);
});

describe.each(locales)("in %s", (locale) => {
  it("every help", async () => {
    for (const path of ["", ...paths]) {
      const text = await told(locale, ...path.split(" ").filter((word) => word !== ""), "--help");
      expect(foreignWords(text, locale), `help of ${path}`).toEqual([]);
    }
  });

  it("every completion script, apart from its code", async () => {
    for (const shell of ["bash", "zsh", "powershell"]) {
      const [, comment = ""] = /^#\s(.*)$/mu.exec(await told(locale, "completion", shell)) ?? [];
      expect(foreignWords(comment, locale)).toEqual([]);
    }
  });

  it("every wrong usage of every command", async () => {
    for (const path of paths) {
      const words = path.split(" ");
      for (const wrong of [["--hel"], ["--qqq"], ["x", "--questionnaire"], ["a", "b", "c", "--lang"], []]) {
        // Only where it is wrong: a command that needs nothing would run.
        if (wrong.length === 0 && !["score", "check", "completion"].includes(path)) continue;
        const text = await told(locale, ...words, ...wrong.filter((word) => word !== "--lang"));
        expect(foreignWords(text, locale), [...words, ...wrong].join(" ")).toEqual([]);
      }
    }
  });

  it.each([
    [["scor"], /scor/u],
    [["help", "scor"], /scor/u],
    [["--qq"], /--qq/u],
    [["demo", "x"], /demo --help/u],
    [["completion", "fish"], /fish.*bash, zsh, powershell/u],
    [["roadmap", "set", "x", "--status", "xyz"], /xyz.*planned, running, done/u],
    [["roadmap", "set", "x", "--status"], /--status/u],
    [["score", "x", "--jsn"], /--json\?/u],
    [["score"], /score --help/u],
    [["questionnaire"], /^(?:Hier ontbreekt iets|Something is missing here).*\n.*questionnaire --help/u],
  ] as const)("usage error of %j", async (words, shows) => {
    const { err, code, out } = await runMain(...words, "--lang", locale);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(shows);
    expect(foreignWords(err, locale)).toEqual([]);
  });

  it("what files can be wrong about", async () => {
    const folder = aFolder();
    process.chdir(folder);
    const broken = {
      "a.yaml": "answers: [",
      "b.yaml": "answers:\n\t- x",
      "c.yaml": "a: 1\na: 2",
      "d.yaml": "%YAML 9\n---\n!!x &a *b : {",
      "e.yaml": 'format: "x"\nrespondent: 3\nanswers: { q: 99, data-quality: { level: "x" } }\nqq: 1',
      "f.json": '{"a": ',
      "g.yaml": "- just\n- a list",
      "h.yaml": "format: 1\nid: X Y\nversion: x\nquestions: []",
    };
    for (const [name, text] of Object.entries(broken)) {
      writeFileSync(join(folder, name), text);
      // The line of the file itself is quoted, and is nobody's message.
      const said = `${await told(locale, "check", name)}\n${await told(locale, "score", name)}`.replace(
        /^.* \| .*$/gmu,
        "",
      );
      expect(foreignWords(said, locale, keysOfFiles), `${name}\n${said}`).toEqual([]);
    }
  });

  it("what the system can be wrong about", async () => {
    process.chdir(aFolder());
    for (const words of [
      ["score", "nergens.yaml"],
      ["score", "."],
      ["demo", "-o", "/dev/full"],
      ["init", "/dev/null/x"],
      ["report", "x", "--date", "y"],
    ]) {
      const { err } = await runMain(...words, "--lang", locale);
      expect(foreignWords(err, locale), err).toEqual([]);
    }
    for (const code of ["ENOSPC", "EACCES", "EWHATEVER", "Error: no space left on device", ""]) {
      expect(foreignWords(reasonInWords(locale, code), locale)).toEqual([]);
    }
  });

  it("every sentence in its message files", () => {
    const folder = fileURLToPath(new URL(`../../src/i18n/${locale}/`, import.meta.url));
    for (const name of readdirSync(folder)) {
      for (const text of textsIn(readFileSync(join(folder, name), "utf8"))) {
        // What is said about files names their keys.
        const allowed = name.startsWith("check") ? keysOfFiles : columnsOfFiles;
        expect(foreignWords(text, locale, allowed), `${name}: ${text}`).toEqual([]);
      }
    }
  });
});
