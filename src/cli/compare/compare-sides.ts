/** Two sides → a comparison for each organisation that is on both; who is not, is told. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import { compareMeasurements } from "../../core/compare/compare.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import type { Unpaired } from "../../core/compare/pair.ts";
import { pairMeasurements } from "../../core/compare/pair.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { compareMessages } from "../../i18n/compare.ts";
import { formatDate, formatList } from "../../i18n/format.ts";
import type { Assessed } from "../batch/batch.ts";
import type { Context } from "../context/context.ts";
import { tell } from "../context/context.ts";
import { sanitizeForTerminal } from "../terminal/terminal-text.ts";
import type { Side } from "./read-side.ts";

/** With the questionnaire of the later measurement, in the language of the screen. */
export interface Compared {
  readonly comparison: Comparison;
  /** The later measurement. */
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
}

export interface ComparedSides {
  readonly compared: readonly Compared[];
  /** Organisations of the later side that have nothing to be compared with. */
  readonly unpaired: number;
}

export function compareSides(
  earlier: Pick<Side, "assessed">,
  later: Pick<Side, "assessed">,
  { all, context }: { readonly all?: boolean | undefined; readonly context: Context },
): ComparedSides {
  const questionnaires = new Map(later.assessed.map(({ assessment, questionnaire }) => [assessment, questionnaire]));
  const { pairs, unpaired } = pairMeasurements(
    earlier.assessed,
    later.assessed.map(({ assessment }) => assessment),
  );
  const compared = pairs.flatMap((pair): Compared[] => {
    const questionnaire = questionnaires.get(pair.later);
    if (!questionnaire) return [];
    const tool = { name: "datapeil", version: context.version };
    return [
      { comparison: compareMeasurements({ ...pair, questionnaire, tool, all }), assessment: pair.later, questionnaire },
    ];
  });
  tellUnpaired(unpaired, context);
  for (const { comparison } of compared) tellTurned(comparison, context);
  for (const side of [earlier, later]) tellRounds(side.assessed, context);
  return { compared, unpaired: unpaired.filter(({ why }) => why !== "no-later").length };
}

function tellUnpaired(unpaired: readonly Unpaired[], context: Context): void {
  const say = compareMessages[context.locale].unpaired;
  for (const { why, organisation, name, about } of unpaired) {
    if (why !== "no-later") tell(context, sanitizeForTerminal(say[why](name ?? organisation, about)));
  }
  const gone = unpaired.filter(({ why }) => why === "no-later").length;
  if (gone > 0) tell(context, say["no-later"](gone));
}

/** Most likely the two were given the other way round. */
function tellTurned({ organisation, earlier, later }: Comparison, context: Context): void {
  if (earlier.date < later.date) return;
  const { locale } = context;
  const [then, now] = [formatDate(locale, earlier.date), formatDate(locale, later.date)];
  tell(context, sanitizeForTerminal(compareMessages[locale].turned(organisation.name ?? organisation.id, then, now)));
}

function tellRounds(assessed: readonly Assessed[], context: Context): void {
  const { locale } = context;
  const rounds = new Map<string, Assessment[]>();
  for (const { assessment } of assessed) {
    const { id } = assessment.organisation;
    rounds.set(id, [...(rounds.get(id) ?? []), assessment]);
  }
  for (const [id, all] of rounds) {
    if (all.length < 2) continue;
    const names = all.map(({ round, date }) => round ?? formatDate(locale, date));
    const organisation = all[0]?.organisation.name ?? id;
    tell(context, sanitizeForTerminal(compareMessages[locale].round(organisation, formatList(locale, names))));
  }
}
