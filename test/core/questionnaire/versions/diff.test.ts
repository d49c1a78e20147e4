import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { normalise } from "../../../../src/core/questionnaire/normalise-questionnaire.ts";
import { localise } from "../../../../src/core/questionnaire/overlay.ts";
import { diffQuestionnaires } from "../../../../src/core/questionnaire/versions/diff.ts";
import type { DifferenceCode } from "../../../../src/core/questionnaire/versions/steps.ts";
import {
  differenceSteps,
  isEnough,
  leastVersion,
  stepBetween,
} from "../../../../src/core/questionnaire/versions/steps.ts";
import type { SoundFiles } from "../../../support/sound-files.ts";
import { soundFiles } from "../../../support/sound-files.ts";

/** One change to the later of two versions of the same files, and the difference that is seen. */
interface Changed {
  readonly change: (files: SoundFiles) => void;
  readonly id: string;
  readonly key?: string;
}

type Loose = { [key: string]: Loose } & Loose[];

const loose = (value: unknown) => value as Loose;
const put = (value: unknown, key: string | number, to: unknown) => {
  (value as Record<string | number, unknown>)[key] = to;
};
const question = (files: SoundFiles, index: number) => loose(files.questionnaire.questions)[index];
const added = (list: unknown, item: unknown) => (list as unknown[]).push(item);
const removed = (list: unknown, index: number) => (list as unknown[]).splice(index, 1);

const changes: Readonly<Record<DifferenceCode, Changed>> = {
  "other-questionnaire": { change: ({ questionnaire }) => put(questionnaire, "id", "other"), id: "other" },
  "level-added": { change: (f) => added(f.questionnaire.scale.levels, { value: 4, name: "Led" }), id: "4" },
  "level-removed": { change: (f) => removed(f.questionnaire.scale.levels, 3), id: "3" },
  "area-added": { change: (f) => added(f.questionnaire.areas, { id: "more", name: "More" }), id: "more" },
  "area-removed": { change: (f) => removed(f.questionnaire.areas, 1), id: "practice" },
  "dimension-added": { change: (f) => added(f.questionnaire.dimensions, { id: "more", name: "More" }), id: "more" },
  "dimension-removed": { change: (f) => removed(f.questionnaire.dimensions, 1), id: "sharing" },
  "role-added": { change: (f) => added(f.questionnaire.roles, { id: "mayor", name: "Mayor" }), id: "mayor" },
  "role-removed": { change: (f) => removed(f.questionnaire.roles, 1), id: "staff" },
  "audience-added": { change: (f) => added(f.questionnaire.audiences, { id: "firms", name: "Firms" }), id: "firms" },
  "audience-removed": { change: (f) => removed(f.questionnaire.audiences, 0), id: "residents" },
  "question-added": {
    change: (f) => added(f.questionnaire.questions, { ...f.questionnaire.questions[0], id: "second-owner" }),
    id: "second-owner",
  },
  "question-removed": { change: (f) => removed(f.questionnaire.questions, 3), id: "found" },
  "option-added": {
    change: (f) => added(question(f, 2)?.checklist?.items, { id: "dates", text: "Dates", points: 1 }),
    id: "rules/dates",
  },
  "option-removed": { change: (f) => removed(question(f, 2)?.checklist?.items, 1), id: "rules/sources" },
  "action-added": {
    change: (f) => added(f.actions.actions, { ...f.actions.actions[0], id: "one-more" }),
    id: "one-more",
  },
  "action-removed": { change: (f) => removed(f.actions.actions, 3), id: "check-lists" },
  "function-added": { change: (f) => added(f.actions.functions, { id: "clerk", name: "Clerk" }), id: "clerk" },
  "function-removed": { change: (f) => removed(f.actions.functions, 0), id: "director" },
  "size-added": {
    change: (f) => put(f.actions.sizes, "huge", { from: 90_000, daysPerYear: 90, actionsPerYear: 9 }),
    id: "huge",
  },
  "size-removed": { change: (f) => Reflect.deleteProperty(f.actions.sizes, "large"), id: "large" },
  wording: { change: (f) => put(question(f, 0)?.levels, 2, "Each list has one."), id: "owner", key: "levels.2" },
  order: { change: (f) => f.questionnaire.questions.reverse(), id: "sound", key: "questions" },
  weight: { change: (f) => put(question(f, 0)?.dimensions, "quality", 2), id: "owner", key: "dimensions.quality" },
  asked: { change: (f) => put(question(f, 2), "roles", ["manager", "staff"]), id: "rules", key: "roles" },
  scoring: {
    change: (f) => put(f.questionnaire, "scoring", { headline: "floor" }),
    id: "sound",
    key: "scoring.headline",
  },
  target: { change: (f) => put(f.questionnaire.areas[1], "target", 3), id: "practice", key: "target" },
  plan: { change: (f) => put(f.actions.actions[0], "stage", 2), id: "name-owners", key: "stage" },
  "promise-tightened": { change: (f) => put(question(f, 1), "sensitive", true), id: "checked", key: "sensitive" },
  "promise-loosened": {
    change: (f) => put(f.questionnaire.roles?.[0], "official", true),
    id: "manager",
    key: "official",
  },
  meaning: { change: (f) => put(question(f, 1)?.number?.thresholds, 2, 60), id: "checked", key: "thresholds.2" },
};

