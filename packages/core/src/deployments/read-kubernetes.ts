import { booleanOf, entryOf, itemsOf, textOf, textsOf, unknownText, valueOf, type DataNode } from "./data-node.ts";
import type { CommandOverride, ContainerPort, Deployment } from "./deployment.ts";
import type { Place, Placed } from "./place.ts";

/** The containers of Kubernetes manifests, and the ports that their Services send to. */
export function readKubernetes(documents: readonly DataNode[]): readonly Deployment[] {
  const objects = documents.flatMap(objectsOf);
  const services = objects.filter((object) => kindOf(object) === "Service");
  return objects.flatMap((object) => {
    const pod = podOf(object);
    return pod === undefined ? [] : containersOf(object, pod, services);
  });
}

/** Whether a document says that it is an object of Kubernetes. */
export function isManifest(document: DataNode | undefined): boolean {
  return textOf(valueOf(document, "apiVersion")) !== undefined && textOf(valueOf(document, "kind")) !== undefined;
}

function objectsOf(document: DataNode): readonly DataNode[] {
  if (!isManifest(document)) return [];
  return kindOf(document) === "List" ? itemsOf(valueOf(document, "items")).flatMap(objectsOf) : [document];
}

function kindOf(object: DataNode): string {
  return textOf(valueOf(object, "kind"))?.value ?? "";
}

interface Pod {
  readonly spec: DataNode;
  readonly labels: DataNode | undefined;
}

function podOf(object: DataNode): Pod | undefined {
  const template = templateOf(object);
  const spec = valueOf(template, "spec");
  return spec === undefined ? undefined : { spec, labels: walk(template, "metadata", "labels") };
}

function templateOf(object: DataNode): DataNode | undefined {
  switch (kindOf(object)) {
    case "Pod":
      return object;
    case "Deployment":
    case "StatefulSet":
    case "DaemonSet":
    case "ReplicaSet":
    case "ReplicationController":
    case "Job":
      return walk(object, "spec", "template");
    case "CronJob":
      return walk(object, "spec", "jobTemplate", "spec", "template");
    default:
      return undefined;
  }
}

function containersOf(object: DataNode, pod: Pod, services: readonly DataNode[]): readonly Deployment[] {
  const owner = `${kindOf(object)} ${textOf(walk(object, "metadata", "name"))?.value ?? ""}`.trim();
  const containers = itemsOf(valueOf(pod.spec, "containers"));
  const initial = itemsOf(valueOf(pod.spec, "initContainers"));
  const sent = services.filter((service) => selects(service, pod)).flatMap((service) => servicePorts(service));
  return [...containers, ...initial].flatMap((container, index) => {
    const name = textOf(valueOf(container, "name"));
    if (container.kind !== "mapping") return [];
    // A Service does not say which container of a pod it means.
    const fromServices = containers.length === 1 && index === 0 ? sent : [];
    return [readContainer(container, pod.spec, `${owner}, ${name?.value ?? ""}`, name?.place ?? container.place, fromServices)];
  });
}

function readContainer(
  container: DataNode,
  pod: DataNode,
  name: string,
  place: Place,
  servicePortsOfPod: readonly ContainerPort[],
): Deployment {
  const get = (key: string): DataNode | undefined => valueOf(container, key);
  const security = (key: string): DataNode | undefined =>
    walk(container, "securityContext", key) ?? walk(pod, "securityContext", key);
  const nonRoot = booleanOf(security("runAsNonRoot"));
  const readOnly = booleanOf(walk(container, "securityContext", "readOnlyRootFilesystem"));
  const mounts = itemsOf(get("volumeMounts")).map((mount) => ({
    path: textOf(valueOf(mount, "mountPath"))?.value,
    readOnly: booleanOf(valueOf(mount, "readOnly"))?.value === true,
  }));
  return {
    kind: "kubernetes",
    name,
    place,
    build: undefined,
    image: templated(textOf(get("image"))),
    ports: [...containerPorts(get("ports")), ...servicePortsOfPod],
    user: userOf(security("runAsUser")),
    nonRootOnly: nonRoot?.value === true ? nonRoot.place : undefined,
    readOnlyRoot: readOnly?.value === true ? readOnly.place : undefined,
    mounted: mounts.flatMap(({ path }) => path ?? []),
    writable: mounts.flatMap(({ path, readOnly: fixed }) => (path === undefined || fixed ? [] : [path])),
    mountsKnown: mounts.every(({ path }) => path !== undefined && !path.includes("$") && !path.includes("{{")),
    entrypoint: commandOf(get("command")),
    command: commandOf(get("args")),
    healthcheck: undefined,
    swarm: false,
    platform: undefined,
    environment: itemsOf(get("env")).flatMap((variable) => {
      const entry = textOf(valueOf(variable, "name"));
      return entry === undefined ? [] : [{ name: entry.value, place: entry.place }];
    }),
    waitsFor: [],
  };
}

function userOf(node: DataNode | undefined): Placed<string> | undefined {
  return templated(textOf(node));
}

function commandOf(node: DataNode | undefined): CommandOverride | undefined {
  if (node?.kind !== "list" || node.items.length === 0) return undefined;
  const words = textsOf(node).map(({ value }) => value);
  return { words, place: node.place, known: words.length === node.items.length && !words.some((word) => /\{\{|\$\(/.test(word)) };
}

function containerPorts(node: DataNode | undefined): readonly ContainerPort[] {
  return itemsOf(node).flatMap((item) => {
    const entry = entryOf(item, "containerPort");
    const port = portOf(entry?.value);
    if (port === undefined || entry === undefined) return [];
    return [{ ...port, protocol: protocolOf(item), by: "container-port" as const }];
  });
}

/** Numeric target ports; a name means a port of the container, which is looked at by itself. */
function servicePorts(service: DataNode): readonly ContainerPort[] {
  return itemsOf(walk(service, "spec", "ports")).flatMap((item) => {
    const target = valueOf(item, "targetPort");
    const port = portOf(target ?? valueOf(item, "port"));
    return port === undefined ? [] : [{ ...port, protocol: protocolOf(item), by: "service" as const }];
  });
}

function portOf(node: DataNode | undefined): Pick<ContainerPort, "port" | "place"> | undefined {
  const text = textOf(node);
  if (text === undefined || !/^\d{1,5}$/.test(text.value)) return undefined;
  return { port: Number(text.value), place: text.place };
}

function protocolOf(item: DataNode): string {
  return textOf(valueOf(item, "protocol"))?.value.toLowerCase() ?? "tcp";
}

/** Whether all labels that the Service selects by are those of the pod. */
function selects(service: DataNode, { labels }: Pod): boolean {
  const selector = walk(service, "spec", "selector");
  if (selector?.kind !== "mapping" || selector.entries.length === 0) return false;
  return selector.entries.every(({ key, value }) => {
    const wanted = textOf(value)?.value;
    return wanted !== undefined && !wanted.includes("{{") && textOf(valueOf(labels, key))?.value === wanted;
  });
}

/** What a template of Helm or Kustomize fills in later is not known. */
function templated(text: Placed<string> | undefined): Placed<string> | undefined {
  return text !== undefined && /\{\{|\$\(|\$\{/.test(text.value) ? { ...text, value: unknownText } : text;
}

function walk(node: DataNode | undefined, ...keys: readonly string[]): DataNode | undefined {
  let current = node;
  for (const key of keys) current = valueOf(current, key);
  return current;
}
