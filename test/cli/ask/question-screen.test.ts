import { describe, expect, it } from "vitest";
import { helpLines } from "../../../src/cli/ask/help-page.ts";
import { pendingOf } from "../../../src/cli/ask/pending-choice.ts";
import { plainQuestion } from "../../../src/cli/ask/plain-question.ts";
import type { QuestionView } from "../../../src/cli/ask/question-screen.ts";
import { questionLines } from "../../../src/cli/ask/question-screen.ts";
import { displayWidth } from "../../../src/cli/terminal/text-width.ts";
import type { Question, Questionnaire } from "../../../src/core/questionnaire/questionnaire.ts";
import type { Answer } from "../../../src/core/response/response.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { locales } from "../../../src/i18n/locale.ts";
import { aQuestion, aQuestionnaire, questionOf } from "../../support/builders.ts";
import { aLook } from "../../support/fake-asker.ts";
import { theFlagship } from "../../support/flagship.ts";

const sizes = [
  [80, 24],
  [100, 30],
  [120, 40],
] as const;

const lookAt = (columns: number, rows: number, locale: Locale = "nl") => aLook({ columns, rows, locale });

function aView(questionnaire: Questionnaire, question: Question, saved?: Answer): QuestionView {
  const area = questionnaire.areas.find((known) => known.id === question.area)?.name;
  return { question, questionnaire, place: `${area} · vraag 40 van 40 · bewaard · nog ongeveer 12 minuten`, saved };
}

/** The text as it was before it was wrapped. */
const unwrapped = (lines: readonly string[]) => lines.join(" ").replace(/\s+/gu, " ");

describe.each(locales)("every question of the flagship in %s", (locale) => {
  const questionnaire = theFlagship(locale);

  it.each(sizes)("shows all its levels at %d × %d, none chosen", (columns, rows) => {
    for (const question of questionnaire.questions) {
      const { lines, fits } = questionLines(
        aView(questionnaire, question),
        { digits: "" },
        lookAt(columns, rows, locale),
      );
      expect(fits, question.id).toBe(true);
      expect(lines.length).toBeLessThanOrEqual(rows);
      const text = unwrapped(lines);
      expect(text).toContain(question.title);
      expect(text).toContain(question.text);
      if (question.form.kind !== "levels") continue;
      for (const [level, words] of Object.entries(question.form.texts)) {
        expect(text, question.id).toContain(` ${level} ${words}`.replace(/\s+/gu, " "));
      }
      expect(text).not.toContain("›");
      for (const line of lines) expect(displayWidth(line)).toBeLessThan(columns);
    }
  });

  it.each([...sizes, [40, 12]] as const)(
    "is read out with all its levels in the plain face at %d × %d",
    (columns, rows) => {
      for (const question of questionnaire.questions) {
        const look = aLook({ columns, rows, locale, plain: true, unicode: false });
        const lines = plainQuestion(aView(questionnaire, question), { digits: "" }, look);
        const text = unwrapped(lines);
        expect(text).toContain(question.title);
        expect(text).toContain(question.text);
        if (question.form.kind !== "levels") continue;
        for (const [level, words] of Object.entries(question.form.texts)) expect(text).toContain(` ${level}. ${words}`);
        for (const line of lines) expect(displayWidth(line)).toBeLessThan(columns);
        expect(lines.join("")).not.toMatch(/[›·•■□…↑↓✓–—]/u);
      }
    },
  );

  it("still fits with a note, evidence and an answer", () => {
    const saved: Answer = { kind: "level", level: 5, note: "n".repeat(300), evidence: ["a", "b"] };
    for (const question of questionnaire.questions) {
      const { fits } = questionLines(
        aView(questionnaire, question, saved),
        pendingOf(saved, locale),
        lookAt(80, 24, locale),
      );
      expect(fits, question.id).toBe(true);
    }
  });
});

it.each(locales)("the help of every question of the flagship fits a screen of 80 × 24 (%s)", (locale) => {
  const questionnaire = theFlagship(locale);
  for (const question of questionnaire.questions) {
    const lines = helpLines(aView(questionnaire, question), lookAt(80, 24, locale));
    // An empty line and the way back come below it.
    expect(lines.length, question.id).toBeLessThanOrEqual(22);
  }
});

describe("a question with the longest texts that are allowed", () => {
  const words = (length: number) => "gemeentelijke gegevens ".repeat(20).slice(0, length).trim().padEnd(length, "x");
  const levels = Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [String(level), words(150)]));
  const questionnaire = aQuestionnaire({
    questions: [aQuestion("q1", { title: words(60), text: words(140), levels })],
  });
  const view = { ...aView(questionnaire, questionOf(questionnaire, "q1")), place: "Area A · vraag 1 van 1 · bewaard" };

  it.each(sizes)("fits at %d × %d", (columns, rows) => {
    expect(questionLines(view, { digits: "" }, lookAt(columns, rows)).fits).toBe(true);
  });

  it("does not fit a smaller window, and is plain text there with every level", () => {
    expect(questionLines(view, { digits: "" }, lookAt(60, 16)).fits).toBe(false);
    const plain = aLook({ columns: 60, rows: 16, plain: true });
    const text = unwrapped(plainQuestion(view, { digits: "" }, plain));
    for (const level of [0, 1, 2, 3, 4, 5]) expect(text).toContain(` ${level}. gemeentelijke`);
  });
});

it("lets nothing in a questionnaire steer the terminal", () => {
  const harmful = "\u001b]0;owned\u0007\u001b[2J\u202etext\r";
  const questionnaire = aQuestionnaire({
    areas: [{ id: "a", name: harmful }],
    questions: [
      aQuestion("q1", {
        title: harmful,
        text: harmful,
        levels: { 0: harmful, 1: harmful },
        help: harmful,
        evidence: [harmful],
      }),
    ],
  });
  const view = aView(questionnaire, questionOf(questionnaire, "q1"), {
    kind: "none",
    state: "unanswered",
    note: harmful,
  });
  const { lines } = questionLines(view, { digits: "" }, aLook());
  for (const line of [
    ...lines,
    ...helpLines(view, aLook()),
    ...plainQuestion(view, { digits: "" }, aLook({ plain: true })),
  ]) {
    expect(line).not.toMatch(/\p{Cc}|\u202e|owned/u);
  }
});
