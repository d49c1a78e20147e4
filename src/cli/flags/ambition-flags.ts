/** Ambition as flags: strings from the command line → values, or an error that says what was expected. */
import { nearest } from "../../core/issue/nearest.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { scaleEnds } from "../../core/questionnaire/questionnaire.ts";
import type { Ambition } from "../../core/response/response-schema.ts";
import { UserError } from "../../errors.ts";

export interface AmbitionFlags {
  readonly daysPerYear?: string;
  readonly start?: string;
  readonly quarters?: string;
  readonly actionsPerYear?: string;
  /** `dimension=level`, `dimension=next`, or `next` for all. */
  readonly target?: readonly string[];
  readonly shared?: boolean;
}

/** @throws UserError naming the flag, what was given, and what is expected. */
export function ambitionOf(flags: AmbitionFlags, questionnaire: Questionnaire): Ambition {
  const ambition: Ambition = {};
  const days = numberOf("--days-per-year", flags.daysPerYear, false);
  const quarters = numberOf("--quarters", flags.quarters, true);
  const actions = numberOf("--actions-per-year", flags.actionsPerYear, true);
  if (days !== undefined) ambition.daysPerYear = days;
  if (quarters !== undefined) ambition.quarters = quarters;
  if (actions !== undefined) ambition.actionsPerYear = actions;
  if (flags.start !== undefined) ambition.start = quarterOf("--start", flags.start);
  if (flags.shared) ambition.shared = true;
  if (flags.target) ambition.targets = targetsOf(flags.target, questionnaire);
  return ambition;
}

/** @throws UserError if it is not a quarter. */
export function quarterOf(option: string, value: string): string {
  if (/^\d{4}-Q[1-4]$/.test(value)) return value;
  throw new UserError("wrong-value", { option, value, expected: "2027-Q1" });
}

const mostQuarters = 40;

function numberOf(option: string, value: string | undefined, whole: boolean): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value.replace(",", "."));
  const limit = option === "--quarters" ? mostQuarters : 100_000;
  const fits = Number.isFinite(number) && number >= (option === "--quarters" ? 1 : 0) && number <= limit;
  if (fits && value.trim() !== "" && (!whole || Number.isInteger(number))) return number;
  throw new UserError("wrong-value", { option, value, expected: whole ? `1, 2 … ${limit}` : `0 … ${limit}` });
}

function targetsOf(given: readonly string[], questionnaire: Questionnaire): Record<string, number | "next"> {
  const ids = [...questionnaire.areas, ...questionnaire.dimensions].map((one) => one.id);
  const targets: Record<string, number | "next"> = {};
  for (const one of given) {
    if (one === "next") {
      for (const id of ids) targets[id] = "next";
      continue;
    }
    const [id = "", level = ""] = one.split("=");
    if (!ids.includes(id)) throw new UserError("unknown-target", { id, nearest: nearest(id, ids) ?? "" });
    targets[id] = level === "next" ? "next" : levelOf(one, level, questionnaire);
  }
  return targets;
}

function levelOf(given: string, level: string, questionnaire: Questionnaire): number {
  const { minimum, maximum } = scaleEnds(questionnaire);
  const value = Number(level.replace(",", "."));
  if (level.trim() !== "" && value >= minimum && value <= maximum) return value;
  throw new UserError("wrong-value", { option: "--target", value: given, expected: `${minimum} … ${maximum}, next` });
}
