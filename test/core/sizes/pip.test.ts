import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BaseImage } from "../../../packages/core/src/analysis.ts";
import { planDockerfile } from "../../../packages/core/src/plan-dockerfile.ts";
import { createFactBook, type FactSource } from "../../../packages/core/src/sizes/facts/fact-book.ts";
import { layerSizes } from "../../../packages/core/src/sizes/layer-sizes.ts";
import { markerHolds } from "../../../packages/core/src/sizes/pip/marker.ts";
import { readPythonKey } from "../../../packages/core/src/sizes/pip/pip-facts.ts";
import {
  decodeTable,
  encodeTable,
  requirementText,
  type TableProject,
} from "../../../packages/core/src/sizes/pip/pip-table-text.ts";
import { poetrySpecifier } from "../../../packages/core/src/sizes/pip/project-requirements.ts";
import { parseRequirement } from "../../../packages/core/src/sizes/pip/requirement.ts";
import { readRequirementsFile } from "../../../packages/core/src/sizes/pip/requirements-file.ts";

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
        '[[package]]\nname = "web"\nversion = "1.0"\n[package.dependencies]\ntools = "<2"\n[[package]]\nname = "tools"\nversion = "1.5"\n[[package]]\nname = "colour"\nversion = "1.0"\n',
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

describe("what Python's packaging writes", () => {
  test("requirements", () => {
    expect(parseRequirement("Foo_Bar[a, B.c] >= 1, <2 ; python_version < '3.9'")).toEqual({
      name: "foo-bar",
      extras: ["a", "b-c"],
      specifier: ">=1,<2",
      url: undefined,
      marker: "python_version < '3.9'",
    });
    expect(parseRequirement("x @ https://example.com/x.whl ; os_name == 'nt'")).toMatchObject({
      name: "x",
      url: "https://example.com/x.whl",
    });
    expect(parseRequirement("numpy (>=1.2)")).toMatchObject({ specifier: ">=1.2" });
    for (const text of ["./x", "-r x", "a b", "x >> 1"]) expect(parseRequirement(text)).toBeUndefined();
  });

  test("markers", () => {
    const at = { python: "3.11", machine: "x86_64", extras: new Set(["test"]) };
    const holding = [
      "python_version >= '3.9'",
      "'linux' in sys_platform",
      "extra == 'test' and (os_name == 'nt' or os_name == 'posix')",
      "nonsense ((",
      "platform_machine not in 'arm64 i686'",
    ];
    const not = [
      "python_version < '3.10'",
      "sys_platform == 'win32' or extra == 'docs'",
      "python_full_version < '3.11.0a1'",
      "implementation_name == 'pypy'",
    ];
    for (const marker of holding) expect([marker, markerHolds(marker, at)]).toEqual([marker, true]);
    for (const marker of not) expect([marker, markerHolds(marker, at)]).toEqual([marker, false]);
  });

  test("requirements files", () => {
    const text =
      "# c\nflask==3 \\\n  --hash=sha256:ab \\\n  --hash=sha256:cd\n-r base.txt\n--index-url https://example.com\n-e .\n-c c.txt\nx; python_version<'3'";
    expect(readRequirementsFile(text)).toEqual([
      { kind: "requirement", text: "flask==3" },
      { kind: "requirements", path: "base.txt" },
      { kind: "editable", text: "." },
      { kind: "constraints", path: "c.txt" },
      { kind: "requirement", text: "x; python_version<'3'" },
    ]);
  });

  test("what poetry writes", () => {
    expect(["^1.2.3", "^0.2", "~1.2", "~1", "*", "1.2", ">=1,<2"].map(poetrySpecifier)).toEqual([
      ">=1.2.3,<2",
      ">=0.2,<0.3",
      ">=1.2,<1.3",
      ">=1,<2",
      "",
      "==1.2",
      ">=1,<2",
    ]);
  });

  test("any text is read without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseRequirement(text);
        markerHolds(text, { python: "3.11", machine: "x86_64", extras: new Set() });
        expect(readRequirementsFile(text).length).toBeLessThanOrEqual(text.split("\n").length);
      }),
    );
    const word = fc.stringMatching(/^[\w.<>=!~,\[\]@:;"'()$* -]{1,20}$/);
    fc.assert(
      fc.property(word, (text) => {
        expect(groupsOf([`RUN pip install ${JSON.stringify(text)}`]).length).toBeLessThan(2);
      }),
      { numRuns: 60 },
    );
  });
});

test("the embedded table is read as it was written, but for rounding", () => {
  const size = fc.option(fc.integer({ min: 0, max: 1_000_000_000 }), { nil: undefined });
  const names = ["a", "b-c", "d2"];
  const needed = fc.record({
    name: fc.constantFrom(...names),
    extras: fc.constantFrom([], ["x"], ["x", "y-z"]),
    specifier: fc.constantFrom("", "<2", ">=1,!=1.5", "~=1.0"),
    from: fc.constantFrom(undefined, 9),
    to: fc.constantFrom(undefined, 12),
    extra: fc.constantFrom(undefined, "more"),
  });
  const release = fc.record({
    version: fc.constantFrom("1.0", "2.0rc1", "2024.1+local"),
    value: fc.record({
      archiveBytes: fc.integer({ min: 1, max: 1e9 }),
      bytes: size,
      files: size,
      pythonFiles: size,
      bytecodeBytes: size,
      scripts: fc.integer({ min: 0, max: 63 }),
    }),
    requires: fc.array(needed, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(fc.tuple(...names.map(() => fc.array(release, { minLength: 1, maxLength: 2 }))), (lists) => {
      const projects: readonly TableProject[] = lists.map((releases, at) => ({ name: names[at]!, releases }));
      const read = decodeTable(encodeTable(projects));
      const plain = (table: readonly TableProject[]) =>
        table.map(({ name, releases }) => ({
          name,
          releases: releases.map(({ version, requires }) => [version, ...requires.map(requirementText)]),
        }));
      expect(plain(read)).toEqual(plain(projects));
      for (const [at, { releases }] of projects.entries()) {
        for (const [number, { value }] of releases.entries()) {
          const other = read[at]!.releases[number]!.value;
          for (const [one, two, share] of [
            [value.bytes, other.bytes, 0.0001],
            [value.files, other.files, 0.004],
          ] as const) {
            if (one === undefined) expect(two).toBeUndefined();
            else expect(Math.abs(two! - one)).toBeLessThanOrEqual(Math.max(0.5, one * share));
          }
        }
      }
    }),
  );
});
