/** Where everything comes from: enough to make the figures again. */
import type { Ambition } from "../../core/response/response-schema.ts";
import { formatDate } from "../../i18n/format.ts";
import type { Paragraph, Run } from "./blocks.ts";
import type { Context } from "./context.ts";
import { isOutside } from "./context.ts";

export function provenance(context: Context): Paragraph {
  const { words, assessment, questionnaire } = context;
  const { settings } = assessment;
  const dated = settings.asked?.date === undefined ? words.method.date : words.method.dateAsked;
  const asked = flagsOf(context);
  const facts: readonly (readonly [string, string])[] = [
    [words.method.questionnaire, `${questionnaire.title} (${questionnaire.id} ${questionnaire.version})`],
    [words.method.checksum, assessment.questionnaire.sha256],
    ...answersFact(context),
    [words.method.levels, questionnaire.levels.map(({ value }) => context.levelName(value)).join(", ")],
    [dated, formatDate(context.locale, assessment.date)],
    ...(asked === "" ? [] : [[words.method.asked, asked] as const]),
    [words.method.tool, `${assessment.tool.name} ${assessment.tool.version}`],
  ];
  const text = facts.flatMap(([term, fact]): Run[] => [{ text: `${term}: `, strong: true }, { text: `${fact}. ` }]);
  return {
    kind: "paragraph",
    wide: true,
    look: "fine",
    text: context.attached ? [...text, { text: words.method.attached }] : text,
  };
}

/** A hash that few answers could be guessed from is not given; that is said, since a reader looks for it. */
function answersFact({ words, assessment }: Context): readonly (readonly [string, string])[] {
  if (assessment.answers) return [[words.method.answersChecksum, assessment.answers.sha256]];
  const why = isOutside({ assessment }) ? words.outside.answersUnhashed : words.method.answersUnhashed;
  return [[words.method.answersChecksum, why]];
}

/** As they are typed: the same in every language, and ready to be typed again. */
function flagsOf({ assessment, questionnaire }: Context): string {
  const { asked } = assessment.settings;
  if (!asked) return "";
  const { ambition = {} } = asked;
  const ids = [...questionnaire.areas, ...questionnaire.dimensions].map(({ id }) => id);
  const given: readonly (readonly [string, string | number | undefined])[] = [
    ["--days-per-year", ambition.daysPerYear],
    ["--start", ambition.start],
    ["--quarters", ambition.quarters],
    ["--actions-per-year", ambition.actionsPerYear],
  ];
  return [
    ...given.flatMap(([flag, value]) => (value === undefined ? [] : [`${flag} ${value}`])),
    ...targetFlags(ambition.targets ?? {}, ids),
    ...(ambition.shared ? ["--shared"] : []),
    ...(asked.drafts ? ["--drafts"] : []),
    ...(asked.identify ? ["--identify"] : []),
  ].join(" ");
}

function targetFlags(targets: NonNullable<Ambition["targets"]>, ids: readonly string[]): string[] {
  if (ids.every((id) => targets[id] === "next")) return ["--target next"];
  return Object.entries(targets).map(([id, level]) => `--target ${id}=${level}`);
}
