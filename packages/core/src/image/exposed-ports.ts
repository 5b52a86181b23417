/**
 * The ports of one word of an EXPOSE, as `port/protocol`: a range gives one for each port, and a host's address and port in front
 * are dropped (frontend/dockerfile/dockerfile2llb/convert_expose.go). None when BuildKit refuses the word.
 */
export function exposedPorts(word: string): readonly string[] {
  const container = word.slice(word.lastIndexOf(":") + 1);
  const slash = container.indexOf("/");
  const protocol = (slash === -1 ? "" : container.slice(slash + 1)).toLowerCase();
  const range = portRange(slash === -1 ? container : container.slice(0, slash));
  if (range === undefined || !["", "tcp", "udp", "sctp"].includes(protocol)) return [];
  const ports: string[] = [];
  for (let port = range.first; port <= range.last; port++) ports.push(`${port}/${protocol === "" ? "tcp" : protocol}`);
  return ports;
}

function portRange(text: string): { readonly first: number; readonly last: number } | undefined {
  const dash = text.indexOf("-");
  const first = portNumber(dash === -1 ? text : text.slice(0, dash));
  const last = dash === -1 ? first : portNumber(text.slice(dash + 1));
  return first === undefined || last === undefined || last < first ? undefined : { first, last };
}

function portNumber(text: string): number | undefined {
  if (!/^\+?\d+$/.test(text)) return undefined;
  const port = Number(text);
  return port <= 65_535 ? port : undefined;
}
