import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assess } from "../../../src/core/assess/assess.ts";
import { fewestDifferences } from "../../../src/core/assess/counted-answers.ts";
import { normalise } from "../../../src/core/questionnaire/normalise-questionnaire.ts";
import type { Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import type { Answer, Response } from "../../../src/core/response/response.ts";
import { canonicalJson } from "../../../src/core/text/canonical-json.ts";
import { sha256OfText } from "../../../src/io/sha256.ts";
import { surveys } from "../../support/arbitraries.ts";
import { aQuestion, aQuestionnaireFile } from "../../support/builders.ts";

const ids = Array.from({ length: fewestDifferences + 8 }, (_, index) => `q${index}`);
const questionnaire = normalise(aQuestionnaireFile({ questions: ids.map((id) => aQuestion(id)) }));

function aResponseOf(id: string, level: (question: number) => number, changes: Partial<Response> = {}): Response {
  return {
    questionnaire: { id: "test", version: "1.0.0" },
    form: "full",
    organisation: { id: "99901" },
    respondent: { id, role: "mt" },
    submitted: "2026-11-24",
    answers: new Map(ids.map((question, index) => [question, { kind: "level", level: level(index) } satisfies Answer])),
    ...changes,
  };
}

function input(of: Questionnaire) {
  return { questionnaire: of, sha256: "0", tool: { name: "datapeil", version: "0.0.0" }, date: "2026-11-30" };
}

function hashOf(responses: readonly Response[], of = questionnaire): string | undefined {
  return assess({ ...input(of), responses, hash: sha256OfText })?.answers?.sha256;
}

/** The same answers on another scale. */
function moved(answers: Response["answers"], scale: readonly number[]): Response["answers"] {
  const move = (answer: Answer): Answer =>
    answer.kind === "level" ? { ...answer, level: scale[answer.level] ?? answer.level } : answer;
  return new Map([...answers].map(([id, answer]) => [id, move(answer)]));
}

const one = aResponseOf("a", (question) => question % 3);
const two = aResponseOf("b", (question) => (question % 3) + 1);
const three = aResponseOf("c", () => 4);

describe("the hash of the answers", () => {
  it("is the same whatever the order of files and the ids of respondents", () => {
    const hash = hashOf([one, two, three]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf([three, one, two])).toBe(hash);
    expect(hashOf([{ ...one, respondent: { id: "z", role: "mt" } }, two, three])).toBe(hash);
  });

  it.each<[string, Response]>([
    ["a level", aResponseOf("c", (question) => (question === 5 ? 3 : 4))],
    ["a role", { ...three, respondent: { id: "c", role: "cbs" } }],
    ["a note", { ...three, answers: new Map([...three.answers, ["q0", { kind: "level", level: 4, note: "Nieuw" }]]) }],
    [
      "evidence",
      { ...three, answers: new Map([...three.answers, ["q0", { kind: "level", level: 4, evidence: ["nota"] }]]) },
    ],
    [
      "not applicable",
      { ...three, answers: new Map([...three.answers, ["q0", { kind: "none", state: "not-applicable" }]]) },
    ],
  ])("is another one when %s changes", (_, changed) => {
    expect(hashOf([one, two, changed])).not.toBe(hashOf([one, two, three]));
  });

  it("tells a workshop that decided from none", () => {
    const workshop = aResponseOf("w", () => 2, { respondent: { id: "w", role: "consensus" } });
    expect(hashOf([one, two, workshop])).not.toBe(hashOf([one, two]));
  });

  it("is not given where the answers of several could be guessed from it", () => {
    const alike = (differing: number) =>
      aResponseOf("b", (question) => (question % 3) + (question < differing ? 1 : 0));
    expect(hashOf([one, alike(fewestDifferences - 1)])).toBeUndefined();
    expect(hashOf([one, alike(fewestDifferences)])).toBeDefined();
  });

  it("is given for a single respondent, of whom the Assessment tells every answer", () => {
    expect(hashOf([one])).toBeDefined();
  });

  it.each<[string, readonly Response[], readonly number[]]>([
    ["of roles", [two, { ...one, respondent: { id: "a", role: "cbs" } }, three], [0, 1, 2, 3, 4]],
    ["of values", [two, one, three], [-1, 0, 2.5, 10, 20]],
    [
      "of notes",
      [one, two, { ...three, answers: new Map([...three.answers, ["q0", { kind: "level", level: 1, note: "“Ja”" }]]) }],
      [0, 1, 2, 3, 4],
    ],
    [
      "of a workshop's answers",
      [one, two, aResponseOf("w", () => 2, { respondent: { id: "w", role: "consensus" } })],
      [0],
    ],
  ])("is that of canonical JSON, whatever the order %s", (_, responses, scale) => {
    const onScale = responses.map((response) => ({ ...response, answers: moved(response.answers, scale) }));
    let hashed = "";
    assess({ ...input(questionnaire), responses: onScale, hash: (text) => (hashed = text) });
    expect(JSON.parse(hashed).questions).toHaveLength(ids.length);
    expect(hashed).toBe(canonicalJson(JSON.parse(hashed)));
  });

  it("never depends on the order of responses", () => {
    fc.assert(
      fc.property(surveys({ maxRespondents: 4 }), ({ questionnaire: random, responses }) => {
        expect(hashOf([...responses].reverse(), random)).toBe(hashOf(responses, random));
      }),
      { numRuns: 100 },
    );
  });
});
