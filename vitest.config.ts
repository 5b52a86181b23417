import { defineConfig } from "vitest/config";

// Tests run against the sources: the packages' exports name them under this condition, so that no stale build can be tested.
// The others are vite's own defaults, which giving any replaces.
const conditions = ["plimsoll-source", "module", "node", "development|production"];

/**
 * Tests of pure functions: nothing that one file does can be seen by the next, so they load the sources once for all. Those of the server are not among
 * them: it may be loading a part in the background when a file ends, and what fails to load then has failed for every file behind it.
 */
const pure = ["test/core/**/*.test.ts", "test/corpus/**/*.test.ts"];
/** It counts the work of V8 itself, and so must begin where nothing has run yet. */
const counting = "test/core/syntax/growth.test.ts";
/** Files that another run of the same CI takes, with everything present that they ask for; separated by blanks. */
const elsewhere = process.env.PLIMSOLL_TESTS_ELSEWHERE?.split(" ").filter((path) => path !== "") ?? [];
/** The command line's `--maxWorkers` does not reach the projects below; what is timed, or drives a browser, wants the machine for itself. */
const workers = Number(process.env.PLIMSOLL_TEST_WORKERS ?? 2);
const never = ["**/node_modules/**", "test/repo/canaries/**", ...elsewhere];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    globalSetup: "test/support/bundles-folder.ts",
    // Programs that the tests start leave nothing in the user's cache folder.
    env: { PLIMSOLL_CODE_CACHE: "0" },
    pool: "forks",
    maxWorkers: workers,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // What a poll waits for may need a program to start on a machine that has other things to do.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      { extends: true, test: { name: "pure", include: pure, exclude: [...never, counting], isolate: false } },
      { extends: true, test: { name: "rest", include: ["test/**/*.test.ts"], exclude: [...never, ...pure] } },
      { extends: true, test: { name: "work", include: [counting], exclude: never } },
    ],
  },
});
