import { beforeEach, describe, expect, test } from "vitest";
import { tinyTar } from "../support/tiny-image.ts";
import { usePlimsoll } from "./plimsoll.ts";

const { run, write, clear } = usePlimsoll();

beforeEach(() => clear());

const service = `ARG NODE=22
FROM example.com/node:\${NODE}-slim AS build
WORKDIR /src
COPY package.json ./
RUN make packages
COPY . .
RUN make

FROM build AS test
RUN make test

FROM scratch
COPY --from=build /src/dist /app
COPY <<END /etc/motd
hello
END
USER 10001
CMD ["/app/server"]
`;

function writeService(folder = "web"): void {
  write(`${folder}/Dockerfile`, service);
  write(`${folder}/package.json`, "{}\n");
  write(`${folder}/src/server.js`, "x".repeat(1200));
  write(`${folder}/node_modules/a/index.js`, "y".repeat(5000));
  write(`${folder}/.dockerignore`, "node_modules\nDockerfile\n.dockerignore\n");
}

function plan(args: readonly string[], columns = 80): readonly string[] {
  const { stdout } = run(["plan", "--advice", "none", ...args], { env: { COLUMNS: String(columns) } });
  return stdout.split("\n").slice(0, -1);
}

describe("the table", () => {
  test("has stages with their steps, sizes and remarks, and a summary", () => {
    writeService();
    const { exitCode, stdout, stderr } = run(["plan", "web", "--advice", "none"], { env: { COLUMNS: "80" } });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout.split("\n")).toEqual([
      "web/Dockerfile",
      "",
      " step  line  instruction                        layer",
      "",
      "build  on example.com/node:22-slim · linux/amd64",
      " 2/6      3  WORKDIR /src                         0 B",
      " 3/6      4  COPY package.json ./                 3 B  1 file",
      " 4/6      5  RUN make packages                      ?",
      " 5/6      6  COPY . .                          1.2 kB  1 file, 1 there already",
      " 6/6      7  RUN make                               ?",
      "",
      "test  on build · not needed by the target: 1 step not run",
      "",
      "stage-2  target · on scratch · linux/amd64",
      " 1/2     13  COPY --from=build /src/dist /app       ?  from build",
      " 2/2     14  COPY <<END /etc/motd hello           6 B  1 file",
      "         17  USER 10001",
      '         18  CMD ["/app/server"]',
      "",
      " Image    at least 6 B in 2 layers; 1 of them has a size that only the build",
      "          tells",
      " Steps    7, one after the other",
      " Context  web: both files are sent (1.2 kB); .dockerignore leaves out 2 files",
      "          and 1 folder (node_modules); `--verbose` lists what is not sent",
      " Base     nothing is known of example.com/node:22-slim: its layers, variables",
      "          and user are not counted in",
      "",
    ]);
  });

  test("has what is to be pulled where there is room for it, and the day of what is known of a base image", () => {
    write("Dockerfile", "FROM node:22-slim\nCOPY a.txt /\nRUN make\n");
    write("a.txt", "x".repeat(5000));
    const wide = plan([], 96);
    expect(wide).toContain(" step  line  instruction       layer  to pull");
    expect(wide.find((line) => line.includes("COPY"))).toMatch(/^ 2\/3 +2 {2}COPY a\.txt \/ +5 kB +1\d\d B {2}1 file$/);
    expect(wide.find((line) => line.includes("make"))).toMatch(/ \? {8}\?$/);
    expect(wide.at(-1)).toMatch(/^ Base +node:22-slim of \d{4}-\d\d-\d\d; `--online` asks its registry$/);
    const narrow = plan([], 95);
    expect(narrow).toContain(" step  line  instruction       layer");
    expect(narrow.slice(-3)).toEqual(wide.slice(-3));
  });

  test("fits the terminal, whatever an instruction holds, in both languages", () => {
    const long = `RUN echo ${"한글 ".repeat(80)}`;
    write("Dockerfile", `FROM debian:13\n${long}\nCOPY missing-file-with-a-long-name /a/very/long/destination/path/\n`);
    for (const columns of [60, 80, 120]) {
      for (const language of ["en", "ko"]) {
        const lines = plan(["--lang", language, "--verbose"], columns);
        const widest = Math.max(...lines.map(widthOf));
        expect(widest).toBeLessThanOrEqual(columns);
        expect(lines.some((line) => line.includes("…"))).toBe(true);
      }
    }
  });

  test("says in the language of the reader what fails", () => {
    write("Dockerfile", "FROM scratch\nCOPY gone.txt left-out.txt /\nCOPY *.none /\n");
    write("left-out.txt", "x");
    write(".dockerignore", "left-out.txt\n");
    const english = plan([]).join("\n");
    expect(english).toContain("`gone.txt` is not in the context: the build fails here");
    expect(english).toContain("`left-out.txt` is left out by the ignore file: the build fails here");
    expect(english).toMatch(/COPY \*\.none \/ +0 B {2}empty layer/);
    expect(plan(["--lang", "ko"]).join("\n")).toContain("컨텍스트에 `gone.txt` 경로가 없어 여기서 빌드가 실패합니다");
  });

  test("says which RUN mounts what is not there", () => {
    const mounts = [
      "source=gone",
      "src=/left-out.txt,type=bind",
      "source=there.txt",
      "source=*.txt",
      "source=$UNKNOWN",
      "from=a,source=x",
    ];
    const runs = [...mounts, "type=cache,source=x", "source=$KNOWN"].map((mount) => `RUN --mount=${mount},target=/m cat /m\n`);
    write("Dockerfile", `FROM a\nARG UNKNOWN\nARG KNOWN=none\n${runs.join("")}`);
    write("there.txt", "x");
    write("left-out.txt", "x");
    write(".dockerignore", "left-out.txt\n");
    const failures = plan([]).filter((line) => line.includes("the build fails here"));
    expect(failures.map((line) => line.trim().split(": ")[0])).toEqual([
      "`gone` is not in the context",
      "`left-out.txt` is left out by the ignore file",
      "`*.txt` is not in the context",
      "`none` is not in the context",
    ]);
  });

  test("tells which archives ADD unpacks by what is in them", () => {
    write("Dockerfile", "FROM scratch\nADD data.bin /\nADD fake.tar.gz /\n");
    write("data.bin", tinyTar([{ path: "a.txt", text: "hello" }]));
    write("fake.tar.gz", "no archive at all");
    const lines = plan([]);
    expect(lines.find((line) => line.includes("data.bin"))).toMatch(/5 B {2}unpacks, 1 file$/);
    expect(lines.find((line) => line.includes("fake.tar.gz"))).toMatch(/17 B {2}1 file$/);
  });

  test("--verbose lists what is left out, what is large, what no step reads, and stages that are not built", () => {
    writeService();
    write("web/docs/a.md", "z".repeat(50));
    write("web/Dockerfile", service.replace("COPY . .", "COPY src src"));
    const lines = plan(["web", "--verbose"]);
    expect(lines.slice(lines.indexOf("Left out of the context"))).toEqual([
      "Left out of the context",
      "  5 kB  node_modules/  (1 file)",
      " 273 B  Dockerfile",
      "  38 B  .dockerignore",
      "",
      "Largest files of the context",
      " 1.2 kB  src/server.js",
      "   50 B  docs/a.md",
      "    3 B  package.json",
      "",
      "In the context, and read by no step",
      " 50 B  docs/  (1 file)",
    ]);
    expect(lines.some((line) => line.includes("RUN make test"))).toBe(true);
  });

  test("puts its colours only where they are wanted", () => {
    writeService();
    expect(run(["plan", "web"]).stdout).not.toContain("\u001b");
    expect(run(["plan", "web"], { env: { FORCE_COLOR: "1" } }).stdout).toContain("\u001b[1mbuild\u001b[22m");
  });
});

