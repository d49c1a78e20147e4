import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { AnswerKeeper } from "../../../src/cli/ask/keep-answers.ts";
import { keepAnswers } from "../../../src/cli/ask/keep-answers.ts";
import type { Response } from "../../../src/core/response/response.ts";
import { responseToYaml } from "../../../src/io/response/response-yaml.ts";
import { openKept } from "../../../src/io/saving/kept-file.ts";
import { answersOf, aQuestionnaire, aResponse } from "../../support/builders.ts";
import type { Script } from "../../support/fake-asker.ts";
import { aFakeAsker } from "../../support/fake-asker.ts";
import { aFakeTerminal } from "../../support/fake-streams.ts";
import { aFolder } from "../../support/folder.ts";

const questionnaire = aQuestionnaire();
let kept: AnswerKeeper | undefined;

afterEach(() => kept?.close());

/** A keeper of `a.yaml` in a folder of its own, its respondent answering from a list. */
async function keeping(script: Script, response: Response = aResponse(), folder = aFolder()) {
  const path = join(folder, "a.yaml");
  const asker = aFakeAsker(script);
  const keeping = await keepAnswers({ path, questionnaire, response }, asker, aFakeTerminal().context);
  if (keeping.kind !== "kept") return { path, asked: asker.asked, outcome: keeping, keeper: undefined };
  kept = keeping.keeper;
  return { path, asked: asker.asked, outcome: keeping, keeper: keeping.keeper };
}

const answersIn = (path: string) => parse(readFileSync(path, "utf8")).answers;

it("writes nothing before the first save, and answers in the order of the questionnaire", async () => {
  const { path, keeper } = await keeping({});
  expect(readdirSync(join(path, ".."))).toEqual([".a.yaml.lock"]);
  await keeper?.save(answersOf({ q3: 1, q1: 2 }));
  expect(Object.keys(answersIn(path))).toEqual(["q1", "q3"]);
});

it("goes on with what is in the file, whatever it was told", async () => {
  const folder = aFolder();
  writeFileSync(join(folder, "a.yaml"), responseToYaml(aResponse({ answers: answersOf({ q1: 5 }) })));
  const { keeper } = await keeping({}, aResponse({ answers: answersOf({ q1: 0 }) }), folder);
  expect(keeper?.response().answers).toEqual(answersOf({ q1: 5 }));
});

describe("a file of somebody else by now", () => {
  it("cannot be merged: it is kept apart", async () => {
    const { path, keeper, asked } = await keeping({ picks: [1] });
    await keeper?.save(answersOf({ q1: 1 }));
    writeFileSync(path, responseToYaml(aResponse({ respondent: { id: "other" }, answers: answersOf({ q1: 4 }) })));
    expect(await keeper?.save(answersOf({ q1: 2 }))).toMatchObject({ kind: "saved" });
    expect(asked[0]).toContain("geen geldig antwoordbestand van dezelfde persoon");
    expect([answersIn(path), answersIn(`${path}.1.bak`)]).toEqual([{ q1: 2 }, { q1: 4 }]);
  });
});

describe("answers that cannot be saved", () => {
  /** The folder is gone when the second answer is to be saved. */
  async function stuck(script: Script) {
    const made = await keeping(script);
    await made.keeper?.save(answersOf({ q1: 1 }));
    rmSync(join(made.path, ".."), { recursive: true });
    return made;
  }

  it("come back as YAML when the respondent gives up, all of them", async () => {
    const { keeper } = await stuck({ picks: [2] });
    expect(await keeper?.save(answersOf({ q1: 1, q2: 2 }))).toEqual({ kind: "stopped" });
    const closed = await keeper?.close();
    expect(closed?.onDisk).toBeUndefined();
    expect(parse(closed?.unsaved ?? "").answers).toEqual({ q1: 1, q2: 2 });
  });

  it("are tried once more at the end", async () => {
    const { path, keeper } = await stuck({ picks: [undefined] });
    const saved = await keeper?.save(answersOf({ q1: 1, q2: 2 }));
    expect(saved).toEqual({ kind: "not-saved", reason: "de map bestaat niet, ENOENT" });
    mkdirSync(join(path, ".."));
    expect(await keeper?.close()).toEqual({ onDisk: 2, unsaved: undefined });
    expect(answersIn(path)).toEqual({ q1: 1, q2: 2 });
  });

  it("do not end on top of another file, nor in a place that cannot be written to either", async () => {
    const other = aFolder();
    writeFileSync(join(other, "a.yaml"), "mine");
    const texts = [other, join(other, "no", "b.yaml"), "c.txt", join(other, "b.yaml")];
    const { keeper, asked } = await stuck({ picks: [1], texts });
    expect(await keeper?.save(answersOf({ q1: 3 }))).toMatchObject({ kind: "saved" });
    expect(keeper?.path()).toBe(join(other, "b.yaml"));
    expect(answersIn(join(other, "b.yaml"))).toEqual({ q1: 3 });
    expect(readFileSync(join(other, "a.yaml"), "utf8")).toBe("mine");
    expect(asked.join("\n")).toMatch(/bestaat al[\s\S]*de map bestaat niet[\s\S]*moet eindigen op/u);
  });
});

describe("a file that is in use", () => {
  const inUse = () => {
    const folder = aFolder();
    const opening = openKept(join(folder, "a.yaml"), { now: new Date() });
    return { folder, free: () => opening.kind === "open" && opening.file.close() };
  };

  it.each([
    ["stop", { picks: [3] }, { kind: "stopped" }],
    ["Esc", { picks: [undefined] }, { kind: "stopped" }],
    ["another file", { picks: [1], texts: ['"b c"'] }, { kind: "elsewhere", path: "b c.yaml" }],
    ["take it over", { picks: [2] }, { kind: "kept" }],
  ])("leaves the choice to the respondent: %s", async (_name, script, outcome) => {
    const { folder, free } = inUse();
    expect((await keeping(script, aResponse(), folder)).outcome).toMatchObject(outcome);
    free();
  });
});
