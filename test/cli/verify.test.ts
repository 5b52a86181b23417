import { execFile } from "node:child_process";
import { chmodSync } from "node:fs";
import { createServer } from "node:http";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { type BuiltEntry, savedImage } from "../support/built-image.ts";
import { usePlimsoll } from "./plimsoll.ts";

const plimsoll = usePlimsoll();
const dockerfile = `FROM scratch AS base
COPY a.txt /a.txt
FROM base
ENV A=1
RUN ["/make", "it"]
COPY b /b/
`;
const aText = "a".repeat(1000);

/** What BuildKit makes of the file. `made`: what the RUN writes. */
const built = (made: number, b = "b"): readonly BuiltEntry[] => [
  { createdBy: "COPY a.txt /a.txt # buildkit", layer: [{ path: "a.txt", text: aText }] },
  { createdBy: "ENV A=1" },
  { createdBy: "RUN /make it # buildkit", layer: [{ path: "made", text: "m".repeat(made) }] },
  {
    createdBy: "COPY b /b/ # buildkit",
    layer: [
      { path: "b/", folder: true },
      { path: "b/c.txt", text: b },
    ],
  },
];

beforeEach(() => {
  plimsoll.clear();
  plimsoll.write("app/Dockerfile", dockerfile);
  plimsoll.write("app/a.txt", aText);
  plimsoll.write("app/b/c.txt", "b");
  plimsoll.write("app.tar", savedImage(built(2000)));
});

const noCache = { PLIMSOLL_CACHE: "0", DOCKER_HOST: "unix:///nowhere/docker.sock", CONTAINER_HOST: undefined };
const verify = (...args: readonly string[]) => plimsoll.run(["verify", ...args], { env: noCache });

/** As much of `verify --format json` as is looked at here. */
interface VerifyJson {
  readonly comparable: boolean;
  readonly summary: Readonly<Record<string, unknown>>;
  readonly steps: readonly Readonly<Record<string, unknown>>[];
  readonly total: { readonly bytes: Readonly<Record<string, unknown>> };
}

function verified(...args: readonly string[]): VerifyJson {
  const { exitCode, stdout, stderr } = verify(...args, "--format", "json");
  expect([exitCode, stderr]).toEqual([0, ""]);
  // Its shape is what the tests compare.
  return JSON.parse(stdout) as VerifyJson;
}

describe("plimsoll verify", () => {
  test("shows each layer beside the real one", () => {
    const { exitCode, stdout, stderr } = verify("app.tar", "app");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`app/Dockerfile · app.tar

 line  instruction                predicted  real  error  as tar
    2  COPY a.txt /a.txt               1 kB  1 kB     0%      0%
    5  RUN ["/make", "it"]                ?  2 kB
    6  COPY b /b/                       1 B   1 B     0%      0%

  all  the whole image, 3 layers     ≥ 1 kB  3 kB

 Layers  3 compared, 2 of them predicted; 2 of 2 in the predicted range
 Error   0% on average, 0% at most
 Image   ≥ 1 kB predicted, 3 kB in fact
`);
  });

  test("has all numbers as JSON", () => {
    const { steps, summary, total } = verified("app.tar", "app");
    expect(steps).toMatchObject([
      {
        line: 2,
        match: "same",
        bytes: { real: 1000, error: 0, inside: true },
        tar: { real: 2560, error: 0 },
        transfer: { real: null },
      },
      { line: 5, match: "same", bytes: { real: 2000, error: null, predicted: { likely: null } } },
      { line: 6, match: "same", bytes: { real: 1, error: 0 } },
    ]);
    expect(summary).toEqual({ compared: 3, known: 2, inside: 2, mean: 0, worst: { error: 0, line: 2 } });
    expect(total.bytes).toMatchObject({ real: 3001, error: null });
  });

  test("is told in Korean, and in Markdown", () => {
    const { stdout } = verify("app.tar", "app", "--lang", "ko", "--format", "markdown");
    expect(stdout).toContain("### `app/Dockerfile` · `app.tar`");
    expect(stdout).toContain("- **레이어**: 3개 비교, 그중 2개 예측; 예측한 2개 중 2개가 예측 범위 안");
    expect(stdout).toContain('| 5 | `RUN ["/make", "it"]` | ? | 2 kB |');
    expect(stdout).toContain("| 2 | `COPY a.txt /a.txt` | 1 kB | 1 kB | 0% | 0% |");
  });

  test("of files that were changed since, it says how far off the prediction is", () => {
    plimsoll.write("app/b/c.txt", "b".repeat(3));
    const { stdout, exitCode } = verify("app.tar", "app", "--fail-over", "1000");
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/6 {2}COPY b \/b\/ +3 B +1 B {2}\+200%!/);
    expect(stdout).toContain("! outside of the predicted range");
    const over = verify("app.tar", "app", "--fail-over", "10%");
    expect(over.exitCode).toBe(1);
    expect(over.stderr).toBe(
      "plimsoll: app/Dockerfile:6: `COPY b /b/`: off by +200%, more than the 10% that `--fail-over` allows\n",
    );
  });

  test("steps on one side alone are told apart from those on both", () => {
    plimsoll.write(
      "app.tar",
      savedImage([...built(2).slice(0, 2), { createdBy: "RUN old # buildkit", layer: [{ path: "x", text: "x" }] }, built(2)[3]!]),
    );
    const { steps } = verified("app.tar", "app");
    expect(steps.map(({ line, match, createdBy }) => [line, match, createdBy])).toEqual([
      [2, "same", "COPY a.txt /a.txt # buildkit"],
      [null, "extra", "RUN old # buildkit"],
      [5, "missing", "RUN /make it # buildkit"],
      [6, "same", "COPY b /b/ # buildkit"],
    ]);
    const { stdout } = verify("app.tar", "app");
    expect(stdout).toContain("not made by this Dockerfile");
    expect(stdout).toContain("not in the image");
  });

  test("an image of docker's older builder: COPY is found by where it goes, and empty layers are none", () => {
    plimsoll.write("app/Dockerfile", "FROM scratch\nWORKDIR /\nCOPY a.txt /a.txt\nRUN true\n");
    plimsoll.write(
      "app.tar",
      savedImage([
        { createdBy: "/bin/sh -c #(nop) WORKDIR /" },
        { createdBy: "/bin/sh -c #(nop) COPY file:0a1b2c in /a.txt ", layer: [{ path: "a.txt", text: aText }] },
        { createdBy: "/bin/sh -c true" },
      ]),
    );
    expect(verified("app.tar", "app").steps).toMatchObject([
      { line: 3, match: "similar", bytes: { real: 1000, error: 0 } },
      { line: 4, match: "same", inImage: false, bytes: { real: 0, error: 0 } },
    ]);
    const { stdout } = verify("app.tar", "app");
    expect(stdout).toContain("the image has no layer of it");
    expect(stdout).toContain(
      " Steps   line 3: most likely the image's; it says too little of them, or has other build arguments",
    );
  });

  test("merged layers are compared as a whole", () => {
    const squashed = built(5).map(({ createdBy }) => ({ createdBy }));
    plimsoll.write("app.tar", savedImage([...squashed, { createdBy: "", layer: [{ path: "a", text: "12345" }] }]));
    const { exitCode, stdout, stderr } = verify("app.tar", "app");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("app.tar: the image does not say which step of app/Dockerfile made which layer");
    expect(stdout).toMatch(/all {2}the whole image, 1 layer +≥ 1 kB +5 B/);
    expect(stdout).not.toContain("COPY");
  });
});

