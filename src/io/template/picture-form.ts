/** What a picture of a template is, and what can be wrong with it. */
import type { Issue } from "../../core/issue/issue.ts";
import type { TemplateRuleId } from "../../core/template/rule.ts";

export interface Picture {
  readonly type: "image/png" | "image/jpeg";
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
}

/** What is wrong with a file of a template, as a rule and what its sentence needs. */
export interface TemplateFault {
  readonly fault: TemplateRuleId;
  readonly params?: Issue["params"];
}

/** Sharp in print at its largest, three times over. */
export const mostPixels = 2000;

/** Undefined if it may be as large as that. */
export function tooManyPixels(width: number, height: number): TemplateFault | undefined {
  if (width <= mostPixels && height <= mostPixels) return undefined;
  return { fault: "logo-too-many-pixels", params: { width, height, most: mostPixels } };
}
