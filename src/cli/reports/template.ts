/** Reads a template of reports: the folder of a house style, in which nothing is wrong. */
import type { OutlineFile } from "../../core/template/outline-schema.ts";
import { exitCode, UserError } from "../../errors.ts";
import { hashOf } from "../../io/outcome/report-ledger.ts";
import { templateFiles } from "../../io/template/template-folder.ts";
import type { LocatedIssue } from "../../io/yaml/invalid-files.ts";
import { InvalidFiles, locateAll } from "../../io/yaml/invalid-files.ts";
import type { YamlDocument } from "../../io/yaml/yaml-file.ts";
import { readDocument } from "../../io/yaml/yaml-file.ts";
import type { Checked, CheckedTheme } from "./check-template.ts";
import { checkOutlineFile, checkThemeFile, variants } from "./check-template.ts";
import type { Template } from "./template-look.ts";

/** @throws UserError or InvalidFiles */
export async function readTemplate(path: string): Promise<Template> {
  const files = templateFiles(path, Object.keys(variants));
  if (!files.theme && files.outlines.size === 0) {
    const known = Object.keys(variants).map((name) => `${name}.yaml`);
    throw new UserError("no-template", { path, known: known.join(", ") }, exitCode.invalidInput);
  }
  const problems: LocatedIssue[] = [];
  const take = async <T>(file: string, check: (document: YamlDocument) => Checked<T> | Promise<Checked<T>>) => {
    const document = await readDocument(file);
    const { value, issues }: Checked<T> =
      document.issues.length > 0 ? { issues: document.issues } : await check(document);
    problems.push(...(await locateAll(document, issues)));
    return value;
  };
  const theme = files.theme === undefined ? undefined : await take(files.theme, checkThemeFile);
  const outlines = new Map<string, OutlineFile>();
  for (const [variant, file] of files.outlines) {
    const outline = await take(file, checkOutlineFile);
    if (outline) outlines.set(variant, outline);
  }
  if (problems.length > 0) throw new InvalidFiles(problems);
  return { theme, outlines, hash: hashOfAll(theme, outlines) };
}

function hashOfAll(theme: CheckedTheme | undefined, outlines: Template["outlines"]): string {
  const { colours, logo, fonts } = theme ?? {};
  const parts = [colours, logo?.alternative, fonts?.family, [...outlines]].map((part) => JSON.stringify(part) ?? "");
  const files = [logo?.bytes, fonts?.regular, fonts?.semibold].map((bytes) => hashOf(bytes ?? ""));
  return hashOf(JSON.stringify([...parts, ...files]));
}
