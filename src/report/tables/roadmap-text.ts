/** The roadmap on its own, to be lived with: as CSV for a spreadsheet, or as Markdown to paste. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { LeftAction } from "../../core/assessment/roadmap.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { formatAmount, formatQuarter } from "../../i18n/format.ts";
import type { Locale } from "../../i18n/locale.ts";
import { showMessages } from "../../i18n/show.ts";
import { csvLines } from "./csv-lines.ts";

export interface RoadmapSource {
  readonly assessment: Assessment;
  readonly questionnaire: Questionnaire;
}

/** Names of actions, and of who may own them. */
export interface RoadmapNames {
  readonly action: (id: string) => string;
  readonly owner: (id: string) => string;
}

export function roadmapNames(questionnaire: Questionnaire): RoadmapNames {
  const actions = new Map((questionnaire.catalogue?.actions ?? []).map((action) => [action.id, action.title]));
  const owners = new Map(
    [...questionnaire.roles, ...(questionnaire.catalogue?.functions ?? [])].map((known) => [known.id, known.name]),
  );
  return { action: (id) => actions.get(id) ?? id, owner: (id) => owners.get(id) ?? id };
}

/** Why an action is not in the plan, in words. */
export function whyLeft(left: LeftAction, names: RoadmapNames, locale: Locale): string {
  const { why } = showMessages[locale].roadmap;
  return why[left.why](left.why === "excluded" ? (left.reason ?? "") : names.action(left.prerequisite ?? ""));
}

/** One row an action: the planned ones in order of start, then those that are done, then those left out. */
export function renderRoadmapCsv(sources: readonly RoadmapSource[], locale: Locale): string {
  const { columns } = showMessages[locale].roadmap;
  const head = [
    "organisation_id",
    columns.action,
    columns.title,
    columns.status,
    columns.start,
    columns.end,
    columns.days,
    columns.owner,
    columns.after,
    columns.done,
    columns.why,
  ];
  return csvLines([head, ...sources.flatMap((source) => csvRows(source, locale))]);
}

function csvRows({ assessment, questionnaire }: RoadmapSource, locale: Locale): (string | number | undefined)[][] {
  const { roadmap, organisation } = assessment;
  if (!roadmap) return [];
  const say = showMessages[locale].roadmap;
  const names = roadmapNames(questionnaire);
  const proof = new Map((questionnaire.catalogue?.actions ?? []).map((action) => [action.id, action.done]));
  const planned = roadmap.actions.map((action) => [
    organisation.id,
    action.id,
    names.action(action.id),
    say.status[action.status],
    action.start,
    action.end,
    action.days,
    names.owner(action.owner),
    action.after.join(" "),
    proof.get(action.id),
    undefined,
  ]);
  const left = roadmap.left.map((one) => [
    organisation.id,
    one.id,
    names.action(one.id),
    ...Array.from({ length: 7 }, () => undefined),
    whyLeft(one, names, locale),
  ]);
  const done = roadmap.done.map((id) => [
    organisation.id,
    id,
    names.action(id),
    say.status.done,
    ...Array.from({ length: 7 }, () => undefined),
  ]);
  return [...planned, ...done, ...left];
}

export function renderRoadmapMarkdown({ assessment, questionnaire }: RoadmapSource, locale: Locale): string {
  const { roadmap, organisation } = assessment;
  if (!roadmap) return "";
  const messages = showMessages[locale];
  const say = messages.roadmap;
  const names = roadmapNames(questionnaire);
  const catalogue = new Map((questionnaire.catalogue?.actions ?? []).map((action) => [action.id, action]));
  const lines = [`# ${markdown(say.title(organisation.name ?? organisation.id))}`, ""];
  const days = (amount: number) => messages.days(formatAmount(locale, amount));
  lines.push(
    say.basis(days(roadmap.ambition.daysPerYear), formatQuarter(locale, roadmap.start), roadmap.ambition.quarters),
    "",
  );
  if (roadmap.ambition.daysPerYearAssumed) {
    lines.push(say.assumed(say.sizes[roadmap.ambition.size] ?? roadmap.ambition.size), "");
  }
  if (roadmap.actions.length === 0 && roadmap.left.length === 0) lines.push(say.nothingNeeded, "");
  for (const quarter of roadmap.quarters) {
    const starting = roadmap.actions.filter((action) => action.start === quarter.id);
    if (starting.length === 0) continue;
    lines.push(`## ${formatQuarter(locale, quarter.id)}`, "");
    for (const action of starting) {
      const running = action.status === "running" ? `, ${say.status.running}` : "";
      const until = action.end === action.start ? "" : ` (→ ${formatQuarter(locale, action.end)})`;
      lines.push(
        `- [ ] **${markdown(names.action(action.id))}**${until}: ${days(action.days)}, ${markdown(names.owner(action.owner))}${running}`,
      );
      const proof = catalogue.get(action.id)?.done;
      if (proof) lines.push(`  - ${say.columns.done}: ${markdown(proof)}`);
      if (action.after.length > 0)
        lines.push(`  - ${say.after}: ${action.after.map((id) => markdown(names.action(id))).join("; ")}`);
    }
    lines.push("");
  }
  if (roadmap.done.length > 0) {
    lines.push(`## ${say.done}`, "", ...roadmap.done.map((id) => `- [x] ${markdown(names.action(id))}`), "");
  }
  if (roadmap.left.length > 0) {
    lines.push(`## ${say.left}`, "");
    for (const one of roadmap.left)
      lines.push(`- ${markdown(names.action(one.id))}: ${markdown(whyLeft(one, names, locale))}`);
    lines.push("");
  }
  return lines.join("\n");
}

/** Text that Markdown would take for markup. */
export function markdown(text: string): string {
  return text.replace(/[\\`*_[\]<>#|]/g, "\\$&");
}
