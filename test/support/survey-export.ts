/** The same answers as files of responses and as the export of a survey, with the mapping that reads it. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

export interface Person {
  readonly id: string;
  readonly organisation: string;
  readonly role: string;
  readonly submitted: string;
  /** Level, `?` for don't know, `n.v.t.`, or nothing; per question. */
  readonly answers: readonly string[];
  readonly note?: string;
}

export const questionIds = ["q1", "q2", "q3"];

const questionnaire = {
  format: 1,
  id: "straight",
  version: "1.0.0",
  language: "nl",
  title: "Rechtdoor",
  scale: { levels: [0, 1, 2, 3, 4, 5].map((value) => ({ value, name: `Niveau ${value}` })) },
  scoring: { evidence: { from: 3 } },
  areas: [
    { id: "a", name: "Gebied A" },
    { id: "b", name: "Gebied B" },
  ],
  dimensions: [{ id: "d", name: "Dimensie D" }],
  roles: [
    { id: "mt", name: "Managementteam" },
    { id: "cbs", name: "College" },
  ],
  questions: questionIds.map((id, at) => ({
    id,
    area: at === 2 ? "b" : "a",
    dimensions: { d: at + 1 },
    title: `Titel ${id}`,
    text: `Tekst ${id}?`,
    levels: Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [level, `Niveau ${level} van ${id}`])),
    ...(at === 1 ? { askIf: { question: "q1", atLeast: 1 } } : {}),
  })),
};

const reference = { id: "straight", version: "1.0.0" };

export function mappingOf(respondent: Record<string, unknown> = {}): unknown {
  const scale = Object.fromEntries([0, 1, 2, 3, 4, 5].map((level) => [level, [String(level)]]));
  return {
    mapping: 1,
    questionnaire: reference,
    respondent: {
      organisation: { column: "Gemeente" },
      id: "Id",
      role: { column: "Rol" },
      submitted: "Ingediend",
      ...respondent,
    },
    answers: { dontKnow: ["?"], notApplicable: ["n.v.t."] },
    scales: { zes: scale },
    questions: Object.fromEntries(
      questionIds.map((id, at) => [id, { column: id, scale: "zes", ...(at === 0 ? { note: "Toelichting" } : {}) }]),
    ),
  };
}

/** Writes `vragenlijst.yaml`, `mapping.yaml`, `export.csv`, and the folder `antwoorden`. */
export async function writeBoth(
  folder: string,
  people: readonly Person[],
  mapping: unknown = mappingOf(),
): Promise<void> {
  const answers = join(folder, "antwoorden");
  await mkdir(answers, { recursive: true });
  await writeFile(join(folder, "vragenlijst.yaml"), JSON.stringify(questionnaire));
  await writeFile(join(folder, "mapping.yaml"), JSON.stringify(mapping));
  await writeFile(join(folder, "export.csv"), csvOf(people));
  for (const person of people) {
    const name = `${person.organisation}-${person.id}.json`;
    await writeFile(join(answers, name), JSON.stringify(responseOf(person)));
  }
}

export const csvHead = ["Gemeente", "Id", "Rol", "Ingediend", ...questionIds, "Toelichting"];

export function csvOf(people: readonly Person[]): string {
  const rows = people.map(({ organisation, id, role, submitted, answers, note = "" }) =>
    [organisation, id, role, submitted, ...answers, note === "" ? "" : `"${note.replaceAll('"', '""')}"`].join(";"),
  );
  return `${[csvHead.join(";"), ...rows].join("\r\n")}\r\n`;
}

function responseOf({ id, organisation, role, submitted, answers, note }: Person): unknown {
  const given = answers.map((answer, at) => [questionIds[at], answerOf(answer, at === 0 ? note : undefined)]);
  return {
    format: 1,
    questionnaire: reference,
    organisation: { id: organisation },
    respondent: { id, role },
    submitted,
    answers: Object.fromEntries(given),
  };
}

function answerOf(written: string, note: string | undefined): unknown {
  const remarks = note === undefined ? {} : { note };
  const states: Readonly<Record<string, string>> = { "?": "dont-know", "n.v.t.": "not-applicable", "": "unanswered" };
  const state = states[written];
  return state === undefined ? { level: Number(written), ...remarks } : { state, ...remarks };
}
