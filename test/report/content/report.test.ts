import { describe, expect, test } from "vitest";
import type { Assessment } from "../../../src/core/assessment/assessment.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { reportDocument } from "../../../src/report/content/index.ts";
import type { ReportInput } from "../../../src/report/content/report-input.ts";
import { aQuestionnaire } from "../../support/builders.ts";
import { theFlagship } from "../../support/flagship.ts";
import { chapter, plain, wordsOf } from "../../support/report.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";

function inputFor(locale: Locale): ReportInput {
  const questionnaire = theFlagship(locale);
  return { assessment: sampleAssessment({ questionnaire }), questionnaire, locale };
}

const nl = inputFor("nl");
const en = inputFor("en");
const allWords = (input: ReportInput) => wordsOf(reportDocument(input).blocks);
const textOf = (input: ReportInput, heading: string) =>
  wordsOf(chapter(reportDocument(input).blocks, heading)).join("\n");

describe("both languages", () => {
  const foreign = {
    nl: /\b(the|and|with|days?|of the|question|answers?|level|score of|owner|roadmap|respondents)\b/i,
    en: /\b(het|een|van|niveau|vragen?|dagen|doel|kloof|trekker|bereik|antwoorden|kwartaal)\b/i,
  };
  // Notes and evidence are quoted as they were written.
  const written = /^(Notitie|Note|Bewijs|Evidence|Notities|Notes)/;

  test.each(["nl", "en"] as const)("%s has no word of the other", (locale) => {
    const found = allWords(locale === "nl" ? nl : en).filter(
      (text) => foreign[locale].test(text) && !written.test(text),
    );
    expect(found).toEqual([]);
  });

  test("say the same things in the same order", () => {
    const shape = (input: ReportInput) => reportDocument(input).blocks.map((block) => block.kind);
    const title = (input: ReportInput) => allWords(input).length;
    expect(shape(en)).toEqual(shape(nl));
    expect(title(en)).toBe(title(nl));
  });

  test("count correctly: no plural for one, no singular for more", () => {
    const wrong =
      /(^|[^\d,.])1 (vragen|antwoorden|dagen|acties|dimensies|respondenten|questions|answers|days|actions|dimensions|respondents)\b|\b([2-9]|\d\d+) (vraag|antwoord|dag|actie|dimensie|question|answer|day|action|dimension|respondent)\b/;
    for (const input of [nl, en]) expect(allWords(input).filter((text) => wrong.test(text))).toEqual([]);
  });

  test("leave no hole where a value should stand", () => {
    for (const input of [nl, en]) {
      const holes = allWords(input).filter((text) => /undefined|NaN|\[object|\(\)|\s{2,}|: \.|, \./.test(text));
      expect(holes).toEqual([]);
    }
  });
});

describe("the cover", () => {
  const textFor = (locale: Locale, roles: readonly (string | undefined)[]) => {
    const questionnaire = theFlagship(locale);
    const assessment = sampleAssessment({ questionnaire, roles });
    return reportDocument({ assessment, questionnaire, locale }).cover?.facts.map(({ text }) => text);
  };

  test.each([
    ["one for all", "nl", [undefined], "1 respondent: hele bestuur"],
    ["one role", "en", ["mt", "mt"], "2 respondents: management team (MT)"],
    [
      "several roles",
      "nl",
      ["mt", "mt", "ict"],
      "3 respondenten: 2\u00a0×\u00a0managementteam (MT), 1\u00a0×\u00a0ICT-verantwoordelijke",
    ],
    [
      "with a workshop",
      "nl",
      ["mt", "mt", "consensus"],
      "2 respondenten: managementteam (MT); een gezamenlijk antwoord",
    ],
    ["a workshop alone", "en", ["consensus"], "a joint answer"],
  ] as const)("counts people by role: %s", (_name, locale, roles, text) => {
    expect(textFor(locale, roles)).toContain(text);
  });

  test("groups digits as the language does", () => {
    expect(textFor("nl", ["mt"])).toContain("30.000");
    expect(textFor("en", ["mt"])).toContain("30,000");
  });
});

describe("a dimension", () => {
  const heading = "Dimensie per dimensie";

  test("names what holds its floor down, with the text of the next level", () => {
    const dimension = nl.assessment.dimensions.find(({ floor, target }) => floor && floor.level < target);
    const id = dimension?.floor?.blockers[0] ?? "";
    const question = nl.questionnaire.questions.find((one) => one.id === id);
    const next =
      question?.form.kind === "levels" ? question.form.texts[String((dimension?.floor?.level ?? 0) + 1)] : "";
    expect(next).toBeTruthy();
    expect(textOf(nl, heading)).toContain(`${question?.title} (nu `);
    expect(textOf(nl, heading)).toContain(`: ${next}`);
  });

  test("without a score says how much was answered", () => {
    const { score: _score, level: _level, gap: _gap, ...rest } = nl.assessment.dimensions[1] ?? fail();
    const absent = { ...rest, answered: 2, applicable: 5 };
    const dimensions = nl.assessment.dimensions.map((one, index) => (index === 1 ? absent : one));
    const text = textOf({ ...nl, assessment: { ...nl.assessment, dimensions } }, heading);
    expect(text).toContain("Te weinig beantwoord voor een score: 2 van 5 vragen.");
  });

  test("says where the score may lie because of missing answers", () => {
    expect(textOf(en, "Dimension by dimension")).toMatch(
      /The score lies between \d\.\d+ and \d\.\d+, because (1 answer is|\d+ answers are) missing\./,
    );
  });
});

function fail(): never {
  throw new Error("the sample has too few dimensions");
}

describe("the worked example", () => {
  test("can be recomputed from what is printed, and gives the score of the dimension", () => {
    const blocks = chapter(reportDocument(nl).blocks, "Hoe de cijfers tot stand komen");
    const table = blocks.findLast((block) => block.kind === "table");
    const number = (text: unknown) => Number(String(text).replace(",", "."));
    const rows = table?.rows.slice(0, -1) ?? [];
    let products = 0;
    let weights = 0;
    for (const { cells } of rows) {
      if (cells[3] === "") continue;
      expect(number(cells[3])).toBeCloseTo(number(cells[1]) * number(cells[2]), 3);
      products += number(cells[3]);
      weights += number(cells[1]);
    }
    const text = wordsOf(blocks).join("\n");
    const name = /Zo komt de score van (.+) tot stand/.exec(text)?.[1];
    const dimension = nl.questionnaire.dimensions.find(({ plainName }) => plainName === name);
    const result = nl.assessment.dimensions.find(({ id }) => id === dimension?.id);
    expect(products / weights).toBeCloseTo(result?.score ?? -1, 3);
    expect(table?.rows.at(-1)?.cells.slice(1)).toEqual([String(weights), "", String(products).replace(".", ",")]);
  });

  test("is left out where no dimension has a score", () => {
    const dimensions = nl.assessment.dimensions.map(({ score: _score, ...rest }) => rest);
    const text = textOf({ ...nl, assessment: { ...nl.assessment, dimensions } }, "Hoe de cijfers tot stand komen");
    expect(text).not.toContain("Een voorbeeld met deze antwoorden");
  });
});

describe("the roadmap", () => {
  test.each([
    [{}, "Dat is een aanname voor een middelgroot bestuur; een eigen keuze vervangt ze."],
    [{ daysPerYear: 100 }, "Het aantal acties is een aanname voor een middelgroot bestuur"],
    [{ actionsPerYear: 8 }, "Het aantal dagen is een aanname voor een middelgroot bestuur"],
    [{ daysPerYear: 80, actionsPerYear: 1 }, "en met hoogstens 1 actie die per jaar start."],
  ])("says what was assumed: %j", (ambition, sentence) => {
    const assessment = sampleAssessment({ questionnaire: nl.questionnaire, ambition });
    const text = textOf({ ...nl, assessment }, "Routekaart");
    expect(text).toContain(sentence);
    if ("daysPerYear" in ambition && "actionsPerYear" in ambition) expect(text).not.toContain("aanname");
  });

  describe("action sheets", () => {
    const roadmap = nl.assessment.roadmap ?? fail();
    const blocks = chapter(reportDocument(nl).blocks, "Actiefiches");
    const inColumns = blocks.flatMap((block) => (block.kind === "columns" ? block.blocks : []));
    const fourth = roadmap.quarters[3]?.id ?? "";
    const known = (id: string) => nl.questionnaire.catalogue?.actions.find((action) => action.id === id);

    test("give each action of the first year its reasons, work, owner and evidence", () => {
      const sheets = blocks.filter((block) => block.kind === "pair");
      const soon = roadmap.actions.filter(({ start }) => start <= fourth);
      expect(soon.length).toBeGreaterThan(0);
      expect(sheets).toHaveLength(soon.length);
      for (const [index, sheet] of sheets.entries()) {
        const text = wordsOf([sheet]).join("\n");
        expect(text).toContain(`${index + 1}. ${known(soon[index]?.id ?? "")?.title}`);
        expect(text).toContain(known(soon[index]?.id ?? "")?.done ?? "?");
        expect(text).toMatch(/trekker: \S/);
        for (const id of soon[index]?.because ?? []) {
          expect(text).toContain(nl.questionnaire.questions.find((question) => question.id === id)?.title ?? "?");
        }
      }
    });

    test("name each later action with its start, work, owner and evidence", () => {
      const entries = inColumns.flatMap((block) => (block.kind === "entries" ? block.items : []));
      const later = roadmap.actions.filter(({ start }) => start > fourth);
      expect(later.length).toBeGreaterThan(0);
      expect(entries).toHaveLength(later.length);
      for (const [index, { term, value, body }] of entries.entries()) {
        const action = later[index];
        expect(term).toContain(`. ${known(action?.id ?? "")?.title}`);
        expect(value).toMatch(/^K[1-4] 20\d\d$/);
        expect(body.map(plain).join("\n")).toMatch(/^\d+(,\d)? dag(en)? · trekker: \S/);
        expect(body.map(plain).join("\n")).toContain(known(action?.id ?? "")?.done ?? "?");
      }
    });
  });

  test("names every action that was left out, once", () => {
    const text = textOf(nl, "Routekaart");
    const list = text.slice(text.indexOf("Niet in deze routekaart"));
    for (const { id } of nl.assessment.roadmap?.left ?? []) {
      const title = nl.questionnaire.catalogue?.actions.find((action) => action.id === id)?.title ?? "?";
      expect(list.split(title), title).toHaveLength(2);
    }
  });

  test("is absent where the questionnaire has no actions", () => {
    const questionnaire = aQuestionnaire();
    const assessment = sampleAssessment({
      questionnaire,
      roles: [undefined],
      answer: () => ({ kind: "level", level: 2 }),
    });
    const headings = reportDocument({ assessment, questionnaire, locale: "en" }).blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [block.text] : [],
    );
    expect(headings).toEqual([
      "Summary",
      "Profile",
      "Areas",
      "Dimension by dimension",
      "How the figures came about",
      "Appendix: all answers",
    ]);
  });
});

