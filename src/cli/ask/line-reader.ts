/** Lines from a terminal or a pipe, one at a time; what was typed ahead waits for the next question. */
import { StringDecoder } from "node:string_decoder";
import { Interruption } from "./interruption.ts";
import { stopSignals } from "./stop-signals.ts";

/**
 * The next line without its end; undefined once the input is at its end. Throws an interruption on Ctrl-C and where the
 * process is told to stop. The
 * terminal itself echoes and edits the line, so that not one escape sequence is needed. Between lines the input
 * rests, and is free for others.
 */
export type ReadLine = () => Promise<string | undefined>;

export function createLineReader(input: NodeJS.ReadStream): ReadLine {
  const decoder = new StringDecoder("utf8");
  let waiting = "";
  let ended = false;

  const take = (): string | undefined => {
    const end = waiting.indexOf("\n");
    if (end === -1 && (!ended || waiting === "")) return undefined;
    const line = end === -1 ? waiting : waiting.slice(0, end);
    waiting = end === -1 ? "" : waiting.slice(end + 1);
    return line.replace(/\r$/u, "");
  };

  return () =>
    new Promise((resolve, reject) => {
      const finish = (settle: () => void) => {
        input.off("data", onData);
        for (const name of ["end", "close", "error"]) input.off(name, onEnd);
        for (const signal of stopSignals) process.off(signal, onInterrupt);
        input.pause();
        settle();
      };
      const tryLine = () => {
        const line = take();
        if (line !== undefined || ended) finish(() => resolve(line));
      };
      const onData = (chunk: Buffer | string) => {
        waiting += typeof chunk === "string" ? chunk : decoder.write(chunk);
        tryLine();
      };
      const onEnd = () => {
        ended = true;
        tryLine();
      };
      const onInterrupt = () => finish(() => reject(new Interruption()));
      if (input.readableEnded || input.destroyed) ended = true;
      input.on("data", onData);
      for (const name of ["end", "close", "error"]) input.on(name, onEnd);
      for (const signal of stopSignals) process.on(signal, onInterrupt);
      tryLine();
      if (input.isPaused() && !ended) input.resume();
    });
}
