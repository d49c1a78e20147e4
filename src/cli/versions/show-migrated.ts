/** What became of the answers of each respondent, and what must be asked again. */
import { join } from "node:path";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { titlesOf } from "../../core/questionnaire/questionnaire.ts";
import type { LeftAnswer } from "../../core/response/migrate/carry-question.ts";
import type { Statement } from "../../core/response/response.ts";
import { versionMessages } from "../../i18n/versions.ts";
import type { Context } from "../context/context.ts";
import { quoted } from "../terminal/quoted.ts";
import type { Section } from "../terminal/sections.ts";
import { showSections } from "../terminal/sections.ts";
import type { MigratedAnswers, MigratedFiles, Written } from "./migrate-files.ts";

export interface MigratedShown {
  readonly files: MigratedFiles;
  readonly newer: Questionnaire;
  /** As it was named on the command line. */
  readonly to: string;
  /** Absent: nothing was written. */
  readonly output?: { readonly folder: string; readonly written: Written };
}

export function showMigrated(shown: MigratedShown, context: Context): string {
  const say = versionMessages[context.locale];
  const { files, newer } = shown;
  const sections = files.migrated.map((one): Section => sectionOf(one, newer, context));
  const total = files.migrated.reduce((sum, { file }) => sum + file.migration.asked.length, 0);
  const lines = [say.migrate.total(files.migrated.length, total), ...outcomeOf(shown, context)];
  return showSections([...sections, { lines }, ...nextStep(shown, context)], context);
}

function sectionOf({ name, file }: MigratedAnswers, newer: Questionnaire, context: Context): Section {
  const say = versionMessages[context.locale].migrate;
  const { before, migration } = file;
  const { response, carried, asked, left } = migration;
  const version = before.questionnaire.version;
  const heading = `${name} (${before.respondent.id})`;
  if (response === before) return { heading, lines: [say.unchanged(version)] };
  const becomesDraft = before.submitted !== undefined && response.submitted === undefined;
  const lines = [
    say.carried(version, newer.version, carried),
    ...(left.length > 0 ? [say.left(left.join(", "))] : []),
    ...(asked.length > 0 ? [say.asked(asked.length, becomesDraft)] : [say.nothingToAsk]),
  ];
  const items = asked.map(({ id, why }) => `${titlesOf([id], newer)[0] ?? id} (${id}): ${say.why[why]}`);
  return { heading, lines, items };
}

function outcomeOf({ output }: MigratedShown, context: Context): string[] {
  const say = versionMessages[context.locale].migrate;
  if (!output) return [say.notWritten];
  const { folder, written } = output;
  return [
    ...(written.written > 0 ? [say.written(written.written, folder)] : []),
    ...(written.same > 0 ? [say.same(written.same)] : []),
  ];
}

/** A command on a line of its own, to be pasted. */
function nextStep({ files, output, to, newer }: MigratedShown, context: Context): Section[] {
  const next = files.migrated.find(({ file }) => file.migration.asked.length > 0);
  if (!output || !next) return [];
  const own = to.endsWith(".yaml") ? to : join(to, "questionnaire.yaml");
  const flag = to === newer.id ? "" : ` --questionnaire ${quoted(own)}`;
  const command = `datapeil assess ${quoted(join(output.folder, next.name))}${flag}`;
  return [{ heading: versionMessages[context.locale].migrate.goOn, table: [`  ${command}`] }];
}

/** What was answered then, in words for whoever is asked again. */
export function noteInWords({ id, version, answer }: LeftAnswer, older: Questionnaire | undefined, context: Context) {
  const say = versionMessages[context.locale].migrate;
  const question = older?.questions.find((one) => one.id === id);
  const said = saidInWords(answer, question?.form, context);
  return say.note(version, question?.title ?? id, said);
}

function saidInWords(
  answer: Statement,
  form: Questionnaire["questions"][number]["form"] | undefined,
  context: Context,
) {
  const say = versionMessages[context.locale].migrate.said;
  switch (answer.kind) {
    case "level":
      return say.level(answer.level, form?.kind === "levels" ? form.texts[String(answer.level)] : undefined);
    case "option": {
      const options = form?.kind === "options" ? form.options : [];
      return options.find(({ id }) => id === answer.option)?.text ?? answer.option;
    }
    case "checked": {
      const items = form?.kind === "checklist" ? form.items : [];
      return say.checked(answer.checked.map((ticked) => items.find(({ id }) => id === ticked)?.text ?? ticked));
    }
    case "number":
      return String(answer.number);
    case "none":
      return say.states[answer.state];
  }
}
