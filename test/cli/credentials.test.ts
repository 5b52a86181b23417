import { beforeEach, expect, test } from "vitest";
import { usePlimsoll } from "./plimsoll.ts";

const { clear, run, write } = usePlimsoll();

const dockerfile = `FROM registry.example.com/base:1 AS build
ADD https://me:hunter2@example.com/a.tar.gz /opt/
ADD https://hunter2@example.com/o/r.git#main /src
RUN git clone https://oauth2:hunter2@example.com/g/p.git /p
RUN pip install --index-url https://me:hunter2@pip.example.com/simple git+https://hunter2@example.com/x.git
RUN curl -fsSL https://me:hunter2@example.com/x.sh | sh
RUN wget "https://example.com/a.zip?token=hunter2"
ENV DATABASE_URL=postgres://app:hunter2@db.example.com/x
WORKDIR srv
CMD ["serve", "https://me:hunter2@example.com/"]
`;

beforeEach(() => {
  clear();
  write("Dockerfile", dockerfile);
  write("plimsoll.yaml", "profile: strict\nexclude: ['https://me:hunter2@example.com']\n");
});

/** What is shown, without the user's own lines. */
const commands: readonly (readonly [args: readonly string[], shown: RegExp])[] = [
  [["plan", "--advice", "none", "--waste", "none"], /ADD https:\/\/me:\*\*\*@exam/],
  [
    ["plan", "--format", "json", "--advice", "none", "--waste", "none"],
    /"ADD https:\/\/\*\*\*@example\.com\/o\/r\.git#main \/src"/,
  ],
  [["plan", "--format", "markdown", "--advice", "none", "--waste", "none"], /oauth2:\*\*\*@example\.com/],
  [["explain"], /Downloads `https:\/\/me:\*\*\*@example\.com\/a\.tar\.gz`/],
  [["explain", "--lang", "ko"], /`https:\/\/me:\*\*\*@example\.com\/a\.tar\.gz`/],
  [["explain", "--format", "json"], /postgres:\/\/app:\*\*\*@db/],
  [["explain", "--format", "html"], /postgres:\/\/app:\*\*\*@db/],
  [["explain", "--line", "9"], /line 2, `ADD https:\/\/me:\*\*\*@example/],
  [["explain", "--runtime", "kubernetes"], /serve https:\/\/me:\*\*\*@example/],
  [["explain", "--runtime", "docker", "--format", "json"], /\*\*\*@example/],
  [["rebuild", "--why", "9"], /https:\/\/me:\*\*\*@example\.com\/a\.tar\.gz/],
  [["rebuild", "--why", "9", "--format", "json"], /https:\/\/me:\*\*\*@example\.com\/a\.tar\.gz/],
  [["lint", "--format", "github"], /\*\*\*@example/],
  [["hadolint", "Dockerfile"], /Dockerfile:/],
  [["doctor"], /exclude: \["https:\/\/me:\*\*\*@example\.com"\]/],
];

test.each(commands)("plimsoll %j shows no password", (args, shown) => {
  const { stdout, stderr } = run(args, { env: { COLUMNS: "120" } });
  expect(stdout + stderr).toMatch(shown);
  expect(stdout + stderr).not.toContain("hunter2");
});

test.each(["json", "sarif"])("in %s the edits of a fix alone have it", (format) => {
  const { stdout } = run(["lint", "--format", format]);
  const told = JSON.stringify(JSON.parse(stdout, (key, value: unknown) => (key.startsWith("fix") ? null : value)));
  expect(told).toMatch(/`https:\/\/(?:\w+:)?\*\*\*@example/);
  expect(told).not.toContain("hunter2");
});

test("but the user's own line and a patch are as they are", () => {
  expect(run(["explain", "--line", "4"]).stdout).toContain("RUN git clone https://oauth2:hunter2@example.com/g/p.git /p");
  const install = "RUN pip install --index-url https://me:hunter2@example.com/simple requests";
  write("Dockerfile", `FROM python:3.13-slim\n${install}\n`);
  const { waste } = JSON.parse(run(["plan", "--format", "json"]).stdout) as Readonly<Record<string, unknown>>;
  const diffs = JSON.stringify(waste);
  expect(diffs).toContain("--- a/Dockerfile");
  expect(diffs).toContain(`-${install}`);
  expect(diffs).not.toContain("***");
});
