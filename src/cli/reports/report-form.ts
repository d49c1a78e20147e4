/** In which form a report is wanted: said by a flag, or by the name of the file that it goes into. */
import { basename, extname } from "node:path";
import { UserError } from "../../errors.ts";

export interface FormFlags {
  readonly html?: boolean | undefined;
  readonly markdown?: boolean | undefined;
  readonly json?: boolean | undefined;
  readonly xlsx?: boolean | undefined;
  /** A file, a folder, or `-` for standard output. */
  readonly output?: string | undefined;
}

/** Extensions of each form; new files get the first. */
const extensions = {
  pdf: [".pdf"],
  html: [".html", ".htm"],
  markdown: [".md", ".markdown"],
  json: [".json"],
  xlsx: [".xlsx"],
} as const;

export type ReportForm = keyof typeof extensions;

const forms = Object.keys(extensions) as ReportForm[];

/** @throws UserError if two forms are asked for, be it by a flag and the name of a file. */
export function reportFormOf(flags: FormFlags): ReportForm {
  const flagged = forms.filter((form) => form !== "pdf" && flags[form]);
  const named = formOfFile(flags.output);
  const [first] = flagged;
  const asked = flagged.map((form) => `--${form}`);
  if (named !== undefined && first !== undefined && named !== first) asked.push(basename(flags.output ?? ""));
  if (asked.length > 1) throw new UserError("two-formats", { forms: asked.join(", ") });
  return first ?? named ?? "pdf";
}

/** A name without an extension of ours is that of a folder. */
export function isReportFile(output: string): boolean {
  return formOfFile(output) !== undefined;
}

export function extensionOf(form: ReportForm): string {
  return extensions[form][0];
}

function formOfFile(output: string | undefined): ReportForm | undefined {
  if (output === undefined) return undefined;
  const extension = extname(output).toLowerCase();
  return forms.find((form) => extensions[form].some((known) => known === extension));
}
