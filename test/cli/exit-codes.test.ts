/** Every exit code, as the shell sees it and as the help tells it. */
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { exitCode } from "../../src/errors.ts";
import { locales } from "../../src/i18n/locale.ts";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";
import { ctrlC, openTerminal } from "../support/terminal.ts";

const example = fileURLToPath(new URL("../../templates/example-small/answers.yaml", import.meta.url));

/** Good answers, broken ones, and both in a folder. */
function aPlace(): string {
  const folder = aFolder();
  mkdirSync(join(folder, "both"));
  for (const name of ["good.yaml", "both/good.yaml"]) cpSync(example, join(folder, name));
  for (const name of ["broken.yaml", "both/broken.yaml"]) writeFileSync(join(folder, name), "respondent: [");
  return folder;
}

it.each([
  [exitCode.done, "all is well", ["score", "good.yaml"]],
  [exitCode.done, "help was asked for", ["score", "--help"]],
  [exitCode.done, "the version was asked for", ["--version"]],
  [exitCode.failed, "the disk is full", ["score", "good.yaml", "--json", "-o", "/dev/full", "--force"]],
  [exitCode.failed, "a part of the path is no folder", ["demo", "-o", "good.yaml/x.pdf"]],
  [exitCode.failed, "a folder cannot be made", ["init", "good.yaml/x"]],
  [exitCode.usage, "there is no such command", ["scor"]],
  [exitCode.usage, "there is no such flag", ["score", "good.yaml", "--jsn"]],
  [exitCode.usage, "there is no such file", ["score", "nowhere.yaml"]],
  [exitCode.usage, "there is nobody to ask", ["assess", "new.yaml"]],
  [exitCode.usage, "something is there already", ["score", "good.yaml", "--json", "-o", "broken.yaml"]],
  [exitCode.invalidInput, "a file is invalid", ["check", "broken.yaml"]],
  [exitCode.invalidInput, "no file is left to use", ["score", "broken.yaml"]],
  [exitCode.partlyRefused, "a part was refused", ["score", "both"]],
] as const)("%d: %s", async (code, _why, words) => {
  const home = process.cwd();
  process.chdir(aPlace());
  try {
    expect((await runMain(...words)).code).toBe(code);
  } finally {
    process.chdir(home);
  }
});

it("130: somebody pressed Ctrl-C", async () => {
  const session = openTerminal(["assess", "good.yaml"], { cwd: aPlace() });
  await session.shows("Druk op Enter");
  session.press(ctrlC);
  expect(await session.ended).toMatchObject({ exitCode: exitCode.interrupted });
});

it.each(locales)("each is told in the help (%s)", async (locale) => {
  const { out } = await runMain("--help", "--lang", locale);
  for (const code of Object.values(exitCode)) expect(out).toMatch(new RegExp(`^ {2}${code} {2,}\\S`, "mu"));
});
