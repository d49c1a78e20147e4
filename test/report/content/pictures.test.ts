import { describe, expect, test } from "vitest";
import type { Perception } from "../../../src/core/assessment/voices.ts";
import type { Locale } from "../../../src/i18n/locale.ts";
import { reportMessages } from "../../../src/i18n/report.ts";
import type { Block, Figure, Table } from "../../../src/report/content/blocks.ts";
import { reportDocument } from "../../../src/report/content/index.ts";
import type { ReportInput } from "../../../src/report/content/report-input.ts";
import { theFlagship } from "../../support/flagship.ts";
import { chapter, plain, wordsOf } from "../../support/report.ts";
import type { Sample } from "../../support/sample-assessment.ts";
import { sampleAssessment } from "../../support/sample-assessment.ts";
import { textsIn } from "../../support/shapes.ts";

const questionnaires = { nl: theFlagship("nl"), en: theFlagship("en") };

function inputFor(locale: Locale, sample: Omit<Sample, "questionnaire"> = {}): ReportInput {
  const questionnaire = questionnaires[locale];
  return { assessment: sampleAssessment({ ...sample, questionnaire }), questionnaire, locale };
}

const nl = inputFor("nl");
const roadmap = nl.assessment.roadmap ?? fail();
const blocksOf = (input: ReportInput) => reportDocument(input).blocks;

function fail(): never {
  throw new Error("the sample lacks what the test is about");
}

/** What stands under this heading of the third level. */
function part(blocks: readonly Block[], title: string): readonly Block[] {
  const start = blocks.findIndex((block) => block.kind === "heading" && block.text === title);
  if (start < 0) return [];
  const end = blocks.findIndex((block, index) => index > start && block.kind === "heading");
  return blocks.slice(start, end < 0 ? undefined : end);
}

const tableIn = (blocks: readonly Block[]): Table =>
  blocks.find((block): block is Table => block.kind === "table") ?? fail();
const figureIn = (blocks: readonly Block[]): Figure | undefined =>
  blocks.find((block): block is Figure => block.kind === "figure");
const cellsOf = (table: Table) =>
  table.rows.map(({ cells }) => cells.map((cell) => (typeof cell === "object" && "stack" in cell ? "" : plain(cell))));
const columnOf = (table: Table, header: string) => {
  const index = table.columns.findIndex((column) => column.header === header);
  return cellsOf(table).map((cells) => cells[index] ?? "");
};
const number = (text: string) => Number(text.replace(",", "."));

