/** A result to where the user wants it: standard output, or a file that is not there yet. */
import { writeWhole } from "../io/output-file.ts";
import type { Context } from "./context.ts";
import { print } from "./context.ts";

export interface Destination {
  readonly output?: string;
  readonly force?: boolean;
}

/** `-` and no file at all mean standard output. */
export async function deliver(text: string, { output, force }: Destination, context: Context): Promise<void> {
  if (output === undefined || output === "-") print(context, text);
  else await writeWhole(output, text, { overwrite: force ?? false });
}
