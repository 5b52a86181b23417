import { type ImageReference, parseImageReference } from "@plimsoll/core/editor";

/** A page about an image, and who has it. */
export interface ImagePage {
  readonly url: string;
  /** The registry as people call it. */
  readonly registry: string;
}

/** The page of an image at its own registry; undefined for an unreadable name and for a registry that has no such pages. */
export function imagePage(name: string): ImagePage | undefined {
  const reference = parseImageReference(name);
  return reference && pageOf(reference);
}

function pageOf({ familiar }: ImageReference): ImagePage | undefined {
  const slash = familiar.indexOf("/");
  const host = familiar.slice(0, slash);
  const path = familiar.slice(slash + 1);
  const parts = path.split("/");
  switch (host) {
    case "docker.io":
    case "registry-1.docker.io":
    case "registry.hub.docker.com":
      return hubPage(parts);
    case "ghcr.io":
      // The registry itself leads a browser to the page of the package, wherever in GitHub that is.
      return page("GitHub", `https://ghcr.io/${path}`);
    case "quay.io":
      return parts.length === 2 ? page("Quay", `https://quay.io/repository/${path}`) : undefined;
    case "mcr.microsoft.com":
      return page("Microsoft Artifact Registry", `https://mcr.microsoft.com/artifact/mar/${path}/about`);
    case "public.ecr.aws":
      return page("Amazon ECR Public Gallery", `https://gallery.ecr.aws/${path}`);
    case "registry.gitlab.com":
      return gitlabPage(parts);
    case "cgr.dev":
      return parts[0] === "chainguard" && parts[1] !== undefined
        ? page("Chainguard", `https://images.chainguard.dev/directory/image/${parts[1]}/overview`)
        : undefined;
    default:
      return googlePage(host, parts);
  }
}

function hubPage(parts: readonly string[]): ImagePage | undefined {
  const [owner, name, ...rest] = parts;
  if (owner === undefined || rest.length > 0) return undefined;
  if (name === undefined || owner === "library") return page("Docker Hub", `https://hub.docker.com/_/${name ?? owner}`);
  return page("Docker Hub", `https://hub.docker.com/r/${owner}/${name}`);
}

/** Of a longer path nobody can tell which part is the project: then it is the page of the group or project above. */
function gitlabPage(parts: readonly string[]): ImagePage | undefined {
  if (parts.length < 2) return undefined;
  const top = `https://gitlab.com/${parts[0]}/${parts[1]}`;
  return page("GitLab", parts.length === 2 ? `${top}/container_registry` : top);
}

function googlePage(host: string, parts: readonly string[]): ImagePage | undefined {
  if (/^(?:(?:us|eu|asia)\.)?gcr\.io$/.test(host)) return page("Google Container Registry", `https://${host}/${parts.join("/")}`);
  const location = /^([a-z0-9-]+)-docker\.pkg\.dev$/.exec(host)?.[1];
  const [project, ...rest] = parts;
  if (location === undefined || rest.length < 2) return undefined;
  const url = `https://console.cloud.google.com/artifacts/docker/${project}/${location}/${rest.join("/")}`;
  return page("Google Artifact Registry", url);
}

function page(registry: string, url: string): ImagePage {
  return { registry, url };
}
