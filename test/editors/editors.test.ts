import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findProgram } from "../support/find-program.ts";
import { fromRoot } from "../support/repository.ts";
import { describeWith } from "../support/shared.ts";
import { makeShared, sharedBundle } from "../support/shared-bundle.ts";

/** Names, a fix and a format to do: `é` and the wave stand before what is renamed, so that columns in bytes would show. */
const before = `FROM golang:1.25 AS build
WORKDIR /src
COPY . .
RUN   go build -o /app && \\
    echo "é 🌊"

FROM debian:13-slim
COPY --chown=1000:1000 --from=build /app /app
CMD node "x y"
RUN --mount=type=bind,from=build,target=/b /b/app
USER 1000
`;

const after = `FROM golang:1.25 AS compile
WORKDIR /src
COPY . .
RUN go build -o /app \\
    && echo "é 🌊"

FROM debian:13-slim
COPY --chown=1000:1000 --from=compile /app /app
CMD ["node", "x y"]
RUN --mount=type=bind,from=compile,target=/b /b/app
USER 1000
`;

describe("editors from a distribution, with their own clients", () => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-editors-"));
  const server = sharedBundle("server.js");

  beforeAll(() => makeShared("server.js"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs an editor on a file of its own; gives what it printed and what it saved. */
  function run(program: string, args: readonly string[]): { readonly seen: Record<string, unknown>; readonly saved: string } {
    const home = mkdtempSync(join(folder, "home-"));
    const file = join(home, "project", "Dockerfile");
    mkdirSync(join(home, "project"));
    writeFileSync(file, before);
    const { stdout, stderr } = spawnSync(program, args, {
      encoding: "utf8",
      timeout: 90_000,
      stdio: ["ignore", "pipe", "pipe"],
      env: {
        ...process.env,
        LC_ALL: "C.UTF-8",
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_DATA_HOME: home,
        XDG_STATE_HOME: home,
        PLIMSOLL_SERVER: server,
        PLIMSOLL_NODE: process.execPath,
        PLIMSOLL_FILE: file,
      },
    });
    const line = stdout.split("\n").findLast((one) => one.startsWith("{"));
    if (line === undefined) throw new Error(`no answer: ${stdout}\n${stderr}`);
    return { seen: JSON.parse(line), saved: readFileSync(file, "utf8") };
  }

  describeWith("Neovim", findProgram("nvim"), "no nvim on the PATH; install neovim with apt-get", (program) => {
    test("finds, shows, renames, fixes, formats and ends", () => {
      const script = fromRoot("test/editors/neovim.lua");
      const { seen, saved } = run(program, ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-c", `luafile ${script}`]);
      expect(seen["failure"]).toBeUndefined();
      expect(seen["error"]).toBeUndefined();
      expect(seen["diagnostics"]).toContainEqual({ code: "shell-form-command", line: 8, column: 4, to: 14, severity: 2 });
      expect(JSON.stringify(seen["hover"])).toContain("FROM");
      expect(JSON.stringify(seen["definition"])).toContain('"line":0');
      expect(seen["references"]).toBe(3);
      expect(seen["symbols"]).toHaveLength(2);
      expect(seen["completion"]).toEqual(expect.arrayContaining(["--link", "--chmod="]));
      expect(saved).toBe(after);
      expect(seen["exit"]).toEqual([0, 0]);
    });
  });

  describeWith("Emacs with eglot", emacsWithEglot(), "no Emacs with eglot; install emacs-nox and elpa-eglot", (program) => {
    test("finds, renames, fixes, formats and ends", () => {
      const { seen, saved } = run(program, [
        "--batch",
        "-l",
        "/usr/share/emacs/site-lisp/debian-startup.el",
        "-f",
        "package-initialize",
        "-l",
        fromRoot("test/editors/emacs.el"),
      ]);
      expect(seen["failure"]).toBeUndefined();
      expect(JSON.stringify(seen["diagnostics"])).toContain("CMD");
      expect(seen["references"]).toBeGreaterThanOrEqual(2);
      expect(saved).toBe(after);
      expect(seen["exit"]).toBe(0);
    });
  });
});

function emacsWithEglot(): string | undefined {
  const program = findProgram("emacs");
  if (program === undefined) return undefined;
  const { status } = spawnSync(program, ["--batch", "-f", "package-initialize", "--eval", "(require 'eglot)"], {
    stdio: "ignore",
  });
  return status === 0 ? program : undefined;
}
