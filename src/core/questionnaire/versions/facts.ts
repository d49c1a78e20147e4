/** Single facts of a questionnaire, so that two versions can be laid beside each other. */
import type { DifferenceCode } from "./steps.ts";

export type FactKind = "wording" | "weight" | "asked" | "scoring" | "target" | "plan" | "promise" | "meaning";

export type SubjectKind =
  | "questionnaire"
  | "level"
  | "area"
  | "dimension"
  | "role"
  | "audience"
  | "question"
  | "option"
  | "action"
  | "function"
  | "size";

export type FactValue = string | number | boolean;

/** What a fact is about, and what it says. */
export interface Fact {
  readonly kind: FactKind;
  readonly value: FactValue;
  /** Of a promise to whoever answers: the higher, the more it hides. */
  readonly strictness?: number;
}

export interface Subject {
  readonly kind: SubjectKind;
  /** Of an option: `question/option`. */
  readonly id: string;
  /** Its name for people. */
  readonly title: string;
  /** Question that it belongs to. */
  readonly question?: string;
  /** Key as in the file, such as `levels.3`, → what stands there. */
  readonly facts: Readonly<Record<string, Fact>>;
}

export type Facts = Record<string, Fact>;

/** Facts of one kind; what is absent is none. */
export function factsOf(kind: FactKind, values: Readonly<Record<string, FactValue | undefined>>): Facts {
  const present = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value] as const],
  );
  return Object.fromEntries(present.map(([key, value]) => [key, { kind, value }]));
}

/** What is kept from others; by default the value says how strictly. */
export function promiseOf(key: string, value: number | boolean, strictness = Number(value)): Facts {
  return { [key]: { kind: "promise", value, strictness } };
}

/** A record of the file as `key.inner`. */
export function under<T>(key: string, values: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(values).map(([inner, value]) => [`${key}.${inner}`, value]));
}

/** The code of a fact that changed; one that came or went has changed too. */
export function codeOf(before: Fact | undefined, after: Fact | undefined): DifferenceCode {
  const kind = (after ?? before)?.kind ?? "wording";
  if (kind !== "promise") return kind;
  return (after?.strictness ?? 0) < (before?.strictness ?? 0) ? "promise-loosened" : "promise-tightened";
}
