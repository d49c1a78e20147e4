/** The survey of the batch bench: a questionnaire, a mapping and as many respondents as asked for, drawn by lot. */
import { closeSync, openSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { randomNumbers } from "./random-numbers.js";

const questions = Array.from({ length: 40 }, (_, at) => `q${at + 1}`);
export const dimensions = Array.from({ length: 11 }, (_, at) => `d${at + 1}`);
const areas = ["a1", "a2", "a3", "a4"];
const municipalities = 285;
const roles = ["mt", "cbs", "staff"];

/** Question → the dimension and the area that it belongs to. */
export const membership = questions.map((id, at) => ({
  id,
  dimension: dimensions[at % dimensions.length],
  area: areas[at % areas.length],
}));

export function writeSurvey(folder, rows) {
  const paths = {
    csv: join(folder, "export.csv"),
    mapping: join(folder, "mapping.yaml"),
    questionnaire: join(folder, "questionnaire.yaml"),
  };
  // Laid out as people write it.
  writeFileSync(paths.questionnaire, stringify(questionnaire()));
  writeFileSync(paths.mapping, stringify(mapping()));
  writeRows(paths.csv, rows);
  return paths;
}

/** No actions: a plan takes the same time however many answered, and DuckDB makes none. */
function questionnaire() {
  const levels = [1, 2, 3, 4, 5];
  return {
    format: 1,
    id: "batch",
    version: "1.0.0",
    language: "en",
    title: "A survey of forty questions",
    scale: { levels: levels.map((value) => ({ value, name: `Level ${value}` })) },
    // The mean of all respondents, as a database would have it.
    scoring: { respondents: "equal-voices", minimumCoverage: 0, minimumQuestions: 1 },
    areas: areas.map((id) => ({ id, name: `Area ${id}` })),
    dimensions: dimensions.map((id) => ({ id, name: `Dimension ${id}` })),
    roles: roles.map((id) => ({ id, name: `Role ${id}` })),
    questions: membership.map(({ id, dimension, area }) => ({
      id,
      area,
      dimensions: { [dimension]: 1 },
      title: `Question ${id}`,
      text: `What holds for ${id}?`,
      levels: Object.fromEntries(levels.map((value) => [value, `Level ${value} of ${id}`])),
    })),
  };
}

function mapping() {
  return {
    mapping: 1,
    questionnaire: { id: "batch", version: "1.0.0" },
    respondent: { organisation: { column: "municipality" }, role: { column: "role" }, submitted: "submitted" },
    scales: { five: Object.fromEntries([1, 2, 3, 4, 5].map((level) => [level, [String(level)]])) },
    questions: Object.fromEntries(questions.map((id) => [id, { column: id, scale: "five" }])),
    ignore: ["id"],
  };
}

function writeRows(path, rows) {
  const file = openSync(path, "w");
  const random = randomNumbers(20_261_124);
  let text = `${["id", "municipality", "role", "submitted", ...questions].join(",")}\n`;
  for (let row = 1; row <= rows; row++) {
    const municipality = 90_001 + Math.floor(random() * municipalities);
    const role = roles[Math.floor(random() * roles.length)];
    const day = 1 + Math.floor(random() * 30);
    text += `r${String(row).padStart(8, "0")},${municipality},${role},2026-11-${String(day).padStart(2, "0")}`;
    // Municipalities differ, and one answer in fifty is left open.
    const lean = municipality % 3;
    for (let at = 0; at < questions.length; at++) {
      const draw = random();
      text += draw < 0.02 ? "," : `,${Math.min(5, 1 + Math.floor(draw * 4) + (lean > at % 4 ? 1 : 0))}`;
    }
    text += "\n";
    if (text.length > 1 << 20 || row === rows) {
      writeSync(file, text);
      text = "";
    }
  }
  closeSync(file);
}
