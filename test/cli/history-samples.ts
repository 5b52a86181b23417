import { expect } from "vitest";
import type { TestCommit } from "./history-repository.ts";
import type { Plimsoll, RunResult } from "./plimsoll.ts";

export const dockerfile = `FROM golang:1.24 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app
FROM alpine:3.22
COPY --from=build /app /app
COPY static /static
`;

export const first: TestCommit["files"] = {
  Dockerfile: dockerfile,
  ".dockerignore": "docs\n",
  "go.mod": "1",
  "go.sum": "1",
  "main.go": "1",
  "static/logo.svg": "x".repeat(1000),
  "docs/readme.md": "1",
};

/** Ten commits behind the first: code in seven, modules in two of them, a picture in one, docs alone in two. */
export const commits: readonly TestCommit[] = [
  { files: first },
  { files: { "main.go": "2" } },
  { files: { "main.go": "3", "pkg/a.go": "1" } },
  { files: { "docs/readme.md": "2" } },
  { files: { "go.mod": "2", "go.sum": "2", "main.go": "4" } },
  { files: { "pkg/a.go": "2" } },
  { files: { "static/logo.svg": "y".repeat(1000) } },
  { files: { "pkg/a.go": undefined, "pkg/b.go": "1" } },
  { files: { "docs/readme.md": "3" } },
  { files: { "go.sum": "3" } },
  { files: { "main.go": "5" } },
];

/** What `history --format json` prints. */
export interface HistoryJson {
  readonly commits: Readonly<Record<string, unknown>>;
  readonly steps: readonly {
    readonly line: number;
    readonly instruction: string;
    readonly commits: number;
    readonly rebuilt: number;
    readonly depends: number;
    readonly rebuiltEver: number;
    readonly own: number;
    readonly bytes: { readonly likely: number | null };
    readonly bytesPerCommit: number | null;
    readonly causes: readonly { readonly kind: string; readonly detail: string; readonly commits: number }[];
  }[];
  readonly waste: readonly { readonly line: number; readonly rebuilt: number; readonly own: number }[];
  readonly history: readonly { readonly state: string; readonly rebuilt: number }[];
  readonly remarks: readonly string[];
  readonly notices: readonly { readonly kind: string }[];
  readonly unseen: readonly string[];
}

/** Runs the command, which must have nothing to complain about, and gives its report. */
export function reportOf(plimsoll: Plimsoll, args: readonly string[]): HistoryJson {
  const { stdout, stderr, exitCode } = plimsoll.run(["history", "--format", "json", ...args]);
  expect({ stderr, exitCode }).toEqual({ stderr: "", exitCode: 0 });
  return parseHistory(stdout);
}

/** Its shape is what the tests compare. */
export function parseHistory(stdout: string): HistoryJson {
  return JSON.parse(stdout) as HistoryJson;
}

/** By line: rebuilt, depends, own, of so many commits. */
export function ratesOf({ steps }: HistoryJson): Readonly<Record<number, readonly number[]>> {
  return Object.fromEntries(steps.map(({ line, rebuilt, depends, own, commits: all }) => [line, [rebuilt, depends, own, all]]));
}

/** What it says when it refuses to work. */
export function refused(result: RunResult): string {
  expect(result.exitCode).toBe(2);
  expect(result.stdout).toBe("");
  expect(result.stderr).not.toMatch(/at .*\.js:\d/);
  return result.stderr;
}
