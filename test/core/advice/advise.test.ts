import { describe, expect, test } from "vitest";
import { advised, commitsOf, contextOf, times } from "./advice-case.ts";

const node = ["package.json", "package-lock.json", "src/index.js", "src/app.js", "README.md", "Dockerfile"];
const history = commitsOf([
  ...times(31, "src/index.js"),
  ...times(4, "package-lock.json"),
  ...times(5, "package.json", "src/app.js"),
]);

describe("what the install needs is copied first", () => {
  const text = `FROM node:22
WORKDIR /app
COPY . .
RUN apt-get update && apt-get install -y curl
RUN npm ci
CMD ["node", "src/index.js"]
`;

  test("would have kept the install in all commits that leave the manifests alone", () => {
    const { of, after, build } = advised(text, contextOf(node), history);
    expect(after("manifests-first")).toBe(`FROM node:22
WORKDIR /app
RUN apt-get update && apt-get install -y curl
COPY package*.json ./
RUN npm ci
COPY . .
CMD ["node", "src/index.js"]
`);
    const { effect, risk, reason } = of("manifests-first")!;
    const lines = effect.keptCached.map(({ step, before, after: now }) => [
      build.plan.steps[step]!.instruction.args[0],
      before,
      now,
    ]);
    expect(lines).toEqual([
      ["npm ci", 40, 9],
      ["apt-get update && apt-get install -y curl", 40, 0],
    ]);
    expect(effect).toMatchObject({ basis: "history", commits: 40, stepsRebuiltBefore: 120, stepsRebuiltAfter: 58 });
    expect([risk, reason.caution]).toEqual(["changes-image", "install-scripts"]);
  });

  test("is told without a history by the kinds of files that no longer matter", () => {
    const { of } = advised(text, contextOf(node));
    expect(of("manifests-first")?.effect).toMatchObject({ basis: "file-groups", commits: 4 });
    expect(of("manifests-first")?.effect.groups).toEqual(expect.arrayContaining(["sources", "docs"]));
  });

  test("is not said where a bot changes the manifests in nearly every commit", () => {
    const bot = commitsOf([...times(60, "package.json", "package-lock.json"), ["src/index.js"]]);
    const plain = text.replace("RUN apt-get update && apt-get install -y curl\n", "");
    expect(advised(plain, contextOf(node), bot).of("manifests-first")).toBeUndefined();
  });

  test("splits a RUN that goes on with the sources", () => {
    const both = "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN --network=default npm ci && \\\n    npm run build\n";
    expect(advised(both, contextOf(node), history).after("split-run")).toBe(
      "FROM node:22\nWORKDIR /app\nCOPY package*.json ./\nRUN --network=default npm ci\nCOPY . .\nRUN --network=default npm run build\n",
    );
  });

  test.each(["npm ci && cd src && npm run build", "npm ci && npm run build && rm -rf /root/.npm", "npm ci || npm run build"])(
    "keeps `%s` in one RUN",
    (script) => {
      const text = `FROM node:22\nWORKDIR /app\nCOPY . .\nRUN ${script}\n`;
      expect(advised(text, contextOf(node), history).of("split-run")).toBeUndefined();
    },
  );

  test("brings settings of the package manager along, and is silent where directories would have to come too", () => {
    const plain = text.replace("RUN apt-get update && apt-get install -y curl\n", "");
    expect(advised(plain, contextOf([...node, ".npmrc"]), history).after("manifests-first")).toContain(
      "COPY package*.json .npmrc ./\n",
    );
    expect(advised(plain, contextOf([...node, "patches/a.patch"]), history).of("manifests-first")).toBeUndefined();
    expect(advised(plain, contextOf([...node, "client/package.json"]), history).of("manifests-first")).toBeUndefined();
  });

  test("takes other sources of the same COPY out", () => {
    const wide = "FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json* src ./\nRUN npm ci\n";
    expect(advised(wide, contextOf(node), history).after("narrower-copy")).toBe(
      "FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json* ./\nRUN npm ci\nCOPY src ./\n",
    );
  });
});

