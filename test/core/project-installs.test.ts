import { analyze, type Analysis, defaultLintConfig, fixText, type Facts } from "@plimsoll/core";
import { describe, expect, test } from "vitest";

function run(rule: string, text: string, facts: Facts = {}): Analysis {
  return analyze({ text, facts, config: { ...defaultLintConfig, profile: "strict", only: [rule] } });
}

function isFound(rule: string, text: string, facts?: Facts): boolean {
  return run(rule, text, facts).findings.length > 0;
}

function fixed(rule: string, text: string, facts?: Facts): string {
  return fixText(text, { unsafe: true }, (source) => run(rule, source, facts)).text;
}

function context(...paths: readonly string[]): Facts {
  const entries = paths.map((path) => ({ path, type: "file" as const, bytes: 1, mode: 0o644 }));
  return { context: { entries, ignoreFile: undefined } };
}

describe("sources copied before an install", () => {
  const rule = "sources-copied-before-install";
  const copied = "FROM a\nWORKDIR /app\nCOPY . .\n";

  test.each([
    "npm ci",
    "npm install --omit dev",
    "yarn",
    "yarn install --immutable",
    "pnpm i --frozen-lockfile",
    "bun install",
    "pip3.13 install -r requirements.txt",
    "python3 -m pip install -U -r requirements/base.txt",
    "uv sync --locked",
    "uv pip install -r requirements.txt",
    "python -m poetry install --no-root",
    "pipenv sync",
    "mamba env update -n base -f environment.yml",
    "go mod download",
    "composer install --no-dev",
    "bundle install --jobs 4",
    "./mvnw dependency:go-offline",
    "dotnet restore",
    "apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*",
    "npm ci && npm run build",
  ])("%s is found", (command) => {
    expect(isFound(rule, `${copied}RUN ${command}\n`)).toBe(true);
  });

  test.each([
    "npm install -g serve",
    "npm run build",
    "yarn --version",
    "pnpm add -g tsx",
    "pip install .",
    "pip install -e .[dev] -r requirements.txt",
    "pip install flask",
    "uv pip compile pyproject.toml",
    "poetry build",
    "go build ./...",
    "mvn package",
    "apt-get update && apt-get install -y ./tool.deb",
    "apt-get update && apt-get install -y gcc && make",
    "apt-get update && apt-get install -y $PACKAGES",
  ])("%s is not", (command) => {
    expect(isFound(rule, `${copied}RUN ${command}\n`)).toBe(false);
  });

  test.each([
    ["manifests first", "FROM a\nWORKDIR /app\nCOPY package.json .\nRUN npm ci\nCOPY . .\nRUN npm ci --omit=dev\n"],
    [
      "installed in the stage below",
      "FROM a AS deps\nWORKDIR /app\nCOPY package.json .\nRUN npm ci\nFROM deps\nCOPY . .\nRUN npm ci\n",
    ],
    ["installed elsewhere", "FROM a\nWORKDIR /app\nCOPY --from=b /app/node_modules node_modules\nCOPY . .\nRUN npm ci\n"],
    ["cache mount", `${copied}RUN --mount=type=cache,target=/root/.npm npm ci\n`],
    ["one directory, and the manifest by name", "FROM a\nWORKDIR /app\nCOPY package*.json ./\nCOPY src ./\nRUN npm ci\n"],
    ["a directory that lies elsewhere", "FROM a\nWORKDIR /app\nCOPY conf /etc/app\nRUN npm ci\n"],
    ["system files", "FROM a\nCOPY . /\nRUN apt-get update && apt-get install -y curl\n"],
  ])("not with %s", (_name, text) => {
    expect(isFound(rule, text)).toBe(false);
  });

  test("the fix copies what is there", () => {
    const text = `${copied}RUN yarn install\n`;
    const after = "FROM a\nWORKDIR /app\nCOPY package.json ./\nRUN yarn install\nCOPY . .\n";
    expect(fixed(rule, text, context("package.json", "src/index.js"))).toBe(after);
    expect(fixed(rule, text, context("package.json", "yarn.lock"))).toBe(after.replace("package.json", "package.json yarn.lock"));
  });

  test.each([
    ["workspaces", "RUN yarn install\n", context("package.json", "packages/a/package.json")],
    ["a missing manifest", "RUN yarn install\n", context("app/package.json")],
    ["a build in the same RUN", "RUN npm ci && npm run build\n", {}],
    ["a step in between", "RUN ./configure\nRUN npm ci\n", {}],
    ["the project itself", "RUN uv sync\n", {}],
    ["another directory", "WORKDIR web\nRUN npm ci\n", {}],
  ])("no fix with %s", (_name, rest, facts) => {
    expect(isFound(rule, copied + rest, facts)).toBe(true);
    expect(fixed(rule, copied + rest, facts)).toBe(copied + rest);
  });

  test("comments and Windows line ends move along", () => {
    const text = "FROM a\r\nWORKDIR /app\r\n# all\r\nCOPY . .\r\n# now\r\nRUN npm ci\r\nCMD x\r\n";
    const after = "FROM a\r\nWORKDIR /app\r\nCOPY package*.json ./\r\n# now\r\nRUN npm ci\r\n# all\r\nCOPY . .\r\nCMD x\r\n";
    expect(fixed(rule, text)).toBe(after);
  });
});

