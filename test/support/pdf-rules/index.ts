/** The rules of PDF/UA-1 and PDF/A-3a that a machine can check and that concern what our reports are made of. */
import { attachmentRules } from "./attachment-rules.ts";
import { contentRules } from "./content-rules.ts";
import { fileRules } from "./file-rules.ts";
import { fontRules } from "./font-rules.ts";
import { linkRules } from "./link-rules.ts";
import { metadataRules } from "./metadata-rules.ts";
import { pageRules } from "./page-rules.ts";
import type { Rule } from "./rule.ts";
import { structureRules } from "./structure-rules.ts";
import { tableRules } from "./table-rules.ts";
import { textRules } from "./text-rules.ts";

export const pdfRules: readonly Rule[] = [
  ...fileRules,
  ...metadataRules,
  ...attachmentRules,
  ...fontRules,
  ...contentRules,
  ...structureRules,
  ...tableRules,
  ...linkRules,
  ...textRules,
  ...pageRules,
];
