import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { builtinQuestionnaires, loadQuestionnaire } from "../../../src/io/questionnaire/questionnaire-file.ts";
import { sha256Of } from "../../../src/io/sha256.ts";
import type { InvalidFiles } from "../../../src/io/yaml/invalid-files.ts";
import { aQuestionnaireFile } from "../../support/builders.ts";
import { aFolder } from "../../support/folder.ts";
import { soundFiles } from "../../support/sound-files.ts";

let folder: string;
beforeEach(() => {
  folder = aFolder();
});

function write(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === "string" ? content : stringify(content));
  return path;
}

const load = (file: string, language?: string) => loadQuestionnaire({ file }, language);
const problems = (file: string) =>
  load(file).then(
    () => [],
    (error: InvalidFiles) => error.issues.map((found) => `${found.code} ${found.file}:${found.line}`),
  );

describe("a questionnaire of one's own", () => {
  it("comes with the actions and the languages beside it", async () => {
    const { questionnaire, actions, overlay } = soundFiles();
    const file = write("questionnaire.yaml", questionnaire);
    write("actions.yaml", actions);
    write("nl.yaml", overlay);
    const loaded = await load(file, "nl");
    expect(loaded.languages).toEqual([questionnaire.language, "nl"]);
    expect(loaded.questionnaire.language).toBe("nl");
    expect(loaded.questionnaire.catalogue?.actions).toHaveLength(actions.actions.length);
  });

  it("stays in its own language where it has no other, and has no plan without actions", async () => {
    const { questionnaire } = await load(write("questionnaire.yaml", aQuestionnaireFile()), "fr");
    expect(questionnaire.language).toBe("en");
    expect(questionnaire.catalogue).toBeUndefined();
  });

  it("may be JSON, and has the same hash as its YAML, whatever the order of its keys", async () => {
    const file = aQuestionnaireFile();
    const turned = Object.fromEntries(Object.entries(file).reverse());
    const hashes = [
      await load(write("a.yaml", file)),
      await load(write("b.json", JSON.stringify(file))),
      await load(write("c.yaml", turned)),
    ].map((loaded) => loaded.sha256);
    expect(new Set(hashes).size).toBe(1);
    expect((await load(write("d.yaml", { ...file, title: "Other" }))).sha256).not.toBe(hashes[0]);
  });

  it("is refused with everything that the schema finds in any of its files", async () => {
    const file = write("questionnaire.yaml", { ...aQuestionnaireFile(), titel: "Test" });
    const actions = write("actions.yaml", "sizes: {}\n");
    const overlay = write("nl.yaml", "title: [a]\n");
    expect(await problems(file)).toEqual([
      expect.stringContaining(`unknown-key ${file}`),
      `missing-key ${actions}:1`,
      `wrong-type ${overlay}:1`,
    ]);
  });

  it("is refused for errors that only the rules find: nothing is scored on a question without an area", async () => {
    const { questionnaire, actions } = soundFiles();
    const [first, ...rest] = questionnaire.questions;
    if (!first) throw new Error("The sound questionnaire has questions");
    const file = write("questionnaire.yaml", { ...questionnaire, questions: [{ ...first, area: "nowhere" }, ...rest] });
    const actionsFile = write("actions.yaml", {
      ...actions,
      actions: actions.actions.map((action) => ({ ...action, prereq: [action.id] })),
    });
    const found = await problems(file);
    expect(found).toContainEqual(expect.stringContaining(`unknown-area ${file}`));
    expect(found).toContainEqual(expect.stringContaining(`prerequisite-loop ${actionsFile}`));
  });

  it("is accepted with warnings", async () => {
    // Two questions only: `check` advises three.
    const file = aQuestionnaireFile();
    expect(await problems(write("questionnaire.yaml", { ...file, questions: file.questions.slice(0, 2) }))).toEqual([]);
  });
});

describe("the built-in questionnaires", () => {
  it("are found by id, in both languages", async () => {
    expect(builtinQuestionnaires()).toContain("local-government");
    const { questionnaire, languages } = await loadQuestionnaire({ builtin: "local-government" }, "en");
    expect(languages).toEqual(["nl", "en"]);
    expect(questionnaire.language).toBe("en");
  });

  it("are the same as their files", async () => {
    const file = "questionnaires/local-government/questionnaire.yaml";
    const own = await loadQuestionnaire({ file });
    expect(own.file).toBe(file);
    expect({ ...(await loadQuestionnaire({ builtin: "local-government" })), file }).toEqual(own);
  });

  it.each(["no-such", "../secret", ""])("%j is none of them", async (id) => {
    await expect(loadQuestionnaire({ builtin: id })).rejects.toMatchObject({ key: "unknown-questionnaire" });
  });
});

it("the hash is SHA-256 of the JSON with sorted keys and no white space", () => {
  const canonical = '{"a":[1,{"b":null,"é":"x"}],"c":true}';
  expect(sha256Of({ c: true, a: [1, { é: "x", b: null }] })).toBe(createHash("sha256").update(canonical).digest("hex"));
});
