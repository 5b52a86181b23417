import { suggest } from "../../text/suggest.ts";
import type { Build, BuildDockerfile, ContextFolder, UnknownBuild } from "../build.ts";
import { isKnown } from "../data-node.ts";
import type { Deployment } from "../deployment.ts";
import { joinPath } from "../paths.ts";
import { isElsewhere } from "./read-build-part.ts";
import type { ComposeProject } from "./read-project.ts";
import type { BuildPart, ServicePart } from "./service-part.ts";

/** The builds of a project, in the order of its services. */
export function buildsOfProject({ services, unknownBases }: ComposeProject, folder: string): readonly Build[] {
  const names = services.map(({ name }) => name);
  return services.flatMap((service) => {
    if (service.build === undefined) return [];
    const missing = [
      ...service.build.contexts.flatMap(({ service: other, place }) =>
        other !== undefined && isKnown(other) && !names.includes(other) ? [unknownBuild(other, place, names)] : [],
      ),
      ...unknownBases.flatMap((base) =>
        base.service === service.name ? [unknownBuild(base.extends.service, base.extends.place, names)] : [],
      ),
    ];
    return [buildOf(service, service.build, folder, missing)];
  });
}

function unknownBuild(name: string, place: UnknownBuild["place"], names: readonly string[]): UnknownBuild {
  return { name, place, suggestion: suggest(name, names) };
}

function buildOf(service: ServicePart, part: BuildPart, folder: string, unknownBuilds: readonly UnknownBuild[]): Build {
  const context = contextOf(part, folder);
  return {
    kind: "compose",
    name: service.name,
    place: service.place,
    dockerfile: dockerfileOf(part, context),
    context,
    target: part.target?.value === "" ? undefined : part.target,
    args: part.args.filter(({ name }) => isKnown(name) && name !== ""),
    contexts: part.contexts,
    platforms: part.platforms.length > 0 ? part.platforms : service.platform === undefined ? [] : [service.platform],
    images: [...(service.image === undefined ? [] : [service.image]), ...part.tags],
    unknownBuilds,
  };
}

function contextOf({ context, place }: BuildPart, folder: string): ContextFolder {
  if (context === undefined) return { kind: "folder", path: folder, place };
  if (!isKnown(context.value) || isElsewhere(context.value)) return { kind: "elsewhere", place: context.place };
  return { kind: "folder", path: context.value, place: context.place };
}

function dockerfileOf({ inline, dockerfile, place }: BuildPart, context: ContextFolder): BuildDockerfile {
  if (inline !== undefined) {
    if (isKnown(inline.value)) return { kind: "inline", text: inline.value, place: inline.place };
    return { kind: "elsewhere", place: inline.place };
  }
  if (context.kind === "elsewhere" || (dockerfile !== undefined && !isKnown(dockerfile.value)))
    return { kind: "elsewhere", place };
  const path = joinPath(context.path, dockerfile?.value ?? "Dockerfile");
  return { kind: "file", path, place: dockerfile?.place ?? context.place };
}

/** The containers of a project, those of foreign images too. */
export function deploymentsOfProject({ services }: ComposeProject): readonly Deployment[] {
  return services.map((service) => ({
    kind: "compose",
    name: service.name,
    place: service.place,
    build: service.build === undefined ? undefined : service.name,
    image: service.image,
    ports: service.ports,
    user: service.user,
    nonRootOnly: undefined,
    readOnlyRoot: service.readOnly?.value === true ? service.readOnly.place : undefined,
    mounted: service.mounts.flatMap(({ path }) => path ?? []),
    writable: service.mounts.flatMap(({ path, writable }) => (writable && path !== undefined ? [path] : [])),
    mountsKnown: service.mounts.every(({ path }) => path !== undefined),
    entrypoint: service.entrypoint,
    command: service.command,
    healthcheck: service.healthcheck,
    swarm: service.deploy !== undefined,
    platform: service.platform,
    environment: service.environment,
    waitsFor: service.waitsFor,
  }));
}
