/** The user's own editor, on a text of ours. */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type Edited =
  | { readonly ok: true; readonly text: string }
  /** `why`: code of the system or of the editor. `text`: what the file held by then, so that nothing is lost. */
  | { readonly ok: false; readonly program: string; readonly why: string; readonly text: string };

/** Command of the user's editor, as a shell would read it; undefined where none is set. */
export function editorCommand(env: Readonly<Record<string, string | undefined>>, platform: string): string | undefined {
  const set = [env.VISUAL, env.EDITOR].find((command) => command?.trim());
  return set?.trim() ?? (platform === "win32" ? "notepad" : undefined);
}

/**
 * Opens the text in an editor and waits until it is closed. The file is readable for the user only, and gone
 * afterwards. Never throws: an editor that fails leaves the text as it is in the file.
 */
export function editExternally(text: string, command: string): Edited {
  const [program = "", ...flags] = wordsOf(command, existsSync);
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), "datapeil-"));
    chmodSync(folder, 0o700);
    const path = join(folder, "text.txt");
    writeFileSync(path, text, { mode: 0o600 });
    const why = run(program, [...flags, path]);
    const after = readFileSync(path, "utf8")
      .replace(/^\ufeff/u, "")
      .replace(/\r\n?/gu, "\n");
    return why === undefined ? { ok: true, text: after } : { ok: false, program, why, text: after };
  } catch (error) {
    return { ok: false, program, why: error instanceof Error ? error.message : String(error), text };
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

/** Why it failed; undefined where it did not. */
function run(program: string, args: readonly string[]): string | undefined {
  // An interrupt in the editor is for the editor.
  const ignore = () => undefined;
  process.on("SIGINT", ignore);
  try {
    // The screen is standard error: standard output may go to a file.
    const done = spawnSync(program, args, { stdio: [0, 2, 2] });
    if (done.error) return "code" in done.error ? String(done.error.code) : done.error.message;
    return done.status === 0 ? undefined : String(done.signal ?? done.status);
  } finally {
    process.off("SIGINT", ignore);
  }
}

/**
 * Program and arguments: quotes keep spaces together, and so does a path that exists with its spaces. A backslash is
 * a backslash, as in paths of Windows.
 */
export function wordsOf(command: string, exists: (path: string) => boolean): string[] {
  const parts = command.match(/"[^"]*"|'[^']*'|\S+/gu) ?? [];
  for (let count = parts.length; count > 1; count -= 1) {
    const path = parts.slice(0, count).join(" ");
    if (!/^["']/u.test(path) && exists(path)) return [path, ...parts.slice(count).map(unquoted)];
  }
  return parts.map(unquoted);
}

function unquoted(word: string): string {
  return word.replace(/^(["'])(.*)\1$/u, "$2");
}
