import { flagValue, hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellScript, ShellWord } from "../../shell/shell-script.ts";
import { wordSet } from "./package-command.ts";

/** A `curl` or `wget` that loads something. */
export interface Download {
  readonly command: ShellCommand;
  readonly urls: readonly ShellWord[];
  /** Where it is saved, as far as the text tells; undefined when it goes to the standard output. */
  readonly file: string | undefined;
}

/** Reads a command; undefined when it is no download, or only sends or looks something up (`curl -X POST`, `wget --spider`). */
export function downloadOf(command: ShellCommand): Download | undefined {
  const isCurl = command.name === "curl";
  if (!isCurl && command.name !== "wget") return undefined;
  if (hasFlag(command, "-I", "--head", "--spider", "-V", "--version", "--help")) return undefined;
  if (isCurl && hasFlag(command, "-d", "--data", "-X", "--request", "-F", "--form", "-T", "--upload-file")) return undefined;
  const given = isCurl ? flagValue(command, "--url") : undefined;
  const urls = [...(given === undefined ? [] : [given.word]), ...positionals(command)];
  const output = isCurl ? flagValue(command, "-o", "--output") : flagValue(command, "-O", "--output-document");
  if (output !== undefined && output.text !== "-" && output.text !== "/dev/stdout") return { command, urls, file: output.text };
  const redirect = command.redirects.find(({ operator, fd }) => /^>[>|]?$/.test(operator) && (fd ?? 1) === 1)?.target?.text;
  const byName = isCurl ? hasFlag(command, "-O", "--remote-name", "--remote-name-all") : output === undefined;
  return { command, urls, file: redirect ?? (byName ? urlFile(urls[0]?.text ?? "") : undefined) };
}

/** The name that a download gets by its address. */
function urlFile(url: string): string | undefined {
  const path = url.replace(/[?#].*$/, "");
  const name = path.slice(path.lastIndexOf("/") + 1);
  return name === "" ? undefined : name;
}

const sums = wordSet(
  "md5sum sha1sum sha224sum sha256sum sha384sum sha512sum b2sum b3sum sha3sum shasum cksum rhash md5 sha256 xxhsum",
);
const signatures = wordSet(
  "gpg gpg2 gpgv gpgv2 gosu-verify cosign minisign signify slsa-verifier openssl rpmkeys debsig-verify notation",
);

/** Whether a script compares something with a checksum or a signature. */
export function verifiesSomething({ commands }: ShellScript): boolean {
  return commands.some(({ name = "", args }) => {
    if (sums.has(name)) return true;
    if (!signatures.has(name)) return false;
    return (
      args.some(({ text }) => /^(?:--?verify|-V|-Vm|verify|verify-blob|verify-artifact|dgst|sha\d+|-K|--checksig)/.test(text)) ||
      name.startsWith("gpgv")
    );
  });
}

/** Addresses of this machine and of private networks, and names that only such networks have. */
const local = /^(?:localhost|127\.|0\.0\.0\.0|10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.|\[)/i;
const localName = /\.(?:local|localhost|internal|intra|lan|test|home\.arpa|svc|cluster)$/i;

/** The host that a URL names; undefined where it is a variable, one word (a neighbour on the network) or in a private network. */
export function publicHost(url: string): string | undefined {
  const host = /^[a-z]+:\/\/(?:[^/@\s]*@)?(\[[^\]]*\]|[^/:?#\s]*)/i.exec(url)?.[1] ?? "";
  return host.includes("$") || !host.includes(".") || local.test(host) || localName.test(host) ? undefined : host;
}