describe("the order of the steps", () => {
  test("tells what runs at the same time, and the longest chain with BuildKit's numbers", () => {
    write("Dockerfile", "FROM a AS x\nRUN 1\nRUN 2\nFROM b AS y\nRUN 3\nFROM c\nCOPY --from=x / /\nCOPY --from=y / /\nRUN 4\n");
    const steps = plan([], 120).find((line) => line.startsWith(" Steps"));
    expect(steps).toBe(
      " Steps    6 run in 5 waves, those of a wave at the same time; the longest chain has 5: x 2–3 → stage-2 2–4",
    );
    expect(plan(["--lang", "ko"], 120).join("\n")).toContain("6개를 5차례에 나누어 실행하고");
  });
});

describe("--graph", () => {
  test("is a tree from the target down, each stage drawn once", () => {
    write(
      "Dockerfile",
      "FROM a AS x\nFROM x AS y\nFROM b AS unused\nFROM y\nCOPY --from=x / /\nRUN --mount=from=c,target=/c true\n",
    );
    expect(plan(["--graph"])).toEqual([
      "Dockerfile",
      "",
      "stage-3  target",
      "├─ FROM y",
      "│  └─ FROM x",
      "│     └─ FROM a",
      "├─ COPY x  line 5  (see above)",
      "└─ mount c  line 6",
      "unused  not built",
      "└─ FROM b",
    ]);
  });

  test("may stand before the path", () => {
    writeService();
    expect(plan(["--graph", "web"])[0]).toBe("web/Dockerfile");
  });

  test("speaks Mermaid and dot, whatever a name holds", () => {
    write("Dockerfile", 'FROM "a<b" AS x\nFROM scratch AS y\nCOPY --from=x / /\n');
    const mermaid = plan(["--graph", "mermaid"]);
    expect(mermaid[0]).toBe("flowchart LR");
    expect(mermaid).toContain('  s1[["y"]]');
    expect(mermaid).toContain("  s0 -->|COPY| s1");
    const dot = plan(["--graph", "dot"]);
    expect(dot).toContain('  s1 [label="y", peripheries=2];');
    expect(dot).toContain('  s0 -> s1 [label="COPY"];');
    expect(dot.at(-1)).toBe("}");
  });

  test("puts several builds into one graph, each in a box with its name", () => {
    write("Dockerfile", "FROM alpine AS one\nFROM one AS two\n");
    write("compose.yaml", "services:\n  a:\n    build: .\n  b:\n    build: {context: ., target: one}\n");
    expect(plan(["compose.yaml", "--graph", "mermaid"])).toEqual([
      "flowchart LR",
      '  subgraph b0 ["a"]',
      '    b0i0(["alpine"])',
      '    b0s0["one"]',
      '    b0s1[["two"]]',
      "    b0i0 --> b0s0",
      "    b0s0 --> b0s1",
      "  end",
      '  subgraph b1 ["b"]',
      '    b1i0(["alpine"])',
      '    b1s0[["one"]]',
      '    b1s1["two"]',
      "    b1i0 --> b1s0",
      "    b1s0 --> b1s1",
      "  end",
      "  classDef unneeded stroke-dasharray: 4 4",
      "  class b1s1 unneeded",
    ]);
    const dot = plan(["compose.yaml", "--graph", "dot"]);
    expect(dot.filter((line) => line.startsWith("digraph"))).toEqual(["digraph build {"]);
    expect(dot).toContain('    label="b";');
    expect(dot).toContain("    b1i0 -> b1s0;");
  });
});

describe("--format markdown", () => {
  test("is a summary, a picture of several stages, and a table that nothing in the file breaks", () => {
    write("Dockerfile", "FROM alpine AS a\nRUN echo 'a|b' `x` <b>\nFROM scratch\nCOPY --from=a /x /\n");
    const lines = plan(["--format", "markdown"]);
    expect(lines[0]).toBe("### `Dockerfile`");
    expect(lines).toContain("```mermaid");
    expect(lines).toContain("| Stage | Step | Line | Instruction | Layer | To pull | Notes |");
    expect(lines).toContain("| `a` | 2/2 | 2 | ``RUN echo 'a\\|b' `x` <b>`` | ? | ? |  |");
  });
});

/** Columns that a terminal gives a line: two for Hangul. */
function widthOf(line: string): number {
  return [...line].reduce((width, letter) => width + (/[\uac00-\ud7a3]/.test(letter) ? 2 : 1), 0);
}
