import type { Runtime } from "../../data/runtime.ts";
import type { Language } from "../../text/language.ts";
import { unreachable } from "../../text/unreachable.ts";
import type { ContainerContract, ContractUser } from "./container-contract.ts";
import { englishNotes } from "./runtime-notes-en.ts";
import { koreanNotes } from "./runtime-notes-ko.ts";

export type NoteKey = keyof typeof englishNotes;

/** The parts of a contract, in the order in which they are told. */
export const contractParts = [
  "start",
  "stop",
  "user",
  "directory",
  "ports",
  "volumes",
  "writes",
  "health",
  "environment",
  "memory",
  "labels",
  "restart",
  "platform",
] as const;
export type ContractPart = (typeof contractParts)[number];

/** What a platform does with a part of the contract. */
export interface RuntimeNote {
  readonly part: ContractPart;
  readonly key: NoteKey;
  readonly params: Readonly<Record<string, string>>;
  /** "watch": here the reader should decide something. */
  readonly tone: "good" | "info" | "watch";
  /** Ids of rules of plimsoll that look after it. */
  readonly rules: readonly string[];
}

/** The text of a note, with inline code in backquotes. */
export function noteText({ key, params }: RuntimeNote, language: Language): string {
  const text = language === "ko" ? koreanNotes[key] : englishNotes[key];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? "");
}

/**
 * What a platform will do with a container of this image. Facts: the references of `docker run`, the Compose file and `docker stack deploy`, and
 * the Kubernetes documentation of pods, probes, security contexts and Deployments.
 */
export function runtimeNotes(contract: ContainerContract, runtime: Runtime): readonly RuntimeNote[] {
  return [
    ...startNotes(contract, runtime),
    ...stopNotes(contract, runtime),
    ...userNotes(contract.user, runtime),
    note("directory", "directory"),
    ...portNotes(contract, runtime),
    ...dataNotes(contract, runtime),
    ...healthNotes(contract, runtime),
    ...environmentNotes(contract, runtime),
    note("memory", `${runtime}.memory`),
    ...contract.memory.map(({ kind, text, where }) =>
      note("memory", `memory.${kind}`, { tone: "watch", params: { text, where } }),
    ),
    note("restart", `${runtime}.restart`),
    note("restart", `${runtime}.update`),
    contract.platform.os === "windows" ? note("platform", "windows") : note("platform", `${runtime}.platform`),
  ];
}

function note(part: ContractPart, key: NoteKey, more: Partial<Omit<RuntimeNote, "part" | "key">> = {}): RuntimeNote {
  return { part, key, params: {}, tone: "info", rules: [], ...more };
}

function startNotes({ process: { first } }: ContainerContract, runtime: Runtime): readonly RuntimeNote[] {
  const usual = note("start", `${runtime}.start`);
  const init = note("start", `${runtime}.init`);
  switch (first.kind) {
    case "none":
      return [note("start", "start.none", { tone: "watch" }), usual];
    case "unknown":
      return [note("start", "start.unknown"), usual];
    case "shell": {
      const more = { tone: "watch", params: { name: first.name }, rules: ["shell-form-command"] } as const;
      return [note("start", "first.shell", more), usual, init];
    }
    case "script":
      return [note("start", "first.script", { tone: "watch", params: { name: first.name } }), usual, init];
    case "program":
      return [note("start", "first.program", { tone: "good", params: { name: first.name } }), usual, init];
    case "init":
      return [note("start", "first.init", { tone: "good", params: { name: first.name } }), usual];
    default:
      return unreachable(first);
  }
}

function stopNotes({ stopSignal }: ContainerContract, runtime: Runtime): readonly RuntimeNote[] {
  const stop = note("stop", `${runtime}.stop`, { params: { signal: stopSignal.value } });
  return runtime === "kubernetes" ? [stop, note("stop", "kubernetes.drain")] : [stop];
}

function userNotes({ kind, uid }: ContractUser, runtime: Runtime): readonly RuntimeNote[] {
  switch (kind) {
    case "unknown":
      return [note("user", "user.unknown", { tone: "watch", rules: ["missing-user"] })];
    case "root":
      return [note("user", `${runtime}.root`, { tone: "watch", rules: ["missing-user", "root-user"] })];
    case "name":
      if (runtime !== "kubernetes") return [note("user", "docker.user", { tone: "good" })];
      return uid === undefined
        ? [note("user", "kubernetes.name", { tone: "watch", rules: ["named-user"] })]
        : [note("user", "kubernetes.name-known", { tone: "watch", params: { uid: String(uid) }, rules: ["named-user"] })];
    case "number":
      return [note("user", runtime === "kubernetes" ? "kubernetes.number" : "docker.user", { tone: "good" })];
    default:
      return unreachable(kind);
  }
}

function portNotes({ ports, user }: ContainerContract, runtime: Runtime): readonly RuntimeNote[] {
  if (ports.length === 0) return [note("ports", "ports.none")];
  const isPlainUser = user.kind === "number" || user.kind === "name";
  const low = runtime === "kubernetes" && isPlainUser ? ports.filter(({ first }) => first < 1024) : [];
  return [
    note("ports", `${runtime}.ports`),
    ...low.map(({ first }) =>
      note("ports", "kubernetes.low-port", { tone: "watch", params: { port: String(first) }, rules: ["privileged-port"] }),
    ),
  ];
}

function dataNotes({ volumes, writes }: ContainerContract, runtime: Runtime): readonly RuntimeNote[] {
  const rules = runtime === "kubernetes" ? ["volume-under-kubernetes"] : [];
  const kept = volumes.map(({ path }) => note("volumes", `${runtime}.volume`, { tone: "watch", params: { path }, rules }));
  const written = writes.map(({ path, inVolume }) =>
    inVolume
      ? note("writes", "write.volume", { tone: "good", params: { path } })
      : note("writes", `${runtime}.write`, { tone: "watch", params: { path }, rules: ["write-outside-volume"] }),
  );
  return [...(kept.length === 0 ? [note("volumes", `${runtime}.no-volume`)] : kept), ...written];
}

function healthNotes({ health }: ContainerContract, runtime: Runtime): readonly RuntimeNote[] {
  if (health.kind !== "check") {
    const rules = { docker: ["missing-healthcheck"], swarm: ["swarm-service-without-healthcheck"], kubernetes: [] }[runtime];
    const without = note("health", `${runtime}.no-health`, { tone: "watch", rules });
    return health.kind === "disabled" ? [note("health", "health.disabled"), without] : [without];
  }
  const params = { retries: String(health.retries) };
  if (runtime !== "kubernetes") return [note("health", `${runtime}.health`, { tone: "good", params })];
  return [note("health", "kubernetes.health", { tone: "watch", rules: ["healthcheck-under-kubernetes"] })];
}

function environmentNotes({ environment }: ContainerContract, runtime: Runtime): readonly RuntimeNote[] {
  const secrets = environment.filter(({ secret }) => secret);
  const told = secrets.map(({ name }) =>
    note("environment", `${runtime}.secret`, { tone: "watch", params: { name }, rules: ["secret-in-arg-or-env"] }),
  );
  return [note("environment", `${runtime}.env`), ...told];
}
