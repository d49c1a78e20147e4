import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/report/content/blocks.ts";
import { contextOf } from "../../../src/report/content/context.ts";
import { reportDocument } from "../../../src/report/content/index.ts";
import { outlines } from "../../../src/report/content/outline.ts";
import { mostTopics, topicsOf } from "../../../src/report/content/topics.ts";
import { theFlagship } from "../../support/flagship.ts";
import { chapter, headingsOf, wordsOf } from "../../support/report.ts";
import type { Sample } from "../../support/sample-assessment.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

const questionnaire = theFlagship();

function workbook(sample: Partial<Sample> = {}) {
  const assessment = sampleAssessment({ questionnaire, ...sample });
  const input = { assessment, questionnaire, locale: "nl", outline: outlines.workshop } as const;
  return { topics: topicsOf(contextOf(input)), blocks: reportDocument(input).blocks };
}

const rooms = (block: Block): number =>
  block.kind === "room" ? block.lines : block.kind === "sheet" ? block.body.map(rooms).reduce((a, b) => a + b, 0) : 0;

describe("the workbook", () => {
  test("has at most twelve questions, each once, together by reason", () => {
    const { topics } = workbook();
    expect(topics).toHaveLength(mostTopics);
    expect(new Set(topics.map(({ result }) => result.id)).size).toBe(mostTopics);
    const order = ["divided", "unknown", "claimed", "holding"];
    const places = topics.map(({ reasons: [first = ""] }) => order.indexOf(first));
    expect(places).toEqual([...places].sort());
  });

  test("begins with the widest disagreement", () => {
    const { topics, blocks } = workbook({
      roles: Array.from({ length: 6 }, () => "mt"),
      answer: (question, respondent) => ({
        kind: "level",
        level: question === 5 ? (respondent % 2) * 5 : question === 9 ? (respondent % 2) * 4 : 2,
      }),
    });
    expect(topics.slice(0, 2).map(({ result }) => result.id)).toEqual([
      questionnaire.questions[5]?.id,
      questionnaire.questions[9]?.id,
    ]);
    expect(wordsOf(blocks).join("\n")).toContain("De antwoorden gaan van 0 tot 5.");
  });

  test("gives each question its own text, the level now, the next one, and room to write", () => {
    const { topics, blocks } = workbook();
    const sheets = chapter(blocks, "De vragen").filter(({ kind }) => kind === "sheet");
    expect(sheets).toHaveLength(topics.length);
    for (const [index, { result }] of topics.entries()) {
      const question = questionnaire.questions.find(({ id }) => id === result.id);
      const sheet = sheets[index] as Block;
      const words = wordsOf([sheet]).join("\n");
      expect(words).toContain(question?.text);
      const texts = question?.form.kind === "levels" ? question.form.texts : {};
      const now = Math.floor(result.value ?? 0);
      expect(words).toContain(texts[String(now)]);
      if (now < 5) expect(words).toContain(texts[String(now + 1)]);
      expect(rooms(sheet)).toBeGreaterThanOrEqual(4);
    }
  });

  test("says whom to ask what nobody knew, and shows no value for it", () => {
    const { blocks } = workbook({ answer: () => ({ kind: "none", state: "dont-know" }) });
    const words = wordsOf(blocks).join("\n");
    expect(words).toMatch(/Niemand wist het antwoord\. Na te vragen bij /u);
    expect(words).toContain("Geen antwoord");
  });

  test("of one voice has what holds a higher level back, and nothing about disagreement", () => {
    const { topics } = workbook({ roles: [undefined], answer: (question) => ({ kind: "level", level: question % 3 }) });
    expect(topics.length).toBeGreaterThan(3);
    expect(new Set(topics.flatMap(({ reasons }) => reasons))).toEqual(new Set(["holding"]));
  });

  test("says so where nothing has to be discussed, and has no empty chapter", () => {
    const { blocks } = workbook({ answer: () => ({ kind: "level", level: 5, evidence: ["nota"] }) });
    expect(wordsOf(blocks).join("\n")).toContain("er is niets dat eerst besproken moet worden");
    expect(headingsOf(blocks).map(({ text }) => text)).toEqual(["Waarover we praten", "Wat we afspreken"]);
  });

  test("proposes the first actions, and leaves rows for the rest", () => {
    const { blocks } = workbook();
    const table = chapter(blocks, "Wat we afspreken").find(({ kind }) => kind === "table");
    if (table?.kind !== "table") throw new Error("There is no table of decisions");
    expect(table.rows).toHaveLength(14);
    expect(table.rows.filter(({ cells }) => cells[1] === "")).toHaveLength(9);
  });
});
