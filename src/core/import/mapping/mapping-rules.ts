/** What a schema cannot say about a mapping, held against its questionnaire. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import type { Questionnaire } from "../../questionnaire/questionnaire.ts";
import { consensusRole } from "../../questionnaire/reserved-roles.ts";
import { broken, unknownIds } from "../../questionnaire/rules/rule.ts";
import { versionIssues } from "../../questionnaire/versions/version-changes.ts";
import { isPattern, patternOf } from "./columns.ts";
import { placeRules, unfilled } from "./mapping-place-rules.ts";
import { mappedQuestionRules } from "./mapping-question-rules.ts";
import { scaleRules } from "./mapping-scale-rules.ts";
import type { Mapping } from "./mapping-schema.ts";
import { noRole } from "./mapping-schema.ts";

/** Paths are those of the mapping. */
export function checkMapping(mapping: Mapping, questionnaire: Questionnaire): Issue[] {
  const versions = versionIssues(mapping.questionnaire, questionnaire);
  if (versions.some(({ severity }) => severity === "error")) return versions;
  return [
    ...versions,
    ...respondentRules(mapping, questionnaire),
    ...coverageRules(mapping, questionnaire),
    ...scaleRules(mapping, questionnaire),
    ...questionnaire.questions.flatMap((question) => mappedQuestionRules(mapping, question, questionnaire)),
    ...patternRules(mapping),
  ];
}

/** Every question is mapped or skipped, and none is both. */
function coverageRules({ questions, skip = [] }: Mapping, questionnaire: Questionnaire): Issue[] {
  const ids = questionnaire.questions.map(({ id }) => id);
  const mapped = Object.keys(questions);
  const left = ids.filter((id) => !mapped.includes(id) && !skip.includes(id));
  const both = skip.flatMap((id, index) => (mapped.includes(id) ? [{ id, index }] : []));
  return [
    ...unknownIds(
      "unknown-question",
      [
        ...mapped.map((id) => ({ id, path: ["questions", id] })),
        ...skip.map((id, index) => ({ id, path: ["skip", index] })),
      ],
      ids,
    ),
    ...(left.length > 0
      ? [broken("question-not-mapped", ["questions"], { ids: left.join(", "), count: left.length })]
      : []),
    // A draft in which no column was recognised would count everybody, and answers of none.
    ...(mapped.length === 0 && left.length === 0 ? [broken("nothing-mapped", ["questions"])] : []),
    ...both.map(({ id, index }) => broken("mapped-and-skipped", ["skip", index], { id })),
  ];
}

function respondentRules({ respondent }: Mapping, questionnaire: Questionnaire): Issue[] {
  const at = (key: string): IssuePath => ["respondent", key];
  const { organisation, organisationName, id, role, round, started, submitted, complete, exclude = [] } = respondent;
  const tests = [
    ...(complete ? [{ test: complete, path: at("complete") }] : []),
    ...exclude.map((test, index) => ({ test, path: [...at("exclude"), index] })),
  ];
  return [
    ...placeRules(organisation, at("organisation"), [organisation.constant, organisation.fileName]),
    ...fileNameRules(organisation.fileName),
    ...unfilled(organisation.values, [...at("organisation"), "values"]),
    ...(organisationName ? placeRules(organisationName, at("organisationName"), [organisationName.constant]) : []),
    ...placeRules(id, at("id"), []),
    ...(role ? roleRules(role, questionnaire) : []),
    ...placeRules(round, at("round"), []),
    ...momentRules(started, at("started")),
    ...momentRules(submitted, at("submitted")),
    ...tests.flatMap(({ test, path }) => testRules(test, path)),
    ...(submitted === undefined ? [broken("mapping-without-submitted", ["respondent"])] : []),
    ...(respondent.duplicates === "latest" && submitted === undefined
      ? [broken("latest-without-date", at("duplicates"))]
      : []),
  ];
}

type WrittenRole = NonNullable<Mapping["respondent"]["role"]>;

function roleRules(role: WrittenRole, questionnaire: Questionnaire): Issue[] {
  const path = ["respondent", "role"];
  const known = [...questionnaire.roles.map(({ id }) => id), consensusRole];
  const named = [
    ...(role.constant === undefined ? [] : [{ id: role.constant, path: [...path, "constant"] }]),
    ...Object.entries(role.values ?? {}).flatMap(([spelling, id]) =>
      id === null || id === noRole ? [] : [{ id, path: [...path, "values", spelling] }],
    ),
  ];
  return [
    ...placeRules(role, path, [role.constant]),
    ...unfilled(role.values, [...path, "values"], [...known, noRole]),
    ...unknownIds("unknown-role", named, known),
  ];
}

type WrittenMoment = Mapping["respondent"]["started"];

function momentRules(written: WrittenMoment, path: IssuePath): Issue[] {
  const constant = typeof written === "string" ? undefined : written?.constant;
  return placeRules(written, path, [constant]);
}

type WrittenTest = NonNullable<Mapping["respondent"]["complete"]>;

function testRules(test: WrittenTest, path: IssuePath): Issue[] {
  const said = [test.equals, test.notBlank].filter((one) => one !== undefined).length;
  return [...placeRules(test, path, []), ...(said === 1 ? [] : [broken("test-not-said", path)])];
}

function fileNameRules(pattern: string | undefined): Issue[] {
  if (pattern === undefined) return [];
  const ids = pattern.split("{id}").length - 1;
  const stars = pattern.split("*").length - 1;
  // Next to a star, nobody could say where the organisation ends.
  if (ids === 1 && stars <= 3 && !/\*\{id\}|\{id\}\*/u.test(pattern)) return [];
  return [broken("file-name-not-simple", ["respondent", "organisation", "fileName"], { pattern })];
}

function patternRules({ ignore = [] }: Mapping): Issue[] {
  return ignore.flatMap((written, index) =>
    isPattern(written) && !patternOf(written)
      ? [broken("pattern-not-simple", ["ignore", index], { pattern: written })]
      : [],
  );
}
