/**
 * The names under which a questionnaire stands in a form on another platform, both ways: id → code for whoever writes
 * the form, code → id for whoever reads what came back.
 *
 * An id has no underscore, and everything of ours beside the ids has one: so `organisation_id` is no question, and the
 * choice `dont_know` no option, whatever a questionnaire calls its own. LimeSurvey has no underscores and little room:
 * there a code is the id without its hyphens where that fits and is unique, else its beginning and a checksum of the id.
 * Codes are of the whole questionnaire, so that the short form and the form of a role have the same ones.
 */
import type { GivenAnswer } from "../../interview/interview.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { consensusRole } from "../../questionnaire/reserved-roles.ts";
import { allotCodes } from "./short-codes.ts";

export const codedForms = ["csv", "xlsform", "surveyjs", "limesurvey"] as const;

/** The forms whose answers come back as a table of codes; the HTML form hands back a response file. */
export type CodedForm = (typeof codedForms)[number];

/** What a form tells of a response beside its answers. */
export type FormField =
  | "organisationId"
  | "organisationName"
  | "respondentId"
  | "respondentRole"
  | "round"
  | "started"
  | "submitted"
  | "questionnaireId"
  | "questionnaireVersion"
  | "questionnaireForm";

export interface ChoiceCode {
  readonly code: string;
  /** As it stands in the form, in the language of the questionnaire that was given. */
  readonly label: string;
  /** What the choice stands for; of a checklist one item, ticked. */
  readonly answer: GivenAnswer;
}

export type StateCode = "dont-know" | "not-applicable" | "none-of-these";

export interface QuestionCodes {
  /** Column of the answer. */
  readonly code: string;
  readonly note: string;
  readonly evidence: string;
  /**
   * Column of "don't know", "not applicable" and "none of these", beside a checklist or a number; it counts where the
   * answer is empty. Absent: these stand in the column of the answer.
   */
  readonly state?: string | undefined;
  /** Levels, options, or items of a checklist; a number has none. */
  readonly choices: readonly ChoiceCode[];
}

export interface FormCodes {
  readonly target: CodedForm;
  readonly fields: Readonly<Record<FormField, string>>;
  readonly states: Readonly<Record<StateCode, string>>;
  /** Role → code; `""` is who answers for the organisation as a whole, "consensus" the outcome of a workshop. */
  readonly roles: ReadonlyMap<string, string>;
  /** Area → name of its group of questions; platforms may put it before the names of the columns. */
  readonly groups: ReadonlyMap<string, string>;
  /** Question → its codes, in the order of the questionnaire. */
  readonly questions: ReadonlyMap<string, QuestionCodes>;
}

/** What a respondent is asked beside the questions; the other fields say which form it was. */
export const respondentFields = [
  "organisationId",
  "organisationName",
  "respondentId",
  "respondentRole",
  "round",
  "started",
  "submitted",
] as const satisfies readonly FormField[];

/** Group of the fields about the respondent. */
export const aboutGroup = "about_response";

/** Between the items of a checklist that stand in one cell. */
export const itemSeparator = " ";

const fieldNames: FormCodes["fields"] = {
  organisationId: "organisation_id",
  organisationName: "organisation_name",
  respondentId: "respondent_id",
  respondentRole: "respondent_role",
  round: "response_round",
  started: "response_started",
  submitted: "response_submitted",
  questionnaireId: "questionnaire_id",
  questionnaireVersion: "questionnaire_version",
  questionnaireForm: "questionnaire_form",
};

const stateNames: FormCodes["states"] = {
  "dont-know": "dont_know",
  "not-applicable": "not_applicable",
  "none-of-these": "none_of_these",
};

const wholeOrganisation = "whole_organisation";

export function formCodes(questionnaire: Questionnaire, target: CodedForm): FormCodes {
  return target === "limesurvey" ? shortCodes(questionnaire) : longCodes(questionnaire, target);
}

