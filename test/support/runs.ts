/**
 * How many cases a dear property draws: as many as a gate has time for, or `FUZZ_RUNS` by hand.
 * `FUZZ_SEED=random` draws others than the gate does.
 */
export function runs(usual: number): { readonly numRuns: number } {
  return { numRuns: Number(process.env.FUZZ_RUNS ?? usual) };
}
