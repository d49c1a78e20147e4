import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assessTally } from "../../../../src/core/assess/assess.ts";
import { tallyOf } from "../../../../src/core/assess/tally/add.ts";
import { mergeTallies } from "../../../../src/core/assess/tally/merge.ts";
import type { Tally } from "../../../../src/core/assess/tally/tally.ts";
import type { Questionnaire } from "../../../../src/core/questionnaire/questionnaire.ts";
import type { Response } from "../../../../src/core/response/response.ts";
import type { Ambition, Organisation } from "../../../../src/core/response/response-schema.ts";
import { surveys } from "../../../support/arbitraries.ts";
import { answersOf, aQuestionnaire, aResponse } from "../../../support/builders.ts";

/** What people say beside their answers, where they need not agree. */
const remarks = fc.record({
  organisation: fc.record<Organisation, "id">(
    { id: fc.constant("99901"), name: fc.constantFrom("Meerlinde", "Gemeente Meerlinde"), inhabitants: fc.nat(3) },
    { requiredKeys: ["id"] },
  ),
  ambition: fc.option(
    fc.record<Ambition>(
      { daysPerYear: fc.nat(2), targets: fc.constantFrom({ a0: 3 }, { d0: "next" as const }, { a0: 2, d0: 4 }) },
      { requiredKeys: [] },
    ),
    { nil: undefined },
  ),
  note: fc.option(fc.constantFrom("Nota MT", "vraag het aan de archivaris"), { nil: undefined }),
});

type Said = typeof remarks extends fc.Arbitrary<infer T> ? T : never;

const outspoken = surveys().chain(({ questionnaire, responses }) =>
  fc
    .array(remarks, { minLength: responses.length, maxLength: responses.length })
    .map((said) => ({ questionnaire, responses: responses.map((response, at) => speaking(response, said[at])) })),
);

function speaking(response: Response, said: Said | undefined): Response {
  if (!said) return response;
  const { note, ...own } = said;
  const noted = [...response.answers].map(
    ([id, answer]) => [id, note === undefined ? answer : { ...answer, note }] as const,
  );
  return { ...response, ...own, answers: new Map(noted) };
}

function bytesOf(questionnaire: Questionnaire, tally: Tally): string {
  const tool = { name: "datapeil", version: "0.0.0" };
  return JSON.stringify(assessTally(tally, { questionnaire, sha256: "0".repeat(64), tool }));
}

describe("a tally", () => {
  it("gives the same Assessment for any order of responses and any split of them, also after going to another thread", () => {
    const shuffledParts = outspoken.chain(({ questionnaire, responses }) =>
      fc.record({
        questionnaire: fc.constant(questionnaire),
        responses: fc.constant(responses),
        shuffled: fc.shuffledSubarray([...responses], { minLength: responses.length }),
        places: fc.array(fc.nat(2), { minLength: responses.length, maxLength: responses.length }),
      }),
    );
    fc.assert(
      fc.property(shuffledParts, ({ questionnaire, responses, shuffled, places }) => {
        const parts = [0, 1, 2].map((part) => shuffled.filter((_, at) => places[at] === part));
        const tallies = parts.filter((part) => part.length > 0).map((part) => tallyOf(questionnaire, part));
        const sent = structuredClone(tallies);
        const wanted = bytesOf(questionnaire, tallyOf(questionnaire, responses));
        expect(bytesOf(questionnaire, mergeTallies(tallies))).toBe(wanted);
        expect(bytesOf(questionnaire, mergeTallies(sent.reverse()))).toBe(wanted);
      }),
    );
  });

  it("does not change when it is merged into another", () => {
    const questionnaire = aQuestionnaire();
    const one = tallyOf(questionnaire, [aResponse({ answers: answersOf({ q1: 2 }) })]);
    const before = structuredClone(one);
    mergeTallies([one, one, one]);
    expect(one).toStrictEqual(before);
  });

  it("of many respondents is no larger than that of a few", () => {
    const questionnaire = aQuestionnaire();
    const people = (count: number) =>
      Array.from({ length: count }, (_, at) =>
        aResponse({ respondent: { id: `p${at}`, role: "mt" }, answers: answersOf({ q1: at % 6, q2: "dont-know" }) }),
      );
    const size = (count: number) => JSON.stringify(tallyOf(questionnaire, people(count))).length;
    expect(size(5000)).toBeLessThan(size(6) + 50);
  });

  it("keeps no name of a respondent beside what only one of them may say", () => {
    const answers = new Map([["q1", { kind: "level", level: 3, note: "te weinig tijd" } as const]]);
    const respondent = { id: "an.peeters@meerlinde.example", role: "mt" };
    const tally = tallyOf(aQuestionnaire(), [aResponse({ respondent, organisation: { id: "99901" }, answers })]);
    expect(JSON.stringify(tally)).not.toContain("peeters");
    expect(tally.questions.get("q1")?.remarks).toEqual([{ role: "mt", note: "te weinig tijd" }]);
  });
});
