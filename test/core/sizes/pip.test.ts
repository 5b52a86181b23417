import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BaseImage } from "../../../packages/core/src/analysis.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { createFactBook, type FactSource } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import { readPythonKey } from "../../../packages/core/src/sizes/pip/pip-facts.ts";

/** A small index: what each release needs; every wheel has 1,000 bytes of which 500 are Python, in ten and four files. */
const index: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  web: { "2.0": ["tools>=2", "colour; sys_platform == 'win32'"], "1.0": ["tools<2"] },
  tools: { "2.1": [], "2.0": [], "1.5": [] },
  colour: { "1.0": [] },
  rich: { "3.0": ["old>=2", 'extra-part; extra == "more"'], "2.0": ["old"] },
  old: { "2.0": [], "1.0": [] },
  "extra-part": { "1.0": [] },
  pip: { "25.0": [] },
};

function source(texts: Readonly<Record<string, string>> = {}): FactSource {
  const find = (kind: string, key: string): object | undefined => {
    if (kind === "text") return texts[key] === undefined ? undefined : { value: texts[key] };
    const read = readPythonKey(key);
    const project = read === undefined ? undefined : index[read.name];
    if (project === undefined) return undefined;
    if (kind === "python-project") return { value: { versions: Object.keys(project).toSorted().toReversed() } };
    const requires = project[read?.version ?? ""];
    if (requires === undefined) return undefined;
    return {
      value: {
        archiveBytes: 400,
        bytes: 1000,
        files: 10,
        pythonBytes: 500,
        pythonFiles: 4,
        bytecodeBytes: 700,
        requires,
        cacheable: true,
      },
    };
  };
  return {
    find(kind, key) {
      const found = find(kind, key);
      // The table above answers each kind with its own values.
      return found === undefined ? undefined : ({ ...found, basis: "index", source: "the test" } as never);
    },
  };
}

const python: BaseImage = {
  platform: "linux/amd64",
  config: { Env: ["PATH=/usr/local/bin:/usr/bin:/bin", "PYTHON_VERSION=3.11.9"] },
  system: { id: "debian", codename: "bookworm", pythonPackages: [{ name: "pip", version: "24.0" }] },
};

/** Groups of each layer: role's first letter, name, and its folder for the first of all. */
function groupsOf(lines: readonly string[], texts: Readonly<Record<string, string>> = {}): readonly string[] {
  const entries = Object.entries(texts).map(([path, text]) => ({ path, type: "file" as const, bytes: text.length, mode: 0o644 }));
  const facts = { context: { entries, ignoreFile: undefined }, images: { "python:3.11": python } };
  const planned = planDockerfile({ text: ["FROM python:3.11", ...lines].join("\n"), facts });
  return layerSizes(planned, { facts: createFactBook([source(texts)]) }).flatMap((layer) => {
    if (layer === undefined || layer.complete) return [];
    const groups = layer.groups.filter(({ role }) => role !== "bytecode").map(({ role, path }) => `${role}:${path}`);
    return [`${groups.join(" ")}${layer.bytes.likely === null ? " ?" : ""}`];
  });
}

const site = "/usr/local/lib/python3.11/site-packages";
const inSite = (...names: readonly string[]): string => names.map((name) => `packages:${site}/${name}`).join(" ");

