import { planDockerfile, type PlannedBuild } from "../../plan-dockerfile.ts";
import { isRoot, splitUser } from "../../rules/shared/user-names.ts";
import { secretNames } from "../../rules/shared/secret-names.ts";
import { userNumber } from "../../rules/shared/user-number.ts";
import { isWindowsByName } from "../../shell/stage-shell.ts";
import { runScripts, type RunScript } from "../../shell/run-scripts.ts";
import type { ImageConfig } from "../../stages/image-config.ts";
import { parsePlatform } from "../../stages/platform.ts";
import type {
  ContainerContract,
  ContractHealth,
  ContractPlatform,
  ContractPort,
  ContractUser,
  ContractVariable,
  ContractWrite,
  Told,
} from "./container-contract.ts";
import { healthRequest } from "./health-request.ts";
import { type ImageSettings, imageSettings } from "./image-settings.ts";
import { memorySettings } from "./memory-settings.ts";
import { isStart, startProcess } from "./start-process.ts";

/** Reads from a plan what a container of the target needs and promises. Undefined where the plan has no target. */
export function readContract(given: PlannedBuild): ContainerContract | undefined {
  const planned = standsOnWindows(given) ? plannedForWindows(given) : given;
  const config = planned.image.target?.config;
  if (config === undefined) return undefined;
  const settings = imageSettings(planned);
  const scripts = runScripts(planned.graph);
  const process = startProcess(planned, config, settings, scripts);
  const volumes = Object.keys(config.Volumes ?? {}).map((path) => ({ path, origin: settings.memberOf("volume", path) }));
  return {
    platform: platformOf(given),
    base: settings.baseName,
    baseKnown: settings.baseKnown,
    process,
    user: userOf(planned, config, settings, scripts),
    workingDirectory: told(config.WorkingDir, "/", "workdir", settings),
    ports: portsOf(config, settings),
    volumes,
    stopSignal: told(config.StopSignal, "SIGTERM", "stopsignal", settings),
    health: healthOf(config, settings, scripts),
    environment: environmentOf(planned, config, settings),
    memory: memorySettings(
      (config.Env ?? []).map((text) => ({
        variable: splitVariable(text),
        origin: settings.memberOf("env", splitVariable(text).name),
      })),
      process,
    ),
    labels: Object.keys(config.Labels ?? {}).map((name) => ({ name, origin: settings.memberOf("label", name) })),
    writes: writesOf(settings, scripts, volumes),
  };
}

function platformOf(given: PlannedBuild): ContractPlatform {
  const { graph } = given;
  const stage = graph.target === undefined ? undefined : graph.stages[graph.target];
  const usual = { os: "linux", architecture: "amd64", variant: "" };
  const { os, architecture } = stage?.platform ?? parsePlatform(graph.options.platform ?? "linux/amd64", usual) ?? usual;
  const asked = graph.options.platform !== undefined || stage?.from.flags.some(({ name }) => name === "platform") === true;
  return { os: standsOnWindows(given) ? "windows" : (stage?.os ?? os), architecture, asked };
}

function standsOnWindows({ graph }: PlannedBuild): boolean {
  let lowest = graph.target === undefined ? undefined : graph.stages[graph.target];
  while (lowest?.base.kind === "stage") lowest = graph.stages[lowest.base.index];
  return lowest !== undefined && isWindowsByName(lowest, graph);
}

/** A build that names no platform is planned for Linux, as BuildKit on Linux would; such an image is only ever built for Windows. */
function plannedForWindows({ syntax, graph, facts }: PlannedBuild): PlannedBuild {
  return planDockerfile({ text: syntax.source.text, build: { ...graph.options, platform: "windows/amd64" }, facts });
}

function told(value: string | undefined, preset: string, kind: "workdir" | "stopsignal", settings: ImageSettings): Told<string> {
  return { value: value ?? preset, origin: settings.originOf(kind, value !== undefined) };
}

function userOf(
  { graph }: PlannedBuild,
  config: ImageConfig,
  settings: ImageSettings,
  scripts: readonly RunScript[],
): ContractUser {
  const value = config.User ?? "";
  const origin = settings.originOf("user", value !== "");
  if (origin.kind === "unknown") return { kind: "unknown", value, uid: undefined, gid: undefined, origin };
  // A variable without a value leaves nothing, or itself.
  if (value.includes("$")) return { kind: "unknown", value, uid: undefined, gid: undefined, origin };
  const numbers = isRoot(value) ? "0" : numeric(value) ? value : userNumber(value, graph, scripts);
  const { user = "", group } = numbers === undefined ? { user: undefined, group: undefined } : splitUser(numbers);
  const kind = isRoot(value) ? "root" : numeric(value) ? "number" : "name";
  return { kind, value, uid: numberOf(user), gid: isRoot(value) ? undefined : numberOf(group ?? ""), origin };
}

function numeric(user: string): boolean {
  return /^\d+(?::|$)/.test(user);
}

