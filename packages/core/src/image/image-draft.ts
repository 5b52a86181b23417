import type { Environment } from "./environment.ts";
import type { HealthcheckConfig, HistoryEntry, ImageConfig } from "../stages/image-config.ts";
import type { PlannedHistoryEntry, TargetImage } from "./image-plan.ts";

/** The target's image while it is made, instruction by instruction, through all stages that it stands on. */
export interface ImageDraft {
  /** The settings without Env, which the environment holds, and without what is a set. */
  readonly settings: {
    user: string;
    workingDirectory: string;
    entrypoint: readonly string[];
    command: readonly string[];
    argsEscaped: boolean;
    stopSignal: string;
    shell: readonly string[];
    healthcheck: HealthcheckConfig | undefined;
    onBuild: string[];
  };
  readonly ports: Set<string>;
  readonly volumes: Set<string>;
  readonly labels: Map<string, string>;
  /** What ARG has declared, in the order of the first declaration, with what is shown where the environment has no such name. */
  readonly declared: Map<string, string>;
  readonly history: PlannedHistoryEntry[];
}

/** Begins with what a base image brings along. */
export function draftImage(base: ImageConfig, history: readonly HistoryEntry[]): ImageDraft {
  return {
    settings: {
      user: base.User ?? "",
      workingDirectory: base.WorkingDir ?? "",
      entrypoint: base.Entrypoint ?? [],
      command: base.Cmd ?? [],
      argsEscaped: base.ArgsEscaped ?? false,
      stopSignal: base.StopSignal ?? "",
      shell: base.Shell ?? [],
      healthcheck: base.Healthcheck ?? undefined,
      onBuild: [],
    },
    ports: new Set(Object.keys(base.ExposedPorts ?? {})),
    volumes: new Set(Object.keys(base.Volumes ?? {})),
    labels: new Map(Object.entries(base.Labels ?? {})),
    declared: new Map(),
    history: history.map((entry) => ({ ...entry, step: undefined })),
  };
}

/** The image as BuildKit writes it: what is empty is left out, and sets are sorted. */
export function finishImage({ settings, ports, volumes, labels, history }: ImageDraft, environment: Environment): TargetImage {
  const { user, workingDirectory, entrypoint, command, argsEscaped, stopSignal, shell, healthcheck, onBuild } = settings;
  const env = environment.kept().map(({ name, value }) => `${name}=${value}`);
  const config: ImageConfig = {
    ...(user !== "" && { User: user }),
    ...(ports.size > 0 && { ExposedPorts: emptyObjects(ports) }),
    ...(env.length > 0 && { Env: env }),
    ...(entrypoint.length > 0 && { Entrypoint: entrypoint }),
    ...(command.length > 0 && { Cmd: command }),
    ...(volumes.size > 0 && { Volumes: emptyObjects(volumes) }),
    ...(workingDirectory !== "" && { WorkingDir: workingDirectory }),
    ...(labels.size > 0 && { Labels: Object.fromEntries([...labels].sort(byName)) }),
    ...(stopSignal !== "" && { StopSignal: stopSignal }),
    ...(healthcheck !== undefined && { Healthcheck: healthcheck }),
    ...(argsEscaped && { ArgsEscaped: true }),
    ...(onBuild.length > 0 && { OnBuild: onBuild }),
    ...(shell.length > 0 && { Shell: shell }),
  };
  return { config, history };
}

function emptyObjects(names: ReadonlySet<string>): Readonly<Record<string, Readonly<Record<string, never>>>> {
  return Object.fromEntries([...names].sort().map((name) => [name, {}]));
}

function byName([a]: readonly [string, string], [b]: readonly [string, string]): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
