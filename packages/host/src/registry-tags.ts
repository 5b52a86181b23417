import { findCredentials } from "./credentials-find.ts";
import type { FullHttpClient } from "./http-client.ts";
import { insecureHosts } from "./http-hosts.ts";
import type { RegistryFailed } from "./registry-failure.ts";
import { readReference } from "./registry-reference.ts";
import { openSession } from "./registry-session.ts";

export interface RegistryTagsOptions {
  readonly http: FullHttpClient;
  /** Says where credentials are. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export interface RegistryTags {
  readonly kind: "tags";
  /** The first thousand, in the registry's order. */
  readonly tags: readonly string[];
}

const mostTags = 1000;
const maxBytes = 512 * 1024;

/** The tags of a repository, of which a reference gives the name. Never throws for what a registry says. */
export async function readRegistryTags(name: string, options: RegistryTagsOptions): Promise<RegistryTags | RegistryFailed> {
  const reference = readReference(name);
  if (reference === undefined) return { kind: "failure", failure: { kind: "bad-reference", name } };
  const { http, environment } = options;
  const session = openSession(reference, {
    http,
    insecure: insecureHosts(environment),
    credentials: () => findCredentials(reference.host, reference.repository, environment),
  });
  const answer = await session.get({ path: `tags/list?n=${mostTags}`, maxBytes });
  if (answer.kind === "failure") return answer;
  return { kind: "tags", tags: readTags(answer.body.toString("utf8")) };
}

/** What is no list of tags has none. */
function readTags(body: string): readonly string[] {
  try {
    const value: unknown = JSON.parse(body);
    if (typeof value !== "object" || value === null || !("tags" in value) || !Array.isArray(value.tags)) return [];
    return value.tags.filter((tag): tag is string => typeof tag === "string" && /^\w[\w.-]{0,127}$/.test(tag)).slice(0, mostTags);
  } catch {
    return [];
  }
}
