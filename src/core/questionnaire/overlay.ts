/** A questionnaire in another language: the texts of an overlay over those of the source. */
import type { Overlay } from "./overlay-schema.ts";
import type { Action, AnswerForm, Question, Questionnaire } from "./questionnaire.ts";

/** The same questionnaire with the texts of the overlay; a text that the overlay lacks stays as it was. */
export function localise(questionnaire: Questionnaire, overlay: Overlay, language: string): Questionnaire {
  const catalogue = questionnaire.catalogue;
  return {
    ...questionnaire,
    language,
    title: overlay.title ?? questionnaire.title,
    description: overlay.description ?? questionnaire.description,
    changes: questionnaire.changes.map((change) => ({
      ...change,
      note: overlay.changes?.[change.version] ?? change.note,
    })),
    levels: questionnaire.levels.map((level) => withTexts(level, overlay.scale?.levels[String(level.value)])),
    areas: questionnaire.areas.map((area) => withTexts(area, overlay.areas?.[area.id])),
    dimensions: questionnaire.dimensions.map((dimension) => withTexts(dimension, overlay.dimensions?.[dimension.id])),
    roles: questionnaire.roles.map((role) => withTexts(role, overlay.roles?.[role.id])),
    audiences: questionnaire.audiences.map((audience) => withTexts(audience, overlay.audiences?.[audience.id])),
    questions: questionnaire.questions.map((question) => localiseQuestion(question, overlay)),
    catalogue: catalogue && {
      ...catalogue,
      functions: catalogue.functions.map((known) => withTexts(known, overlay.functions?.[known.id])),
      actions: catalogue.actions.map((action): Action => withTexts(action, overlay.actions?.[action.id])),
    },
  };
}

function localiseQuestion(question: Question, overlay: Overlay): Question {
  const texts = overlay.questions?.[question.id];
  if (!texts) return { ...question, form: localiseForm(question, {}, overlay) };
  return {
    ...question,
    title: texts.title ?? question.title,
    text: texts.text ?? question.text,
    help: texts.help ?? question.help,
    evidence: texts.evidence ?? question.evidence,
    form: localiseForm(question, texts, overlay),
  };
}

type QuestionTexts = NonNullable<Overlay["questions"]>[string];

function localiseForm(question: Question, texts: QuestionTexts, overlay: Overlay): AnswerForm {
  const form = question.form;
  switch (form.kind) {
    case "levels":
      return { ...form, texts: { ...form.texts, ...texts.levels } };
    case "options": {
      const shared = form.optionSet === undefined ? undefined : overlay.optionSets?.[form.optionSet];
      return {
        ...form,
        options: form.options.map((option) => ({
          ...option,
          text: texts.options?.[option.id] ?? shared?.[option.id] ?? option.text,
        })),
      };
    }
    case "checklist":
      return {
        ...form,
        items: form.items.map((item) => ({ ...item, text: texts.options?.[item.id] ?? item.text })),
      };
    case "number":
      return { ...form, unit: texts.unit ?? form.unit };
  }
}

/** Copies the texts that are there over the ones of the source. */
function withTexts<T extends object>(source: T, texts: object | undefined): T {
  if (!texts) return source;
  const present = Object.entries(texts).filter(([, value]) => value !== undefined);
  return { ...source, ...Object.fromEntries(present) };
}
