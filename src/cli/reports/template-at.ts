/** The template that a flag names: read only where one is named, since most reports have our own look. */
import type { Template } from "./template-look.ts";

/** @throws UserError or InvalidFiles */
export async function templateAt(path: string | undefined): Promise<Template | undefined> {
  if (path === undefined) return undefined;
  const { readTemplate } = await import("./template.ts");
  return readTemplate(path);
}