describe("how groups see it", () => {
  const heading = reportMessages.nl.groups.heading;
  const heat = tableIn(part(blocksOf(nl), heading));

  test("has the groups that may be shown and no other", () => {
    const { areas, dimensions } = nl.assessment;
    const known = new Set([...areas, ...dimensions].flatMap(({ byRole }) => Object.keys(byRole ?? {})));
    const names = nl.questionnaire.roles.filter(({ id }) => known.has(id)).map(({ name }) => name);
    expect(heat.columns.map(({ header }) => header)).toEqual(["Gebied of dimensie", ...names, "Verschil"]);
    expect(names).not.toContain(nl.questionnaire.roles.find(({ id }) => id === "domain")?.name);
  });

  test("prints each number, says where there is none, and colours only what has one", () => {
    for (const { cells, shades } of heat.rows) {
      for (const [index, cell] of cells.slice(1, -1).entries()) {
        const shade = shades?.[index + 1];
        if (plain(cell as string) === "geen cijfer") expect(shade).toBeUndefined();
        else expect((shade ?? -1) * 5).toBeCloseTo(number(plain(cell as string)), 0);
      }
    }
    expect(cellsOf(heat).flat()).toContain("geen cijfer");
  });

  test("two of them stand beside each other, with the questions behind a difference of half a level", () => {
    const { id: area } = nl.questionnaire.areas[0] ?? fail();
    const [far, near] = nl.questionnaire.questions.filter((question) => question.area === area);
    const perception: Perception = {
      roles: ["mt", "cbs"],
      areas: [
        {
          id: area,
          scores: { mt: 3.2, cbs: 1 },
          gap: 2.2,
          questions: 4,
          because: [{ id: far?.id ?? "", part: 1.9 }],
        },
      ],
      dimensions: [
        {
          id: "data-quality",
          scores: { mt: 1, cbs: 1.3 },
          gap: -0.3,
          questions: 3,
          because: [{ id: near?.id ?? "", part: -0.3 }],
        },
      ],
      questions: [
        { id: far?.id ?? "", gap: 3 },
        { id: near?.id ?? "", gap: -0.9 },
      ],
    };
    const blocks = blocksOf({ ...nl, assessment: { ...nl.assessment, perception } });
    const pair = "Managementteam (MT) en college van burgemeester en schepenen (CBS)";
    expect(cellsOf(tableIn(part(blocks, pair)))).toEqual([
      // A difference of less than half a level needs no explanation.
      ["Governance", "+2,2", `${far?.title} (+3,0)`],
    ]);
  });

  test("no column and no sentence about reasons where none stands out, and no sentence without a capital", () => {
    const { id } = nl.questionnaire.areas[0] ?? fail();
    const apart = { id, scores: { mt: 3, cbs: 1 }, gap: 2, questions: 4, because: [] };
    const heading = "Managementteam (MT) en college van burgemeester en schepenen (CBS)";
    const told = (perception: Perception) =>
      part(blocksOf({ ...nl, assessment: { ...nl.assessment, perception } }), heading);
    const blocks = told({ roles: ["mt", "cbs"], areas: [apart], dimensions: [], questions: [] });
    expect(cellsOf(tableIn(blocks))).toEqual([["Governance", "+2,0"]]);
    expect(wordsOf(blocks).join(" ")).not.toContain("Erachter");
    const roles = nl.questionnaire.roles.map((role) => ({ ...role, name: role.name.replace(/ \(.*/u, "") }));
    const alike: Perception = { roles: ["mt", "cbs"], areas: [{ ...apart, gap: 0.1 }], dimensions: [], questions: [] };
    const questionnaire = { ...nl.questionnaire, roles };
    const said = wordsOf(blocksOf({ ...nl, questionnaire, assessment: { ...nl.assessment, perception: alike } }));
    expect(said).toContain(
      "Managementteam en college van burgemeester en schepenen verschillen nergens een half niveau of meer.",
    );
  });

  test("two that have nothing to show beside each other say so", () => {
    const perception: Perception = { roles: ["mt", "domain"], areas: [], dimensions: [], questions: [] };
    const blocks = blocksOf({ ...nl, assessment: { ...nl.assessment, perception } });
    const said = wordsOf(part(blocks, "Managementteam (MT) en domeinexpert of diensthoofd"));
    expect(said.join(" ")).toContain("kunnen niet naast elkaar staan");
  });

  test("merged groups stand under one name, and a single voice has no table at all", () => {
    const questions = nl.assessment.questions.map(({ byRole: _byRole, ...question }) => question);
    const bare = { ...nl.assessment, questions };
    const areas = bare.areas.map((area) => ({ ...area, byRole: { mt: 2, others: 3.2 } }));
    const merged = part(blocksOf({ ...nl, assessment: { ...bare, areas } }), heading);
    expect(wordsOf(merged)).toContain("Andere rollen samen");
    expect(part(blocksOf(inputFor("nl", { roles: [undefined] })), heading)).toEqual([]);
  });

  test("more groups than a page is wide come in several tables, each with about as many", () => {
    const roles = Array.from({ length: 30 }, (_, index) => ["mt", "cbs", "domain", "ict", "dpo"][index % 5]);
    const tables = part(blocksOf(inputFor("nl", { roles })), heading).filter((block) => block.kind === "table");
    expect(tables.map(({ columns }) => columns.length - 2)).toEqual([3, 2]);
  });
});

describe("when each action runs", () => {
  const { plan } = reportMessages.nl;
  const table = tableIn(part(blocksOf(nl), plan.timeline));

  test("has every action in its order, a slice beside each, and what it comes after", () => {
    expect(table.rows).toHaveLength(roadmap.actions.length);
    expect(table.plot?.rows).toHaveLength(roadmap.actions.length);
    const numbers = new Map(roadmap.actions.map(({ id }, index) => [id, String(index + 1)]));
    const after = roadmap.actions.map(({ after: ids }) => ids.map((id) => numbers.get(id)).join(",\u00a0"));
    expect(columnOf(table, plan.after)).toEqual(after);
    expect(columnOf(table, plan.runs)[0]).toMatch(/^K[1-4](\u00a0–\u00a0K[1-4])?\u00a0\d{4}$/u);
  });

  test("says in words when most start, and when each runs", () => {
    const alt = table.plot?.alt ?? "";
    expect(alt).toMatch(/^Tijdlijn van \d+ acties\. In het [1-4]e kwartaal \d{4} (start er 1|starten er \d+)\./);
    for (const { id } of roadmap.actions) {
      expect(alt).toContain(nl.questionnaire.catalogue?.actions.find((action) => action.id === id)?.title ?? "?");
    }
  });

  test("the days of the quarters add up to those of the actions", () => {
    const days = columnOf(tableIn(part(blocksOf(nl), plan.workload)), plan.planned).map(number);
    const total = roadmap.actions.reduce((sum, action) => sum + action.days, 0);
    expect(Math.abs(days.reduce((sum, one) => sum + one, 0) - total)).toBeLessThan(0.05 * days.length + 1e-9);
  });
});

describe("what first, and what it costs", () => {
  const { plan } = reportMessages.nl;
  const choice = part(blocksOf(nl), plan.choice);
  const table = tableIn(choice);

  test("ranks every action by what it brings; the figure bears the number of each", () => {
    const gains = columnOf(table, plan.gain).map(number);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    const drawn = textsIn(figureIn(choice)?.shapes ?? []);
    for (const index of roadmap.actions.keys()) expect(drawn).toContain(String(index + 1));
  });

  test("a quick win takes no more days than the middle, brings no less, and is named in words", () => {
    const sorted = roadmap.actions.map(({ days }) => days).sort((a, b) => a - b);
    const least = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
    const most = sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0;
    const quick = cellsOf(table).filter((cells) => cells.includes(plan.isQuick));
    expect(quick.length).toBeGreaterThan(0);
    for (const [name, , days] of quick) {
      expect(number(days ?? "")).toBeLessThanOrEqual((least + most) / 2 + 0.05);
      expect(figureIn(choice)?.alt).toContain((name ?? "").replace(/^\d+\. /u, ""));
    }
  });

  test("fewer than four actions are not compared, but keep their figures", () => {
    const few = inputFor("nl", { ambition: { daysPerYear: 20, quarters: 2, actionsPerYear: 3 } });
    const blocks = part(blocksOf(few), plan.choice);
    expect(few.assessment.roadmap?.actions.length).toBeLessThan(4);
    expect(figureIn(blocks)).toBeUndefined();
    expect(wordsOf(blocks).join(" ")).not.toMatch(/snelle winst/i);
    expect(tableIn(blocks).rows).toHaveLength(few.assessment.roadmap?.actions.length ?? -1);
  });

  test("no action has none of these", () => {
    const none = blocksOf(inputFor("nl", { ambition: { daysPerYear: 0, quarters: 1 } }));
    for (const title of [plan.timeline, plan.workload, plan.choice]) expect(part(none, title)).toEqual([]);
  });
});

describe("what it yields", () => {
  const heading = reportMessages.nl.roadmap.projected;

  test("the picture and the table give the same first and last scores", () => {
    const blocks = part(blocksOf(nl), heading);
    const table = tableIn(blocks);
    const drawn = textsIn(figureIn(blocks)?.shapes ?? []);
    for (const cells of cellsOf(table)) {
      const at = drawn.indexOf(cells[0] ?? "");
      expect([drawn[at + 1], drawn[at + 2]]).toEqual([cells[1], cells.at(-2)]);
    }
  });

  test("the words count those at their target, as the bold figures of the last quarter do", () => {
    const blocks = part(blocksOf(nl), heading);
    const bold = tableIn(blocks).rows.filter(({ cells }) => {
      const last = cells.at(-2);
      return Array.isArray(last) && last.some(({ strong }) => strong);
    });
    const counted = /dan haar doel|(\d+) (?:haalt|halen) dan/u.exec(figureIn(blocks)?.alt ?? "");
    expect(Number(counted?.[1] ?? 0)).toBe(bold.length);
    const summary = wordsOf(chapter(blocksOf(nl), reportMessages.nl.summary.heading)).join("\n");
    expect(summary).toMatch(new RegExp(`${bold.length} van de ${tableIn(blocks).rows.length} dimensies`, "u"));
  });
});

describe("how certain the picture is", () => {
  const { certainty } = reportMessages.nl;
  const textFor = (sample: Omit<Sample, "questionnaire">) =>
    wordsOf(chapter(blocksOf(inputFor("nl", sample)), certainty.heading)).join("\n");

  test("names what nobody knew with the roles that may know", () => {
    const text = textFor({});
    expect(text).toContain(
      "Wat niemand wist\nOp 3 vragen wist niemand een antwoord. Bij wie je het kan navragen, staat erbij.",
    );
    const unknown = nl.assessment.questions.filter(({ state }) => state === "dont-know");
    for (const { id } of unknown) {
      const question = nl.questionnaire.questions.find((one) => one.id === id);
      expect(text).toContain(question?.title);
    }
  });

  test("many of these stand with whom to ask first, each once", () => {
    const text = textFor({ answer: () => ({ kind: "none", state: "dont-know" }) });
    for (const { title } of nl.questionnaire.questions) expect(text.split(title)).toHaveLength(2);
  });

  test("whoever did not answer yet is asked first", () => {
    const asked = nl.questionnaire.questions;
    const open = asked.findIndex(({ id }) => id === "open-data-on-demand");
    const question = asked[open];
    const answer = (at: number) =>
      at === open ? ({ kind: "none", state: "dont-know" } as const) : ({ kind: "level", level: 2 } as const);
    const last = question?.roles?.at(-1) ?? fail();
    const others = question?.roles?.slice(0, -1) ?? [];
    const name = nl.questionnaire.roles.find(({ id }) => id === last)?.name ?? fail();
    const text = textFor({ roles: others, answer });
    expect(text.toLowerCase()).toContain(`${question?.title}: ${name}`.toLowerCase());
  });

  test("names what is only said, with what could show it", () => {
    const text = textFor({ roles: [undefined], answer: () => ({ kind: "level", level: 4 }) });
    expect(text).toContain("Bij 40 vragen ontbreekt bewijs voor antwoorden vanaf niveau 3.");
    const question = nl.questionnaire.questions.find(({ evidence }) => evidence.length > 0) ?? fail();
    expect(text).toContain(`${question.title}: 4 gezegd, 2 met bewijs; bijvoorbeeld ${question.evidence[0]}`);
  });

  test("tells in a line what hangs on one respondent or on the weighting, and how carefully people answered", () => {
    const robustness = {
      weighting: { other: "equal-voices", levels: [], priorities: [] },
      leaveOneOut: { tried: 12, of: 13, levels: ["governance", "overall"], priorities: [] },
    } as const;
    const quality = { straightLining: { of: 13, count: 2 }, hasty: { of: 9, count: 0 } };
    const said = wordsOf(blocksOf({ ...nl, assessment: { ...nl.assessment, robustness, quality } })).join(" ");
    expect(said).toContain(
      "Als elke respondent even zwaar telt in plaats van elke rol, verandert geen enkel niveau, en blijven de eerste vijf acties dezelfde.",
    );
    expect(said).toContain(
      "Als telkens één respondent wegvalt (12 van de 13; over de andere mag dit niets vertellen), verandert het niveau van Governance en alles samen",
    );
    expect(said).toContain("2 van de 13 respondenten antwoordden bijna overal");
    expect(said).not.toContain("sneller klaar");
  });

  test("is absent where there is nothing to doubt", () => {
    const sure = (question: number) => ({ kind: "level", level: 3 + (question % 3), evidence: ["nota"] }) as const;
    expect(textFor({ roles: [undefined], answer: sure })).toBe("");
  });
});

describe("a group too small to be shown", () => {
  test("has no figure in any picture, table or text: its name stands only where it owns an action or could know", () => {
    const { name } = nl.questionnaire.roles.find(({ id }) => id === "domain") ?? fail();
    const figure = new RegExp(`${name}[^.;]*?\\d,\\d`, "iu");
    expect(wordsOf(blocksOf(nl)).filter((text) => figure.test(text) && !/trekker:/u.test(text))).toEqual([]);
    const headers = blocksOf(nl).flatMap((block) =>
      block.kind === "table" ? block.columns.map(({ header }) => header) : [],
    );
    expect(headers).not.toContain(name);
  });
});

describe("every picture", () => {
  const altsIn = (blocks: readonly Block[]): string[] =>
    blocks.flatMap((block) => {
      if (block.kind === "figure") return [block.alt];
      if (block.kind === "table" && block.plot) return [block.plot.alt];
      if (block.kind === "sheet") return altsIn(block.aside.filter((one) => one.kind === "figure"));
      return [];
    });

  test.each(["nl", "en"] as const)("states a finding with figures, and counts well, in %s", (locale) => {
    const alts = altsIn(blocksOf(inputFor(locale)));
    expect(alts.length).toBeGreaterThan(15);
    const wrong = /(^|[^\d,.])1 (acties|actions|kwartalen|quarters|dagen|days)\b/u;
    for (const alt of alts) {
      expect(alt).toMatch(/\d.*\.$/su);
      expect(alt).not.toMatch(wrong);
      expect(alt).not.toMatch(/undefined|NaN|\s{2}|\.\./u);
    }
  });
});
