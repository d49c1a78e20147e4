import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { assess } from "../../src/core/assess/assess.ts";
import { groupResponses } from "../../src/core/assess/group-responses.ts";
import type { Assessment } from "../../src/core/assessment/assessment.ts";
import { compareMeasurements } from "../../src/core/compare/compare.ts";
import { earlierOf } from "../../src/core/compare/earlier.ts";
import type { Parsed } from "../../src/core/issue/issue.ts";
import { consensusRole } from "../../src/core/questionnaire/reserved-roles.ts";
import { parseOrganisation, parseResponse } from "../../src/core/response/parse-response.ts";
import type { Answer, Response } from "../../src/core/response/response.ts";
import type { OrganisationFile } from "../../src/core/response/response-schema.ts";
import { resultOf } from "../support/assessed.ts";
import { theFlagship } from "../support/flagship.ts";

const questionnaire = theFlagship();
const example = theFiles("example");
const small = theFiles("example-small");
const later = theFiles("example-2027");
const own = valid(parseOrganisation(dataOf(example, "organisation.yaml"), questionnaire));
const responses = theResponses(example);
const individuals = responses.filter((response) => response.respondent.role !== consensusRole);
const workshop = responses.filter((response) => response.respondent.role === consensusRole);
const assessment = theAssessment(responses, own);

test("thirteen respondents in five roles, and a workshop", () => {
  expect(countRoles(individuals)).toEqual({ mt: 5, cbs: 5, ict: 1, dpo: 1, domain: 1 });
  expect(workshop).toHaveLength(1);
  expect(responses.every((response) => response.submitted?.startsWith("2026-11-"))).toBe(true);
});

test("nobody answers a question that was not asked of his role", () => {
  for (const { respondent, answers } of individuals) {
    const asked = questionnaire.questions.filter(({ roles }) => roles?.includes(respondent.role ?? ""));
    const unasked = [...answers.keys()].filter((id) => !asked.some((question) => question.id === id));
    expect(unasked, respondent.id).toEqual([]);
  }
});

