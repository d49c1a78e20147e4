/**
 * A closed window, a shutdown and `kill` stop an interview as Ctrl-C does: with what was answered saved, the terminal
 * as it was, and the command to go on. Without this the process would end before another line of ours is run.
 */
import type { Streams } from "../context/context.ts";
import type { Asker } from "./asker.ts";
import { Interruption } from "./interruption.ts";

/** SIGHUP: the window was closed, on Windows too. SIGBREAK: Ctrl-Break there. SIGINT: `kill`, or no prompt is open. */
export const stopSignals: readonly NodeJS.Signals[] =
  process.platform === "win32" ? ["SIGHUP", "SIGINT", "SIGTERM", "SIGBREAK"] : ["SIGHUP", "SIGINT", "SIGTERM"];

const showCursor = "\u001b[?25h";

/** The asker, whose every question ends as interrupted when the process is told to stop; `done` stops listening. */
export function stoppedBySignals(asker: Asker, { stdin, stderr }: Streams): { asker: Asker; done: () => void } {
  let interrupt: (error: Error) => void = () => undefined;
  const interrupted = new Promise<never>((_, reject) => {
    interrupt = reject;
  });
  // Between two questions nobody waits for it.
  interrupted.catch(() => undefined);
  const done = () => {
    for (const signal of stopSignals) process.off(signal, onSignal);
  };
  const onSignal = () => {
    // Reading from a window that is gone is an error.
    stdin.on("error", () => undefined);
    // The question that is open takes its own screen away, as on Ctrl-C.
    stdin.emit("keypress", "\u0003", { name: "c", ctrl: true });
    // Not at once: inquirer takes a signal that nobody else listens to for the end.
    setImmediate(() => {
      done();
      if (stdin.isRaw) {
        stdin.setRawMode(false);
        stderr.write(showCursor);
      }
      stdin.pause();
      interrupt(new Interruption());
    });
  };
  for (const signal of stopSignals) process.on(signal, onSignal);
  return { done, asker: everyMethod(asker, (answer) => Promise.race([answer, interrupted])) };
}

/** Whatever an asker can ask; `look` asks nothing. */
function everyMethod(asker: Asker, wrap: (answer: Promise<unknown>) => Promise<unknown>): Asker {
  return new Proxy(asker, {
    get: (target, name) => {
      const method = Reflect.get(target, name);
      if (name === "look" || typeof method !== "function") return method;
      return (...asked: unknown[]) => wrap(method(...asked));
    },
  });
}
