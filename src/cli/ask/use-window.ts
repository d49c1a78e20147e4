/** What befalls a prompt from outside: a window of another size, Ctrl-Z, the end of the input. */
import { useEffect, useState } from "@inquirer/core";
import { clearScreen } from "./window.ts";

export interface WindowEvents {
  readonly output: NodeJS.WriteStream;
  /** Ctrl-D or a closed input: readline ends without settling the prompt. */
  readonly onEnd: () => void;
  /** What was drawn has been folded by the terminal, and is gone. False where nothing is to be drawn any more. */
  readonly onRedraw?: () => boolean;
}

export function useWindow({ output, onEnd, onRedraw = () => true }: WindowEvents): void {
  const [, setDrawings] = useState(0);
  useEffect((readline) => {
    let drawings = 0;
    const redraw = () => {
      output.write(clearScreen);
      if (!onRedraw()) return;
      drawings += 1;
      setDrawings(drawings);
    };
    // Back from Ctrl-Z.
    const goOn = () => {
      readline.resume();
      redraw();
    };
    readline.on("close", onEnd);
    readline.on("SIGCONT", goOn);
    output.on("resize", redraw);
    return () => {
      readline.removeListener("close", onEnd);
      readline.removeListener("SIGCONT", goOn);
      output.removeListener("resize", redraw);
    };
  }, []);
}
