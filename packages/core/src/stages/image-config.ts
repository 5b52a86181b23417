/** The `config` object of an OCI image, with the names that it has there (OCI image-spec config.md, and docker's additions to it). */
export interface ImageConfig {
  readonly User?: string;
  readonly ExposedPorts?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  /** `NAME=value` each. */
  readonly Env?: readonly string[];
  readonly Entrypoint?: readonly string[];
  readonly Cmd?: readonly string[];
  readonly Volumes?: Readonly<Record<string, Readonly<Record<string, never>>>>;
  readonly WorkingDir?: string;
  readonly Labels?: Readonly<Record<string, string>>;
  readonly StopSignal?: string;
  readonly Healthcheck?: HealthcheckConfig;
  /** Docker's mark for a command in shell form. */
  readonly ArgsEscaped?: boolean;
  /** Instructions for the images that are built on this one. */
  readonly OnBuild?: readonly string[];
  readonly Shell?: readonly string[];
}

/** Durations in nanoseconds, as docker keeps them. */
export interface HealthcheckConfig {
  readonly Test?: readonly string[];
  readonly Interval?: number;
  readonly Timeout?: number;
  readonly StartPeriod?: number;
  readonly StartInterval?: number;
  readonly Retries?: number;
}

/** One entry of an image's history. */
export interface HistoryEntry {
  /** `created_by`: the instruction as BuildKit writes it down. */
  readonly createdBy: string;
  /** `empty_layer`: whether no layer belongs to the entry. */
  readonly empty: boolean;
}
