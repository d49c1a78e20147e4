/** One switch for colour, for every library at once: chalk ignores NO_COLOR on a terminal, inquirer `--no-color`. */
type Environment = Record<string, string | undefined>;

/** Settles at start-up whether there is colour, in the variables that all libraries read. */
export function settleColour(argv: readonly string[], env: Environment): void {
  if (!argv.includes("--no-color") && !env.NO_COLOR && env.TERM !== "dumb") return;
  env.NO_COLOR = "1";
  delete env.FORCE_COLOR;
}
