/** Several lines of text that are written one by one: what each line that is typed does to them. Pure. */

export interface LinesQuestion {
  readonly message: string;
  /** They stand there, to be changed. */
  readonly lines: readonly string[];
  /** What a line that was entered holds: usually itself. */
  readonly split?: (line: string) => readonly string[];
  /** What is wrong with the lines; undefined where nothing is. */
  readonly problem: (lines: readonly string[]) => string | undefined;
}

export type LineEdit =
  | { readonly kind: "done" | "back" | "stop" | "help" }
  /** `show`: more has changed than a line at the end, so that all of them are to be read again. */
  | { readonly kind: "lines"; readonly lines: readonly string[]; readonly show: boolean };

/**
 * Plain text is added at the end. A slash begins a command, since letters are text here: `/2 text` puts another text
 * in place of line 2, `/-2` takes it away, `/-` takes away all. A path that begins with a slash is text.
 */
export function editLines(typed: string, { lines, split = (line) => [line] }: LinesQuestion): LineEdit {
  const text = typed.trim();
  const commands: Readonly<Record<string, LineEdit>> = {
    "": { kind: "done" },
    ".": { kind: "done" },
    "/b": { kind: "back" },
    "/t": { kind: "back" },
    "/q": { kind: "stop" },
    "/?": { kind: "help" },
    "/-": { kind: "lines", lines: [], show: true },
  };
  const command = Object.hasOwn(commands, text) ? commands[text] : undefined;
  if (command) return command;
  const [, minus, digits, other = ""] = /^\/(-?)(\d+)(?: +(.+))?$/u.exec(text) ?? [];
  const index = Number(digits) - 1;
  if (lines[index] !== undefined && (minus === "-") === (other === "")) {
    return { kind: "lines", lines: lines.toSpliced(index, 1, ...(other === "" ? [] : split(other))), show: true };
  }
  return { kind: "lines", lines: [...lines, ...split(text)], show: false };
}
