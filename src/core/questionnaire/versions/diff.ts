/** What differs between two versions of a questionnaire, and which step of the version number that asks for. */
import type { Questionnaire } from "../questionnaire.ts";
import type { FactValue, Subject, SubjectKind } from "./facts.ts";
import { codeOf } from "./facts.ts";
import type { DifferenceCode, Step } from "./steps.ts";
import { differenceSteps, greatest, isEnough, leastVersion, stepBetween } from "./steps.ts";
import { subjectsOf } from "./subjects.ts";

export interface Difference {
  readonly code: DifferenceCode;
  readonly step: Step;
  readonly kind: SubjectKind;
  /** Of what differs; of an option `question/option`. */
  readonly id: string;
  /** Its name for people: the present one where there is one. */
  readonly title: string;
  /** Question that it belongs to. */
  readonly question?: string;
  /** Key as in the file, such as `levels.3`; absent where the whole thing came or went. */
  readonly key?: string;
  readonly before?: FactValue;
  readonly after?: FactValue;
  /** Language of the texts, where only the texts in another one differ. */
  readonly language?: string;
}

export interface QuestionnaireDiff {
  readonly older: { readonly id: string; readonly version: string };
  readonly newer: { readonly id: string; readonly version: string };
  /** In the order of the newer file, what is gone at the end. */
  readonly differences: readonly Difference[];
  /** The step that the differences ask for; absent where there are none. */
  readonly needed?: Step;
  /** The step that the version numbers make; absent where they stay or go back. */
  readonly made?: Step;
  readonly isEnough: boolean;
  /** The first version number that is enough. */
  readonly leastVersion: string;
}

/** The texts in other languages, one pair for each that both versions have. */
export interface OtherLanguage {
  readonly older: Questionnaire;
  readonly newer: Questionnaire;
}

/** Of a questionnaire with itself: no differences, and no step needed. */
export function diffQuestionnaires(
  older: Questionnaire,
  newer: Questionnaire,
  others: readonly OtherLanguage[] = [],
): QuestionnaireDiff {
  const differences = [...differencesOf(older, newer)];
  const known = new Set(differences.map(placeOf));
  for (const other of others) {
    for (const difference of differencesOf(other.older, other.newer)) {
      if (known.has(placeOf(difference))) continue;
      known.add(placeOf(difference));
      differences.push({ ...difference, language: other.newer.language });
    }
  }
  const needed = greatest(differences.map(({ step }) => step));
  const made = stepBetween(older.version, newer.version);
  return {
    older: { id: older.id, version: older.version },
    newer: { id: newer.id, version: newer.version },
    differences,
    ...(needed ? { needed } : {}),
    ...(made ? { made } : {}),
    isEnough: needed ? isEnough(made, needed) : older.version === newer.version || made !== undefined,
    leastVersion: needed ? leastVersion(older.version, needed) : older.version,
  };
}

function placeOf({ kind, id, key }: Difference): string {
  return JSON.stringify([kind, id, key]);
}

function differencesOf(older: Questionnaire, newer: Questionnaire): Difference[] {
  const before = new Map(subjectsOf(older).map((subject) => [nameOf(subject), subject]));
  const after = new Map(subjectsOf(newer).map((subject) => [nameOf(subject), subject]));
  const gone = [...before.values()].filter((subject) => !after.has(nameOf(subject)));
  return [
    ...(older.id === newer.id ? [] : [otherQuestionnaire(older, newer)]),
    ...[...after.values()].flatMap((subject) => {
      const earlier = before.get(nameOf(subject));
      return earlier ? betweenFacts(earlier, subject) : cameOrWent(subject, "added", before);
    }),
    ...gone.flatMap((subject) => cameOrWent(subject, "removed", after)),
    ...orderOf(older, newer),
  ];
}

/** What an id names; the questionnaire itself is one thing, whatever its id. */
function nameOf({ kind, id }: Subject): string {
  return kind === "questionnaire" ? kind : `${kind} ${id}`;
}

function betweenFacts(earlier: Subject, later: Subject): Difference[] {
  const keys = new Set([...Object.keys(later.facts), ...Object.keys(earlier.facts)]);
  return [...keys].flatMap((key) => {
    const [before, after] = [earlier.facts[key], later.facts[key]];
    if (before?.value === after?.value) return [];
    const code = codeOf(before, after);
    return [
      {
        ...about(later, code),
        key,
        ...(before ? { before: before.value } : {}),
        ...(after ? { after: after.value } : {}),
      },
    ];
  });
}

/** The options of a question that came or went go with it; so do those of one that is answered in another way now. */
function cameOrWent(subject: Subject, how: "added" | "removed", others: ReadonlyMap<string, Subject>): Difference[] {
  const { kind, question } = subject;
  if (kind === "questionnaire") return [];
  if (kind === "option" && !hasOptions(question, others)) return [];
  return [about(subject, `${kind}-${how}`)];
}

function hasOptions(question: string | undefined, subjects: ReadonlyMap<string, Subject>): boolean {
  const kind = subjects.get(`question ${question}`)?.facts.answer?.value;
  return kind === "options" || kind === "checklist";
}

function about({ kind, id, title, question }: Subject, code: DifferenceCode) {
  return { code, step: differenceSteps[code], kind, id, title, ...(question === undefined ? {} : { question }) };
}

function otherQuestionnaire(older: Questionnaire, newer: Questionnaire): Difference {
  const { id, title } = newer;
  const code = "other-questionnaire";
  return { code, step: differenceSteps[code], kind: "questionnaire", id, title, before: older.id, after: id };
}

/** The order of what both have; what came or went moves nothing. */
function orderOf(older: Questionnaire, newer: Questionnaire): Difference[] {
  return (["areas", "dimensions", "questions"] as const).flatMap((key) => {
    const [was, is] = [idsOf(older[key]), idsOf(newer[key])];
    const before = was.filter((id) => is.includes(id)).join(", ");
    const after = is.filter((id) => was.includes(id)).join(", ");
    if (before === after) return [];
    const { id, title } = newer;
    return [{ code: "order", step: differenceSteps.order, kind: "questionnaire", id, title, key, before, after }];
  });
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}
