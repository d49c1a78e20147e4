import { Model } from "survey-core";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { formModel } from "../../../src/report/forms/form-model.ts";
import { renderSurveyJs } from "../../../src/report/forms/surveyjs.ts";
import { formQuestionnaires, hostileText } from "../../support/form-questionnaire.ts";

const survey = (changes = {}) =>
  new Model(
    JSON.parse(
      renderSurveyJs(formModel({ questionnaires: formQuestionnaires(), form: "full", locale: "nl", ...changes })),
    ),
  );
const isVisible = (model: Model, name: string) => model.getQuestionByName(name).isVisible;

describe("a SurveyJS survey", () => {
  it.each([{}, { form: "core" }, { role: "mt", round: "2026" }, { role: "" }])(
    "loads without errors: %o",
    (changes) => {
      expect(survey(changes).jsonErrors ?? []).toEqual([]);
    },
  );

  it("does not load without errors when something in it is wrong", () => {
    const json = {
      pages: [
        {
          elements: [
            { type: "radiobuttons", name: "a" },
            { type: "text", name: "b", visible_if: "" },
          ],
        },
      ],
    };
    expect(new Model(json).jsonErrors).toHaveLength(2);
  });

  it("speaks each language", () => {
    const model = survey();
    const title = () => model.getQuestionByName("data-story").processedTitle;
    expect(title()).toBe("Title of data-story: Text of data-story?");
    expect(model.getQuestionByName("respondent_role").title).toBe("In welke rol antwoord je?");
    model.locale = "en";
    expect(title()).toBe("A shared story: Who told the story?");
    expect(model.getQuestionByName("respondent_role").title).toBe("In which role do you answer?");
  });

  it("asks by conditions of every kind", () => {
    const model = survey();
    model.setValue("data-story", "1");
    expect(isVisible(model, "story-follow-up")).toBe(false);
    model.setValue("data-story", "2");
    expect(isVisible(model, "story-follow-up")).toBe(true);
    expect(isVisible(model, "data-story_evidence")).toBe(false);
    model.setValue("data-story", "3");
    expect(isVisible(model, "data-story_evidence")).toBe(true);
    model.setValue("data-story", "dont_know");
    expect(isVisible(model, "story-follow-up")).toBe(false);
    model.setValue("shared-plan", "no-idea");
    expect(isVisible(model, "plan-detail")).toBe(false);
    model.setValue("shared-plan", "partly");
    expect(isVisible(model, "plan-detail")).toBe(true);
    model.setValue("tools-in-use", ["reporting"]);
    expect(isVisible(model, "tools-follow-up")).toBe(false);
    expect(isVisible(model, "tools-in-use_state")).toBe(false);
    model.setValue("tools-in-use", ["reporting", "dk"]);
    expect(isVisible(model, "tools-follow-up")).toBe(true);
    model.setValue("share-of-services", 9.9);
    expect(isVisible(model, "3d-models")).toBe(false);
    model.setValue("share-of-services", 10);
    expect(isVisible(model, "3d-models")).toBe(true);
  });

  it("knows itself and the day, and hands both back", () => {
    vi.useFakeTimers({ now: new Date("2026-11-24T10:00:00"), toFake: ["Date"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const model = survey({ role: "mt", round: "2026" });
    expect(model.data).toEqual({
      questionnaire_id: "form-test",
      questionnaire_version: "1.2.3",
      questionnaire_form: "full",
      response_round: "2026",
      respondent_role: "mt",
      response_submitted: "2026-11-24",
    });
  });

  it("keeps a question from a role that it does not concern", () => {
    const model = survey();
    expect(isVisible(model, "data-story")).toBe(true);
    model.setValue("respondent_role", "ict");
    expect(isVisible(model, "data-story")).toBe(false);
  });

  it("shows texts that mean harm as they are, but for a sign of no width", () => {
    const model = survey();
    model.setValue("data-story", "2");
    const shown = model.getQuestionByName("hostile").processedTitle.replaceAll("\u2060", "");
    expect(shown).toContain(hostileText);
  });
});
