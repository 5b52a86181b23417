import type { Span } from "../../text/span.ts";

/** What a container of an image asks of whoever runs it, and what it promises: read from the plan, nothing is run. Plain data. */
export interface ContainerContract {
  readonly platform: ContractPlatform;
  /** The image that the target stands on; undefined for `scratch`. */
  readonly base: string | undefined;
  /** Whether the config of that image is known. Where it is not, what nothing in the file sets is unknown. */
  readonly baseKnown: boolean;
  readonly process: StartProcess;
  readonly user: ContractUser;
  readonly workingDirectory: Told<string>;
  readonly ports: readonly ContractPort[];
  readonly volumes: readonly ContractVolume[];
  readonly stopSignal: Told<string>;
  readonly health: ContractHealth;
  /** Variables that the image gives to every process. Values are left out: they may be secrets. */
  readonly environment: readonly ContractVariable[];
  readonly memory: readonly MemorySetting[];
  /** Names of labels. */
  readonly labels: readonly ContractLabel[];
  /** Files that the start command writes by redirection. */
  readonly writes: readonly ContractWrite[];
}

/** Where something is said. */
export type Origin =
  | { readonly kind: "line"; readonly span: Span; readonly keyword: string }
  | { readonly kind: "base-image"; readonly image: string }
  /** Nothing says it: what every platform takes then. */
  | { readonly kind: "default" }
  /** Only the base image could tell, and its config is not known here. */
  | { readonly kind: "unknown"; readonly image: string };

/** A value and where it is said. An unknown one has the value that holds if the base image sets none. */
export interface Told<Value> {
  readonly value: Value;
  readonly origin: Origin;
}

export interface ContractPlatform {
  readonly os: string;
  readonly architecture: string;
  /** Whether somebody has asked for it: otherwise it is what most people build for. */
  readonly asked: boolean;
}

/** What a container starts. */
export interface StartProcess {
  readonly entrypoint: CommandPart | undefined;
  readonly command: CommandPart | undefined;
  /** Entry point and command together: what becomes process 1. Empty where nothing is known to start. */
  readonly words: readonly string[];
  readonly first: FirstProgram;
  readonly origin: Origin;
}

export interface CommandPart {
  /** "shell": the text goes to a shell, which `words` begin with. */
  readonly form: "shell" | "exec";
  readonly words: readonly string[];
  readonly origin: Origin;
}

/** What becomes process 1, which is the one that gets the stop signal. */
export type FirstProgram =
  /** The program itself: the signal arrives. */
  | { readonly kind: "program"; readonly name: string }
  /** A shell stands before it and keeps the signal. */
  | { readonly kind: "shell"; readonly name: string }
  /** A script of the image: it has to end with `exec`, or the signal stays with it. */
  | { readonly kind: "script"; readonly name: string }
  /** A small init that passes signals on and collects ended processes. */
  | { readonly kind: "init"; readonly name: string }
  /** Neither ENTRYPOINT nor CMD: such an image does not start by itself. */
  | { readonly kind: "none" }
  | { readonly kind: "unknown" };

export interface ContractUser {
  readonly kind: "root" | "number" | "name" | "unknown";
  /** As the image has it; "" where nothing sets it. */
  readonly value: string;
  /** The number, where the file or the image says it. */
  readonly uid: number | undefined;
  readonly gid: number | undefined;
  readonly origin: Origin;
}

export interface ContractPort {
  readonly first: number;
  /** The same as `first` for a single port. */
  readonly last: number;
  readonly protocol: string;
  readonly origin: Origin;
}

export interface ContractVolume {
  readonly path: string;
  readonly origin: Origin;
}

export type ContractHealth =
  | { readonly kind: "none" | "disabled"; readonly origin: Origin }
  | {
      readonly kind: "check";
      /** What is executed, a shell included. */
      readonly command: readonly string[];
      readonly form: "shell" | "exec";
      /** Times in seconds, with docker's defaults filled in. */
      readonly interval: number;
      readonly timeout: number;
      readonly startPeriod: number;
      readonly retries: number;
      /** The request that the command surely is; undefined where it does anything else. */
      readonly http: HealthRequest | undefined;
      readonly origin: Origin;
    };

/** An HTTP request to the container itself, where any answer from 400 on is a failure. */
export interface HealthRequest {
  readonly scheme: "HTTP" | "HTTPS";
  readonly port: number;
  readonly path: string;
}

export interface ContractVariable {
  readonly name: string;
  /** Whether its name says that a secret is in it. */
  readonly secret: boolean;
  readonly origin: Origin;
}

export interface ContractLabel {
  readonly name: string;
  readonly origin: Origin;
}

/** A setting that has to fit the memory or the processors that the platform gives. */
export interface MemorySetting {
  /** As it is written, such as `-Xmx512m`. */
  readonly text: string;
  /** The variable or the command that it stands in. */
  readonly where: string;
  readonly kind: "heap" | "share" | "goal" | "workers";
  /** For "heap" and "goal", where the number can be read. */
  readonly bytes: number | undefined;
  readonly origin: Origin;
}

export interface ContractWrite {
  readonly path: string;
  /** Whether it lies below a volume. */
  readonly inVolume: boolean;
  readonly span: Span;
}
