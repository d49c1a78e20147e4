import { describe, expect, it } from "vitest";
import { assess } from "../../../src/core/assess/assess.ts";
import { startInterview } from "../../../src/core/interview/interview.ts";
import { heldFloors, outlookOf } from "../../../src/core/interview/outlook.ts";
import { answersOf, aQuestion, aQuestionnaire, aResponse } from "../../support/builders.ts";
import { theFlagship } from "../../support/flagship.ts";

const questionnaire = aQuestionnaire({
  dimensions: [
    { id: "d", name: "Dimension D" },
    { id: "e", name: "Dimension E" },
  ],
  questions: [
    aQuestion("q1", { dimensions: { d: 1 } }),
    aQuestion("q2", { dimensions: { d: 1, e: 0.5 } }),
    aQuestion("q3", { dimensions: { d: 1 }, roles: ["cbs"] }),
    aQuestion("q4", { area: "b", dimensions: { e: 1 } }),
  ],
});
const stateWith = (written: Parameters<typeof answersOf>[0], role?: string) =>
  startInterview(questionnaire, aResponse({ answers: answersOf(written), respondent: { id: "x", role } }));

describe("the outlook", () => {
  it("says what open questions do to coverage and range, and which scores they take away", () => {
    const { overall, areas, dimensions } = outlookOf(stateWith({ q1: 3, q2: 3, q3: 3 }));
    expect(overall).toEqual({ answered: 3, applicable: 4, coverage: 0.5, range: { low: 1.5, high: 4 } });
    expect(areas.map(({ area, figure }) => [area.id, figure.score])).toEqual([
      ["a", 3],
      ["b", undefined],
    ]);
    expect(dimensions.map(({ dimension, figure }) => [dimension.id, figure.score])).toEqual([
      ["d", 3],
      ["e", undefined],
    ]);
  });

  it("does not count what only another role is asked", () => {
    const { areas } = outlookOf(stateWith({ q1: 2, q2: 4 }, "mt"));
    expect(areas[0]?.figure).toMatchObject({ coverage: 1, applicable: 2, score: 3 });
    expect(outlookOf(stateWith({ q1: 2, q2: 4 }, "cbs")).areas[0]?.figure.coverage).toBeCloseTo(2 / 3);
  });

  it("equals the Assessment of these answers alone", () => {
    const flagship = theFlagship();
    const levels = Object.fromEntries(flagship.questions.slice(3).map(({ id }, index) => [id, (index * 7) % 6]));
    const response = aResponse({ answers: answersOf(levels), questionnaire: flagship });
    const tool = { name: "datapeil", version: "0" };
    const assessment = assess({ questionnaire: flagship, sha256: "", tool, responses: [response] });
    const { overall, areas, dimensions } = outlookOf(startInterview(flagship, response));
    expect(assessment?.overall).toEqual(overall);
    for (const { area, figure } of areas) {
      expect(assessment?.areas.find(({ id }) => id === area.id)).toMatchObject(figure);
    }
    for (const { dimension, figure, floor } of dimensions) {
      expect(assessment?.dimensions.find(({ id }) => id === dimension.id)).toMatchObject({ ...figure, floor });
    }
  });
});

describe("the answers that hold a floor", () => {
  it("are named per dimension, the lowest floor first; a question that weighs less holds none", () => {
    const held = heldFloors(stateWith({ q1: 4, q2: 2, q3: 2, q4: 1 }));
    expect(held.map(({ dimension, level, questions }) => [dimension.id, level, questions.map(({ id }) => id)])).toEqual(
      [
        ["e", 1, ["q4"]],
        ["d", 2, ["q2", "q3"]],
      ],
    );
  });

  it("are none at the top, and none without answers", () => {
    expect(heldFloors(stateWith({ q1: 5, q2: 5, q3: 5, q4: 5 }))).toEqual([]);
    expect(heldFloors(stateWith({}))).toEqual([]);
  });
});
