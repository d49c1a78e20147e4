import type { ChalkInstance } from "chalk";
import { Chalk } from "chalk";
import type { Context } from "../context/context.ts";

/** Sixteen colours, so that the user's own theme decides what they look like. */
const sixteenColours = 1;

export function paintFor(context: Context, stream: "stdout" | "stderr"): ChalkInstance {
  const { env, streams } = context;
  const forced = env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== "0";
  const off = env.NO_COLOR !== undefined && env.NO_COLOR !== "";
  return new Chalk({ level: !off && (forced || streams[stream].isTTY) ? sixteenColours : 0 });
}
