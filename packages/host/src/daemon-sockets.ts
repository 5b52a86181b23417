/**
 * Sockets at which docker and podman may listen: those of `DOCKER_HOST` and `CONTAINER_HOST` alone where the user has set
 * them. Addresses on other machines are not among them.
 */
export function daemonSockets(
  { DOCKER_HOST, CONTAINER_HOST, XDG_RUNTIME_DIR, HOME }: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): readonly string[] {
  const chosen = [DOCKER_HOST, CONTAINER_HOST].filter((address) => address !== undefined && address !== "");
  if (chosen.length > 0) return chosen.flatMap((address) => socketOf(address!) ?? []);
  if (platform === "win32") return ["//./pipe/docker_engine", "//./pipe/podman-machine-default"];
  const own = XDG_RUNTIME_DIR?.startsWith("/") === true ? XDG_RUNTIME_DIR : undefined;
  const home = HOME?.startsWith("/") === true ? HOME : undefined;
  return [
    ...(own === undefined ? [] : [`${own}/docker.sock`]),
    "/var/run/docker.sock",
    ...(home === undefined ? [] : [`${home}/.docker/run/docker.sock`, `${home}/.colima/default/docker.sock`]),
    ...(own === undefined ? [] : [`${own}/podman/podman.sock`]),
    "/run/podman/podman.sock",
  ];
}

function socketOf(address: string): string | undefined {
  if (address.startsWith("unix://")) return address.slice("unix://".length);
  return address.startsWith("npipe://") ? address.slice("npipe://".length) : undefined;
}
