import { expect, test } from "vitest";
import { checkMapping } from "../../../../src/core/import/mapping/mapping-rules.ts";
import type { Issue } from "../../../../src/core/issue/issue.ts";
import { normalise } from "../../../../src/core/questionnaire/normalise-questionnaire.ts";
import {
  checkActions,
  checkOverlay,
  checkQuestionnaire,
} from "../../../../src/core/questionnaire/rules/check-questionnaire.ts";
import type { RuleId } from "../../../../src/core/questionnaire/rules/rule.ts";
import { ruleSeverity } from "../../../../src/core/questionnaire/rules/rule.ts";
import type { SoundFiles } from "../../../support/sound-files.ts";
import { soundFiles } from "../../../support/sound-files.ts";

/** One or more values put in files that are right, by path (undefined: taken away), and where the problem is shown. */
interface Broken {
  readonly put: Readonly<Record<string, unknown>>;
  readonly shown: string;
}

const breaks: Readonly<Record<RuleId, Broken>> = {
  "scale-not-ascending": { put: { "questionnaire.scale.levels.1.value": 0 }, shown: "scale.levels.1.value" },
  "evidence-from-not-on-scale": {
    put: { "questionnaire.scoring": { evidence: { from: 0 } } },
    shown: "scoring.evidence.from",
  },
  "score-outside-scale": {
    put: { "questionnaire.scoring": { notApplicable: { score: 4 } } },
    shown: "scoring.notApplicable.score",
  },
  "target-outside-scale": { put: { "questionnaire.areas.0.target": 4 }, shown: "areas.0.target" },
  "duplicate-id": { put: { "questionnaire.dimensions.1.id": "quality" }, shown: "dimensions.1.id" },
  "reserved-id": { put: { "questionnaire.roles.1.id": "consensus" }, shown: "roles.1.id" },
  "unknown-area": { put: { "questionnaire.questions.2.area": "practise" }, shown: "questions.2.area" },
  "unknown-dimension": {
    put: { "questionnaire.questions.0.dimensions.qualities": 1 },
    shown: "questions.0.dimensions.qualities",
  },
  "unknown-role": { put: { "questionnaire.questions.1.roles": ["manager", "manger"] }, shown: "questions.1.roles.1" },
  "unknown-audience": { put: { "questionnaire.questions.1.audience": ["citizens"] }, shown: "questions.1.audience.0" },
  "unknown-question": { put: { "actions.actions.0.lifts.ownr": 2 }, shown: "actions.0.lifts.ownr" },
  "unknown-option-set": { put: { "questionnaire.questions.3.optionSet": "how" }, shown: "questions.3.optionSet" },
  "level-not-on-scale": { put: { "questionnaire.questions.0.levels.4": "Beyond" }, shown: "questions.0.levels.4" },
  "level-without-text": { put: { "questionnaire.questions.0.levels.2": undefined }, shown: "questions.0.levels" },
  "level-not-reached": {
    put: { "questionnaire.questions.1.number.thresholds.2": undefined },
    shown: "questions.1.number.thresholds",
  },
  "same-level-texts": {
    put: { "questionnaire.questions.0.levels.2": "somebody does  for one list" },
    shown: "questions.0.levels.2",
  },
  "option-outside-scale": {
    put: { "questionnaire.optionSets.0.options.3.score": 3.5 },
    shown: "optionSets.0.options.3.score",
  },
  "reversed-without-options": { put: { "questionnaire.questions.0.reversed": true }, shown: "questions.0.reversed" },
  "opposite-of-itself": { put: { "questionnaire.questions.0.opposite": "owner" }, shown: "questions.0.opposite" },
  "thresholds-not-ascending": {
    put: { "questionnaire.questions.1.number.thresholds.2": 10 },
    shown: "questions.1.number.thresholds.2",
  },
  "threshold-not-reachable": {
    put: { "questionnaire.questions.2.checklist.thresholds.3": 4 },
    shown: "questions.2.checklist.thresholds.3",
  },
  "askif-loop": {
    put: { "questionnaire.questions.0.askIf": { question: "checked", atLeast: 1 } },
    shown: "questions.0.askIf.question",
  },
  "askif-never-holds": {
    put: {
      "questionnaire.questions.1.askIf": { question: "rules", atLeast: 3 },
      "questionnaire.questions.2.checklist.thresholds.3": undefined,
    },
    shown: "questions.1.askIf.atLeast",
  },
  "askif-not-core": {
    put: { "questionnaire.questions.1.core": true, "questionnaire.questions.0.core": false },
    shown: "questions.1.askIf.question",
  },
  "askif-other-roles": {
    put: { "questionnaire.questions.0.roles": ["manager"], "questionnaire.questions.1.roles": ["staff"] },
    shown: "questions.1.askIf.question",
  },
  "changes-not-ascending": {
    put: { "questionnaire.changes.2.version": "0.9.0" },
    shown: "changes.2.version",
  },
  "change-after-version": { put: { "questionnaire.version": "0.10.0" }, shown: "changes.2.version" },
  "removed-still-there": { put: { "questionnaire.changes.0.removed": ["owner"] }, shown: "changes.0.removed.0" },
  "replaces-still-asked": {
    put: { "questionnaire.questions.0.replaces": { owner: "same" } },
    shown: "questions.0.replaces.owner",
  },
  "replaces-unknown-choice": {
    put: { "questionnaire.questions.3.replaces": { gone: { 0: "o0", 1: "often" } } },
    shown: "questions.3.replaces.gone.1",
  },
  "replaces-without-choices": {
    put: { "questionnaire.questions.1.replaces": { gone: { 0: 1 } } },
    shown: "questions.1.replaces.gone",
  },
  "few-questions": { put: { "questionnaire.questions.3.dimensions": { quality: 1 } }, shown: "dimensions.1.id" },
  "area-without-questions": {
    put: { "questionnaire.areas.2": { id: "empty", name: "Empty" } },
    shown: "areas.2.id",
  },
  "text-too-long": { put: { "questionnaire.questions.0.text": `${"é".repeat(140)}?` }, shown: "questions.0.text" },
  "unknown-action": { put: { "actions.actions.1.prereq": ["name-owner"] }, shown: "actions.1.prereq.0" },
  "unknown-owner": { put: { "actions.actions.0.owner": "mayor" }, shown: "actions.0.owner" },
  "unknown-size": { put: { "actions.actions.0.upkeep": { tiny: 1 } }, shown: "actions.0.upkeep.tiny" },
  "sizes-without-smallest": { put: { "actions.sizes.small.from": 1 }, shown: "sizes" },
  "same-size": { put: { "actions.sizes.large.from": 0 }, shown: "sizes.large.from" },
  "effort-missing": { put: { "actions.actions.0.effort.large": undefined }, shown: "actions.0.effort" },
  "effort-reversed": { put: { "actions.actions.0.effort.large": [5, 2] }, shown: "actions.0.effort.large" },
  "lifts-nothing": { put: { "actions.actions.0.lifts": {} }, shown: "actions.0.lifts" },
  "lift-not-on-scale": { put: { "actions.actions.0.lifts.owner": 2.5 }, shown: "actions.0.lifts.owner" },
  "lift-not-above-from": { put: { "actions.actions.1.lifts.owner": 2 }, shown: "actions.1.lifts.owner" },
  "from-not-on-scale": { put: { "actions.actions.0.from": 0.5 }, shown: "actions.0.from" },
  "from-not-reached": {
    put: { "actions.actions.0.stage": 2, "actions.actions.1.stage": 1 },
    shown: "actions.1.from",
  },
  "prerequisite-loop": { put: { "actions.actions.0.prereq": ["review-owners"] }, shown: "actions.0.prereq" },
  "prerequisite-later-stage": {
    put: { "actions.actions.2.prereq": ["review-owners"] },
    shown: "actions.2.prereq.0",
  },
  "nothing-left-to-lift": {
    put: { "actions.actions.1.lifts": { owner: 3, checked: 3 }, "actions.actions.3.prereq": ["review-owners"] },
    shown: "actions.3.lifts",
  },
  "step-without-action": { put: { "questionnaire.dimensions.1.target": 3 }, shown: "actions" },
  "text-missing": { put: { "overlay.questions.owner.levels.2": undefined }, shown: "questions.owner.levels" },
  "text-unknown": { put: { "overlay.questions.ownr": { title: "Eigenaar" } }, shown: "questions.ownr" },
  "text-identical": {
    put: { "overlay.questions.owner.text": "Who decides on each of your lists?" },
    shown: "questions.owner.text",
  },
  "list-length": { put: { "overlay.questions.owner.evidence": ["een", "twee"] }, shown: "questions.owner.evidence" },
  "overlay-of-own-language": { put: { language: "en" }, shown: "" },
  "question-not-mapped": { put: { "mapping.questions.owner": undefined }, shown: "questions" },
  "nothing-mapped": {
    put: { "mapping.questions": {}, "mapping.skip": ["owner", "checked", "rules", "found"] },
    shown: "questions",
  },
  "mapped-and-skipped": { put: { "mapping.skip": ["owner"] }, shown: "skip.0" },
  "column-not-said": { put: { "mapping.questions.owner.column": undefined }, shown: "questions.owner" },
  "column-said-twice": { put: { "mapping.questions.owner.letter": "B" }, shown: "questions.owner" },
  "occurrence-without-header": {
    put: { "mapping.questions.found.note": { letter: "B", occurrence: 2 } },
    shown: "questions.found.note.occurrence",
  },
  "test-not-said": { put: { "mapping.respondent.complete": { column: "Done" } }, shown: "respondent.complete" },
  "file-name-not-simple": {
    put: { "mapping.respondent.organisation": { fileName: "{id}*.csv" } },
    shown: "respondent.organisation.fileName",
  },
  "pattern-not-simple": { put: { "mapping.ignore": ["Extra", "/(a+)+$/"] }, shown: "ignore.1" },
  "mapping-without-submitted": { put: { "mapping.respondent.submitted": undefined }, shown: "respondent" },
  "latest-without-date": {
    put: { "mapping.respondent.submitted": undefined, "mapping.respondent.duplicates": "latest" },
    shown: "respondent.duplicates",
  },
  "meaning-to-fill-in": {
    put: { "mapping.questions.found.values.Never": null },
    shown: "questions.found.values.Never",
  },
  "meaning-unknown": { put: { "mapping.scales.agreed.4": "Beyond" }, shown: "scales.agreed.4" },
  "meanings-missing": { put: { "mapping.questions.owner.scale": undefined }, shown: "questions.owner" },
  "checked-missing": { put: { "mapping.questions.rules.checked": undefined }, shown: "questions.rules" },
  "spelling-with-two-meanings": {
    put: { "mapping.scales.agreed.2": ["Yes", "  NO\u00a0one "] },
    shown: "scales.agreed.2.1",
  },
  "unknown-scale": { put: { "mapping.questions.owner.scale": "agree" }, shown: "questions.owner.scale" },
  "scale-not-used": { put: { "mapping.scales.other": { 1: "One" } }, shown: "scales.other" },
  "range-outside-scale": { put: { "mapping.questions.owner.range": [0, 5] }, shown: "questions.owner.range" },
  "unknown-item": {
    put: { "mapping.questions.rules.columns.Errors": "error" },
    shown: "questions.rules.columns.Errors",
  },
  "wrong-way-to-read": { put: { "mapping.questions.checked.range": [0, 3] }, shown: "questions.checked.range" },
};

