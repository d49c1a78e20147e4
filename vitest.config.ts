import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // A fixed zone and locale: the same bytes on every machine.
    env: { TZ: "Europe/Brussels", LANG: "nl_BE.UTF-8", NO_COLOR: "1" },
    testTimeout: 30_000,
    server: { deps: { inline: [/inquirer/] } },
  },
});
