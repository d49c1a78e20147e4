/** Invented exports of a survey with the shipped questionnaire: municipalities of all sizes, with a mapping and a table of organisations. */
import { closeSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomNumbers } from "./random-numbers.js";

const compiled = fileURLToPath(new URL("../dist/questionnaires/local-government.json", import.meta.url));
const { questionnaire } = JSON.parse(readFileSync(compiled, "utf8"));
const questions = questionnaire.questions.map(({ id }) => id);
const roles = questionnaire.roles.map(({ id }) => id);
const levels = questionnaire.levels.map(({ value }) => value);
const provinces = ["Oostmark", "Westmark", "Zuidland", "Noordkust", "Middenveld"];

export const answersEach = questions.length;

export function writeMapping(folder) {
  const path = join(folder, "mapping.yaml");
  const mapping = {
    mapping: 1,
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    respondent: {
      organisation: { column: "municipality" },
      id: "id",
      role: { column: "role" },
      submitted: "submitted",
    },
    answers: { dontKnow: ["?"] },
    scales: { levels: Object.fromEntries(levels.map((level) => [level, [String(level)]])) },
    questions: Object.fromEntries(questions.map((id) => [id, { column: id, scale: "levels" }])),
  };
  writeFileSync(path, JSON.stringify(mapping, undefined, 1));
  return path;
}

/** Municipalities from `first` on, `respondents` each. @returns path of the export */
export function writeExport(folder, { name, first, municipalities, respondents }) {
  const path = join(folder, `${name}.csv`);
  const file = openSync(path, "w");
  const random = randomNumbers(first + 1);
  let text = `${["id", "municipality", "role", "submitted", ...questions].join(",")}\n`;
  for (let at = 0; at < municipalities; at++) {
    const id = first + at;
    // Some are further than others, and each is further in some things than in others.
    const lean = 1 + 2.5 * random();
    for (let person = 0; person < respondents; person++) {
      const role = roles[Math.floor(random() * roles.length)];
      const day = String(1 + Math.floor(random() * 30)).padStart(2, "0");
      text += `${id}-${person},${id},${role},2026-11-${day}`;
      for (let question = 0; question < questions.length; question++) {
        const draw = random();
        const level = Math.floor(lean + ((question * 7 + id) % 5) / 4 - 0.5 + (draw - 0.5) * 3);
        text += draw < 0.03 ? ",?" : `,${Math.max(0, Math.min(5, level))}`;
      }
      text += "\n";
    }
    if (text.length > 1 << 20 || at === municipalities - 1) {
      writeSync(file, text);
      text = "";
    }
  }
  closeSync(file);
  return path;
}

export function writeTable(folder, { first, municipalities }) {
  const rows = Array.from({ length: municipalities }, (_, at) => {
    const id = first + at;
    const inhabitants = Math.round(2000 + (90_000 * ((id * 7919) % 997) ** 3) / 997 ** 3);
    return `${id},Gemeente ${id},${inhabitants},${provinces[id % provinces.length]}`;
  });
  writeFileSync(join(folder, "organisations.csv"), `id,name,inhabitants,province\n${rows.join("\n")}\n`);
  return join(folder, "organisations.csv");
}