/** Numbers of users have 32 bits; what is larger is a mistake, and no number for a manifest. */
function numberOf(text: string): number | undefined {
  return /^\d{1,10}$/.test(text) && Number(text) < 2 ** 31 ? Number(text) : undefined;
}

/** Ports side by side that one line exposes are one range. */
function portsOf({ ExposedPorts = {} }: ImageConfig, settings: ImageSettings): readonly ContractPort[] {
  const single = Object.keys(ExposedPorts)
    .map((name) => {
      const [port = "", protocol = "tcp"] = name.split("/");
      return { port: Number(port), protocol, origin: settings.memberOf("expose", name) };
    })
    .filter(({ port }) => Number.isInteger(port) && port >= 1 && port <= 65_535)
    .sort((a, b) => a.protocol.localeCompare(b.protocol) || a.port - b.port);
  const ranges: ContractPort[] = [];
  for (const { port, protocol, origin } of single) {
    const before = ranges.at(-1);
    if (
      before?.last === port - 1 &&
      before.protocol === protocol &&
      sameLine(before.origin, origin) &&
      isRangeOf(origin, settings)
    ) {
      ranges[ranges.length - 1] = { ...before, last: port };
    } else ranges.push({ first: port, last: port, protocol, origin });
  }
  return ranges.sort((a, b) => a.first - b.first || a.protocol.localeCompare(b.protocol));
}

function sameLine(a: ContractPort["origin"], b: ContractPort["origin"]): boolean {
  return a.kind === "line" && b.kind === "line" && a.span.start === b.span.start;
}

/** `EXPOSE 80 81` names two ports, `EXPOSE 80-81` a range. */
function isRangeOf(origin: ContractPort["origin"], settings: ImageSettings): boolean {
  const last = settings.last("expose");
  if (origin.kind !== "line" || last === undefined) return false;
  return last.span.start !== origin.span.start || last.args.some((word) => word.includes("-"));
}

const second = 1e9;

/** Docker's defaults: 30 s, 30 s, none, three times (Dockerfile reference, HEALTHCHECK). */
function healthOf(config: ImageConfig, settings: ImageSettings, scripts: readonly RunScript[]): ContractHealth {
  const check = config.Healthcheck;
  const origin = settings.originOf("healthcheck", check !== undefined);
  const [type, ...rest] = check?.Test ?? [];
  if (check === undefined || type === undefined) return { kind: "none", origin };
  if (type === "NONE") return { kind: "disabled", origin };
  const instruction = settings.last("healthcheck");
  const script = instruction && scripts.find((each) => each.instruction === instruction);
  const form = type === "CMD-SHELL" ? "shell" : "exec";
  const shell = config.Shell ?? ["/bin/sh", "-c"];
  return {
    kind: "check",
    command: form === "shell" ? [...shell, ...rest] : rest,
    form,
    interval: (check.Interval ?? 30 * second) / second,
    timeout: (check.Timeout ?? 30 * second) / second,
    startPeriod: (check.StartPeriod ?? 0) / second,
    retries: check.Retries ?? 3,
    http: healthRequest(script),
    origin,
  };
}

function environmentOf({ graph }: PlannedBuild, { Env = [] }: ImageConfig, settings: ImageSettings): readonly ContractVariable[] {
  const instructions = graph.stages.flatMap((stage) => stage.instructions);
  const secret = new Set(
    [...secretNames(instructions, graph)].flatMap(({ instruction, key, sure }) =>
      instruction.kind === "env" && sure ? [`${instruction.span.start} ${key.value}`] : [],
    ),
  );
  return Env.flatMap((text) => {
    const { name } = splitVariable(text);
    const origin = settings.memberOf("env", name);
    // Every platform sets it where the image does not.
    if (name === "PATH" && origin.kind !== "line") return [];
    return { name, secret: origin.kind === "line" && secret.has(`${origin.span.start} ${name}`), origin };
  });
}

function splitVariable(text: string): { readonly name: string; readonly value: string } {
  const at = text.indexOf("=");
  return at === -1 ? { name: text, value: "" } : { name: text.slice(0, at), value: text.slice(at + 1) };
}

/** What the line that starts the container redirects into files. Devices and `/proc` are no files. */
function writesOf(
  settings: ImageSettings,
  scripts: readonly RunScript[],
  volumes: readonly { readonly path: string }[],
): readonly ContractWrite[] {
  const start = settings.last("entrypoint") ?? settings.last("cmd");
  const script = start && scripts.find(({ instruction }) => instruction === start && isStart(instruction));
  const redirects = script?.script.commands.flatMap((command) => command.redirects) ?? [];
  return redirects.flatMap(({ operator, target }) => {
    const path = target?.value;
    if (target === undefined || path === undefined || !/^(?:>|>>|&>|&>>|>\|)$/.test(operator)) return [];
    if (!path.startsWith("/") || /^\/(?:dev|proc)\//.test(path)) return [];
    const inVolume = volumes.some((volume) => path.startsWith(volume.path.endsWith("/") ? volume.path : `${volume.path}/`));
    return [{ path, inVolume, span: target.span }];
  });
}
