import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { parseResponse } from "../../src/core/response/parse-response.ts";
import type { Answer, Response } from "../../src/core/response/response.ts";
import type { FormModel } from "../../src/report/forms/form-model.ts";
import { formModel } from "../../src/report/forms/form-model.ts";
import { aResponse } from "../support/builders.ts";
import { aFolder } from "../support/folder.ts";
import { formQuestionnaires, writeFormQuestionnaire } from "../support/form-questionnaire.ts";
import { runMain } from "../support/run-main.ts";
import {
  filledTable,
  koboExport,
  koboJson,
  limeSurveyExport,
  odkExport,
  surveyJsExport,
} from "../support/simulated-exports.ts";

const [questionnaire] = formQuestionnaires();

function answered(role: string | undefined, answers: Readonly<Record<string, Answer>>): Response {
  return aResponse({
    questionnaire: { id: "form-test", version: "1.2.3" },
    organisation: { id: "09901", name: "Meerlinde" },
    respondent: { id: `${role ?? "whole"}-1`, ...(role === undefined ? {} : { role }) },
    round: "2026",
    started: "2026-11-23",
    submitted: "2026-11-24",
    answers: new Map(Object.entries(answers)),
  });
}

/** Every way to answer, every state, remarks, and the least that can be said. */
const responses: readonly Response[] = [
  answered("mt", {
    "data-story": {
      kind: "level",
      level: 3,
      note: 'Met "aanhalingstekens"; en een punt-komma',
      evidence: ["nota MT", "besluit 12"],
    },
    "story-follow-up": { kind: "none", state: "dont-know", note: "vraag het aan de archivaris" },
    "shared-plan": { kind: "option", option: "partly" },
    "plan-detail": { kind: "option", option: "no" },
    "tools-in-use": { kind: "checked", checked: ["reporting", "dk"], note: "twee van drie" },
    "tools-follow-up": { kind: "level", level: 0 },
    "share-of-services": { kind: "number", number: 12.5 },
    "3d-models": { kind: "none", state: "not-applicable" },
    hostile: { kind: "option", option: "second" },
  }),
  answered(undefined, {
    "data-story": { kind: "level", level: 1 },
    "shared-plan": { kind: "option", option: "no-idea" },
    "tools-in-use": { kind: "checked", checked: [] },
    "share-of-services": { kind: "none", state: "dont-know" },
    hostile: { kind: "none", state: "not-applicable" },
  }),
  answered("ict", {
    "tools-in-use": { kind: "none", state: "not-applicable" },
    "share-of-services": { kind: "number", number: 0 },
  }),
  answered("cbs", { "data-story": { kind: "none", state: "not-applicable" } }),
];

type Write = (model: FormModel, given: readonly Response[]) => string;

const platforms: readonly (readonly [string, string, Write])[] = [
  ["the table to fill in", "table.csv", filledTable],
  ["LimeSurvey, codes", "results-survey.csv", (model, given) => limeSurveyExport(model, given, "codes")],
  ["LimeSurvey, texts of answers", "results-survey.csv", (model, given) => limeSurveyExport(model, given, "labels")],
  [
    "LimeSurvey, codes and texts",
    "results-survey.csv",
    (model, given) => limeSurveyExport(model, given, "codes and texts"),
  ],
  ["KoboToolbox, with groups", "kobo.csv", (model, given) => koboExport(model, given, "groups")],
  ["KoboToolbox, without groups", "kobo.csv", (model, given) => koboExport(model, given, "bare")],
  ["KoboToolbox, JSON", "kobo.json", koboJson],
  ["ODK Central", "odk.csv", odkExport],
  ["SurveyJS", "survey.json", surveyJsExport],
];

describe.each(platforms)("what comes back from a form: %s", (_name, fileName, write) => {
  it("is what was answered, without a hand on the mapping", async () => {
    const model = formModel({ questionnaires: formQuestionnaires(), form: "full", round: "2026", locale: "nl" });
    expect(await imported(write(model, responses), fileName)).toEqual(responses.map(asSaid));
  });

  it("is so for the short form of one role too", async () => {
    const model = formModel({
      questionnaires: formQuestionnaires(),
      form: "core",
      role: "mt",
      round: "2026",
      locale: "nl",
    });
    const given = responses.slice(0, 1).map(
      (response): Response => ({
        ...response,
        form: "core",
        answers: new Map([...response.answers].filter(([id]) => ["data-story", "tools-in-use"].includes(id))),
      }),
    );
    expect(await imported(write(model, given), fileName)).toEqual(given.map(asSaid));
  });
});

async function imported(content: string, fileName: string): Promise<readonly unknown[]> {
  const folder = aFolder();
  const own = ["--questionnaire", writeFormQuestionnaire(join(folder, "questionnaire"))];
  const [file, mapping, out] = [join(folder, fileName), join(folder, "mapping.yaml"), join(folder, "answers")];
  writeFileSync(file, content);
  expect(await runMain("import", "init", file, "-o", mapping, ...own)).toMatchObject({ code: 0 });
  expect(await runMain("import", "check", mapping, file, ...own)).toMatchObject({ code: 0 });
  expect(await runMain("import", "run", mapping, file, "-o", out, ...own)).toMatchObject({ code: 0 });
  const names = readdirSync(out, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".yaml"));
  const read = names.map((name) => parseResponse(parse(readFileSync(join(out, name), "utf8")), questionnaire));
  expect(read.flatMap(({ issues }) => issues)).toEqual([]);
  const said = read.flatMap((one) => (one.ok ? [asSaid(one.value)] : []));
  return responses.flatMap(({ respondent }) => said.filter(({ role }) => role === respondent.role));
}

/** What a respondent said: ids of respondents are the platform's own, and a day is enough. */
function asSaid({ organisation, respondent, round, form, submitted, answers }: Response) {
  const open = (answer: Answer) =>
    answer.kind === "none" && (answer.state === "unanswered" || answer.state === "not-shown") && !answer.note;
  return {
    organisation,
    role: respondent.role,
    round,
    form,
    isSubmitted: submitted !== undefined,
    answers: Object.fromEntries([...answers].filter(([, answer]) => !open(answer))),
  };
}
