/** When a question of a form is asked, as an expression of the platform: its conditions, and the role of who answers. */
import type { QuestionCodes } from "../../core/import/forms/form-codes.ts";
import type { CodedModel } from "./choices.ts";
import type { Dialect } from "./expressions.ts";
import { allOf, expression } from "./expressions.ts";
import type { FormModel, FormQuestion } from "./form-model.ts";

export interface Asked {
  /** Empty: always. */
  readonly question: string;
  /** Of the field for a state beside a checklist or a number: nothing was filled in. */
  readonly state: string;
  /** Of the note: there is an answer, or a state. */
  readonly note: string;
  /** Of the evidence; undefined: never. */
  readonly evidence: string | undefined;
}

export interface AskedDialect extends Dialect {
  readonly empty: (question: QuestionCodes) => string;
  readonly anyState: (question: QuestionCodes) => string;
  /** The respondent is not of this role; holds too where no role was chosen. */
  readonly notRole: (code: string) => string;
}

export function askedWhen(question: FormQuestion, { model, codes }: CodedModel, dialect: AskedDialect): Asked {
  const own = codes.questions.get(question.id);
  if (!own) throw new Error(`A question without codes: ${question.id}`);
  const base = [
    ...(question.conditions.length > 0 ? [allOf(question.conditions, codes, dialect)] : []),
    ...othersRoles(question, model).map((role) => dialect.notRole(codes.roles.get(role) ?? role)),
  ];
  const answered =
    own.state === undefined ? dialect.filled(own) : `(${dialect.filled(own)} or ${dialect.anyState(own)})`;
  return {
    question: base.join(" and "),
    state: [...base, dialect.empty(own)].join(" and "),
    note: [...base, answered].join(" and "),
    evidence: question.evidenceIf && [...base, expression(question.evidenceIf, codes, dialect)].join(" and "),
  };
}

/** Roles that the form offers and the question does not concern. */
function othersRoles({ source: { roles } }: FormQuestion, { input }: FormModel): readonly string[] {
  if (!roles || input.role !== undefined) return [];
  return input.questionnaires[0].roles.map(({ id }) => id).filter((id) => !roles.includes(id));
}