function longCodes({ roles, areas, questions }: Questionnaire, target: CodedForm): FormCodes {
  const roleIds = [...roles.map((role) => role.id), consensusRole];
  return {
    target,
    fields: fieldNames,
    states: stateNames,
    roles: new Map([["", wholeOrganisation], ...roleIds.map((id) => [id, id] as const)]),
    groups: new Map(areas.map(({ id }) => [id, `area_${id}`])),
    questions: new Map(
      questions.map((question) => {
        // A name in XML begins with a letter or an underscore.
        const code = target === "xlsform" && /^\d/.test(question.id) ? `_${question.id}` : question.id;
        const state = target !== "csv" && hasStateApart(question) ? `${code}_state` : undefined;
        const choices = choicesOf(question, (id) => id, String);
        return [question.id, { code, note: `${code}_note`, evidence: `${code}_evidence`, state, choices }];
      }),
    ),
  };
}

/** A question in which a state has no place among the answers. */
function hasStateApart({ form }: Question): boolean {
  return form.kind === "checklist" || form.kind === "number";
}

/** Columns that LimeSurvey adds to an export, and words that its expressions know. */
const limesurveyWords =
  "id submitdate lastpage startlanguage seed token startdate datestamp ipaddr refurl interviewtime lang sid savedid gid qid sgq self that this other comment time and or not".split(
    " ",
  );
const questionLength = 20;
const choiceLength = 5;

const shortStates: FormCodes["states"] = { "dont-know": "DK", "not-applicable": "NA", "none-of-these": "NONE" };

function shortCodes({ roles, areas, questions }: Questionnaire): FormCodes {
  const fields = Object.fromEntries(
    Object.entries(fieldNames).map(([field, name]) => [field, name.replaceAll("_", "")]),
  ) as Record<FormField, string>;
  const keys = questions.flatMap(({ id }) => [id, `${id}_note`, `${id}_evidence`, `${id}_state`]);
  const codes = allotCodes(keys, questionLength, [...limesurveyWords, ...Object.values(fields)]);
  const code = (key: string) => codes.get(key) ?? key;
  return {
    target: "limesurvey",
    fields,
    states: shortStates,
    roles: shortRoles(roles.map((role) => role.id)),
    groups: new Map(areas.map(({ id }) => [id, id])),
    questions: new Map(
      questions.map((question) => {
        const { id } = question;
        const apart = hasStateApart(question);
        const ids = choiceIds(question);
        const short = allotCodes(ids, choiceLength, [...Object.values(shortStates), "other", "comment"]);
        return [
          id,
          {
            code: code(id),
            // A list has a field for a comment of its own.
            note: apart ? code(`${id}_note`) : `${code(id)}[comment]`,
            evidence: code(`${id}_evidence`),
            state: apart ? code(`${id}_state`) : undefined,
            choices: choicesOf(question, (choice) => short.get(choice) ?? choice, shortLevel),
          },
        ];
      }),
    ),
  };
}

function shortRoles(ids: readonly string[]): ReadonlyMap<string, string> {
  const whole = "whole";
  return new Map([["", whole], ...allotCodes([...ids, consensusRole], choiceLength, [whole])]);
}

function shortLevel(level: number): string {
  return level < 0 ? `M${-level}` : `L${level}`;
}

function choiceIds({ form }: Question): readonly string[] {
  if (form.kind === "options") return form.options.map((option) => option.id);
  return form.kind === "checklist" ? form.items.map((item) => item.id) : [];
}

function choicesOf(
  { form }: Question,
  code: (id: string) => string,
  levelCode: (level: number) => string,
): readonly ChoiceCode[] {
  switch (form.kind) {
    case "levels":
      return Object.entries(form.texts)
        .map(([value, text]) => ({ level: Number(value), text }))
        .sort((a, b) => a.level - b.level)
        .map(({ level, text }) => ({
          code: levelCode(level),
          label: `${level}. ${text}`,
          answer: { kind: "level", level },
        }));
    case "options":
      return form.options.map(({ id, text }) => ({
        code: code(id),
        label: text,
        answer: { kind: "option", option: id },
      }));
    case "checklist":
      return form.items.map(({ id, text }) => ({
        code: code(id),
        label: text,
        answer: { kind: "checked", checked: [id] },
      }));
    case "number":
      return [];
  }
}
