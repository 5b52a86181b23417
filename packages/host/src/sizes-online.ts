import { formatPlatform, type PlannedBuild } from "@plimsoll/core/plan";
import type { OnlineSizing } from "./sizes-build.ts";

/** What differs between those who size a build with the help of the network. */
type OnlineSettings = Pick<OnlineSizing, "store" | "http" | "folder" | "language" | "problem">;

/** What is needed to ask the network for what a build's sizes lack: for its platform, and where its base images get packages from. */
export async function onlineSizing({ graph, plan }: PlannedBuild, settings: OnlineSettings): Promise<OnlineSizing> {
  // Only where the network is allowed.
  const { factFetchers } = await import("./fact-fetchers.ts");
  const systems = plan.steps.map(({ baseImage }) => baseImage?.system);
  const platform = graph.target === undefined ? undefined : graph.stages[graph.target]?.platform;
  return {
    ...settings,
    fetchers: factFetchers,
    aptSources: systems.flatMap((system) => system?.apt?.sources ?? []),
    repositories: systems.flatMap((system) => system?.repositories ?? []),
    platform: platform === undefined ? "linux/amd64" : formatPlatform(platform),
  };
}
