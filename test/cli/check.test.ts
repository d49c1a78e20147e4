import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { aFolder } from "../support/folder.ts";
import { runMain } from "../support/run-main.ts";
import { soundFiles } from "../support/sound-files.ts";

/** A folder with these files; objects are written as YAML. */
function folderWith(files: Readonly<Record<string, string | object>>): string {
  const folder = aFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), typeof content === "string" ? content : stringify(content));
  }
  return folder;
}

function soundFolder(more: Readonly<Record<string, string | object>> = {}): string {
  const { questionnaire, actions, overlay } = soundFiles();
  return folderWith({ "questionnaire.yaml": questionnaire, "actions.yaml": actions, "nl.yaml": overlay, ...more });
}

const answers = {
  format: 1,
  questionnaire: { id: "sound", version: "1.0.0" },
  organisation: { id: "44083", name: "Deinze" },
  respondent: { id: "mt-1", role: "manager" },
  submitted: "2026-11-24",
  answers: { owner: 2, checked: { number: 35 }, rules: { checked: ["names"] }, found: { option: "o1" } },
};

test.each(["nl", "en"])("what Datapeil ships is all in order (%s)", async (language) => {
  const { code, out } = await runMain("check", "questionnaires", "templates", "--lang", language);
  expect(out).toMatch(
    language === "nl" ? /^\d+ bestanden nagekeken: alles in orde\.$/m : /^\d+ files checked: all in order\.$/m,
  );
  expect(out.trim().split("\n")).toHaveLength(1);
  expect(code).toBe(0);
});

test("a folder of one's own, with its answers, is all in order", async () => {
  const organisation = { format: 1, organisation: { id: "44083" }, ambition: { targets: { quality: 3 } } };
  const folder = soundFolder({ "answers/mt-1.yaml": answers, "answers/organisation.yaml": organisation });
  const { code, out } = await runMain("check", folder);
  expect(out).toBe("5 bestanden nagekeken: alles in orde.\n");
  expect(code).toBe(0);
});

test("an error shows the place, what is wrong and how to mend it, the line and a mark under the spot", async () => {
  const folder = folderWith({
    "mt.yaml": `format: 1
questionnaire: { id: local-government, version: 1.0.0 }
organisation: { id: "44083" }
respondent: { id: mt-1, role: mt }
answers:
  data-story-shared: { level: 2, noot: nog na te kijken }
`,
  });
  const { code, out } = await runMain("check", join(folder, "mt.yaml"));
  expect(out.replaceAll(folder, "MAP")).toBe(`MAP/mt.yaml:6:34 fout
  De sleutel noot bestaat hier niet. Bedoelde je note?
  6 |   data-story-shared: { level: 2, noot: nog na te kijken }
    |                                  ^

1 bestand nagekeken: 1 fout.
`);
  expect(code).toBe(3);
});

test("the mark stands under the spot in a long line too, and the line fits the window", async () => {
  const { questionnaire } = soundFiles();
  const text = JSON.stringify({ ...questionnaire, description: "x".repeat(300), titel: "Sound" });
  const { out } = await runMain("check", join(folderWith({ "questionnaire.json": text }), "questionnaire.json"));
  const [line = "", mark = ""] = out.split("\n").filter((one) => one.includes(" | "));
  expect(line.slice(mark.indexOf("^"))).toMatch(/^"titel"/);
  expect(line.length).toBeLessThanOrEqual(80);
});

