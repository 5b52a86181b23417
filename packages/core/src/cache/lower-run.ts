import { cleanPath } from "../context/go-path.ts";
import { flagOf, type RunInstruction } from "../instructions/instruction.ts";
import { type Mount, mountOption } from "../instructions/mount.ts";
import { heredocBody } from "../syntax/heredoc.ts";
import type { LoweredStep, StepLowering } from "./lower-build.ts";
import type { InputContent, VertexInput } from "./vertex.ts";

/**
 * RUN: told by its command line, environment, directory, user and mounts, and by where its root file system comes from; what it
 * mounts is told by its content.
 */
export function lowerRun(lowering: StepLowering, instruction: RunInstruction): LoweredStep {
  const { image, base, builder, stage, stepIndex } = lowering;
  const mounts = lowerMounts(lowering, instruction);
  const flags = ["network", "security"].map((name) => normalFlag(flagOf(instruction, name)?.value));
  const devices = instruction.flags.filter(({ name }) => name === "device").map(({ value }) => value);
  const digest = JSON.stringify([
    "exec",
    image.args,
    image.env.map(({ name, value }) => `${name}=${value}`),
    image.workingDirectory,
    image.user,
    flags,
    devices,
    stage.platform && [stage.platform.os, stage.platform.architecture, stage.platform.variant],
    mounts.map(({ key }) => key),
  ]);
  const script = scriptOf(instruction);
  const file = script === undefined ? [] : [builder.source(JSON.stringify(["file", script]), { kind: "heredoc", name: "" })];
  const inputs = [
    ...rootInput(base, mounts),
    ...mountInputs(base, mounts),
    ...file.map((vertex): VertexInput => ({ vertex, selector: "", content: undefined })),
  ];
  const executed = builder.add(digest, inputs, stepIndex);
  return { state: executed, end: executed };
}

/** What is the default needs not be said. */
function normalFlag(value: string | undefined): string {
  return value === undefined || value === "default" || value === "sandbox" ? "" : value;
}

/** A heredoc alone that begins with `#!` becomes a file, whose text is not part of the command line. */
function scriptOf({ heredocs, command }: RunInstruction): string | undefined {
  const [heredoc] = heredocs;
  if (heredoc === undefined || heredocs.length !== 1 || command.form !== "shell") return undefined;
  const body = heredocBody(heredoc).text;
  return body.startsWith("#!") ? `${heredoc.name}\0${body}` : undefined;
}

interface LoweredMount {
  /** What the digest of the operation holds of it. */
  readonly key: unknown;
  /** The file system that it takes something of; undefined for mounts without one. */
  readonly input: { readonly vertex: number; readonly path: string; readonly content: InputContent } | undefined;
}

/** BuildKit sorts what has a place by it. */
function lowerMounts(lowering: StepLowering, { mounts }: RunInstruction): readonly LoweredMount[] {
  const edges = [...lowering.edges("mount")];
  const lowered = mounts.map((mount) => {
    const named = (mountOption(mount, "from")?.value ?? "") !== "";
    return lowerMount(lowering, mount, named ? edges.shift()?.target : undefined);
  });
  return lowered.sort((a, b) => compareKeys(JSON.stringify(a.key), JSON.stringify(b.key)));
}

function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

type From = Parameters<StepLowering["from"]>[0];

function lowerMount(lowering: StepLowering, mount: Mount, from: From | undefined): LoweredMount {
  const value = (name: string): string | undefined => {
    const option = mountOption(mount, name);
    return option === undefined ? undefined : lowering.expand(option.value ?? "true");
  };
  const isOn = (name: string): boolean => (value(name) ?? "false").toLowerCase() !== "false";
  const [id, target, env] = [value("id"), value("target"), value("env")];
  const owner = ["uid", "gid", "mode"].map((name) => numberKey(value(name)));
  const place = target === undefined ? "" : placeOf(target, lowering.image.workingDirectory);
  switch (mount.type) {
    case "secret":
    case "ssh": {
      const source = value("source");
      const name = source ?? id ?? (target === undefined ? "" : target.slice(target.lastIndexOf("/") + 1));
      return { key: [mount.type, name, target, env, owner, isOn("required")], input: undefined };
    }
    case "tmpfs":
      return { key: [place, "tmpfs", value("size")], input: undefined };
    case "cache":
      return lowerCacheMount(
        lowering,
        { id, target, place, owner, sharing: value("sharing"), readonly: isOn("readonly") },
        from,
        value("source"),
      );
    default: {
      const writable = isOn("readwrite") || (mountOption(mount, "readonly") !== undefined && !isOn("readonly"));
      return { key: [place, "bind", writable], input: inputOf(lowering, from, value("source") ?? "") };
    }
  }
}