const modelOf = ({ questionnaire, actions }: SoundFiles) => normalise(questionnaire, actions);

test.each(Object.entries(changes))("%s", (code, { change, id, key }) => {
  const [before, after] = [soundFiles(), soundFiles()];
  change(after);
  const { differences, needed } = diffQuestionnaires(modelOf(before), modelOf(after));
  const step = differenceSteps[code as DifferenceCode];
  expect(differences).toContainEqual(expect.objectContaining({ code, id, step, ...(key ? { key } : {}) }));
  expect(differences.map((one) => one.step)).toContain(needed);
  expect(needed).toBe(step);
});

it("a questionnaire does not differ from itself", () => {
  const sound = modelOf(soundFiles());
  expect(diffQuestionnaires(sound, sound)).toEqual({
    older: { id: "sound", version: "1.0.0" },
    newer: { id: "sound", version: "1.0.0" },
    differences: [],
    isEnough: true,
    leastVersion: "1.0.0",
  });
});

describe("a difference", () => {
  it("has the earlier and the present wording", () => {
    const after = soundFiles();
    put(question(after, 0), "text", "Who decides?");
    expect(diffQuestionnaires(modelOf(soundFiles()), modelOf(after)).differences).toEqual([
      {
        code: "wording",
        step: "patch",
        kind: "question",
        id: "owner",
        question: "owner",
        title: "Owner",
        key: "text",
        before: "Who decides on each of your lists?",
        after: "Who decides?",
      },
    ]);
  });

  it("of texts in another language alone names that language", () => {
    const { overlay, language } = soundFiles();
    const sound = modelOf(soundFiles());
    const other = { ...overlay, title: "Degelijk" };
    const diff = diffQuestionnaires(sound, sound, [
      { older: localise(sound, overlay, language), newer: localise(sound, other, language) },
    ]);
    expect(diff.differences).toMatchObject([{ code: "wording", key: "title", after: "Degelijk", language: "nl" }]);
  });

  it("of a question that is answered in another way says so once, without its options one by one", () => {
    const after = soundFiles();
    Reflect.deleteProperty(after.questionnaire.questions[2] ?? {}, "checklist");
    put(question(after, 2), "levels", { 0: "None", 1: "Some", 2: "Most", 3: "All" });
    const { differences } = diffQuestionnaires(modelOf(soundFiles()), modelOf(after));
    expect(differences.filter(({ kind }) => kind === "option")).toEqual([]);
    expect(differences).toContainEqual(
      expect.objectContaining({ code: "meaning", id: "rules", key: "answer", before: "checklist", after: "levels" }),
    );
  });
});

describe("the version number", () => {
  it.each([
    ["1.0.0", "1.0.1", "patch"],
    ["1.0.9", "1.10.0", "minor"],
    ["1.9.9", "2.0.0", "major"],
    ["1.0.0", "1.0.0", undefined],
    ["1.1.0", "1.0.9", undefined],
  ])("from %s to %s makes the step %s", (before, after, step) => {
    expect(stepBetween(before, after)).toBe(step);
  });

  it("that is the least for a step makes that step, and every greater one is enough", () => {
    const number = fc.nat({ max: 30 });
    const step = fc.constantFrom("patch" as const, "minor" as const, "major" as const);
    fc.assert(
      fc.property(fc.tuple(number, number, number), step, (numbers, needed) => {
        const version = numbers.join(".");
        const least = leastVersion(version, needed);
        expect(stepBetween(version, least)).toBe(needed);
        expect(isEnough(stepBetween(version, leastVersion(version, "major")), needed)).toBe(true);
        expect(isEnough(undefined, needed)).toBe(false);
      }),
    );
  });
});
