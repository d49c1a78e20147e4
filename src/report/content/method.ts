/** How the figures came about: rules, settings, one figure recomputed. Where everything comes from stands beside. */
import type { Dimension } from "../../core/questionnaire/questionnaire.ts";
import { formatNumber, formatPercent } from "../../i18n/format.ts";
import type { Block, Row } from "./blocks.ts";
import type { Context, Scored } from "./context.ts";
import { isOutside, missingAnswers, scoredDimensions } from "./context.ts";
import { provenance } from "./provenance.ts";
import { spreadBlocks } from "./spread.ts";

export function methodBlocks(context: Context): readonly Block[] {
  const { words } = context;
  const heading: Block = { kind: "heading", level: 2, text: words.method.heading };
  const ruleBlocks: Block = { kind: "columns", blocks: [{ kind: "list", look: "fine", items: rules(context) }] };
  const origin: readonly Block[] = [{ kind: "heading", level: 3, text: words.method.origin }, provenance(context)];
  const example = exampleBlocks(context);
  const spread = spreadBlocks(context);
  // What comes last may be alone on a page: not these few lines.
  return example.length > 0
    ? [heading, ruleBlocks, ...spread, ...origin, ...example]
    : [heading, ...origin, ruleBlocks, ...spread];
}

function rules(context: Context): readonly string[] {
  const { words, questionnaire, assessment, scale } = context;
  const { scoring } = questionnaire;
  const texts = questionnaire.questions.some(({ form }) => form.kind === "levels") ? [words.method.answering] : [];
  if (assessment.respondents.count > 1) texts.push(words.method.many[scoring.respondents]);
  if (assessment.questions.some(({ consensus }) => consensus)) texts.push(words.method.consensus);
  texts.push(words.method.score);
  texts.push(words.method.absent(formatPercent(context.locale, scoring.minimumCoverage), scoring.minimumQuestions));
  texts.push(notApplicable(context), words.method.floor, words.method.headline[scoring.headline], words.method.range);
  const from = scoring.evidence?.from;
  if (from !== undefined) {
    const below = questionnaire.levels.filter(({ value }) => value < from).at(-1)?.value ?? scale.minimum;
    texts.push(words.method.evidence(context.amount(from), context.amount(below)));
  }
  texts.push(words.method.area, words.method.rounding);
  texts.push(...privacyRules(context));
  return [...texts, ...furtherRules(context)];
}

/** What only some reports have. */
function furtherRules(context: Context): readonly string[] {
  const { method } = context.words;
  const { perception, robustness, roadmap } = context.assessment;
  const planned = (roadmap?.actions.length ?? 0) > 0;
  const told: readonly (readonly [boolean, string])[] = [
    [(perception?.areas.length ?? 0) + (perception?.dimensions.length ?? 0) > 0, method.pair],
    [robustness !== undefined, method.firmness],
    [context.questionnaire.audiences.length > 0, method.audiences],
    [context.comparison !== undefined, method.years],
    [context.peers !== undefined, method.peers],
    [roadmap !== undefined, method.roadmap],
    [planned, method.gain],
    [planned && missingAnswers(context).length > 0, method.planning],
  ];
  return told.filter(([present]) => present).map(([, text]) => text);
}

function privacyRules(context: Context): readonly string[] {
  const { words, questionnaire, assessment, withheld } = context;
  const { inside } = questionnaire.privacy;
  if (!isOutside(context)) return assessment.respondents.count > 1 ? [words.method.privacy(inside)] : [];
  const titles = context.list(withheld.map(({ title }) => title));
  const left = withheld.length > 0 ? [words.outside.withheld(withheld.length, titles)] : [];
  return [...left, words.outside.privacy(inside)];
}

function notApplicable(context: Context): string {
  const rule = context.questionnaire.scoring.notApplicable;
  const { words } = context;
  if (typeof rule === "object") return words.method.notApplicable.score(context.score(rule.score));
  return words.method.notApplicable[rule];
}

/** The dimension with the fewest questions, three or more if there is one: short enough to follow by hand. */
function exampleOf(context: Context): { dimension: Dimension; result: Scored } | undefined {
  const sized = scoredDimensions(context).flatMap((result) => {
    const dimension = context.questionnaire.dimensions.find(({ id }) => id === result.id);
    return dimension ? [{ dimension, result }] : [];
  });
  const enough = sized.filter(({ result }) => result.applicable >= 3);
  const pool = enough.length > 0 ? enough : sized;
  return [...pool].sort((a, b) => a.result.applicable - b.result.applicable)[0];
}

interface Sums {
  readonly rows: Row[];
  products: number;
  weights: number;
  applicable: number;
}

/** The arithmetic of a dimension's score, written out. */
function sumsOf(context: Context, dimension: Dimension): Sums {
  const { words } = context;
  const sums: Sums = { rows: [], products: 0, weights: 0, applicable: 0 };
  for (const question of context.questionnaire.questions) {
    const weight = question.dimensions[dimension.id];
    const answer = context.result(question.id);
    if (weight === undefined || !answer) continue;
    const { value, state } = answer;
    if (value === undefined && (state === "not-applicable" || state === "not-shown")) continue;
    sums.applicable += weight;
    sums.products += weight * (value ?? 0);
    sums.weights += value === undefined ? 0 : weight;
    const reason = words.appendix.states[state === "level" ? "unanswered" : state];
    const shown = value === undefined ? [{ text: reason, muted: true }] : exact(context, value);
    const product = value === undefined ? "" : exact(context, weight * value);
    sums.rows.push({ cells: [question.title, context.amount(weight), shown, product] });
  }
  return sums;
}

function exampleBlocks(context: Context): readonly Block[] {
  const { words } = context;
  const example = exampleOf(context);
  if (!example) return [];
  const { dimension, result } = example;
  const { rows, products, weights, applicable } = sumsOf(context, dimension);
  rows.push({ cells: [words.method.sum, exact(context, weights), "", exact(context, products)], strong: true });
  const names = words.method.columns;
  const columns = [
    { header: names.question, share: 1 },
    ...[names.weight, names.value, names.product].map((header) => ({ header, align: "right" as const })),
  ];
  const { score: value } = result;
  const score = words.method.result(
    exact(context, products),
    exact(context, weights),
    exact(context, value),
    context.score(value),
  );
  const coverage = words.method.coverage(
    exact(context, weights),
    exact(context, applicable),
    formatPercent(context.locale, result.coverage ?? 0),
  );
  return [
    { kind: "heading", level: 3, text: words.method.example },
    {
      kind: "paragraph",
      wide: true,
      look: "small",
      text: `${words.method.exampleIntro(context.name(dimension.id))} ${score} ${coverage}`,
    },
    { kind: "table", columns, rows },
  ];
}

/** Up to four decimals, as many as there are: a reader can recompute with these. */
function exact(context: Context, value: number): string {
  const text = formatNumber(context.locale, value, 4);
  return text.replace(/[.,]?0+$/, "");
}