test("files that are right break no rule", () => {
  expect(allIssues(soundFiles())).toEqual([]);
});

test.each(Object.entries(breaks))("%s", (rule, { put, shown }) => {
  const files = soundFiles();
  for (const [path, value] of Object.entries(put)) putAt(files, path.split("."), value);
  const severity = ruleSeverity[rule as RuleId];
  expect(shortly(allIssues(files))).toContainEqual({ code: rule, path: shown, severity });
});

// ---------------------------------------------------------------- where a rule must keep silent, or say more

test("an action may lift a question from the first level to the second", () => {
  const files = soundFiles();
  putAt(files, ["actions", "actions", "0", "lifts"], { owner: 1 });
  putAt(files, ["actions", "actions", "0", "from"], 0);
  const codes = allIssues(files).map(({ code }) => code);
  expect(codes).not.toContain("lift-not-above-from");
});

test("steps name every missing one, up to the highest target of the question's area and dimensions", () => {
  const files = soundFiles();
  putAt(files, ["actions", "actions"], []);
  const steps = checkActions(files.actions, files.questionnaire).filter(({ code }) => code === "step-without-action");
  expect(steps.map(({ params }) => params)).toEqual([
    { id: "owner", steps: "1→2, 2→3" },
    { id: "checked", steps: "1→2, 2→3" },
    { id: "rules", steps: "1→2, 2→3" },
    { id: "found", steps: "1→2" },
  ]);
});