describe("plimsoll verify refuses", () => {
  test.each([
    [["app.tar", "other"], "app.tar: the image has none of the steps of other/Dockerfile"],
    [["nothing:1", "app"], "nothing:1: no such file or folder, and no docker or podman that runs here has an image of that name"],
    [["./nothing.tar", "app"], "./nothing.tar: no such file or folder"],
    [["app/a.txt", "app"], "app/a.txt: holds neither an image nor an image config"],
    [["app.tar", "app", "--fail-over", "few"], "`--fail-over` takes a number of percent, not `few`"],
    [["app.tar", "app", "--format", "yaml"], "--format"],
    [["app.tar", "nowhere"], "nowhere: no such file or folder"],
    [["app.tar", "compose.yaml"], "this file describes several builds"],
    [["config.json", "app"], "config.json: nothing here says how large the image's layers are"],
  ])("%j", (args, message) => {
    plimsoll.write("other/Dockerfile", "FROM scratch\nCOPY Dockerfile /x\n");
    plimsoll.write("config.json", '{"version":1,"history":[]}');
    plimsoll.write("compose.yaml", "services:\n  a:\n    build: app\n  b:\n    build: other\n");
    const { exitCode, stdout, stderr } = verify(...args);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });

  test("a socket that one may not use, and says so", () => {
    const socket = plimsoll.path("docker.sock");
    const server = createServer().listen(socket);
    chmodSync(socket, 0);
    const isRoot = process.getuid?.() === 0;
    const { exitCode, stderr } = plimsoll.run(["verify", "app", "app"], {
      env: { ...noCache, DOCKER_HOST: `unix://${socket}` },
      ...(isRoot ? { uid: 65_534 } : {}),
    });
    server.close();
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`app: a daemon listens at \`${socket}\`, and you may not talk to it`);
  });
});

describe("plimsoll verify with a daemon", () => {
  const server = createServer(({ url }, response) => {
    if (url === "/images/team%2Fapp:1/json" || url === "/images/team/app:1/json") response.end("{}");
    else if (url === "/images/team/app:1/get") response.end(savedImage(built(2000)));
    else response.writeHead(404).end();
  });
  afterAll(() => void server.close());

  test("takes the image that it has", async () => {
    const socket = plimsoll.path("docker.sock");
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const env = { ...process.env, ...noCache, DOCKER_HOST: `unix://${socket}`, LC_ALL: "C.UTF-8" };
    const stdout = await new Promise<string>((resolve, reject) => {
      const args = [plimsoll.program, "verify", "team/app:1", "app", "--format", "json"];
      execFile(process.execPath, args, { cwd: plimsoll.folder, env }, (error, out) =>
        error === null ? resolve(out) : reject(error),
      );
    });
    expect(JSON.parse(stdout)).toMatchObject({
      summary: { compared: 3, known: 2 },
      source: { kind: "daemon", name: "team/app:1" },
    });
  });
});
