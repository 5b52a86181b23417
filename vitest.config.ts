import { defineConfig } from "vitest/config";

// Tests run against the sources: the packages' exports name them under this condition, so that no stale build can be tested.
// The others are vite's own defaults, which giving any replaces.
const conditions = ["plimsoll-source", "module", "node", "development|production"];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "test/support/bundles-folder.ts",
    exclude: ["**/node_modules/**", "test/repo/canaries/**"],
    // Programs that the tests start leave nothing in the user's cache folder.
    env: { PLIMSOLL_CODE_CACHE: "0" },
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a poll waits for may need a program to start on a machine that has other things to do.
    expect: { poll: { timeout: 20_000 } },
  },
});
