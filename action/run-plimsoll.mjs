import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** Runs the installed plimsoll without a shell, from the top of the repository. Throws when it cannot be started. */
export function runPlimsoll(args) {
  const { GITHUB_WORKSPACE, PLIMSOLL_LANG, PLIMSOLL_TOKEN: _token, ...env } = process.env;
  const program = join(env.RUNNER_TEMP ?? "", "plimsoll/node_modules/plimsoll/dist/plimsoll.js");
  const [command, ...rest] = args;
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [program, command, "--lang", PLIMSOLL_LANG || "en", ...rest],
    {
      cwd: GITHUB_WORKSPACE || process.cwd(),
      env: { ...env, NO_COLOR: "1" },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
      maxBuffer: 2 ** 28,
    },
  );
  if (error !== undefined) throw error;
  return { exitCode: status ?? 2, stdout, stderr };
}
