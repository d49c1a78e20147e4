/** Properties draw the same cases in every run, so that a run fails for a change and never by chance. */
import fc from "fast-check";

const { FUZZ_SEED = "20261124" } = process.env;

// `random` draws others each time; what fails then prints the seed to come back to.
if (FUZZ_SEED !== "random") fc.configureGlobal({ seed: Number(FUZZ_SEED) });
