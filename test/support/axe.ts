/** What the checker of accessible pages finds on a page, a line for each element that breaks a rule. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const program = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Rules of WCAG 2.2 A and AA, and axe's own good practices. The page's policy stays in force: this runs beside it. */
export async function axeFindings(page: Page): Promise<string[]> {
  await page.evaluate(program);
  const { violations, passes } = await page.evaluate<AxeResults>("axe.run(document)");
  if (passes.length === 0) throw new Error("axe looked at nothing");
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = "" }) => `${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary}`),
  );
}
