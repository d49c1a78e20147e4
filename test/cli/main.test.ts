import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { locales } from "../../src/i18n/locale.ts";
import { runMain, runMainTo } from "../support/run-main.ts";

const commands = ["assess", "score", "report", "roadmap", "check", "init", "demo"];
/** Words of commander that would be English in Dutch help. */
const english =
  /\b(Usage|Options|Arguments|Commands|display help|default|choices|output the version|unknown|required)\b/;

test.each(commands)("help of %s is Dutch, whole and within eighty columns", async (command) => {
  const { out, code } = await runMain(command, "--help");
  expect(code).toBe(0);
  expect(out).not.toMatch(english);
  expect(out).not.toMatch(/<(file|paths|name|number|date)>/);
  for (const line of out.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
});

test("without arguments the help is shown", async () => {
  const bare = await runMain();
  expect(bare).toMatchObject({ code: 0, err: "" });
  expect(bare.out).toBe((await runMain("--help")).out);
});

test("the version is that of the package", async () => {
  expect((await runMain("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test.each(locales)("wrong usage exits with 2 and says what to do (%s)", async (lang) => {
  const cases = [
    ["scor"],
    ["score"],
    ["score", "x", "--jsn"],
    ["score", "x", "--date"],
    ["demo", "x"],
    ["score", "x", "--lang", "xx"],
  ];
  for (const words of cases) {
    const { code, err, out } = await runMain(...words, ...(words.includes("--lang") ? [] : ["--lang", lang]));
    expect(code, words.join(" ")).toBe(2);
    expect(out).toBe("");
    expect(err).toMatch(/datapeil( score| demo)? --help\n$/u);
    if (lang === "nl" && !words.includes("--lang")) expect(err).not.toMatch(/\b(error|option|argument|unknown)\b/);
  }
});

test("a word that is nearly right is suggested", async () => {
  expect((await runMain("scor")).err).toContain("Bedoelde je score?");
  expect((await runMain("scor", "--lang", "en")).err).toContain("Did you mean score?");
});

test("a result that cannot be written is an error, not a stack of Node", async () => {
  const full = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error("write ENOSPC"), { code: "ENOSPC" })),
  });
  const { code, err } = await runMainTo(full, "--help");
  expect(code).toBe(1);
  expect(err).toContain("(de schijf is vol, ENOSPC)");
});

test("a file that is not there is named", async () => {
  const { err, code } = await runMain("score", "nergens.yaml");
  expect(code).toBe(2);
  expect(err).toContain("nergens.yaml");
});

test("a reader that stops early, such as head, is no fault", async () => {
  const closed = new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" })),
  });
  expect(await runMainTo(closed, "--help")).toMatchObject({ code: 0, err: "" });
});

test.each([
  [
    ["roadmap", "set", "act-x", "--status", "klaar"],
    ["klaar", "planned, running, done"],
  ],
  [
    ["score", "x", "--lang", "fr"],
    ["fr", "nl, en"],
  ],
])("a value that is not among the choices is refused with the choices: %j", async (words, said) => {
  const { err, code } = await runMain(...words);
  expect(code).toBe(2);
  for (const part of said) expect(err).toContain(part);
});
