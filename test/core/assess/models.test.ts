/** The format can express other instruments, and gives the figure that each of them prints (formats.md). */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalise } from "../../../src/core/questionnaire/normalise-questionnaire.ts";
import type { QuestionnaireFile } from "../../../src/core/questionnaire/questionnaire-schema.ts";
import { questionnaireFileSchema } from "../../../src/core/questionnaire/questionnaire-schema.ts";
import { checkQuestionnaire } from "../../../src/core/questionnaire/rules/check-questionnaire.ts";
import { parseResponse } from "../../../src/core/response/parse-response.ts";
import { assessed, resultOf } from "../../support/assessed.ts";

type Written = Readonly<Record<string, unknown>>;
type QuestionInFile = QuestionnaireFile["questions"][number];

/** An instrument with one area and one dimension, as a file would hold it. */
function instrument(scale: readonly number[], rest: Partial<QuestionnaireFile>) {
  const written = {
    format: 1,
    id: "model",
    version: "1.0.0",
    language: "en",
    title: "Model",
    scale: { levels: scale.map((value) => ({ value, name: `Level ${value}` })) },
    areas: [{ id: "all", name: "All" }],
    dimensions: [{ id: "total", name: "Total" }],
    ...rest,
  };
  const file = questionnaireFileSchema.parse(written);
  // Such a questionnaire can be used: nothing that check calls an error.
  expect(checkQuestionnaire(file).filter(({ severity }) => severity === "error")).toEqual([]);
  const questionnaire = normalise(file);
  return (answers: Written) => {
    const parsed = parseResponse(
      {
        format: 1,
        questionnaire: { id: "model", version: "1.0.0" },
        organisation: { id: "1" },
        respondent: { id: "a" },
        submitted: "2026-11-24",
        answers,
      },
      questionnaire,
    );
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
    return resultOf(assessed(questionnaire, [parsed.value]).dimensions, "total");
  };
}

function question(id: string, rest: Partial<QuestionInFile>): QuestionInFile {
  return { id, area: "all", dimensions: { total: 1 }, title: id, text: `${id}?`, ...rest };
}

describe("OWASP SAMM: shared answers worth 0, ¼, ½ and 1, summed over three maturity levels of two streams", () => {
  const ids = ["a1", "a2", "a3", "b1", "b2", "b3"];
  const practice = instrument([0, 1, 2, 3], {
    optionSets: [
      {
        id: "coverage",
        options: [
          { id: "no", text: "No", score: 0 },
          { id: "some", text: "Yes, for some", score: 0.75 },
          { id: "half", text: "Yes, for at least half", score: 1.5 },
          { id: "most", text: "Yes, for most or all", score: 3 },
        ],
      },
    ],
    questions: ids.map((id) => question(id, { optionSet: "coverage" })),
  });
  const worth: Readonly<Record<string, number>> = { no: 0, some: 0.25, half: 0.5, most: 1 };

  it("gives the score of the practice", () => {
    const answers = fc.tuple(...ids.map(() => fc.constantFrom("no", "some", "half", "most")));
    fc.assert(
      fc.property(answers, (given) => {
        const [a1, a2, a3, b1, b2, b3] = given.map((id) => worth[id] ?? Number.NaN) as [
          number,
          number,
          number,
          number,
          number,
          number,
        ];
        const samm = (a1 + b1) / 2 + (a2 + b2) / 2 + (a3 + b3) / 2;
        const written = Object.fromEntries(ids.map((id, at) => [id, { option: given[at] }]));
        expect(practice(written).score).toBeCloseTo(samm, 12);
      }),
    );
  });
});

describe("EU Open Data Maturity: answers worth a share of the points of a question", () => {
  const options = [
    { id: "yes", text: "Yes", score: 100 },
    { id: "partly", text: "Partly", score: 50 },
    { id: "no", text: "No", score: 0 },
  ];
  const excused = { id: "not-ours", text: "Not our task", state: "not-applicable" as const };
  const dimension = (notApplicable: "full" | "excluded") =>
    instrument([0, 100], {
      scoring: { notApplicable },
      questions: [
        question("policy", { dimensions: { total: 20 }, options }),
        question("portal", { dimensions: { total: 30 }, options }),
        question("regions", { dimensions: { total: 10 }, options: [...options, excused] }),
        question("reuse", { dimensions: { total: 40 }, options }),
      ],
    });
  const answers = {
    policy: { option: "yes" },
    portal: { option: "partly" },
    regions: { option: "not-ours" },
    reuse: { option: "no" },
  };

  it("gives the percentage of the points, with full points where a question does not apply", () => {
    expect(dimension("full")(answers)).toMatchObject({ score: 20 + 15 + 10, coverage: 1 });
  });

  it("or leaves such a question out of the total, if the questionnaire says so", () => {
    expect(dimension("excluded")(answers).score).toBeCloseTo((100 * (20 + 15)) / 90, 12);
  });
});