describe("lock files", () => {
  const rule = "install-without-lock-file";

  test.each([
    ["npm i", "package-lock.json", "npm ci"],
    ["npm install --legacy-peer-deps", "package-lock.json", "npm ci --legacy-peer-deps"],
    ["yarn", "yarn.lock", "yarn --frozen-lockfile"],
    ["yarn install", "yarn.lock .yarnrc.yml", "yarn install --immutable"],
    ["pnpm i -P", "pnpm-lock.yaml", "pnpm i --frozen-lockfile -P"],
    ["bun install", "bun.lock", "bun install --frozen-lockfile"],
  ])("%s with %s becomes %s", (before, locks, after) => {
    const text = `FROM a\nCOPY package.json ${locks} ./\nRUN `;
    expect(fixed(rule, `${text}${before}\n`)).toBe(`${text}${after}\n`);
  });

  test.each([
    ["git clone", "FROM a\nRUN git clone https://example.com/a && cd a && npm install\n"],
    ["CI", "FROM a\nENV CI=1\nCOPY package.json pnpm-lock.yaml ./\nRUN pnpm install\n"],
    ["global", "FROM a\nCOPY . .\nRUN npm install --global\n"],
    ["bind mount", "FROM a\nRUN --mount=type=bind,source=uv.lock,target=uv.lock uv sync --frozen\n"],
    ["another stage", "FROM a\nCOPY --from=b /app /app\nRUN npm install\n"],
    ["Poetry with its lock file", "FROM a\nCOPY pyproject.toml poetry.lock ./\nRUN poetry install\n"],
  ])("silent with %s", (_name, text) => {
    expect(isFound(rule, text)).toBe(false);
  });

  test("a manifest without its lock file", () => {
    expect(isFound(rule, "FROM a\nCOPY pyproject.toml ./\nRUN poetry install\n")).toBe(true);
    expect(isFound(rule, "FROM a\nCOPY package.json ./\nRUN npm ci\n")).toBe(true);
    expect(isFound(rule, "FROM a\nCOPY package*.json ./\nRUN npm ci\n")).toBe(false);
  });
});

describe("development packages", () => {
  const rule = "dev-dependencies-shipped";

  test.each([
    ["node", 'RUN npm ci\nCMD ["node", "a.js"]', true],
    ["NODE_ENV", 'ENV NODE_ENV=production\nRUN npm ci\nCMD ["node", "a.js"]', false],
    ["NODE_ENV of the command", 'RUN NODE_ENV=production npm ci\nCMD ["node", "a.js"]', false],
    ["a build", 'RUN npm ci\nRUN npm run build\nCMD ["node", "a.js"]', false],
    ["a prune", 'RUN npm ci && npm prune --omit=dev\nCMD ["node", "a.js"]', false],
    ["a development server", 'RUN npm ci\nCMD ["npm", "run", "dev"]', false],
    ["nothing to start", "RUN npm ci", false],
    ["groups", 'RUN poetry install --without dev\nCMD ["gunicorn", "a"]', false],
    ["uv", 'RUN uv sync --locked\nCMD ["gunicorn", "a"]', true],
    ["pipenv --dev", 'RUN pipenv install --dev\nCMD ["gunicorn", "a"]', true],
    ["a file for tests", 'RUN pip install -r requirements/test.txt\nCMD ["gunicorn", "a"]', true],
    ["a file with another name", 'RUN pip install -r requirements/device.txt\nCMD ["gunicorn", "a"]', false],
  ])("%s", (_name, rest, found) => {
    expect(isFound(rule, `FROM a\n${rest}\n`)).toBe(found);
  });

  test("a stage that is not shipped, or is not for shipping", () => {
    expect(isFound(rule, 'FROM a AS b\nRUN npm ci\nCMD ["node", "a.js"]\nFROM c\nCOPY --from=b /x /x\n')).toBe(false);
    expect(isFound(rule, 'FROM a AS dev\nRUN npm ci\nCMD ["node", "a.js"]\n')).toBe(false);
  });
});

