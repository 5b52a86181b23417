import type { BuildPart, ServicePart } from "./service-part.ts";

/** A service with what a later file says of it, put together as Compose does: single values replace, lists and mappings add up. */
export function mergeParts(base: ServicePart, over: ServicePart): ServicePart {
  const kept = over.dropped.size === 0 ? base : without(base, over.dropped);
  return {
    name: base.name,
    place: base.place,
    build: mergeBuilds(kept.build, over.build),
    image: over.image ?? kept.image,
    user: over.user ?? kept.user,
    readOnly: over.readOnly ?? kept.readOnly,
    entrypoint: over.entrypoint ?? kept.entrypoint,
    command: over.command ?? kept.command,
    healthcheck: over.healthcheck ?? kept.healthcheck,
    deploy: over.deploy ?? kept.deploy,
    platform: over.platform ?? kept.platform,
    ports: unique([...kept.ports, ...over.ports], ({ port, protocol }) => `${port}/${protocol}`),
    mounts: [...kept.mounts.filter(({ path }) => !over.mounts.some((mount) => mount.path === path)), ...over.mounts],
    environment: byName(kept.environment, over.environment),
    waitsFor: unique([...kept.waitsFor, ...over.waitsFor], ({ value }) => value),
    extends: undefined,
    dropped: base.dropped,
  };
}

function mergeBuilds(base: BuildPart | undefined, over: BuildPart | undefined): BuildPart | undefined {
  if (base === undefined || over === undefined) return over ?? base;
  return {
    place: base.place,
    context: over.context ?? base.context,
    // Either names the Dockerfile: the later one counts.
    dockerfile: over.inline === undefined ? (over.dockerfile ?? base.dockerfile) : undefined,
    inline: over.dockerfile === undefined ? (over.inline ?? base.inline) : undefined,
    target: over.target ?? base.target,
    args: byName(base.args, over.args),
    contexts: byName(base.contexts, over.contexts),
    platforms: unique([...base.platforms, ...over.platforms], ({ value }) => value),
    tags: unique([...base.tags, ...over.tags], ({ value }) => value),
  };
}

function without(base: ServicePart, dropped: ReadonlySet<string>): ServicePart {
  const keeps = (key: string): boolean => !dropped.has(key);
  return {
    ...base,
    build: keeps("build") ? base.build : undefined,
    image: keeps("image") ? base.image : undefined,
    user: keeps("user") ? base.user : undefined,
    readOnly: keeps("read_only") ? base.readOnly : undefined,
    entrypoint: keeps("entrypoint") ? base.entrypoint : undefined,
    command: keeps("command") ? base.command : undefined,
    healthcheck: keeps("healthcheck") ? base.healthcheck : undefined,
    deploy: keeps("deploy") ? base.deploy : undefined,
    platform: keeps("platform") ? base.platform : undefined,
    ports: keeps("ports") ? base.ports : [],
    mounts: keeps("volumes") ? base.mounts : [],
    environment: keeps("environment") ? base.environment : [],
    waitsFor: keeps("depends_on") ? base.waitsFor : [],
  };
}

function byName<Item extends { readonly name: string }>(base: readonly Item[], over: readonly Item[]): readonly Item[] {
  const names = new Set(over.map(({ name }) => name));
  return [...base.filter(({ name }) => !names.has(name)), ...over];
}

/** The last of those with one key. */
function unique<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
