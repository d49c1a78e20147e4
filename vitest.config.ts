import { defineConfig } from "vitest/config";

/** A hang is what a time limit is for, and never a machine that has much to do. */
const patience = 180_000;

export default defineConfig({
  test: {
    // A fixed zone and locale: the same bytes on every machine.
    env: { TZ: "Europe/Brussels", LANG: "nl_BE.UTF-8", NO_COLOR: "1" },
    // One for each core: on two of them the default is a single one.
    maxWorkers: "100%",
    setupFiles: ["test/support/seed.ts"],
    testTimeout: patience,
    hookTimeout: patience,
    teardownTimeout: patience,
    expect: { poll: { timeout: patience / 3 } },
    server: { deps: { inline: [/inquirer/] } },
    projects: [
      // The core is pure: its tests share what is loaded.
      { extends: true, test: { name: "core", include: ["test/core/**/*.test.ts"], isolate: false } },
      { extends: true, test: { name: "rest", include: ["test/**/*.test.ts"], exclude: ["test/core/**"] } },
    ],
  },
});
