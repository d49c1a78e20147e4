/** Clearing of memory without the help of other threads. */
import { setFlagsFromString } from "node:v8";

/**
 * For work that keeps little for long: so little is cleared at a time that calling other threads to help takes longer
 * than doing it, and they have rows to read. Read by V8 whenever it clears.
 */
export function collectAlone(): void {
  setFlagsFromString("--no-parallel-scavenge");
}
