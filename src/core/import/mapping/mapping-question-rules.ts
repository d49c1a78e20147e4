/** Rules about one mapped question: it can be read, in one way, and what is read are answers that it has. */
import type { Issue, IssuePath } from "../../issue/issue.ts";
import { nearest } from "../../issue/nearest.ts";
import type { Question, Questionnaire } from "../../questionnaire/questionnaire.ts";
import { scaleEnds } from "../../questionnaire/questionnaire.ts";
import { broken, unknownIds } from "../../questionnaire/rules/rule.ts";
import { placeRules, unfilled } from "./mapping-place-rules.ts";
import { possibleMeanings, twoMeanings } from "./mapping-scale-rules.ts";
import type { MappedQuestion, Mapping } from "./mapping-schema.ts";
import { meaningOf } from "./meanings.ts";

export function mappedQuestionRules(mapping: Mapping, question: Question, questionnaire: Questionnaire): Issue[] {
  const mapped = mapping.questions[question.id];
  if (!mapped) return [];
  const path = ["questions", question.id];
  return [
    ...placeRules(mapped, path, [mapped.columns]),
    ...placeRules(mapped.state, [...path, "state"], []),
    ...placeRules(mapped.note, [...path, "note"], []),
    ...placeRules(mapped.evidence, [...path, "evidence"], []),
    ...wayRules(mapped, question, path),
    ...valueRules(mapped, question, questionnaire),
    ...scaleRules(mapped, mapping, path),
    ...rangeRules(mapped, questionnaire, path),
    ...itemRules(mapped, question, path),
  ];
}

/** Which keys say how to read a question, by the way in which it is answered. */
const waysOf = {
  levels: ["scale", "values", "range"],
  options: ["scale", "values"],
  checklist: ["columns", "options"],
  number: [],
} as const satisfies Record<Question["form"]["kind"], readonly (keyof MappedQuestion)[]>;

const everyWay = ["range", "columns", "options"] as const;

function wayRules(mapped: MappedQuestion, { id, form }: Question, path: IssuePath): Issue[] {
  const ways: readonly string[] = waysOf[form.kind];
  const wrong = everyWay.filter((way) => mapped[way] !== undefined && !ways.includes(way));
  const issues = wrong.map((way) => broken("wrong-way-to-read", [...path, way], { id, way, allowed: ways.join(", ") }));
  const said = waysOf[form.kind].filter((way) => mapped[way] !== undefined);
  if (said.length === 0 && ways.length > 0) {
    issues.push(broken("meanings-missing", path, { id, allowed: ways.join(", ") }));
  }
  if (mapped.columns && !mapped.checked) issues.push(broken("checked-missing", path, { id }));
  return issues;
}

function valueRules(mapped: MappedQuestion, question: Question, questionnaire: Questionnaire): Issue[] {
  const path = ["questions", question.id, "values"];
  const levels = questionnaire.levels.map(({ value }) => value);
  const written = Object.entries(mapped.values ?? {});
  const filled = written.flatMap(([spelling, meaning]) =>
    meaning === null ? [] : [{ spelling, meaning: String(meaning), path: [...path, spelling] }],
  );
  const allowed = possibleMeanings(question, questionnaire);
  return [
    ...unfilled(mapped.values, path, allowed),
    ...twoMeanings(filled),
    ...filled
      .filter(({ meaning }) => !meaningOf(meaning, question, levels))
      .map(({ meaning, path: at }) =>
        broken("meaning-unknown", at, {
          id: question.id,
          meaning,
          allowed: allowed.join(", "),
          nearest: nearest(meaning, allowed) ?? "",
        }),
      ),
  ];
}

function scaleRules({ scale }: MappedQuestion, { scales = {} }: Mapping, path: IssuePath): Issue[] {
  return scale === undefined
    ? []
    : unknownIds("unknown-scale", [{ id: scale, path: [...path, "scale"] }], Object.keys(scales));
}

function rangeRules({ range }: MappedQuestion, questionnaire: Questionnaire, path: IssuePath): Issue[] {
  if (!range) return [];
  const [from, to] = range;
  const { minimum, maximum } = scaleEnds(questionnaire);
  if (from <= to && from >= minimum && to <= maximum) return [];
  return [broken("range-outside-scale", [...path, "range"], { from, to, minimum, maximum })];
}

function itemRules({ columns, options }: MappedQuestion, { form }: Question, path: IssuePath): Issue[] {
  if (form.kind !== "checklist") return [];
  const known = form.items.map(({ id }) => id);
  return [
    { written: columns, key: "columns" },
    { written: options, key: "options" },
  ].flatMap(({ written, key }) => {
    const at = [...path, key];
    const named = Object.entries(written ?? {}).flatMap(([text, id]) =>
      id === null ? [] : [{ id, path: [...at, text] }],
    );
    return [...unfilled(written, at, known), ...unknownIds("unknown-item", named, known)];
  });
}
