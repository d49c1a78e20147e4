import { expect, it, test } from "vitest";
import type { QuestionnaireFile } from "../../../../src/core/questionnaire/questionnaire-schema.ts";
import { checkSince, sinceSeverity } from "../../../../src/core/questionnaire/rules/since.ts";
import { diffQuestionnaires } from "../../../../src/core/questionnaire/versions/diff.ts";
import { aQuestion, aQuestionnaire } from "../../../support/builders.ts";

type Changed = Partial<QuestionnaireFile>;
type Changes = NonNullable<QuestionnaireFile["changes"]>;

const options = (...scores: readonly number[]) =>
  scores.map((score) => ({ id: `o${score}`, text: `T${score}`, score }));
const q1 = aQuestion("q1");
const q2 = aQuestion("q2", { options: options(0, 2, 5) });
const q3 = aQuestion("q3");
const older = aQuestionnaire({ questions: [q1, q2, q3] });
const reworded = aQuestion("q1", { text: "In other words?" });

const issuesOf = (changed: Changed) => {
  const newer = aQuestionnaire({ questions: [q1, q2, q3], ...changed });
  return checkSince(older, newer, diffQuestionnaires(older, newer));
};
const shortly = (changed: Changed) => issuesOf(changed).map(({ code, path }) => `${code} ${path.join(".")}`);
const changes = (version: string, change: Omit<Changes[number], "version">): Changes => [{ version, ...change }];
const replaced = (replaces: NonNullable<QuestionnaireFile["questions"][number]["replaces"]>): Changed => ({
  version: "2.0.0",
  changes: changes("2.0.0", { added: ["q4"], removed: ["q2", "q3"] }),
  questions: [q1, aQuestion("q4", { replaces })],
});

const broken: Readonly<Record<keyof typeof sinceSeverity, readonly [changed: Changed, shown: string]>> = {
  "version-not-raised": [{ questions: [reworded, q2, q3] }, "version"],
  "version-step-too-small": [
    { version: "1.0.1", changes: changes("1.0.1", { added: ["q4"] }), questions: [q1, q2, q3, aQuestion("q4")] },
    "version",
  ],
  "version-lowered": [{ version: "0.9.0" }, "version"],
  "meaning-changed-same-id": [
    {
      version: "2.0.0",
      changes: changes("2.0.0", { reweighted: ["q2"] }),
      questions: [q1, aQuestion("q2", { options: [...options(0, 2), { id: "o5", text: "T5", score: 4 }] }), q3],
    },
    "questions.1.id",
  ],
  "change-not-listed": [
    { version: "1.1.0", changes: changes("1.1.0", { note: "Less." }), questions: [q1, q2] },
    "changes",
  ],
  "change-not-so": [
    { version: "1.0.1", changes: changes("1.0.1", { reworded: ["q2", "q3"] }) },
    "changes.0.reworded.1",
  ],
  "replaces-unknown": [replaced({ q9: "same" }), "questions.1.replaces.q9"],
  "replaces-incomplete": [replaced({ q3: { 0: 0, 1: 1, 2: 2, 3: "ask", 4: 4 } }), "questions.1.replaces.q3"],
};

test.each(Object.entries(broken))("%s", (rule, [changed, shown]) => {
  expect(shortly(changed)).toContain(`${rule} ${shown}`);
  const found = issuesOf(changed).find(({ code }) => code === rule);
  expect(found?.severity).toBe(sinceSeverity[rule as keyof typeof sinceSeverity]);
});

test.each([
  ["nothing", {}],
  ["a higher number without a change", { version: "1.0.1" }],
  [
    "wording in a patch",
    { version: "1.0.1", changes: changes("1.0.1", { reworded: ["q1"] }), questions: [reworded, q2, q3] },
  ],
  [
    "one more option in a minor",
    {
      version: "1.1.0",
      changes: changes("1.1.0", { reworded: ["q2"] }),
      questions: [q1, aQuestion("q2", { options: options(0, 2, 4, 5) }), q3],
    },
  ],
  [
    "weights in a minor",
    {
      version: "1.1.0",
      changes: changes("1.1.0", { reweighted: ["q3"] }),
      questions: [q1, q2, aQuestion("q3", { weight: 2 })],
    },
  ],
  ["a question replaced, with a map of its options", replaced({ q2: { o0: 0, o2: 2, o5: 5 } })],
  ["two that became one", replaced({ q3: "same", q2: { o0: 0, o2: 2, o5: "ask" } })],
] as const satisfies readonly (readonly [string, Changed])[])("%s breaks no rule", (_name, changed) => {
  expect(shortly(changed)).toEqual([]);
});

it("the least version is that of the greatest difference", () => {
  const [found] = issuesOf({ version: "1.0.1", questions: [reworded, q2], roles: [{ id: "mt", name: "MT" }] });
  expect(found).toMatchObject({
    code: "version-step-too-small",
    params: { before: "1.0.0", version: "1.0.1", step: "major", least: "2.0.0", what: "cbs", more: 1 },
  });
});

it("a question of long ago may be named, where `changes` says that it was removed", () => {
  const changed = replaced({ q3: "same", ancient: "same" });
  const told = [{ version: "0.9.0", removed: ["ancient"] }, ...(changed.changes ?? [])];
  expect(shortly({ ...changed, changes: told })).toEqual([]);
});