describe("what pip install puts down", () => {
  test("the newest releases that fit, and what they need", () => {
    expect(groupsOf(["RUN pip install --no-cache-dir web"])).toEqual([inSite("web", "tools")]);
    expect(groupsOf(["RUN python -m pip install --no-cache-dir --no-deps 'web==1.0'"])).toEqual([inSite("web")]);
    expect(groupsOf(["RUN pip3 install --no-cache-dir 'rich[more]>=3'"])).toEqual([inSite("rich", "old", "extra_part")]);
  });

  test("an older release where a pin rules out what the newest needs", () => {
    const planned = planDockerfile({
      text: "FROM python:3.11\nRUN pip install --no-cache-dir rich old==1.0",
      facts: { images: { "python:3.11": python } },
    });
    const book = createFactBook([source()]);
    layerSizes(planned, { facts: book });
    expect(book.asked().map(({ key }) => key)).toContain("rich==2.0 3.11");
    expect(groupsOf(["RUN pip install --no-cache-dir rich old==1.0"])).toEqual([inSite("rich", "old")]);
  });

  test("a release that does not run with the image's own release of Python is passed over", () => {
    const asked = (version: string): readonly string[] => {
      const base: BaseImage = { ...python, config: { Env: [`PYTHON_VERSION=${version}`] } };
      const planned = planDockerfile({
        text: "FROM python:3.11\nRUN pip install --no-cache-dir tools",
        facts: { images: { "python:3.11": base } },
      });
      const needs: FactSource = {
        find(kind, key) {
          if (kind !== "python-project" || !key.startsWith("tools ")) return source().find(kind, key);
          // The kind that was asked for decides the type.
          return {
            value: { versions: ["2.1", "2.0"], needs: { "2.1": ">=3.11.5" } },
            basis: "index",
            source: "the test",
          } as never;
        },
      };
      const book = createFactBook([needs]);
      layerSizes(planned, { facts: book });
      return book.asked().flatMap(({ kind, key }) => (kind === "python-release" ? [key] : []));
    };
    expect(asked("3.11.9")).toEqual(["tools==2.1 3.11"]);
    expect(asked("3.11.2")).toEqual(["tools==2.0 3.11"]);
    expect(asked("3.11")).toEqual(["tools==2.1 3.11"]);
  });

  test("what is there stays, unless it is to be upgraded", () => {
    expect(groupsOf(["RUN pip install --no-cache-dir tools", "RUN pip install --no-cache-dir web"])).toEqual([
      inSite("tools"),
      inSite("web"),
    ]);
    expect(groupsOf(["RUN pip install --no-cache-dir pip"])).toEqual([]);
    expect(groupsOf(["RUN pip install --no-cache-dir --upgrade pip"])).toEqual([inSite("pip")]);
  });

  test("requirements and constraints of files, as they were copied or mounted", () => {
    const texts = {
      "requirements.txt": "-r more.txt\nweb # web\n",
      "more.txt": "colour==1.0 --hash=sha256:00\n",
      "c.txt": "web<2\n",
    };
    const lines = ["COPY . /app", "WORKDIR /app", "RUN pip install --no-cache-dir -r requirements.txt -c c.txt"];
    expect(groupsOf(lines, texts).at(-1)).toBe(inSite("colour", "web", "tools"));
    const mounted = ["RUN --mount=type=bind,source=more.txt,target=/tmp/r.txt pip install --no-cache-dir -r /tmp/r.txt"];
    expect(groupsOf(mounted, texts)).toEqual([inSite("colour")]);
  });

  test("a folder, a prefix, a user and a virtual environment of their own", () => {
    const where = (line: string): string => groupsOf([line])[0]!.split(" ").at(-1)!;
    expect(where("RUN pip install --no-cache-dir --target /lib colour")).toBe("packages:/lib/colour");
    expect(where("RUN pip install --no-cache-dir --prefix=/install colour")).toBe(
      `packages:/install/lib/python3.11/site-packages/colour`,
    );
    expect(where("RUN pip install --no-cache-dir --user colour")).toBe(
      "packages:/root/.local/lib/python3.11/site-packages/colour",
    );
    const inside = "packages:/opt/venv/lib/python3.11/site-packages/colour";
    expect(where("RUN python -m venv /opt/venv --without-pip && /opt/venv/bin/pip install --no-cache-dir colour")).toBe(inside);
    expect(
      where("RUN python -m venv --without-pip /opt/venv && . /opt/venv/bin/activate && pip install --no-cache-dir colour"),
    ).toBe(inside);
    const active = [
      "ENV PATH=/opt/venv/bin:$PATH",
      "RUN python -m venv --without-pip /opt/venv",
      "RUN pip install --no-cache-dir colour",
    ];
    expect(groupsOf(active).at(-1)).toBe(inside);
  });

  test("its cache, unless it is switched off, purged or mounted", () => {
    const cache = "cache:/root/.cache/pip";
    expect(groupsOf(["RUN pip install colour"])).toEqual([`${inSite("colour")} ${cache}`]);
    for (const line of [
      "RUN PIP_NO_CACHE_DIR=1 pip install colour",
      "RUN pip install colour && pip cache purge",
      "RUN --mount=type=cache,target=/root/.cache/pip pip install colour",
    ]) {
      expect(groupsOf([line])).toEqual([inSite("colour")]);
    }
  });

  test("nobody knows what is built or comes from elsewhere", () => {
    expect(groupsOf(["RUN pip install --no-cache-dir git+https://example.com/x.git colour"])).toEqual([`${inSite("colour")} ?`]);
    expect(groupsOf(["RUN pip install --no-cache-dir nobody-has-this"])).toEqual([" ?"]);
    expect(groupsOf(["RUN pip install --no-cache-dir $UNKNOWN"])).toEqual([" ?"]);
  });

  test("a project's own requirements", () => {
    const texts = {
      "pyproject.toml": '[project]\nname = "x"\ndependencies = ["colour"]\n[project.optional-dependencies]\ndev = ["tools<2"]\n',
    };
    expect(groupsOf(["COPY . /app", "RUN cd /app && pip install --no-cache-dir '.[dev]'"], texts).at(-1)).toBe(
      inSite("colour", "tools"),
    );
  });
});

