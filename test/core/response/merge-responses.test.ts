import fc from "fast-check";
import { expect, it } from "vitest";
import { changedAnswers, mergeResponses } from "../../../src/core/response/merge-responses.ts";
import { answersOf, aResponse } from "../../support/builders.ts";

const given = (answers: Parameters<typeof answersOf>[0]) => aResponse({ answers: answersOf(answers) });

it("takes what only they changed, keeps what only we changed, and ours where both did", () => {
  const base = given({ q1: 1, q2: 2, q3: 3, q4: 4 });
  const ours = given({ q1: 5, q2: 2, q3: 0, q5: 1 });
  const theirs = given({ q1: 1, q2: "dont-know", q3: 1, q6: 2 });
  const merged = mergeResponses(base, ours, theirs);
  expect(merged.response.answers).toEqual(answersOf({ q1: 5, q2: "dont-know", q3: 0, q5: 1, q6: 2 }));
  expect(merged.taken).toEqual(["q2", "q6"]);
  expect(merged.disputed).toEqual(["q3"]);
});

it("takes everything else from theirs, save the date that we set", () => {
  const base = aResponse();
  const theirs = aResponse({ organisation: { id: "44083", name: "Nieuwe naam" }, submitted: "2026-01-01" });
  expect(mergeResponses(base, base, theirs).response).toEqual(theirs);
  const ours = aResponse({ submitted: "2026-02-02" });
  expect(mergeResponses(base, ours, theirs).response).toEqual({ ...theirs, submitted: "2026-02-02" });
});

it("the same remarks in another order are the same answer", () => {
  const a = new Map([["q1", { kind: "level", level: 1, note: "n", reason: "r" } as const]]);
  const b = new Map([["q1", { reason: "r", note: "n", dissent: undefined, level: 1, kind: "level" } as const]]);
  expect(changedAnswers(a, b)).toEqual([]);
});

it("loses no change of either, whatever they are", () => {
  const some = fc
    .record(
      Object.fromEntries(["q1", "q2", "q3"].map((id) => [id, fc.constantFrom<0 | 1 | "dont-know">(0, 1, "dont-know")])),
      { requiredKeys: [] },
    )
    .map((answers) => given(answers as Parameters<typeof answersOf>[0]));
  fc.assert(
    fc.property(some, some, some, (base, ours, theirs) => {
      const { response, disputed } = mergeResponses(base, ours, theirs);
      for (const id of ["q1", "q2", "q3"]) {
        const [before, mine, other, now] = [base, ours, theirs, response].map((one) => one.answers.get(id));
        const stands = JSON.stringify(mine) === JSON.stringify(before) ? other : mine;
        expect(now).toEqual(stands);
        const lost = [mine, other].filter(
          (one) => JSON.stringify(one) !== JSON.stringify(before) && JSON.stringify(one) !== JSON.stringify(now),
        );
        expect(lost.length > 0).toBe(disputed.includes(id));
      }
    }),
  );
});
