import { expect, test } from "vitest";
import { fileKind } from "../../../src/core/files/file-kind.ts";
import { soundFiles } from "../../support/sound-files.ts";

const { questionnaire, actions, overlay, mapping } = soundFiles();

test.each([
  ["questionnaire", questionnaire],
  ["questionnaire", { ...questionnaire, questions: undefined }],
  ["actions", actions],
  ["actions", { actions: [] }],
  ["overlay", overlay],
  ["overlay", { title: "Titel" }],
  ["overlay", { questions: { owner: { title: "Eigenaar" } } }],
  ["response", { organisation: { id: "1" }, respondent: { id: "a" }, answers: {} }],
  ["response", { answers: {} }],
  ["organisation", { organisation: { id: "1" }, ambition: {} }],
  ["organisation", { plan: {} }],
  ["mapping", mapping],
] as const)("an %s file is known by its keys", (kind, data) => {
  expect(fileKind(data)).toBe(kind);
});

test.each([[undefined], [null], ["text"], [[questionnaire]], [{ services: {} }], [{}]])(
  "%j is none of ours",
  (data) => {
    expect(fileKind(data)).toBeUndefined();
  },
);
