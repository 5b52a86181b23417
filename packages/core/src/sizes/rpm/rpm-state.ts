import type { LayerDraft } from "../commands/estimator.ts";
import { stateKey } from "../layers/stage-contents.ts";
import type { RpmPackageIndex } from "./rpm-package-index.ts";
import { RpmResolver } from "./rpm-resolver.ts";

/** What rpm keeps in mind from step to step. */
export interface RpmState {
  /** "" for /. */
  readonly root: string;
  /** By name: the version as far as it is known, and the step that installed it; undefined for the base image. */
  readonly installed: ReadonlyMap<string, { readonly version: string | undefined; readonly step: number | undefined }>;
  /** Whether the packages of the base image are known, and not only assumed. */
  readonly known: boolean;
  /** Where the database is. */
  readonly database: string;
}

/** The key of the index: `fedora/41/x86_64`. */
export function rpmIndexKey(layer: LayerDraft): string {
  const { id, version } = layer.base?.system ?? {};
  const [name, tag = "latest"] = (layer.image ?? "").replace(/@.*$/, "").split("/").at(-1)!.split(":");
  return `${id ?? (name === "" ? "unknown" : name)}/${version ?? tag}/${rpmArchitecture(layer)}`;
}

export function rpmArchitecture({ platform: { architecture } }: LayerDraft): string {
  switch (architecture) {
    case "amd64":
      return "x86_64";
    case "arm64":
      return "aarch64";
    case "arm":
      return "armv7hl";
    default:
      return architecture;
  }
}

export function rpmStateOf(layer: LayerDraft, index: RpmPackageIndex | undefined, root: string): RpmState {
  const before = layer.contents.state(keyOf(root));
  if (before !== undefined) return before;
  const system = layer.base?.system;
  const recent = system?.id === "fedora" && Number.parseInt(system.version ?? "0", 10) >= 36;
  const database = recent || /opensuse|sles/.test(system?.id ?? "") ? "/usr/lib/sysimage/rpm" : "/var/lib/rpm";
  if (root !== "") return { root, installed: new Map(), known: true, database };
  const packages = system?.packages;
  const installed =
    packages === undefined ? assumed(index) : new Map(packages.map(({ name, version }) => [name, { version, step: undefined }]));
  return { root, installed, known: packages !== undefined, database };
}

export function setRpmState(layer: LayerDraft, state: RpmState): void {
  layer.contents.setState(keyOf(state.root), state);
}

function keyOf(root: string): ReturnType<typeof stateKey<RpmState>> {
  return stateKey<RpmState>(`rpm ${root}`);
}

/** What every image has that can install packages; what these need comes by itself. */
function assumed(index: RpmPackageIndex | undefined): RpmState["installed"] {
  if (index === undefined) return new Map();
  const resolver = new RpmResolver(index, new Set(), false);
  for (const name of minimal) if (index.get(name) !== undefined) resolver.want(name);
  return new Map(resolver.finish().install.map(({ name }) => [name, { version: undefined, step: undefined }]));
}

const minimal: readonly string[] = (
  "filesystem setup basesystem bash coreutils glibc glibc-common glibc-minimal-langpack ca-certificates tzdata rpm dnf " +
  "microdnf curl gnupg2 libcurl openssl-libs zlib findutils gawk grep sed tar gzip shadow-utils util-linux systemd-libs"
).split(" ");
