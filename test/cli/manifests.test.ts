import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Language } from "@plimsoll/core";
import { dnsName, emitCompose, emitKubernetes, emitStack, type Manifest, readContract } from "@plimsoll/core/explain";
import { planDockerfile } from "@plimsoll/core/plan";
import Ajv from "ajv";
import Ajv4 from "ajv-draft-04";
import { afterAll, describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { runtimeYaml } from "../../packages/cli/src/explain/runtime-yaml.ts";
import { findInPeers, findManifestSchema } from "../../packages/dev/src/peers.ts";
import { openCorpus } from "../support/corpus.ts";
import { repositoryRoot } from "../support/repository.ts";
import { describeWith, describeWithCorpus } from "../support/shared.ts";
import { parseReport, usePlimsoll } from "./plimsoll.ts";

const forms = ["compose", "stack", "kubernetes"] as const;
type Form = (typeof forms)[number];

const emitters: Readonly<Record<Form, (...args: Parameters<typeof emitCompose>) => Manifest>> = {
  compose: emitCompose,
  stack: emitStack,
  kubernetes: emitKubernetes,
};

/** The manifest of a Dockerfile; undefined where it has no target. */
function emit(form: Form, text: string, language: Language = "en"): string | undefined {
  const contract = readContract(planDockerfile({ text }));
  if (contract === undefined) return undefined;
  const build = { context: ".", dockerfile: undefined, target: undefined, args: {} };
  return runtimeYaml(emitters[form](contract, { name: "web", image: undefined, build }, "Dockerfile"), language);
}

/** What a manifest says, without its comments. Throws where it is no YAML. */
function dataOf(yaml: string): readonly unknown[] {
  return parseAllDocuments(yaml).map((document) => {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) throw problem;
    return document.toJS() as unknown;
  });
}

// Everything that a Dockerfile can say about running, and some that it should not.
const unusual = [
  `FROM scratch\n`,
  `FROM debian:13\nUSER 4294967295\nEXPOSE 0 70000 22 53/udp 53 5000-5040 132/sctp\nCMD ["a"]\n`,
  `FROM debian:13\nUSER app:wheel\nVOLUME ["/", "relative", "/a b", "/a:b", "/dup", "/dup/", "/x/dup", "/y/dup", "/$HOME"]\nCMD a $X\n`,
  `FROM debian:13\nUSER 0:0\nENV 'API_TOKEN=hunter2hunter2' DB_PASSWORD=correcthorse\nSTOPSIGNAL 9\nENTRYPOINT ["/x", "# not a comment: {yes}"]\n`,
  `FROM debian:13\nUSER 1000:1000\nHEALTHCHECK --interval=500ms --timeout=1m30s --start-period=2h --retries=1 CMD wget -qO- localhost:8080/a?b=1 || exit 1\nEXPOSE 8080\n`,
  `FROM debian:13\nSHELL ["/bin/bash", "-c"]\nHEALTHCHECK CMD echo "$A: 'x'" && \\\n  test -f "a\\tb"\nVOLUME /data\n`,
  `FROM debian:13\nHEALTHCHECK CMD ["/check", "--yes", "no", "0x1", "1e3", "~"]\nCMD node --max-old-space-size=300 x\n`,
  `FROM --platform=windows/amd64 mcr.microsoft.com/windows/nanoserver:ltsc2025\nUSER ContainerUser\nVOLUME C:\\\\data\nEXPOSE 80\nCMD ["a.exe"]\n`,
  `FROM eclipse-temurin:21\nENV JAVA_TOOL_OPTIONS="-Xmx1g -XX:MaxRAMPercentage=75" GOMEMLIMIT=300MiB WEB_CONCURRENCY=4\nHEALTHCHECK NONE\n`,
];
const examples = readdirSync(join(repositoryRoot, "examples"), { recursive: true, encoding: "utf8" })
  .filter((path) => /(?:^|[/\\])Dockerfile$/.test(path))
  .sort()
  .map((path) => readFileSync(join(repositoryRoot, "examples", path), "utf8"));

