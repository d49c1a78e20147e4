/** Rich text → HTML: escaped, strong where it is strong, a line feed as a new line. */
import type { Rich, Run } from "../content/blocks.ts";
import { escapeHtml } from "../forms/html-text.ts";
import { tidy } from "../tidy.ts";

/** Text for an element or an attribute. A control character or a mark that turns the reading around is left out. */
export function plainHtml(text: string): string {
  return escapeHtml(tidy(text));
}

export function richHtml(rich: Rich): string {
  return typeof rich === "string" ? lines(rich) : rich.map(runHtml).join("");
}

function runHtml({ text, strong, muted }: Run): string {
  const shown = muted ? `<span class="muted">${lines(text)}</span>` : lines(text);
  return strong ? `<strong>${shown}</strong>` : shown;
}

function lines(text: string): string {
  return plainHtml(text).replaceAll("\n", "<br>");
}
