/** The file that an interview writes to: its name, and what is in it already. */
import { randomBytes } from "node:crypto";
import { hasErrors } from "../../core/issue/issue.ts";
import type { Questionnaire } from "../../core/questionnaire/questionnaire.ts";
import { parseResponse } from "../../core/response/parse-response.ts";
import type { Response } from "../../core/response/response.ts";
import { UserError } from "../../errors.ts";
import type { InterviewMessages } from "../../i18n/interview.ts";
import { parseDocument, readDocument } from "../../io/yaml/yaml-file.ts";
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

/** What a document holds, held against its questionnaire. */
export type ReadAnswers =
  | { readonly kind: "response"; readonly response: Response }
  | { readonly kind: "other-major"; readonly version: string }
  /** Of a later version, with answers to questions that came later. */
  | { readonly kind: "newer"; readonly version: string }
  | { readonly kind: "invalid" };

export function readAnswers(data: unknown, questionnaire: Questionnaire): ReadAnswers {
  const parsed = parseResponse(data, questionnaire);
  if (parsed.ok) return { kind: "response", response: parsed.value };
  const versionIn = (code: string) => parsed.issues.find((found) => found.code === code)?.params.version;
  const [otherMajor, newer] = [versionIn("other-major-version"), versionIn("newer-version")];
  if (otherMajor !== undefined) return { kind: "other-major", version: String(otherMajor) };
  const errors = parsed.issues.filter(({ severity }) => severity === "error");
  const isNewer = newer !== undefined && errors.every(({ code }) => code === "unknown-question");
  return isNewer ? { kind: "newer", version: String(newer) } : { kind: "invalid" };
}

/** The response that a text holds, in the format of its file name; undefined where it is not one. */
export async function responseInText(
  path: string,
  text: string,
  questionnaire: Questionnaire,
): Promise<Response | undefined> {
  const document = await parseDocument(path, text);
  if (hasErrors(document.issues)) return undefined;
  const read = readAnswers(document.data, questionnaire);
  return read.kind === "response" ? read.response : undefined;
}

/** `antwoorden-deinze-mt.yaml`, and with a number from the second one on. */
export function defaultFileName(who: Who, say: InterviewMessages, number = 1): string {
  const organisation = slug(who.organisation.name ?? who.organisation.id) || "1";
  const base = say.fileName(organisation, who.role ?? say.wholeInFileName);
  return number === 1 ? `${base}.yaml` : `${base}-${number}.yaml`;
}

/** A path as it was dragged into the window. */
export function withoutQuotes(given: string): string {
  return given.trim().replace(/^(["'])(.*)\1$/u, "$2");
}

export function hasAnswerFormat(path: string): boolean {
  return /\.(?:ya?ml|json)$/iu.test(path);
}

/** Without quotes around it and slashes after it; `.yaml` where no ending was given. */
export function fileNameFrom(given: string): string {
  const path = withoutQuotes(given).replace(/(?<=[^/])\/+$/u, "");
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
