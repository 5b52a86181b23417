import type { EnvVariable } from "../../image/image-plan.ts";
import type { MemorySetting, Origin, StartProcess } from "./container-contract.ts";

/** Settings of runtimes and servers that have to fit what the platform gives: from variables, and from the start command. */
export function memorySettings(
  variables: readonly { readonly variable: Pick<EnvVariable, "name" | "value">; readonly origin: Origin }[],
  { entrypoint, command }: StartProcess,
): readonly MemorySetting[] {
  const found: MemorySetting[] = [];
  for (const { variable, origin } of variables) {
    if (javaVariables.has(variable.name) || variable.name === "NODE_OPTIONS" || variable.name === "GUNICORN_CMD_ARGS") {
      found.push(...inText(variable.value, variable.name, origin));
    } else if (variable.name === "GOMEMLIMIT") {
      found.push({ text: variable.value, where: variable.name, kind: "goal", bytes: readGoBytes(variable.value), origin });
    } else if (workerVariables.has(variable.name) && /^\d+$/.test(variable.value)) {
      found.push({ text: variable.value, where: variable.name, kind: "workers", bytes: undefined, origin });
    }
  }
  for (const part of [entrypoint, command]) {
    if (part === undefined) continue;
    const keyword = part === entrypoint ? "ENTRYPOINT" : "CMD";
    found.push(...inText(part.words.join(" "), keyword, part.origin));
  }
  return found;
}

// The JVM's launcher and its own variable, Tomcat, Maven; `JAVA_OPTS` is what start scripts read by convention.
const javaVariables: ReadonlySet<string> = new Set(
  "JAVA_OPTS JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS CATALINA_OPTS MAVEN_OPTS JVM_OPTS".split(" "),
);
const workerVariables: ReadonlySet<string> = new Set(["WEB_CONCURRENCY", "GOMAXPROCS", "UVICORN_WORKERS", "PUMA_WORKERS"]);

/** Options that can stand in a variable or in a command. */
function* inText(text: string, where: string, origin: Origin): Generator<MemorySetting> {
  for (const [written, number = "", unit = ""] of text.matchAll(/-Xmx(\d+)([kmgt]?)\b/gi)) {
    yield { text: written, where, kind: "heap", bytes: Number(number) * (binaryUnits[unit.toLowerCase()] ?? 1), origin };
  }
  for (const [written] of text.matchAll(/-XX:MaxRAMPercentage=[\d.]+/g)) {
    yield { text: written, where, kind: "share", bytes: undefined, origin };
  }
  for (const [written, number = ""] of text.matchAll(/--max[-_]old[-_]space[-_]size[= ](\d+)/g)) {
    yield { text: written, where, kind: "heap", bytes: Number(number) * 2 ** 20, origin };
  }
  if (!/\b(?:gunicorn|uvicorn|hypercorn|puma|granian)\b/.test(text) && where !== "GUNICORN_CMD_ARGS") return;
  for (const [written] of text.matchAll(/(?<=^|\s)(?:--workers|-w)[= ]?\d+\b/g)) {
    yield { text: written, where, kind: "workers", bytes: undefined, origin };
  }
}

const binaryUnits: Readonly<Record<string, number>> = { "": 1, k: 2 ** 10, m: 2 ** 20, g: 2 ** 30, t: 2 ** 40 };

/** Bytes of a GOMEMLIMIT, such as `512MiB`; undefined for `off` and for what Go refuses. Source: pkg.go.dev/runtime. */
function readGoBytes(text: string): number | undefined {
  const [, number, unit = ""] = /^(\d+)(?:([KMGT])iB|B)?$/.exec(text) ?? [];
  return number === undefined ? undefined : Number(number) * (binaryUnits[unit.toLowerCase()] ?? 1);
}