describe("the appendix", () => {
  test("has every question once, with notes and evidence", () => {
    const entries = chapter(reportDocument(nl).blocks, "Bijlage: alle antwoorden")
      .flatMap((block) => (block.kind === "columns" ? block.blocks : []))
      .flatMap((block) => (block.kind === "entries" ? block.items : []));
    const titles = entries.map(({ term }) => term);
    expect([...titles].sort()).toEqual(nl.questionnaire.questions.map(({ title }) => title).sort());
    expect(textOf(nl, "Bijlage: alle antwoorden")).toContain("Bewijs: nota 1");
  });

  test("lists several notes under one label, without names", () => {
    const questions: Assessment["questions"] = nl.assessment.questions.map((question, index) =>
      index === 0 ? { ...question, notes: ["Eerste", "Tweede"] } : question,
    );
    const text = textOf({ ...nl, assessment: { ...nl.assessment, questions } }, "Bijlage: alle antwoorden");
    expect(text).toContain("Notities: “Eerste” “Tweede”");
  });
});

describe("what does not apply is not said", () => {
  const sample = (changes: Omit<Parameters<typeof sampleAssessment>[0], "questionnaire">): ReportInput => {
    const questionnaire = theFlagship("nl");
    return { assessment: sampleAssessment({ questionnaire, ...changes }), questionnaire, locale: "nl" };
  };
  const everything = sample({ roles: [undefined], answer: () => ({ kind: "level", level: 2 }) });

  test("no range, no line that shows it", () => {
    expect(textOf(nl, "Profiel")).toContain("De lijn toont het bereik");
    expect(textOf(everything, "Profiel")).not.toContain("bereik");
  });

  test("no action, no picture of what they bring", () => {
    const idle = sample({ roles: [undefined], answer: () => ({ kind: "level", level: 4 }) });
    expect(textOf(everything, "Routekaart")).toContain("Verwachte score");
    expect(textOf(idle, "Routekaart")).not.toContain("Verwachte score");
  });

  test("a score of now that is lower in the plan than in the profile says why", () => {
    expect(textOf(nl, "Routekaart")).toContain("Geen antwoord telt als het laagste niveau");
    expect(textOf(everything, "Routekaart")).not.toContain("Geen antwoord telt");
  });

  test("a floor above the score says what lags behind, and every level that is named is explained", () => {
    const weights = theFlagship("nl").questions.map(({ dimensions }) => dimensions["data-governance"] ?? 0);
    const most = Math.max(...weights);
    const input = sample({
      roles: [undefined],
      answer: (question) => ({ kind: "level", level: weights[question] === most ? 2 : 1 }),
    });
    const text = textOf(input, "Dimensie per dimensie");
    expect(text).toContain("De vloer is 2 · Herhaalbaar, hoger dan de score: andere dan hoofdvragen blijven achter.");
    expect(text).toContain("2 · Herhaalbaar: Gebeurt meer dan eens");
  });
});