describe("caches left", () => {
  const rule = "package-cache-left";

  test.each([
    ["npm i -g serve", true],
    ["npm ci && npm cache clean --force", false],
    ["npm ci && rm -rf /root/.npm/_cacache", false],
    ["npm cache clean --force && npm ci", true],
    ["pnpm install", false],
    ["uv sync", false],
    ["uv sync --link-mode=copy", true],
    ["uv sync --link-mode=copy --no-cache", false],
    ["micromamba install -y numpy", true],
    ["conda install numpy && conda clean -tipy", false],
    ["pacman -Sy", false],
    ["pacman -S --noconfirm git && pacman -Scc --noconfirm", false],
    ["poetry install", true],
    ["pipenv sync", true],
  ])("%s", (command, found) => {
    expect(isFound(rule, `FROM a\nRUN ${command}\n`)).toBe(found);
  });

  test("nothing is added where the program may be gone", () => {
    for (const command of ["npm ci && apt-get purge -y npm", "if [ -f a ]; then npm ci; fi", "su app -c 'npm ci'"])
      expect(fixed(rule, `FROM a\nRUN ${command}\n`)).toBe(`FROM a\nRUN ${command}\n`);
  });
});

describe("package lists of apt", () => {
  const rule = "apt-install-without-update";

  test.each([
    ["no lists in an official image", "FROM debian:13\nRUN apt-get install -y a\n", true],
    ["another base image", "FROM example.com/a\nRUN apt-get install -y a\n", false],
    [
      "a stage below",
      "FROM debian:13 AS a\nRUN apt-get update && apt-get install -y a\nFROM a\nRUN apt-get install -y b\n",
      true,
    ],
    ["a setup script", "FROM debian:13\nRUN curl https://example.com | bash\nRUN apt-get install -y nodejs\n", false],
    ["an update alone, which has its own rule", "FROM debian:13\nRUN apt-get update\nRUN apt-get install -y a\n", false],
    ["copied lists", "FROM debian:13\nCOPY lists /var/lib/apt/lists\nRUN apt-get install -y a\n", false],
  ])("%s", (_name, text, found) => {
    expect(isFound(rule, text)).toBe(found);
  });

  test("one finding for all that share a cause", () => {
    const text =
      "FROM debian:13\nRUN apt-get update && apt-get install -y a\nRUN apt-get install -y b\nRUN apt-get install -y c\n";
    expect(run(rule, text).findings).toHaveLength(1);
    expect(isFound(rule, fixed(rule, text))).toBe(false);
  });
});

describe("cache mounts", () => {
  test.each([
    ["RUN pip install a\n", "RUN --mount=type=cache,target=/root/.cache/pip pip install a\n"],
    ["USER app\nRUN pip install a\n", "USER app\nRUN pip install a\n"],
    ["ENV PIP_CACHE_DIR=/c\nRUN pip install a\n", "ENV PIP_CACHE_DIR=/c\nRUN --mount=type=cache,target=/c pip install a\n"],
    ["RUN npm ci && npm cache clean --force\n", "RUN --mount=type=cache,target=/root/.npm npm ci\n"],
    ["RUN apk add --no-cache a\n", "RUN --mount=type=cache,target=/etc/apk/cache apk add a\n"],
    ["RUN dnf install -y a && dnf clean all\n", "RUN --mount=type=cache,target=/var/cache/dnf dnf install -y a\n"],
    ["RUN go build .\n", "RUN go build .\n"],
    ["RUN apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/* /tmp/x\n", undefined],
    ["RUN apt-get update && apt-get install -y a\nRUN apt-get install -y b\n", undefined],
  ])("%j", (text, after) => {
    expect(fixed("missing-cache-mount", `FROM x\n${text}`)).toBe(`FROM x\n${after ?? text}`);
  });

  test.each([
    ["RUN --mount=type=cache,target=/cache/uv uv sync\n", "ENV UV_CACHE_DIR=/cache/uv\n"],
    ["RUN --mount=type=cache,target=/home/app/.cache yarn\n", "USER app\n"],
    ["RUN pip install a\n", "ENV PIP_NO_CACHE_DIR=1\n"],
  ])("%j needs none", (text, before) => {
    expect(isFound("missing-cache-mount", `FROM x\n${before}${text}`)).toBe(false);
  });

  test.each([
    ["target=/root/.cache/pip", "pip install --no-cache-dir a", true],
    ["target=/root/.cache", "pip install --no-cache-dir a", false],
    ["target=/root/.npm", "npm ci && npm cache clean --force", true],
    ["target=/root/.cache/uv", "uv sync && uv cache prune", false],
    ["target=/var/lib/apt/lists", "apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*", true],
    ["target=/var/cache/apt", "apt-get update && apt-get install -y a && rm -rf /var/lib/apt/lists/*", false],
  ])("a mount on %s with %s", (mount, command, found) => {
    expect(isFound("unused-cache-mount", `FROM x\nRUN --mount=type=cache,${mount} ${command}\n`)).toBe(found);
  });
});
