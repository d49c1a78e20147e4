/**
 * What was written in the files of a questionnaire → the model: defaults filled in, option sets resolved, every question
 * in one form.
 */
import type { AnswerForm, Catalogue, Option, Question, Questionnaire } from "./questionnaire.ts";
import type { ActionsFile, QuestionnaireFile } from "./questionnaire-schema.ts";

/** Fills in the defaults of scoring.md and resolves shared options. Assumes a file that the schema accepts. */
export function normalise(file: QuestionnaireFile, actions?: ActionsFile): Questionnaire {
  const levels = file.scale.levels;
  const mirror = Math.min(...levels.map((level) => level.value)) + Math.max(...levels.map((level) => level.value));
  const sets = new Map((file.optionSets ?? []).map((set) => [set.id, set.options]));
  return {
    id: file.id,
    version: file.version,
    changes: (file.changes ?? []).map(
      ({ version, added = [], reworded = [], removed = [], reweighted = [], note }) => ({
        version,
        added,
        reworded,
        removed,
        reweighted,
        note,
      }),
    ),
    language: file.language,
    title: file.title,
    description: file.description,
    levels,
    scoring: {
      headline: file.scoring?.headline ?? "mean",
      respondents: file.scoring?.respondents ?? "equal-roles",
      minimumCoverage: file.scoring?.minimumCoverage ?? 0.6,
      minimumQuestions: file.scoring?.minimumQuestions ?? 3,
      notApplicable: file.scoring?.notApplicable ?? "excluded",
      evidence: file.scoring?.evidence,
    },
    areas: file.areas.map((area) => ({ ...area, weight: area.weight ?? 1 })),
    dimensions: file.dimensions.map((dimension) => ({ ...dimension, weight: dimension.weight ?? 1 })),
    roles: (file.roles ?? []).map((role) => ({ ...role, official: role.official ?? false })),
    audiences: file.audiences ?? [],
    privacy: { inside: file.privacy?.inside ?? 3, outside: file.privacy?.outside ?? 5 },
    questions: file.questions.map((question) => normaliseQuestion(question, sets, mirror)),
    catalogue: actions && normaliseActions(actions, Math.min(...levels.map((level) => level.value))),
  };
}

type QuestionInFile = QuestionnaireFile["questions"][number];

function normaliseQuestion(
  question: QuestionInFile,
  sets: ReadonlyMap<string, readonly Option[]>,
  mirror: number,
): Question {
  return {
    id: question.id,
    area: question.area,
    dimensions: question.dimensions,
    weight: question.weight ?? 1,
    core: question.core ?? false,
    title: question.title,
    text: question.text,
    help: question.help,
    form: formOf(question, sets, mirror),
    evidence: question.evidence ?? [],
    roles: question.roles,
    audience: question.audience ?? [],
    sensitive: question.sensitive ?? false,
    askIf: question.askIf,
    opposite: question.opposite,
    sources: question.sources ?? [],
    replaces: question.replaces,
  };
}

function formOf(question: QuestionInFile, sets: ReadonlyMap<string, readonly Option[]>, mirror: number): AnswerForm {
  if (question.levels) return { kind: "levels", texts: question.levels };
  if (question.checklist) return { kind: "checklist", ...question.checklist };
  if (question.number) return { kind: "number", ...question.number };
  const options = question.options ?? sets.get(question.optionSet ?? "") ?? [];
  if (!question.reversed) return { kind: "options", options, optionSet: question.optionSet };
  const mirrored = options.map((option) =>
    option.score === undefined ? option : { ...option, score: mirror - option.score },
  );
  return { kind: "options", options: mirrored, optionSet: question.optionSet };
}

function normaliseActions(file: ActionsFile, lowest: number): Catalogue {
  const sizes = Object.entries(file.sizes).map(([id, size]) => ({ id, ...size }));
  return {
    functions: file.functions ?? [],
    sizes: sizes.sort((a, b) => a.from - b.from),
    actions: file.actions.map((action) => ({
      ...action,
      from: action.from ?? lowest,
      steps: action.steps ?? [],
      upkeep: action.upkeep ?? {},
      prereq: action.prereq ?? [],
      sources: action.sources ?? [],
    })),
  };
}
