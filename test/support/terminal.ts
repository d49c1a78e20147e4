/** A real terminal: the program in a pty, its output on the screen of an emulator. Needs a built `dist`. */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { spawn } from "@lydell/node-pty";
import xterm from "@xterm/headless";

export interface TerminalSession {
  readonly pid: number;
  /** What the screen shows now, line by line. */
  readonly screen: () => string[];
  /** Everything that was ever written, escape sequences included. */
  readonly output: () => string;
  readonly press: (keys: string) => void;
  /** Presses keys and waits until the screen shows the text. */
  readonly type: (keys: string, shows: string | RegExp) => Promise<void>;
  readonly shows: (text: string | RegExp) => Promise<void>;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
  /** Closes the window, as its cross does. */
  readonly close: () => void;
  /** Exit code, once the program has ended. */
  readonly ended: Promise<{ exitCode: number; signal?: number | undefined }>;
}

export const enter = "\r";
export const ctrlC = "\u0003";
export const ctrlD = "\u0004";
export const esc = "\u001b";

interface How {
  readonly cwd: string;
  readonly columns?: number;
  readonly rows?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Name of a file in `cwd` that standard output goes to. */
  readonly stdout?: string;
  /** Name of a folder in `cwd` that is a disk of so many kB to the program, and to nobody else (`canMount`). */
  readonly disk?: { readonly folder: string; readonly kilobytes: number };
}

const program = fileURLToPath(new URL("../../bin/datapeil.js", import.meta.url));
/** In milliseconds: long enough for a machine that has much else to do. */
const patience = 60_000;
const onItsWay = 5_000;

export function openTerminal(args: readonly string[], how: How): TerminalSession {
  const { columns = 80, rows = 24 } = how;
  const terminal = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  const { PATH = "", HOME = "" } = process.env;
  const [shell = "", ...words] = onDisk(how, toFile(how, [process.execPath, program, ...args]));
  const pty = spawn(shell, words, {
    cwd: how.cwd,
    cols: columns,
    rows,
    name: how.env?.TERM ?? "xterm-256color",
    env: { PATH, HOME, LANG: "nl_BE.UTF-8", TZ: "Europe/Brussels", ...how.env },
  });
  let written = "";
  pty.onData((data) => {
    written += data;
    terminal.write(data);
  });
  const ended = new Promise<{ exitCode: number; signal?: number | undefined }>((resolve) => {
    pty.onExit(resolve);
  });
  let endedAt = Number.POSITIVE_INFINITY;
  void ended.then(() => {
    endedAt = Date.now();
  });

  const screen = () => {
    const buffer = terminal.buffer.active;
    return Array.from({ length: terminal.rows }, (_, row) => {
      const line = buffer.getLine(buffer.baseY + row);
      return line?.translateToString(true) ?? "";
    });
  };
  const shows = async (text: string | RegExp) => {
    const until = Date.now() + patience;
    while (!matches(screen(), text)) {
      // After the end, what was written may still be on its way to the screen, but not for long.
      if (Date.now() > Math.min(until, endedAt + onItsWay))
        throw new Error(`The screen never showed ${text}. It shows:\n${screen().join("\n")}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  };
  return {
    pid: pty.pid,
    screen,
    output: () => written,
    press: (keys) => pty.write(keys),
    type: async (keys, text) => {
      pty.write(keys);
      await shows(text);
    },
    shows,
    resize: (width, height) => {
      terminal.resize(width, height);
      pty.resize(width, height);
    },
    kill: (signal) => pty.kill(signal),
    // Not its own `destroy`, which sends the signal itself.
    close: () => Reflect.get(pty, "_socket").destroy(),
    ended,
  };
}

/** Whether this machine lets us mount a disk of our own. */
export function canMount(): boolean {
  return spawnSync("unshare", ["-Urm", "sh", "-c", "mount -t tmpfs tmpfs /mnt"]).status === 0;
}

function onDisk({ disk }: How, command: readonly string[]): readonly string[] {
  if (!disk) return command;
  const mount = `mount -t tmpfs -o size=${disk.kilobytes}k tmpfs ${disk.folder}`;
  return ["unshare", "-Urm", "sh", "-c", `${mount} && exec "$@"`, "sh", ...command];
}

function toFile({ stdout }: How, command: readonly string[]): readonly string[] {
  return stdout === undefined ? command : ["/bin/sh", "-c", `exec "$@" > ${stdout}`, "sh", ...command];
}

function matches(lines: readonly string[], text: string | RegExp): boolean {
  const all = lines.join("\n");
  return typeof text === "string" ? all.includes(text) : text.test(all);
}
