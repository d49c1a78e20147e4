/** A questionnaire taken apart into what it speaks about, with the facts of each. */
import type { Question, Questionnaire } from "../questionnaire.ts";
import { catalogueSubjects } from "./catalogue-facts.ts";
import type { FactValue, Subject } from "./facts.ts";
import { factsOf, promiseOf, under } from "./facts.ts";

/** Everything that a questionnaire says, in the order of its file, apart from its version and what that changed. */
export function subjectsOf(questionnaire: Questionnaire): Subject[] {
  const { levels, areas, dimensions, roles, audiences, questions, catalogue } = questionnaire;
  return [
    wholeOf(questionnaire),
    ...levels.map(
      ({ value, name, meaning }): Subject => ({
        kind: "level",
        id: String(value),
        title: name,
        facts: factsOf("wording", { name, meaning }),
      }),
    ),
    ...areas.map((area) => groupingOf("area", area)),
    ...dimensions.map((dimension) => groupingOf("dimension", dimension)),
    ...roles.map(
      ({ id, name, official }): Subject => ({
        kind: "role",
        id,
        title: name,
        facts: { ...factsOf("wording", { name }), ...promiseOf("official", official, official ? 0 : 1) },
      }),
    ),
    ...audiences.map(
      ({ id, name }): Subject => ({ kind: "audience", id, title: name, facts: factsOf("wording", { name }) }),
    ),
    ...questions.flatMap((question) => [questionOf(question), ...choicesOf(question)]),
    ...(catalogue ? catalogueSubjects(catalogue) : []),
  ];
}

function wholeOf({ id, title, description, language, scoring, privacy }: Questionnaire): Subject {
  const { headline, respondents, minimumCoverage, minimumQuestions, notApplicable, evidence } = scoring;
  return {
    kind: "questionnaire",
    id,
    title,
    facts: {
      ...factsOf("wording", { title, description, language }),
      ...factsOf("scoring", {
        "scoring.headline": headline,
        "scoring.respondents": respondents,
        "scoring.minimumCoverage": minimumCoverage,
        "scoring.minimumQuestions": minimumQuestions,
        "scoring.evidence.from": evidence?.from,
      }),
      // The one setting that gives an answer another value.
      ...factsOf("meaning", {
        "scoring.notApplicable": typeof notApplicable === "object" ? notApplicable.score : notApplicable,
      }),
      ...promiseOf("privacy.inside", privacy.inside),
      ...promiseOf("privacy.outside", privacy.outside),
    },
  };
}

interface Grouping {
  readonly id: string;
  readonly name: string;
  readonly plainName?: string | undefined;
  readonly description?: string | undefined;
  readonly source?: string | undefined;
  readonly weight: number;
  readonly target?: number | undefined;
}

function groupingOf(kind: "area" | "dimension", grouping: Grouping): Subject {
  const { id, name, plainName, description, source, weight, target } = grouping;
  return {
    kind,
    id,
    title: plainName ?? name,
    facts: {
      ...factsOf("wording", { name, plainName, description, source }),
      ...factsOf("weight", { weight }),
      ...factsOf("target", { target }),
    },
  };
}

function questionOf(question: Question): Subject {
  const { id, title, text, help, evidence, sources, area, weight, dimensions, core, roles, audience, askIf } = question;
  return {
    kind: "question",
    id,
    title,
    question: id,
    facts: {
      ...factsOf("wording", {
        title,
        text,
        help,
        ...wordsOfForm(question),
        evidence: evidence.length > 0 ? evidence.join("\n") : undefined,
        sources: sources.length > 0 ? sources.map(({ title: source }) => source).join("\n") : undefined,
      }),
      ...factsOf("weight", { area, weight, ...under("dimensions", dimensions) }),
      ...factsOf("asked", {
        core,
        roles: roles?.join(", "),
        audience: audience.length > 0 ? audience.join(", ") : undefined,
        askIf: askIf && `${askIf.question} ≥ ${askIf.atLeast}`,
      }),
      ...promiseOf("sensitive", question.sensitive),
      ...factsOf("meaning", { answer: question.form.kind, ...meaningOfForm(question) }),
    },
  };
}

function wordsOfForm({ form }: Question): Readonly<Record<string, string>> {
  if (form.kind === "number") return form.unit === undefined ? {} : { unit: form.unit };
  return form.kind === "levels" ? under("levels", form.texts) : {};
}

function meaningOfForm({ form }: Question): Readonly<Record<string, FactValue | undefined>> {
  return form.kind === "number" || form.kind === "checklist" ? under("thresholds", form.thresholds) : {};
}

/** Options and items of a checklist: what can be chosen. */
function choicesOf({ id: question, form }: Question): Subject[] {
  if (form.kind === "options") {
    return form.options.map(({ id, text, score, state }) => ({
      kind: "option",
      id: `${question}/${id}`,
      title: text,
      question,
      facts: { ...factsOf("wording", { text }), ...factsOf("meaning", { score, state }) },
    }));
  }
  if (form.kind !== "checklist") return [];
  return form.items.map(({ id, text, points }) => ({
    kind: "option",
    id: `${question}/${id}`,
    title: text,
    question,
    facts: { ...factsOf("wording", { text }), ...factsOf("meaning", { points }) },
  }));
}
