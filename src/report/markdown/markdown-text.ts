/** Text → Markdown that shows just that text, on GitHub, in Teams and in a notebook. */
import type { Rich, Run } from "../content/blocks.ts";
import { tidy } from "../tidy.ts";

/** Signs that mean something anywhere in a line. */
const signs = /[\\`*_~[\]<>|&$]/g;

/** One line: a line feed becomes a break, which tables know too. */
export function escapeMarkdown(text: string): string {
  const escaped = tidy(text).replace(signs, "\\$&");
  // What begins a heading, a list or a rule where it begins a line.
  return escaped.replace(/^(\s*)([#+=-]|\d+(?=[.)](?:\s|$)))/, beginning).replace(/ *\n+ */g, "<br>");
}

function beginning(_: string, space: string, sign: string): string {
  return /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`;
}

export function richMarkdown(rich: Rich): string {
  return typeof rich === "string" ? escapeMarkdown(rich) : rich.map(runMarkdown).join("").trim();
}

/** The space at the ends of what is strong stands outside it: the stars would show otherwise. */
function runMarkdown(run: Run, index: number, runs: readonly Run[]): string {
  const text = index === 0 ? escapeMarkdown(run.text) : escapeMarkdown(`x${run.text}`).slice(1);
  if (!run.strong) return text;
  const [, before = "", inner = "", after = ""] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
  return inner === "" || clings(inner, after, runs[index + 1]) ? text : `${before}**${inner}**${after}`;
}

/** Whether stars behind a sign such as a colon would touch a letter, and not count as an end. */
function clings(inner: string, after: string, next: Run | undefined): boolean {
  return after === "" && /[^\p{L}\p{N}]$/u.test(inner) && /^[\p{L}\p{N}]/u.test(next?.text ?? "");
}
