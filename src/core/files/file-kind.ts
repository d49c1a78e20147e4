/** What kind of file of ours this is, by its keys: its name says nothing. */
export type FileKind =
  | "questionnaire"
  | "actions"
  | "overlay"
  | "response"
  | "organisation"
  | "mapping"
  | "theme"
  | "outline";

export function fileKind(data: unknown): FileKind | undefined {
  if (typeof data !== "object" || data === null || Array.isArray(data)) return undefined;
  const file = data as Readonly<Record<string, unknown>>;
  const has = (key: string) => Object.hasOwn(file, key);
  if (has("mapping")) return "mapping";
  if (Array.isArray(file.chapters)) return "outline";
  if (["colours", "logo", "fonts"].some(has)) return "theme";
  if (has("respondent") || has("answers")) return "response";
  if (Array.isArray(file.questions) || (has("scale") && has("version"))) return "questionnaire";
  if (Array.isArray(file.actions) || has("sizes")) return "actions";
  if (has("organisation") || has("plan") || has("ambition")) return "organisation";
  const keysOfOverlay = ["title", "scale", "areas", "dimensions", "questions", "actions"];
  return keysOfOverlay.some(has) ? "overlay" : undefined;
}
