/** Which report is wanted, for whom, and which Assessment it is drawn from. */
import type { Assessment } from "../../core/assessment/assessment.ts";
import type { Comparison } from "../../core/compare/comparison-schema.ts";
import { UserError } from "../../errors.ts";
import type { Variant } from "../../report/content/outline.ts";
import { outlines } from "../../report/content/outline.ts";
import type { Assessed, InputOptions } from "../batch/batch.ts";

export interface VariantFlags {
  readonly variant?: Variant | undefined;
}

export function variantOf({ variant }: VariantFlags): Variant {
  return variant ?? "full";
}

/**
 * What must be assessed for this variant.
 * @throws UserError if names are asked for in a report that may become public.
 */
export function inputFor(flags: VariantFlags & Pick<InputOptions, "identify">): Pick<InputOptions, "outside"> {
  const variant = variantOf(flags);
  if (outlines[variant].audience === "inside") return {};
  if (flags.identify) throw new UserError("identify-outside", { variant });
  return { outside: true };
}

/**
 * An earlier measurement is for who reads the chapter about it.
 * @throws UserError if this variant has none.
 */
export function refuseEarlierFor(flags: VariantFlags): void {
  const variant = variantOf(flags);
  if (!hasYears(variant)) throw new UserError("earlier-without-chapter", { variant });
}

/** @throws UserError if this variant has no chapter about others. */
export function refusePeersFor(flags: VariantFlags): void {
  const variant = variantOf(flags);
  const { chapters } = outlines[variant];
  if (!chapters.some(({ chapter }) => chapter === "peers")) throw new UserError("peers-without-chapter", { variant });
}

/** Only for the chapter that tells it: what is not told does not go with a report either. */
export function comparisonFor({ comparison }: Assessed, variant: Variant): Comparison | undefined {
  return hasYears(variant) ? comparison : undefined;
}

function hasYears(variant: Variant): boolean {
  const { audience, chapters } = outlines[variant];
  return audience === "inside" && chapters.some(({ chapter }) => chapter === "years");
}

/** Never that of the organisation itself in a report for outside. */
export function assessmentFor({ assessment, outside }: Assessed, variant: Variant): Assessment {
  if (outlines[variant].audience === "inside") return assessment;
  if (!outside) throw new Error(`Nothing was assessed for the variant ${variant}`);
  return outside;
}
