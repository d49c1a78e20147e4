/** Pages for a session: what to talk about and why, and for each question what is true now, what comes next, and room. */
import type { QuestionResult } from "../../core/assessment/results.ts";
import type { Block, Fact, Row, Sheet } from "./blocks.ts";
import type { Context } from "./context.ts";
import { requirement } from "./context.ts";
import type { Reason, Topic } from "./topics.ts";
import { topicsOf } from "./topics.ts";

export function agendaBlocks(context: Context): readonly Block[] {
  const { workbook } = context.words;
  const topics = topicsOf(context);
  const heading = { kind: "heading", level: 2, text: workbook.agenda, newPage: true } as const;
  if (topics.length === 0) return [heading, { kind: "paragraph", text: workbook.nothing }];
  return [
    heading,
    { kind: "paragraph", wide: true, look: "small", text: workbook.agendaIntro(topics.length) },
    { kind: "list", ordered: true, look: "small", wide: true, items: workbook.how },
    {
      kind: "table",
      columns: [
        { header: workbook.number, align: "right" },
        { header: workbook.question, share: 3 },
        { header: workbook.why, share: 2 },
        { header: workbook.now, align: "right" },
      ],
      rows: topics.map(
        (topic, index): Row => ({
          cells: [
            String(index + 1),
            context.questionTitle(topic.result.id),
            workbook.reasons[firstReason(topic)],
            shownValue(context, topic),
          ],
        }),
      ),
    },
  ];
}

function firstReason({ reasons }: Topic): Reason {
  return reasons[0] ?? "holding";
}

function shownValue(context: Context, { result }: Topic): string {
  return result.value === undefined ? context.words.workbook.none : context.value(result.value);
}

export function discussionBlocks(context: Context): readonly Block[] {
  const topics = topicsOf(context);
  if (topics.length === 0) return [];
  const { workbook } = context.words;
  return [
    { kind: "heading", level: 2, text: workbook.discussion, newPage: true },
    { kind: "paragraph", wide: true, look: "small", text: workbook.discussionIntro },
    ...topics.map((topic, index) => sheetOf(context, topic, index + 1)),
  ];
}

function sheetOf(context: Context, topic: Topic, number: number): Sheet {
  const { workbook } = context.words;
  const { result } = topic;
  const question = context.question(result.id);
  const levels = levelsOf(context, topic);
  return {
    kind: "sheet",
    heading: { kind: "heading", level: 3, text: `${number}. ${context.questionTitle(result.id)}` },
    place: "above",
    aside: asideOf(context, topic),
    body: [
      {
        kind: "paragraph",
        look: "fine",
        text: [{ text: question?.text ?? "", strong: true }, { text: ` ${whyHere(context, topic)}` }],
      },
      ...(levels.length > 0
        ? [
            {
              kind: "list",
              look: "fine",
              labels: levels.map(({ label }) => label),
              items: levels.map(({ text }) => text),
            } as const,
          ]
        : []),
      { kind: "room", label: workbook.see, lines: 4 },
      { kind: "room", label: workbook.choose, lines: 1 },
    ],
  };
}

function asideOf(context: Context, topic: Topic): readonly Fact[] {
  const { workbook } = context.words;
  const { value } = topic.result;
  if (value === undefined) return [{ kind: "fact", text: workbook.none }];
  return [
    { kind: "fact", text: context.value(value), look: "figure" },
    { kind: "fact", text: workbook.today },
  ];
}

/** The level that is reached, and the next one; where nobody knows, the two lowest that say something. */
function levelsOf(context: Context, { result }: Topic): readonly { readonly label: string; readonly text: string }[] {
  const question = context.question(result.id);
  if (!question) return [];
  const from = result.value ?? context.scale.minimum;
  const { levels } = context.questionnaire;
  const at = Math.max(
    0,
    levels.findLastIndex(({ value }) => value <= from + 1e-9),
  );
  return levels.slice(at, at + 2).flatMap(({ value }) => {
    const text = requirement(context, question, value);
    return text === "" ? [] : [{ label: context.amount(value), text }];
  });
}

/** Every reason, with its figures. */
function whyHere(context: Context, { result, reasons }: Topic): string {
  return reasons.map((reason) => because(context, result, reason)).join(" ");
}

function because(context: Context, { id, min = 0, max = 0 }: QuestionResult, reason: Reason): string {
  const { workbook } = context.words;
  switch (reason) {
    case "divided":
      return workbook.divided(context.value(min), context.value(max));
    case "unknown":
      return unknownText(context, id);
    case "claimed":
      return workbook.claimed(context.question(id)?.evidence.slice(0, 2) ?? []);
    case "holding":
      return workbook.holding(context.list(heldBy(context, id)));
  }
}

function unknownText(context: Context, id: string): string {
  const { workbook } = context.words;
  const { n = 0, unknown = 0, state } = context.result(id) ?? {};
  const roles = context.list((context.question(id)?.roles ?? []).slice(0, 3).map((role) => context.roleInText(role)));
  const said = state === "dont-know" ? workbook.nobody : workbook.few(unknown, n + unknown);
  return roles === "" ? said : `${said} ${workbook.ask(roles)}`;
}

function heldBy(context: Context, id: string): readonly string[] {
  return context.assessment.dimensions.flatMap((dimension) =>
    dimension.floor?.blockers.includes(id) && (dimension.gap ?? 0) > 0 ? [context.name(dimension.id)] : [],
  );
}
