export const runtimeNames = ["docker", "swarm", "kubernetes"] as const;
/** What runs the containers of an image: Docker by itself, Docker Swarm or Kubernetes. */
export type Runtime = (typeof runtimeNames)[number];
