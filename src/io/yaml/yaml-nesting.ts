/** How deep a YAML text nests, before it is read: some depths harm the reader. */
import { Lexer } from "yaml";

/** Our files nest nine deep. Two very deep documents in one process can abort Node, which no catch survives. */
export const deepest = 64;

/** By the tokens alone: brackets, signs that open a level on the same line, and indentation. No tree is built. */
export function nestsTooDeep(text: string): boolean {
  return (mayOpenTooMany(text) && opensTooMany(text)) || deepestIndent(text) > deepest;
}

/** Nearly every file is far from it, which its signs alone say: reading tokens would cost a score a tenth of its time. */
function mayOpenTooMany(text: string): boolean {
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  return brackets > deepest || text.split("\n").some((line) => (line.match(/[-?:]/g)?.length ?? 0) > deepest);
}

function opensTooMany(text: string): boolean {
  let flow = 0;
  let block = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === "{" || token === "[") flow++;
    else if (token === "}" || token === "]") flow--;
    // Within brackets these separate neighbours: a JSON file on one line has a colon for every key.
    else if (flow === 0 && (token === "-" || token === "?" || token === ":")) block++;
    else if (token === "\n" || token === "\r\n") block = 0;
    // At once: the reader of tokens itself takes minutes for a hundred thousand open brackets.
    if (flow > deepest || block > deepest) return true;
  }
  return false;
}

/** Each step of indentation is at least one level: counts how many steps are open at once. */
function deepestIndent(text: string): number {
  const open: number[] = [];
  let most = 0;
  for (const line of text.split("\n")) {
    const indent = line.search(/[^ ]/);
    if (indent < 0) continue;
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    open.push(indent);
    most = Math.max(most, open.length);
  }
  return most;
}
