/**
 * How everything looks, settled once at the start in the variables that all libraries read: chalk ignores NO_COLOR on
 * a terminal, inquirer `--no-color`.
 *
 * No colour: `--no-color`, NO_COLOR, TERM=dumb, FORCE_COLOR=0, `--plain`. Colour through a pipe too: FORCE_COLOR.
 * Signs of ASCII only: `--ascii`, DATAPEIL_ASCII. Plain text from top to bottom: `--plain`, ACCESSIBLE.
 */
type Environment = Record<string, string | undefined>;

export function settleAppearance(argv: readonly string[], env: Environment): void {
  if (argv.includes("--ascii")) env.DATAPEIL_ASCII = "1";
  if (argv.includes("--plain")) env.ACCESSIBLE = "1";
  const { FORCE_COLOR: forced, TERM: term } = env;
  const refused = argv.includes("--no-color") || env.NO_COLOR || forced === "0" || forced === "false";
  if (!refused && term !== "dumb" && !isAccessible(env)) return;
  env.NO_COLOR = "1";
  delete env.FORCE_COLOR;
}

/** Whether the user reads with a screen reader, or otherwise from top to bottom. */
export function isAccessible({ ACCESSIBLE: wish = "" }: Readonly<Environment>): boolean {
  return !["", "0", "false", "no"].includes(wish.toLowerCase());
}