test("a loop is told once, with all who take part, and one question that waits for itself is one", () => {
  const files = soundFiles();
  putAt(files, ["questionnaire", "questions", "0", "askIf"], { question: "rules", atLeast: 1 });
  putAt(files, ["questionnaire", "questions", "2", "askIf"], { question: "checked", atLeast: 1 });
  putAt(files, ["questionnaire", "questions", "3", "askIf"], { question: "found", atLeast: 1 });
  const loops = checkQuestionnaire(files.questionnaire).filter(({ code }) => code === "askif-loop");
  expect(loops.map(({ params }) => params.chain)).toEqual(["owner → rules → checked → owner", "found → found"]);
});

test("a change may name a question that was removed later, and no other that is not there", () => {
  const files = soundFiles();
  putAt(files, ["questionnaire", "changes", "0", "added"], ["gone"]);
  expect(allIssues(files)).toEqual([]);
  putAt(files, ["questionnaire", "changes", "2", "reworded"], ["gone", "ownr"]);
  const paths = shortly(allIssues(files)).map(({ code, path }) => `${code} ${path}`);
  expect(paths).toEqual(["unknown-question changes.2.reworded.0", "unknown-question changes.2.reworded.1"]);
});

test("a name that is the same in both languages is no untranslated text", () => {
  const files = soundFiles();
  putAt(files, ["overlay", "dimensions", "quality"], { name: "Quality" });
  putAt(files, ["questionnaire", "scale", "levels", "1", "name"], "Ad hoc");
  putAt(files, ["overlay", "scale", "levels", "1", "name"], "Ad hoc");
  expect(allIssues(files)).toEqual([]);
});