test.each([...example, ...later, ...small])(
  "$name says at the top and in the name that it is invented",
  ({ name, text }) => {
    expect(text.split("\n")[0]).toMatch(/^# Verzonnen .* Invented /);
    expect((parse(text) as { organisation: { name: string } }).organisation.name, name).toMatch(/ \(verzonnen\)$/);
  },
);

test.each([...example, ...later, ...small])("$name names no person and no address", ({ text }) => {
  expect(text).not.toMatch(/@|https?:|www\./);
  expect(text).not.toMatch(/\+32|\b0\d{1,3}[ /.]\d{2}/);
  expect(text).not.toMatch(/\b(dhr|mevr|mevrouw|meneer|de heer)\b/i);
  // A first name and a surname: two capitalised words in a row, perhaps with Van or De between.
  expect(text).not.toMatch(/\p{Lu}\p{Ll}+ (?:(?:van|de|den|der) )*(?:Van |De )*\p{Lu}\p{Ll}+/u);
});

test.each(["data-story-shared", "policy-cycle-evidence"])("MT and CBS clearly disagree on %s", (id) => {
  const { agreement, byRole } = resultOf(assessment.questions, id);
  expect(agreement).toBeLessThan(0.65);
  expect((byRole?.mt ?? 0) - (byRole?.cbs ?? 0)).toBeGreaterThan(2);
});

test("ICT claims level 4 on access without evidence, and security loses a level by it", () => {
  const ict = individuals.find((response) => response.respondent.role === "ict");
  const claim = ict?.answers.get("access-and-protection");
  expect(claim).toMatchObject({ kind: "level", level: 4 });
  expect(claim?.evidence).toBeUndefined();
  const { score = 0, evidenced = 0 } = resultOf(assessment.dimensions, "data-security");
  expect([Math.floor(score), Math.floor(evidenced)]).toEqual([2, 1]);
});

test("exactly one question is known to nobody, and others were left open by somebody", () => {
  const unknown = assessment.questions.filter(({ state }) => state === "dont-know").map(({ id }) => id);
  expect(unknown).toEqual(["decisions-as-linked-data"]);
  const states = individuals.flatMap(({ answers }) => [...answers.values()].map(stateOf));
  expect(states).toEqual(expect.arrayContaining(["dont-know", "not-applicable", "unanswered"]));
});

test("every dimension has a score, low and uneven, and some stand on a lower floor", () => {
  const scores = assessment.dimensions.map(({ score }) => score ?? Number.NaN);
  expect(Math.min(...scores)).toBeGreaterThan(0.8);
  expect(Math.max(...scores)).toBeLessThan(2.6);
  expect(Math.max(...scores) - Math.min(...scores)).toBeGreaterThan(1);
  const below = assessment.dimensions.filter(({ level, floor }) => floor && level !== undefined && floor.level < level);
  expect(below.length).toBeGreaterThan(0);
  const byArea = [...assessment.areas].sort((a, b) => (a.score ?? 0) - (b.score ?? 0)).map(({ id }) => id);
  expect([byArea[0], byArea.at(-1)]).toEqual(["value", "infrastructure"]);
});

test("the workshop decided a part of the questions, each with its reason, some with dissent", () => {
  const decided = workshop.flatMap(({ answers }) => [...answers.values()]);
  expect(decided).toHaveLength(10);
  expect(decided.every(({ reason }) => reason !== undefined)).toBe(true);
  expect(decided.filter(({ dissent }) => dissent !== undefined).length).toBeGreaterThan(1);
});

test("the plan has an action of each kind", () => {
  const { roadmap } = assessment;
  expect(roadmap?.quarters).toHaveLength(8);
  expect(roadmap?.done).toEqual(["act-personal-accounts"]);
  expect(resultOf(roadmap?.actions ?? [], "act-ambassadors-group")).toMatchObject({
    status: "running",
    start: "2027-Q1",
  });
  expect(resultOf(roadmap?.actions ?? [], "act-policy-indicators")).toMatchObject({
    pinned: "2027-Q3",
    start: "2027-Q3",
  });
  const excluded = resultOf(roadmap?.left ?? [], "act-document-environment");
  expect(excluded.why).toBe("excluded");
  expect(excluded.reason).toMatch(/^Loopt al als apart project/);
});

test("the small example: one respondent without a role, every question met, too little on two dimensions", () => {
  const only = theResponses(small);
  expect(only.map(({ respondent }) => respondent.role)).toEqual([undefined]);
  expect([...(only[0]?.answers.keys() ?? [])]).toEqual(questionnaire.questions.map(({ id }) => id));
  const made = theAssessment(only);
  const without = made.dimensions.filter(({ score }) => score === undefined).map(({ id }) => id);
  expect(without).toEqual(["data-modeling-design", "document-content-management"]);
  expect(made.organisation.inhabitants).toBe(9000);
});

describe("a year later", () => {
  const answered = theResponses(later);
  const now = theAssessment(answered, valid(parseOrganisation(dataOf(later, "organisation.yaml"), questionnaire)));
  const moved = compareMeasurements({ earlier: earlierOf(assessment), later: now, questionnaire, tool: now.tool });

  test("the same roles answer, all but one alderman, and nobody a question that was not asked of his role", () => {
    const people = answered.filter(({ respondent }) => respondent.role !== consensusRole);
    expect(countRoles(people)).toEqual({ mt: 5, cbs: 4, ict: 1, dpo: 1, domain: 1 });
    for (const { respondent, answers } of people) {
      const asked = questionnaire.questions.filter(({ roles }) => roles?.includes(respondent.role ?? ""));
      expect([...answers.keys()].filter((id) => !asked.some((question) => question.id === id))).toEqual([]);
    }
  });

  test("most moves forward, by less than a level, and one thing goes back since people learned more", () => {
    const changes = moved.dimensions.map(({ change }) => change ?? Number.NaN);
    expect(Math.max(...changes)).toBeLessThan(1);
    expect(changes.filter((change) => change >= 0.05).length).toBeGreaterThan(4);
    expect(resultOf(moved.dimensions, "data-storage-operations").change).toBeLessThan(-0.2);
  });

  test("one answer of then is restated, with the reason", () => {
    const restated = moved.questions.filter(({ basis }) => basis === "restated");
    expect(restated.map(({ id, told, earlier, later: level }) => [id, told, earlier, level])).toEqual([
      ["access-and-protection", 3, 2, 2],
    ]);
  });

  test("the plan came true in part: most is done, one runs, one was put off, one was done besides", () => {
    const due = moved.roadmap?.actions.filter((action) => action.due) ?? [];
    expect(due.map(({ status }) => status).sort()).toEqual([...Array(8).fill("done"), "planned", "running"]);
    expect(moved.roadmap?.besides.map(({ id }) => id)).toEqual(["act-awareness-programme"]);
    const kept = moved.dimensions.flatMap((dimension) => dimension.kept ?? []);
    expect(new Set(kept)).toEqual(new Set(["reached", "partly"]));
  });
});

interface ExampleFile {
  readonly name: string;
  readonly text: string;
}

function theFiles(folder: string): ExampleFile[] {
  const place = new URL(`../../templates/${folder}/`, import.meta.url);
  const names = readdirSync(place).filter((name) => name.endsWith(".yaml"));
  return names.sort().map((name) => ({ name, text: readFileSync(new URL(name, place), "utf8") }));
}

function dataOf(files: readonly ExampleFile[], name: string): unknown {
  return parse(
    resultOf(
      files.map((file) => ({ ...file, id: file.name })),
      name,
    ).text,
  );
}

function theResponses(files: readonly ExampleFile[]): Response[] {
  const answered = files.filter(({ name }) => name !== "organisation.yaml");
  return answered.map(({ name }) => valid(parseResponse(dataOf(files, name), questionnaire)));
}

/** Not even a warning stands in what is shipped. */
function valid<T>(parsed: Parsed<T>): T {
  expect(parsed.issues).toEqual([]);
  if (!parsed.ok) throw new Error("The example is not valid");
  return parsed.value;
}

function theAssessment(from: readonly Response[], organisation?: OrganisationFile): Assessment {
  const files = from.map((content) => ({ source: content.respondent.id, content }));
  const { groups, refused } = groupResponses(
    files,
    organisation ? [{ source: "organisation.yaml", content: organisation }] : [],
    false,
  );
  expect([groups.length, refused.length]).toEqual([1, 0]);
  const made = assess({
    questionnaire,
    sha256: "0".repeat(64),
    tool: { name: "datapeil", version: "0.0.0" },
    responses: (groups[0]?.responses ?? []).map(({ content }) => content),
    organisation: groups[0]?.own?.content,
    ambition: {},
  });
  if (!made) throw new Error("The example has no date");
  return made;
}

function countRoles(from: readonly Response[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { respondent } of from) {
    const role = respondent.role ?? "";
    counts[role] = (counts[role] ?? 0) + 1;
  }
  return counts;
}

function stateOf(answer: Answer): string {
  return answer.kind === "none" ? answer.state : answer.kind;
}