describe("the order of steps", () => {
  const frontend = `FROM golang:1.25 AS builder
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /go/bin/frontend .

FROM scratch
WORKDIR /src
COPY --from=builder /go/bin/frontend /src/server

# what the pages are made of
COPY ./templates ./templates
COPY ./static ./static

ENTRYPOINT ["/src/server"]
`;
  const files = [
    "go.mod",
    "go.sum",
    "main.go",
    "templates/a.html",
    "static/a.css",
    "static/package-data.json",
    "client/package.json",
  ];
  const commits = commitsOf([
    ...times(120, "main.go"),
    ...times(20, "go.mod", "go.sum"),
    ...times(6, "templates/a.html"),
    ...times(4, "static/a.css"),
  ]);
  const front = [...commits, ...commitsOf(times(90, "static/package-data.json", "client/package.json"))];

  test("puts copies that seldom change above those that often do, with the comments on them", () => {
    const { of, after } = advised(frontend, contextOf(files), commits);
    expect(after("reorder")).toContain(`FROM scratch
WORKDIR /src
COPY ./static ./static
# what the pages are made of
COPY ./templates ./templates
COPY --from=builder /go/bin/frontend /src/server

ENTRYPOINT`);
    const { effect, risk } = of("reorder")!;
    expect(risk).toBe("none");
    expect(effect.keptCached.map(({ before, after: now }) => [before, now])).toEqual([
      // Of 150 commits the newest hundred count.
      [100, 4],
      [100, 10],
    ]);
  });

  test("does not tell the same twice", () => {
    expect(advised(frontend, contextOf(files), commits).advice.map(({ kind }) => kind)).not.toContain("copy-link");
  });

  test.each([
    ["a RUN that may read it", "COPY static /static\nRUN make\n"],
    ["a copy to the same place", "COPY main.go /app/\nCOPY static /app\n"],
    ["a working directory that it is relative to", "COPY main.go main.go\nWORKDIR other\nCOPY static static\n"],
    ["what a pattern may bring to an install", "WORKDIR /app\nCOPY static/package*.json ./\nRUN npm ci\n"],
    ["a directory with manifests of its own", "WORKDIR /app\nCOPY package.json ./\nCOPY client ./client\nRUN npm ci\n"],
    ["an owner that a RUN has to make", "COPY main.go /main.go\nRUN useradd app\nCOPY --chown=app static /static\n"],
    [
      "a directory of the system that an install writes to",
      "COPY main.go /etc/main.go\nRUN apt-get update && apt-get install -y nginx\n",
    ],
  ])("leaves %s where it is", (_, body) => {
    expect(advised(`FROM debian:13\n${body}`, contextOf(files), front).of("reorder")).toBeUndefined();
  });

  test("moves sources behind an install that has its own manifests", () => {
    const text = "FROM node:22\nWORKDIR /app\nCOPY package.json ./\nCOPY src ./src\nRUN npm install\nRUN npm run build\n";
    const found = advised(text, contextOf(node), history);
    expect(found.after("reorder")).toBe(
      "FROM node:22\nWORKDIR /app\nCOPY package.json ./\nRUN npm install\nCOPY src ./src\nRUN npm run build\n",
    );
    expect(found.of("reorder")?.risk).toBe("changes-image");
  });
});