test("an unknown id says which one was probably meant, and which there are", () => {
  const files = soundFiles();
  putAt(files, ["questionnaire", "questions", "0", "area"], "practise");
  const [found] = checkQuestionnaire(files.questionnaire).filter(({ code }) => code === "unknown-area");
  expect(found?.params).toEqual({ id: "practise", nearest: "practice", allowed: "agreements, practice" });
});

test("without actions, nothing is said about their texts", () => {
  const { overlay, language, questionnaire } = soundFiles();
  expect(checkOverlay(overlay, language, questionnaire, undefined)).toEqual([]);
});

function allIssues({ questionnaire, actions, overlay, language, mapping }: SoundFiles): Issue[] {
  return [
    ...checkQuestionnaire(questionnaire),
    ...checkActions(actions, questionnaire),
    ...checkOverlay(overlay, language, questionnaire, actions),
    ...checkMapping(mapping, normalise(questionnaire)),
  ];
}

function shortly(issues: readonly Issue[]) {
  return issues.map(({ code, path, severity }) => ({ code, path: path.join("."), severity }));
}

function putAt(target: object, path: readonly string[], value: unknown): void {
  const [key = "", ...rest] = path;
  const entries = target as Record<string, unknown>;
  if (rest.length > 0) putAt(entries[key] as object, rest, value);
  else if (value === undefined) delete entries[key];
  else entries[key] = value;
}
