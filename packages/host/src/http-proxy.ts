import { isLoopback } from "./http-hosts.ts";

/**
 * The proxy for a URL, as `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY` say (in lower case too, which goes first). Undefined for
 * none, and always for this machine.
 */
export function proxyFor(url: URL, environment: Readonly<Record<string, string | undefined>>): URL | undefined {
  if (isLoopback(url.host)) return undefined;
  const read = (name: string): string | undefined => environment[name.toLowerCase()] || environment[name];
  const value = read(url.protocol === "https:" ? "HTTPS_PROXY" : "HTTP_PROXY");
  if (value === undefined || isExcepted(url, read("NO_PROXY") ?? "")) return undefined;
  const address = value.includes("://") ? value : `http://${value}`;
  if (!URL.canParse(address)) return undefined;
  const proxy = new URL(address);
  return /^https?:$/.test(proxy.protocol) ? proxy : undefined;
}

/**
 * `NO_PROXY`: names with commas or spaces between; a name stands for what ends in it too, `*` for everything, `name:port` for
 * one port.
 */
function isExcepted({ hostname, port, protocol }: URL, list: string): boolean {
  const usedPort = port === "" ? (protocol === "https:" ? "443" : "80") : port;
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      const [, name = "", onlyPort] = /^(.*?)(?::(\d+))?$/.exec(entry) ?? [];
      if (name === "*") return true;
      const suffix = name.replace(/^\*?\./, "");
      if (suffix === "" || (onlyPort !== undefined && onlyPort !== usedPort)) return false;
      return hostname === suffix || hostname.endsWith(`.${suffix}`);
    });
}