test("all problems of all files at once, in the order of the files and their lines", async () => {
  const { questionnaire, actions, overlay } = soundFiles();
  const [first, ...rest] = questionnaire.questions;
  const folder = folderWith({
    "questionnaire.yaml": { ...questionnaire, questions: [{ ...first, area: "agreement" }, ...rest] },
    "actions.yaml": { ...actions, actions: actions.actions.map((action) => ({ ...action, owner: "mayor" })) },
    "nl.yaml": { ...overlay, questions: {} },
    "broken.yaml": "a: [1, 2",
    "other.yaml": "services: { web: 1 }",
  });
  const { code, out } = await runMain("check", folder, "--lang", "en", "--json");
  const found = JSON.parse(out) as { file: string; line: number; code: string; severity: string }[];
  const codes = (name: string) => found.filter(({ file }) => file.endsWith(name)).map((one) => one.code);
  expect([...new Set(found.map(({ file }) => file.slice(folder.length + 1)))]).toEqual([
    "actions.yaml",
    "broken.yaml",
    "nl.yaml",
    "other.yaml",
    "questionnaire.yaml",
  ]);
  expect(codes("actions.yaml")).toEqual(actions.actions.map(() => "unknown-owner"));
  expect(codes("questionnaire.yaml")).toEqual(["unknown-area"]);
  expect(codes("nl.yaml")).toContain("text-missing");
  expect(codes("other.yaml")).toEqual(["not-recognised"]);
  for (const name of ["actions.yaml", "nl.yaml"]) {
    const lines = found.filter(({ file }) => file.endsWith(name)).map(({ line }) => line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  }
  expect(code).toBe(3);
});

test("a typing error in one place does not hide what is wrong elsewhere, and has no consequences of its own", async () => {
  const { questionnaire, actions } = soundFiles();
  const [first, second, ...rest] = questionnaire.questions;
  const number = { unit: "%", thresholds: { 1: 10, 2: "half", 3: 90 } };
  const folder = folderWith({
    "questionnaire.yaml": {
      ...questionnaire,
      questions: [{ ...first, area: "agreement" }, { ...second, number }, ...rest],
    },
    "actions.yaml": { ...actions, functions: [] },
  });
  const { out } = await runMain("check", folder, "--json");
  const found = JSON.parse(out) as { code: string; path: string[] }[];
  expect(found.map(({ code, path }) => `${code} ${path.join(".")}`)).toEqual([
    "unknown-owner actions.0.owner",
    "unknown-area questions.0.area",
    "wrong-type questions.1.number.thresholds.2",
  ]);
});

test("the JSON list says everything that a program needs", async () => {
  const { questionnaire } = soundFiles();
  const folder = folderWith({ "questionnaire.yaml": { ...questionnaire, language: "Dutch" } });
  const { out } = await runMain("check", folder, "--json", "--lang", "en");
  expect(JSON.parse(out)).toEqual([
    {
      file: join(folder, "questionnaire.yaml"),
      line: 4,
      column: 11,
      severity: "error",
      code: "wrong-format",
      message: "Dutch was not understood. This should be a language such as nl or fr-BE.",
      path: ["language"],
      params: { given: "Dutch", format: "language" },
    },
  ]);
});

test("warnings alone are no failure", async () => {
  const { questionnaire } = soundFiles();
  const folder = folderWith({ "questionnaire.yaml": { ...questionnaire, title: "x".repeat(90) } });
  const { code, out } = await runMain("check", folder);
  expect(out).toContain("let op\n  Deze tekst telt 90 tekens; hier passen er 80.");
  expect(out).toContain("1 bestand nagekeken: 1 punt om te bekijken.");
  expect(code).toBe(0);
});

describe("answers", () => {
  test("are checked against the questionnaire given", async () => {
    const folder = soundFolder({ "elsewhere/mt-1.yaml": { ...answers, answers: { owner: 9 } } });
    const file = join(folder, "elsewhere/mt-1.yaml");
    const { code, out } = await runMain("check", file, "--questionnaire", join(folder, "questionnaire.yaml"));
    expect(out).toContain("Niveau 9 staat niet op de schaal. Mogelijk: 0, 1, 2, 3.");
    expect(code).toBe(3);
  });

  test("show everything at once: a value that is no answer does not hide a question that is not there", async () => {
    const wrong = { owner: "no idea", checked: 35, rules: "dont know", ownr: 1 };
    const folder = soundFolder({ "mt.yaml": { ...answers, answers: wrong, titel: "x" } });
    const { out } = await runMain("check", folder, "--json", "--lang", "en");
    expect((JSON.parse(out) as { message: string }[]).map(({ message }) => message)).toEqual([
      "no idea is no answer. Give a level, such as 2, or dont-know, not-applicable, unanswered or not-shown.",
      "The answer to checked is a level, such as 2; the question expects a number, such as { number: 35 }.",
      "dont know is no answer. Did you mean dont-know?",
      "The questionnaire has no question ownr. Did you mean owner?",
      expect.stringMatching(/^There is no key titel here\. Possible: form, round, started, ambition, migrated\.$/),
    ]);
  });

  test("to a questionnaire that is nowhere say so, besides what is wrong with their form", async () => {
    const file = join(folderWith({ "mt.yaml": { ...answers, submitted: "24/11/2026" } }), "mt.yaml");
    const { out } = await runMain("check", file, "--json");
    const codes = (JSON.parse(out) as { code: string }[]).map(({ code }) => code);
    expect(codes).toEqual(["unknown-questionnaire", "not-a-moment"]);
  });

  test("to a questionnaire that is itself broken are checked for their form only", async () => {
    const { questionnaire } = soundFiles();
    const broken = { ...questionnaire, areas: [] };
    const folder = folderWith({ "questionnaire.yaml": broken, "mt.yaml": { ...answers, answers: { owner: 9 } } });
    const { out } = await runMain("check", folder, "--json");
    expect((JSON.parse(out) as { code: string }[]).map(({ code }) => code)).toEqual(["too-few"]);
  });
});

test("a translation without its questionnaire is checked for its form, and says so", async () => {
  const file = join(folderWith({ "nl.yaml": soundFiles().overlay }), "nl.yaml");
  const { code, out } = await runMain("check", file, "--lang", "en");
  expect(out).toContain("There is no usable questionnaire.yaml beside this file");
  expect(code).toBe(0);
});

test("a file that is named but no file of ours is an error; a path that is not there is wrong usage", async () => {
  const folder = folderWith({ "compose.yaml": "services: {}", "empty.yaml": "# nothing\n", "sub/notes.txt": "" });
  const named = await runMain("check", join(folder, "compose.yaml"), join(folder, "empty.yaml"), "--json");
  expect((JSON.parse(named.out) as { code: string }[]).map(({ code }) => code)).toEqual([
    "not-recognised",
    "empty-file",
  ]);
  expect(named.code).toBe(3);
  expect((await runMain("check", join(folder, "absent.yaml"))).code).toBe(2);
  const none = await runMain("check", join(folder, "sub"));
  expect(none.err).toContain("geen bestanden om na te kijken");
  expect(none.code).toBe(3);
});

test("what a file says steers no terminal", async () => {
  const folder = folderWith({ "mt.yaml": 'organisation: { id: "1" }\n"\\e]0;title\\a\\e[2Jnaam": 1\n' });
  const { out } = await runMain("check", join(folder, "mt.yaml"));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through.
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
});

test("a table of organisations is looked through like any other file, named or in a folder", async () => {
  const folder = folderWith({ "organisations.csv": "id,naam,inhabitants\n99901,Meerlinde,veel\n" });
  const table = join(folder, "organisations.csv");
  for (const path of [folder, table]) {
    const { code, out } = await runMain("check", path);
    expect(code).toBe(3);
    expect(out).toContain("organisations.csv:1:4");
    expect(out).toContain("naam");
  }
  writeFileSync(table, "id,name,inhabitants\n99901,Meerlinde,veel\n99901,Meerlinde,1\n");
  expect(JSON.parse((await runMain("check", table, "--json")).out)).toMatchObject([
    { file: table, line: 2, column: 17 },
  ]);
  writeFileSync(table, "id,name\n99901,Meerlinde\n");
  expect(await runMain("check", table)).toMatchObject({ code: 0 });
});