describe("CyFun: levels 1 to 5, and 'not applicable' counts as 3", () => {
  const levels = { 1: "Initial", 2: "Repeatable", 3: "Defined", 4: "Managed", 5: "Optimising" };
  const category = instrument([1, 2, 3, 4, 5], {
    scoring: { notApplicable: { score: 3 } },
    questions: ["documented", "implemented", "reviewed", "trained"].map((id) => question(id, { levels })),
  });

  it("counts it in the mean and as answered", () => {
    const found = category({ documented: 5, implemented: 2, reviewed: "not-applicable", trained: 4 });
    expect(found).toMatchObject({ score: (5 + 2 + 3 + 4) / 4, coverage: 1, level: 3 });
  });

  it("starts the range at 1, not at 0", () => {
    const found = category({ documented: 5, implemented: 2, reviewed: 3, trained: "dont-know" });
    expect(found.range).toEqual({ low: 11 / 4, high: 15 / 4 });
  });
});

describe("SUS: ten statements to agree with, every second one reversed", () => {
  const ids = Array.from({ length: 10 }, (_, at) => `statement-${at + 1}`);
  const words = ["strongly-disagree", "disagree", "neutral", "agree", "strongly-agree"];
  const scale = instrument([1, 2, 3, 4, 5], {
    optionSets: [{ id: "agreement", options: words.map((id, at) => ({ id, text: id, score: at + 1 })) }],
    questions: ids.map((id, at) => question(id, { optionSet: "agreement", reversed: at % 2 === 1 })),
  });

  it("gives the score of Brooke, 0 to 100, from the mean of the values", () => {
    const ticks = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 });
    fc.assert(
      fc.property(ticks, (ticked) => {
        const brooke = ticked.map((tick, at) => (at % 2 === 0 ? tick - 1 : 5 - tick));
        const sus = 2.5 * brooke.reduce((sum, points) => sum + points, 0);
        const written = Object.fromEntries(ids.map((id, at) => [id, { option: words[(ticked[at] ?? 0) - 1] }]));
        expect(((scale(written).score ?? Number.NaN) - 1) * 25).toBeCloseTo(sus, 9);
      }),
    );
  });
});

describe("a point system: weights are points, answers are worth 0 to 1 of them", () => {
  const points: Readonly<Record<string, number>> = { backup: 10, inventory: 5, training: 3, website: 2 };
  const total = 20;
  const shares: Readonly<Record<string, number>> = { no: 0, third: 1 / 3, mostly: 0.8, yes: 1 };
  const checked = instrument([0, 1], {
    questions: Object.entries(points).map(([id, worth]) =>
      question(id, {
        dimensions: { total: worth },
        options: Object.entries(shares).map(([option, score]) => ({ id: option, text: option, score })),
      }),
    ),
  });

  it("gives the points earned, as a share of all", () => {
    const answer = fc.constantFrom(...Object.keys(shares));
    fc.assert(
      fc.property(fc.record({ backup: answer, inventory: answer, training: answer, website: answer }), (given) => {
        const earned = Object.entries(given).reduce(
          (sum, [id, option]) => sum + (points[id] ?? 0) * (shares[option] ?? 0),
          0,
        );
        const written = Object.fromEntries(Object.entries(given).map(([id, option]) => [id, { option }]));
        expect((checked(written).score ?? Number.NaN) * total).toBeCloseTo(earned, 9);
      }),
    );
  });
});

describe("levels from counting and measuring", () => {
  const inventory = instrument([0, 1, 2, 3], {
    scoring: { minimumQuestions: 1, minimumCoverage: 0 },
    questions: [
      question("controls", {
        checklist: {
          items: [
            { id: "a", text: "A", points: 1 },
            { id: "b", text: "B", points: 1 },
            { id: "c", text: "C", points: 2 },
          ],
          thresholds: { 1: 1, 2: 2, 3: 4 },
        },
      }),
      question("share", { number: { unit: "%", thresholds: { 1: 10, 2: 50, 3: 90 } } }),
    ],
  });

  it.each([
    [[], 0],
    [["a"], 1],
    [["a", "b"], 2],
    [["c"], 2],
    [["a", "c"], 2],
    [["a", "b", "c"], 3],
  ])("the ticks %j give level %i", (ticks, level) => {
    expect(inventory({ controls: { checked: ticks } }).score).toBe(level);
  });

  it.each([
    [0, 0],
    [9.99, 0],
    [10, 1],
    [89.9, 2],
    [90, 3],
    [250, 3],
  ])("the number %d gives level %i", (number, level) => {
    expect(inventory({ share: { number } }).score).toBe(level);
  });
});
