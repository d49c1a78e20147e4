/** The first page: who answered, what is on the agenda, and where the decisions go. */
import type { AgendaItem } from "../../core/interview/agenda.ts";
import { minutesOf } from "../../core/interview/agenda.ts";
import { formatList } from "../../i18n/format.ts";
import { workshopMessages } from "../../i18n/workshop.ts";
import type { Context } from "../context/context.ts";
import type { DecisionFile } from "./choose-file.ts";
import type { Gathered } from "./gather.ts";
import { isDecided, roleName } from "./view.ts";
import type { Answers } from "./workshop.ts";
import { roughly } from "./workshop.ts";

export interface Opening {
  readonly gathered: Gathered;
  readonly file: DecisionFile;
  readonly path: string;
  readonly answers: Answers;
  /** What is on the agenda today, and everything that is still to be discussed. */
  readonly today: readonly AgendaItem[];
  readonly toDo: readonly AgendaItem[];
}

export function openingLines({ gathered, file, path, answers, today, toDo }: Opening, context: Context): string[] {
  const words = workshopMessages[context.locale];
  const { begin } = words;
  const { organisation, individuals, earlier } = gathered;
  const time = (items: readonly AgendaItem[]) => words.duration(Math.max(1, roughly(minutesOf(items))));
  const outside = toDo.slice(today.length);
  const decided = [...answers.values()].filter(isDecided).length;
  const lines = [begin.title(organisation.name ?? organisation.id), ""];
  lines.push(begin.people(individuals.length, peopleByRole(gathered, context)));
  lines.push(today.length > 0 ? begin.agenda(today.length, time(today)) : begin.nothingLeft);
  if (outside.length > 0) lines.push(begin.outside(outside.length, time(outside)));
  lines.push(file.isNew && decided === 0 ? begin.file(path) : begin.resumed(path, decided));
  if (earlier) lines.push(begin.earlier(earlier.source));
  return [...lines, "", begin.howTo];
}

/** How many of each role answered: known to the whole organisation, and nothing of what they answered. */
function peopleByRole({ individuals, whole }: Gathered, { locale }: Context): string {
  const words = workshopMessages[locale];
  const roles = individuals.map(({ content }) => content.respondent.role ?? "organisation");
  const counts = [...new Set(roles)].map((role) => {
    const name = roleName(role, { questionnaire: whole, words });
    return `${name} ${roles.filter((one) => one === role).length}`;
  });
  return formatList(locale, counts);
}
