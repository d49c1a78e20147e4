/** Every rule about templates of reports that a schema cannot say, with what breaking it means. */
import type { Issue, IssuePath } from "../issue/issue.ts";
import { issue } from "../issue/issue.ts";

/** Explained in docs/rules.md. */
export const templateRuleSeverity = {
  "contrast-too-low": "error",
  "file-outside-template": "error",
  "template-file-missing": "error",
  "template-file-too-large": "error",
  "logo-not-a-picture": "error",
  "logo-broken": "error",
  "logo-too-many-pixels": "error",
  "logo-interlaced": "error",
  "logo-for-print": "error",
  "font-not-a-font": "error",
  "font-variable": "error",
  "font-not-embeddable": "error",
  "font-without-letters": "error",
  "fonts-of-one-name": "error",
  "chapter-twice": "error",
  "chapter-of-other-variant": "error",
  "outline-of-no-variant": "warning",
} as const satisfies Readonly<Record<string, Issue["severity"]>>;

export type TemplateRuleId = keyof typeof templateRuleSeverity;

export function brokenTemplate(rule: TemplateRuleId, path: IssuePath, params: Issue["params"] = {}): Issue {
  return issue(rule, path, params, templateRuleSeverity[rule]);
}
