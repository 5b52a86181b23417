/** Whether a host is this machine itself. Takes the host of a URL, with or without its port. */
export function isLoopback(host: string): boolean {
  const name = host
    .replace(/:\d+$/, "")
    .replace(/^\[(.*)\]$/, "$1")
    .toLowerCase();
  return name === "localhost" || name.endsWith(".localhost") || name === "::1" || /^127(?:\.\d{1,3}){3}$/.test(name);
}

/** The hosts that `PLIMSOLL_INSECURE_REGISTRIES` lists, as `registry.local:5000,other`: those may be asked without TLS. */
export function insecureHosts(environment: Readonly<Record<string, string | undefined>>): ReadonlySet<string> {
  const names = (environment.PLIMSOLL_INSECURE_REGISTRIES ?? "").split(",").map((name) => name.trim().toLowerCase());
  return new Set(names.filter((name) => name !== ""));
}

/** Whether a URL may be asked: with TLS, or where nobody can listen, or where the user said so. */
export function mayAsk({ protocol, host }: URL, insecure: ReadonlySet<string>): boolean {
  return protocol === "https:" || (protocol === "http:" && (isLoopback(host) || insecure.has(host.toLowerCase())));
}
