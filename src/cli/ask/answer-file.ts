/** The file that an interview writes to: its name, and what is in it already. */
import { randomBytes } from "node:crypto";
import { hasErrors } from "../../core/issue.ts";
import type { Questionnaire } from "../../core/questionnaire.ts";
import type { Response } from "../../core/response.ts";
import { parseResponse } from "../../core/response.ts";
import { UserError } from "../../errors.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { readDocument } from "../../io/yaml-file.ts";
import type { Who } from "./who.ts";

/** What stands at a path: nothing, a file that cannot be gone on with, or a response. */
export type Found =
  | { readonly kind: "nothing" }
  | { readonly kind: "unusable" }
  /** Of this questionnaire; still to be checked against it. */
  | { readonly kind: "document"; readonly data: unknown; readonly questionnaire: string | undefined };

export async function findAt(path: string): Promise<Found> {
  try {
    const document = await readDocument(path);
    if (hasErrors(document.issues)) return { kind: "unusable" };
    return { kind: "document", data: document.data, questionnaire: questionnaireIn(document.data) };
  } catch (error) {
    if (error instanceof UserError && error.key === "no-such-file") return { kind: "nothing" };
    throw error;
  }
}

function questionnaireIn(data: unknown): string | undefined {
  if (typeof data !== "object" || data === null || !("questionnaire" in data)) return undefined;
  const reference = data.questionnaire;
  if (typeof reference !== "object" || reference === null || !("id" in reference)) return undefined;
  return typeof reference.id === "string" ? reference.id : undefined;
}

/** The response in a document; undefined where it is not one of this questionnaire. */
export function responseIn(data: unknown, questionnaire: Questionnaire): Response | undefined {
  const parsed = parseResponse(data, questionnaire);
  return parsed.ok ? parsed.value : undefined;
}

/** `antwoorden-deinze-mt.yaml`, and with a number from the second one on. */
export function defaultFileName(who: Who, say: InterviewMessages, number = 1): string {
  const organisation = slug(who.organisation.name ?? who.organisation.id) || "1";
  const base = say.fileName(organisation, who.role ?? say.wholeInFileName);
  return number === 1 ? `${base}.yaml` : `${base}-${number}.yaml`;
}

/** As it was dragged into the window, perhaps in quotes; `.yaml` where no ending was given. */
export function fileNameFrom(given: string): string {
  const path = given.trim().replace(/^(["'])(.*)\1$/u, "$2");
  return /\.[a-z0-9]+$/iu.test(path) ? path : `${path}.yaml`;
}

/**
 * An id that says nothing about a person. Not numbered: colleagues answer on machines that do not know of each
 * other, and two respondents of one organisation cannot have the same id.
 */
export function newRespondentId(role: string | undefined): string {
  return `${role ?? "organisation"}-${randomBytes(3).toString("hex")}`;
}

function slug(text: string): string {
  const letters = text
    .normalize("NFD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return letters
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/gu, "");
}