describe("other advice", () => {
  test("--link where an order cannot help", () => {
    const text = "FROM debian:13\nCOPY conf /data/conf\nRUN make -C /data/conf\nCOPY static /static/\n";
    const files = ["conf/a", "static/a.css"];
    const commits = commitsOf([...times(50, "conf/a"), ...times(2, "static/a.css")]);
    const { after, of } = advised(text, contextOf(files), commits);
    expect(after("copy-link")).toContain("COPY --link static /static/");
    expect(of("copy-link")?.effect.keptCached).toMatchObject([{ step: 3, before: 52, after: 2 }]);
    // A named owner has to be looked up, links in a system directory would be replaced, and an old frontend does not know the flag.
    for (const other of [
      text.replace("COPY static", "COPY --chown=www static"),
      text.replace("/static/", "/lib/static/"),
      `# syntax=docker/dockerfile:1.3\n${text}`,
    ])
      expect(advised(other, contextOf(files), commits).of("copy-link")).toBeUndefined();
  });

  test("build stamps are declared late, all together", () => {
    const text = `FROM node:22
ARG GIT_SHA
ARG BUILD_DATE=unknown
LABEL revision=$GIT_SHA created=$BUILD_DATE
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
`;
    const { after, of } = advised(text, contextOf(node), history);
    expect(after("later-arg")).toBe(`FROM node:22
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN npm run build
ARG GIT_SHA
ARG BUILD_DATE=unknown
LABEL revision=$GIT_SHA created=$BUILD_DATE
`);
    expect(of("later-arg")?.effect).toMatchObject({ basis: "build-arg", commits: 40 });
    expect(of("later-arg")?.effect.keptCached[0]).toMatchObject({ before: 40, after: 9 });
    expect(
      advised(text.replace("ARG GIT_SHA", "ARG GIT_SHA=4f2d9e1").replace("BUILD_DATE=unknown", "TAG=1"), contextOf(node)).of(
        "later-arg",
      ),
    ).toBeUndefined();
  });

  test("cache mounts for installs that run often", () => {
    const text = "FROM python:3.13\nCOPY requirements.txt .\nRUN pip install --no-cache-dir -r requirements.txt\nCOPY . .\n";
    const files = ["requirements.txt", "app.py"];
    const often = commitsOf([...times(20, "requirements.txt"), ...times(20, "app.py")]);
    expect(advised(text, contextOf(files), often).after("cache-mount")).toContain(
      "RUN --mount=type=cache,target=/root/.cache/pip pip install -r requirements.txt",
    );
    const seldom = commitsOf([["requirements.txt"], ...times(39, "app.py")]);
    expect(advised(text, contextOf(files), seldom).of("cache-mount")).toBeUndefined();
  });

  test("a file for one RUN is mounted", () => {
    const text = "FROM python:3.13\nCOPY base.txt /tmp/base.txt\nRUN pip install -r /tmp/base.txt\n";
    const { after, of } = advised(text, contextOf(["base.txt"]));
    expect(after("bind-mount")).toBe(
      "FROM python:3.13\nRUN --mount=type=bind,source=base.txt,target=/tmp/base.txt pip install -r /tmp/base.txt\n",
    );
    expect(of("bind-mount")?.effect.layersSaved).toBe(1);
    const removing = text.replace("/tmp/base.txt\n\n", "").replace(/base\.txt\n$/, "base.txt && rm /tmp/base.txt\n");
    expect(advised(removing, contextOf(["base.txt"])).of("bind-mount")).toBeUndefined();
    expect(advised(`${text}RUN cat /tmp/base.txt\n`, contextOf(["base.txt"])).of("bind-mount")).toBeUndefined();
  });

  test("a clean-up goes into the RUN that it cleans up after", () => {
    const text =
      'FROM debian:13\nCOPY a /a\nRUN apt-get update && apt-get install -y curl\n\nRUN rm -rf /var/lib/apt/lists/*\n\nCMD ["a"]\n';
    expect(advised(text, contextOf(["a"])).after("join-clean-up")).toBe(
      'FROM debian:13\nCOPY a /a\nRUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*\n\nCMD ["a"]\n',
    );
  });

  test("files that nothing reads are left out of the context", () => {
    const text = "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm run build\n";
    const files = [...node, ".git/HEAD", "docs/a.md", ".github/workflows/ci.yml"];
    const commits = commitsOf([...times(20, "docs/a.md"), ...times(10, "README.md"), ...times(10, "src/index.js")]);
    const { of } = advised(text, contextOf(files, "tmp\n", { ".git/HEAD": 5_000_000 }), commits);
    expect([...of("ignore-lines")!.ignoreLines!].sort()).toEqual([".git", "README.md", "docs"]);
    expect(of("ignore-lines")?.effect).toMatchObject({ contextBytesSaved: 5_002_000 });
    expect(of("ignore-lines")?.effect.keptCached[0]).toMatchObject({ before: 40, after: 10 });
  });

  test("files that a package's manifest or the build may name are left alone", () => {
    const text = "FROM python:3.13\nCOPY . .\nRUN pip install . && git describe && cp -r docs /docs\n";
    const files = ["pyproject.toml", "README.md", ".git/HEAD", "docs/a.md", "app.py"];
    const commits = commitsOf(times(10, "README.md", "docs/a.md", ".git/HEAD"));
    expect(advised(text, contextOf(files), commits).of("ignore-lines")).toBeUndefined();
  });
});

describe("no advice", () => {
  test.each([
    ["without files", "FROM node:22\nCOPY . .\nRUN npm ci\n", []],
    ["for a file that is refused", "FROM node:22\nCOPY . .\nRUN npm ci\nCOPY\n", node],
    [
      "for a file that is in order",
      "FROM node:22\nWORKDIR /app\nCOPY package*.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci\nCOPY src src\n",
      node,
    ],
    ["without a stage", "ARG A\n", node],
    ["for a file with hundreds of steps", `FROM node:22\nWORKDIR /app\nCOPY . .\n${"RUN npm ci\n".repeat(400)}`, node],
  ])("%s", (_, text, files) => {
    expect(advised(text, contextOf(files)).advice).toEqual([]);
  });

  test("over commits that edit the Dockerfile alone", () => {
    const text = "FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\n";
    const commits = commitsOf(times(9, "Dockerfile")).map((commit) => ({ ...commit, editsBuild: true }));
    expect(advised(text, contextOf(node), commits).advice).toEqual([]);
  });
});