describe("other installers", () => {
  const venv = (...names: readonly string[]): string =>
    names.map((name) => `packages:/app/.venv/lib/python3.11/site-packages/${name}`).join(" ");

  test("uv sync installs what the lock file says, without what is for development", () => {
    const lock = `version = 1
[[package]]
name = "app"
source = { virtual = "." }
dependencies = [{ name = "web" }]
[package.dev-dependencies]
dev = [{ name = "colour" }]
[[package]]
name = "web"
version = "1.0"
source = { registry = "https://example.com/simple" }
dependencies = [{ name = "tools" }, { name = "nothing", marker = "sys_platform == 'win32'" }]
[[package]]
name = "tools"
version = "1.5"
source = { registry = "https://example.com/simple" }
[[package]]
name = "colour"
version = "1.0"
source = { registry = "https://example.com/simple" }
`;
    const lines = (flags: string): readonly string[] => ["WORKDIR /app", "COPY uv.lock .", `RUN uv sync --no-cache ${flags}`];
    expect(groupsOf(lines("--no-dev --frozen"), { "uv.lock": lock }).at(-1)).toBe(venv("web", "tools"));
    expect(groupsOf(lines("--frozen"), { "uv.lock": lock }).at(-1)).toBe(venv("web", "colour", "tools"));
    expect(groupsOf(lines("--frozen")).at(-1)).toBe(" ?");
  });

  test("poetry and pipenv", () => {
    const poetry = {
      "poetry.lock":
        '[[package]]\nname = "web"\nversion = "1.0"\n[package.dependencies]\ntools = "<2"\n' +
        '[[package]]\nname = "tools"\nversion = "1.5"\n[[package]]\nname = "colour"\nversion = "1.0"\n',
      "pyproject.toml":
        '[tool.poetry.dependencies]\npython = "^3.9"\nweb = "^1.0"\n[tool.poetry.group.dev.dependencies]\ncolour = "*"\n',
    };
    const lines = [
      "WORKDIR /app",
      "COPY . .",
      "RUN poetry config virtualenvs.create false && poetry install --no-cache --without dev",
    ];
    expect(groupsOf(lines, poetry).at(-1)).toBe(inSite("web", "tools"));
    const pipenv = {
      "Pipfile.lock": JSON.stringify({ default: { web: { version: "==1.0" } }, develop: { colour: { version: "==1.0" } } }),
    };
    const run = "RUN PIP_NO_CACHE_DIR=1 pipenv install --system --deploy";
    expect(groupsOf(["WORKDIR /app", "COPY . .", run], pipenv).at(-1)).toBe(inSite("web"));
    expect(groupsOf(["WORKDIR /app", "COPY . .", `${run} --dev`], pipenv).at(-1)).toBe(inSite("web", "colour"));
  });

  test("uv makes no byte code unless told so", () => {
    const code = (line: string): boolean => {
      const planned = planDockerfile({ text: `FROM python:3.11\n${line}`, facts: { images: { "python:3.11": python } } });
      return layerSizes(planned, { facts: createFactBook([source()]) }).some((layer) =>
        layer?.groups.some(({ role }) => role === "bytecode"),
      );
    };
    expect(code("RUN uv pip install --system colour")).toBe(false);
    expect(code("RUN uv pip install --system --compile-bytecode colour")).toBe(true);
    expect(code("RUN pip install colour")).toBe(true);
    expect(code("RUN pip install --no-compile colour")).toBe(false);
  });
});

test("any word is read without an error", () => {
  const word = fc.stringMatching(/^[\w.<>=!~,[\]@:;"'()$* -]{1,20}$/);
  fc.assert(
    fc.property(word, (text) => {
      expect(groupsOf([`RUN pip install ${JSON.stringify(text)}`]).length).toBeLessThan(2);
    }),
    { numRuns: 60 },
  );
});