const corpusDir = join(repositoryRoot, process.env.PLIMSOLL_SHARED ?? "../shared", "corpus");

/** A few hundred real Dockerfiles, where they are. */
function realFiles(): readonly string[] {
  try {
    return openCorpus(corpusDir)
      .files.filter((_, at) => at % 24 === 0)
      .map((path) => readFileSync(path, "utf8"));
  } catch {
    return [];
  }
}

const samples = [...unusual, ...examples, ...realFiles()];

/** What each sample becomes, made and read once. */
const manifests = new Map<Form, readonly { readonly yaml: string; readonly data: readonly unknown[] }[]>();

function manifestsOf(form: Form): readonly { readonly yaml: string; readonly data: readonly unknown[] }[] {
  const made =
    manifests.get(form) ??
    samples.flatMap((text) => {
      const yaml = emit(form, text);
      return yaml === undefined ? [] : [{ yaml, data: dataOf(yaml) }];
    });
  manifests.set(form, made);
  return made;
}

describe("a manifest", () => {
  test.each(forms)("of %s says the same in both languages", (form) => {
    for (const text of [...unusual, ...examples]) {
      const [english, korean] = [emit(form, text, "en")!, emit(form, text, "ko")!];
      expect(dataOf(korean)).toEqual(dataOf(english));
      expect(korean).toMatch(/# .*[가-힣]/);
      expect(english).not.toMatch(/[가-힣]/);
    }
  });

  test.each(forms)("of %s can be taken over with its suggestions", (form) => {
    for (const text of [...unusual, ...examples]) {
      // A suggestion is what stands three blanks behind the sign.
      const taken = emit(form, text)!.replace(/^( *)# {3}/gm, "$1");
      // Two that begin with the same key are for the reader to join.
      expect(parseAllDocuments(taken, { uniqueKeys: false }).flatMap(({ errors }) => errors)).toEqual([]);
    }
  });

  test("gives names that DNS takes", () => {
    const given = ["web", "My App", "2fast", "___", "a".repeat(80), "-a-", "한글", "café.v2"];
    const names = given.map((name) => dnsName(name));
    expect(names).toEqual(["web", "my-app", "app-2fast", "app", "a".repeat(63), "a", "app", "cafe-v2"]);
    expect(names.map((name) => dnsName(name))).toEqual(names);
  });
});

const lackOfSchema = "no schemas; `npm run dev -- install-peers compose-schema stack-schema` fetches them";

/** What docker's own formats take: times as Go writes them, and ports. */
const formats: Readonly<Record<string, RegExp>> = {
  duration: /^(?:\d+(?:\.\d+)?(?:ns|us|ms|s|m|h))+$/,
  expose: /^\d+(?:-\d+)?(?:\/[a-z]+)?$/,
  ports: /^(?:[\d.]+:)?(?:\d+(?:-\d+)?:)?\d+(?:-\d+)?(?:\/(?:tcp|udp|sctp))?$/,
};

function schemaErrors(ajv: InstanceType<typeof Ajv.default>, schemaFile: string, form: Form): readonly string[] {
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
  const schema = JSON.parse(readFileSync(schemaFile, "utf8")) as Record<string, unknown>;
  // With https it is not the name that validators know the draft by.
  const validate = ajv.compile({ ...schema, $schema: undefined });
  return manifestsOf(form).flatMap(({ yaml, data }) =>
    data.every((document) => validate(document)) ? [] : [`${ajv.errorsText(validate.errors)}\n${yaml}`],
  );
}

describeWith("the schema of Compose", findManifestSchema("compose"), lackOfSchema, (schema) => {
  test("takes every Compose file, and every stack", () => {
    const ajv = (): InstanceType<typeof Ajv.default> => new Ajv.default({ strict: false, allErrors: true });
    expect(schemaErrors(ajv(), schema, "compose")).toEqual([]);
    expect(schemaErrors(ajv(), schema, "stack")).toEqual([]);
  });

  test("would refuse what is none", () => {
    const ajv = new Ajv.default({ strict: false });
    for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
    const schemaData = JSON.parse(readFileSync(schema, "utf8")) as Record<string, unknown>;
    const validate = ajv.compile({ ...schemaData, $schema: undefined });
    expect(validate({ services: { web: { build: ".", ports: ["8080:80"] } } })).toBe(true);
    expect(validate({ services: { web: { build: 3 } } })).toBe(false);
    expect(validate({ services: { web: { nonsense: true } } })).toBe(false);
  });
});

describeWith("the schema of `docker stack deploy`", findManifestSchema("stack"), lackOfSchema, (schema) => {
  test("takes every stack", () => {
    expect(schemaErrors(new Ajv4.default({ strict: false, allErrors: true }), schema, "stack")).toEqual([]);
  });

  test("no stack has a key that docker ignores", () => {
    const types = readFileSync(join(schema, "../../../types/types.go"), "utf8");
    const list = types.slice(types.indexOf("UnsupportedProperties"), types.indexOf("type ConfigFile"));
    const ignored = new Set([...list.matchAll(/^\t"(\w+)"/gm)].map(([, name]) => name));
    expect(ignored).toContain("restart");
    expect(ignored).toContain("mem_limit");
    for (const { data } of manifestsOf("stack")) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Schema-checked above.
      const [stack] = data as readonly { readonly services: Record<string, object> }[];
      const keys = Object.values(stack!.services).flatMap((service) => Object.keys(service));
      expect(keys.filter((key) => ignored.has(key))).toEqual([]);
    }
  });
});

const lackOfKubernetes = "no kubernetes-validate; `npm run dev -- install-peers kubernetes-validate` installs it";

describeWith("kubernetes-validate", findInPeers("kubernetes-validate"), lackOfKubernetes, (program) => {
  const folder = mkdtempSync(join(tmpdir(), "plimsoll-kubernetes-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function validate(name: string, yaml: string): string {
    const path = join(folder, name);
    writeFileSync(path, yaml);
    const { status, stdout, stderr } = spawnSync(program, ["--strict", "--quiet", path], { encoding: "utf8", timeout: 120_000 });
    return status === 0 ? "" : `${stdout}${stderr}`;
  }

  test("takes every Deployment and Service", { timeout: 130_000 }, () => {
    // The validator takes long to read: of the real files, one in four.
    const some = manifestsOf("kubernetes").filter((_, at) => at < unusual.length + examples.length || at % 4 === 0);
    const yaml = some.map((each) => each.yaml).join("---\n");
    expect(validate("all.yaml", yaml)).toBe("");
  });

  test("would refuse what is none", () => {
    const yaml = emit("kubernetes", unusual[1]!)!.replace("containerPort: 53", "containerPort: many");
    expect(validate("wrong.yaml", yaml)).toContain("many");
  });
});

describeWithCorpus("plimsoll's own rules on what it prints", ({ files }) => {
  const plimsoll = usePlimsoll();

  test("find nothing that it could have known", () => {
    const texts = [...unusual, ...examples, ...files.filter((_, at) => at % 80 === 7).map((path) => readFileSync(path, "utf8"))];
    for (const [at, text] of texts.entries()) {
      if (emit("compose", text) === undefined) continue;
      plimsoll.write(`${at}/Dockerfile`, text);
      for (const form of forms) plimsoll.write(`${at}/${form === "kubernetes" ? "k8s" : form}.yaml`, emit(form, text)!);
    }
    const names = texts.flatMap((_, at) => ["compose.yaml", "stack.yaml", "k8s.yaml"].map((name) => `${at}/${name}`));
    const written = names.filter((name) => emit("compose", texts[Number.parseInt(name, 10)]!) !== undefined);
    const result = plimsoll.run(["lint", "--builds", "--profile", "strict", "--format", "json", "--no-config", ...written]);
    expect(result.stderr).toBe("");
    const found = parseReport(result).files.filter(({ path }) => path.endsWith(".yaml"));
    expect(found.length).toBeGreaterThan(100);
    expect(
      found.flatMap(({ path, findings, problems }) => [...findings, ...problems].map(({ message }) => `${path}: ${message}`)),
    ).toEqual([]);
  });
});
