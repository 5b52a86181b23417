import { isKnown, itemsOf, textOf, valueOf, type DataNode } from "../data-node.ts";
import type { ContainerPort } from "../deployment.ts";

/** A range of more ports than this is not looked at one by one. */
const longRange = 1000;

/** `ports:` of a service: the ports inside of the container. What is not known is left out. */
export function readPorts(node: DataNode | undefined): readonly ContainerPort[] {
  return itemsOf(node).flatMap((item) => {
    const long = item.kind === "mapping" ? textOf(valueOf(item, "target")) : undefined;
    const short = long ?? textOf(item);
    if (short === undefined) return [];
    const protocol = textOf(valueOf(item, "protocol"))?.value;
    return portsOf(short.value, protocol).map((port) => ({ ...port, place: short.place, by: "published" as const }));
  });
}

/** Of `[[host:]published:]container[/protocol]`, where each may be a range. */
function portsOf(text: string, given: string | undefined): readonly { readonly port: number; readonly protocol: string }[] {
  const [numbers = "", protocol = given ?? "tcp"] = text.split("/");
  const container = numbers.slice(numbers.lastIndexOf(":") + 1);
  const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(container);
  if (match === null || !isKnown(protocol)) return [];
  const first = Number(match[1]);
  const last = Number(match[2] ?? match[1]);
  if (last < first || last - first > longRange || last > 65_535) return [];
  return Array.from({ length: last - first + 1 }, (_, index) => ({ port: first + index, protocol: protocol.toLowerCase() }));
}
