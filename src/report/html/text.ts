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

/** The attribute of an element in another language than the page. */
export function langHtml({ language }: { readonly language?: string }): string {
  return language === undefined ? "" : ` lang="${plainHtml(language)}"`;
}

function runHtml({ text, strong, muted, ...run }: Run): string {
  const marks = `${muted ? ' class="muted"' : ""}${langHtml(run)}`;
  const shown = marks === "" ? lines(text) : `<span${marks}>${lines(text)}</span>`;
  return strong ? `<strong>${shown}</strong>` : shown;
}

function lines(text: string): string {
  return plainHtml(text).replaceAll("\n", "<br>");
}