interface CacheMount {
  readonly id: string | undefined;
  readonly target: string | undefined;
  readonly place: string;
  readonly owner: readonly string[];
  readonly sharing: string | undefined;
  readonly readonly: boolean;
}

/** Of the id of a cache nothing counts but whether it is the default one, together with the default sharing. */
function lowerCacheMount(
  lowering: StepLowering,
  mount: CacheMount,
  from: From | undefined,
  source: string | undefined,
): LoweredMount {
  const id = mount.id === undefined || mount.id === "" ? cleanPath(mount.target ?? "") : mount.id;
  const isDefault = id === mount.place && (mount.sharing ?? "shared") === "shared";
  const key = [mount.place, "cache", mount.readonly, isDefault];
  const whole = cleanPath(`/${source ?? ""}`) === "/";
  if (whole && mount.owner.some((part) => part !== "")) {
    const made = JSON.stringify(["mkdir /cache", mount.owner]);
    return {
      key,
      input: {
        vertex: lowering.builder.source(made, { kind: "directory", name: "/cache" }),
        path: "/cache",
        content: { kind: "known", key: made, sources: [] },
      },
    };
  }
  return { key, input: from === undefined ? undefined : inputOf(lowering, from, source ?? "") };
}

/** What is mounted from the build context, when `from` is not given, or from elsewhere. */
function inputOf(lowering: StepLowering, from: From | undefined, source: string): LoweredMount["input"] {
  const path = cleanPath(`/${source}`);
  const context = from === undefined ? "" : lowering.contextOf(from);
  if (context === undefined) {
    const vertex = from && lowering.from(from);
    return vertex === undefined ? undefined : { vertex, path, content: { kind: "made" } };
  }
  const taken = { context, pattern: path, excludes: [], parents: false };
  const content: InputContent = { kind: "known", key: lowering.contents.keyOf(taken), sources: [taken] };
  return { vertex: lowering.builder.source(`context ${context}`, { kind: "context", name: context }), path, content };
}

function placeOf(target: string, workingDirectory: string): string {
  return cleanPath(target).startsWith("/") ? target : cleanPath(`/${workingDirectory}/${target}`);
}

function numberKey(text: string | undefined): string {
  return text === undefined ? "" : /^\d+$/.test(text) ? String(Number(text)) : text;
}

/**
 * A mount of the very file system that the RUN stands on is one input with it, and that one is told by its content, all of it.
 */
function rootInput(base: number | undefined, mounts: readonly LoweredMount[]): readonly VertexInput[] {
  if (base === undefined) return [];
  const shared = mounts.some(({ input }) => input?.vertex === base);
  return [{ vertex: base, selector: "", content: shared ? { kind: "made" } : undefined }];
}

function mountInputs(base: number | undefined, mounts: readonly LoweredMount[]): readonly VertexInput[] {
  const groups = new Map<number, NonNullable<LoweredMount["input"]>[]>();
  for (const { input } of mounts) {
    if (input === undefined || input.vertex === base) continue;
    const group = groups.get(input.vertex);
    if (group === undefined) groups.set(input.vertex, [input]);
    else group.push(input);
  }
  return [...groups].map(([vertex, group]) => {
    const selector = group.map(({ path }) => path).join("\0");
    return { vertex, selector, content: joinContents(group.map(({ content }) => content)) };
  });
}

function joinContents(contents: readonly InputContent[]): InputContent {
  const known = contents.flatMap((content) => (content.kind === "known" ? [content] : []));
  if (known.length < contents.length) return { kind: "made" };
  const keys = known.map(({ key }) => key).sort();
  return { kind: "known", key: keys.join("\0"), sources: known.flatMap(({ sources }) => sources) };
}
