import type { ShellCommand } from "../../shell/shell-script.ts";
import type { RunScript } from "../../shell/run-scripts.ts";
import type { HealthRequest } from "./container-contract.ts";

/**
 * The HTTP request that a health check surely is: one `curl -f` or `wget` of one address of the container itself, with nothing that changes
 * what is asked or what counts as an answer, and behind it at most `|| exit 1`. Undefined for all else.
 */
export function healthRequest(check: RunScript | undefined): HealthRequest | undefined {
  const commands = check?.script.commands ?? [];
  if (check === undefined || check.script.errors.length > 0) return undefined;
  const [request, otherwise, ...more] = commands;
  if (request === undefined || more.length > 0 || !isPlain(request)) return undefined;
  if (otherwise !== undefined && !isFailure(otherwise)) return undefined;
  const words = request.args.map(({ value }) => value);
  if (words.some((word) => word === undefined)) return undefined;
  return addressOf(
    request.name,
    words.filter((word) => word !== undefined),
  );
}

function isPlain({ assignments, inside, wrappers, pipelineLength, redirects }: ShellCommand): boolean {
  // Where the answer's text goes does not change what is asked.
  const harmless = redirects.every(({ operator, target }) => /^(?:>|>>|>&|&>)$/.test(operator) && target !== undefined);
  return (
    assignments.length === 0 &&
    inside.length === 0 &&
    wrappers.every(({ name }) => name === "sh -c") &&
    pipelineLength === 1 &&
    harmless
  );
}

function isFailure({ name, operator, args, inside }: ShellCommand): boolean {
  if (operator !== "||" || inside.length > 0) return false;
  return name === "false" || (name === "exit" && args.length === 1 && /^[1-9]\d*$/.test(args[0]!.value ?? ""));
}

/** Options that say how much is told and how long it may take. */
const quiet: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-[fsS]+|--fail|--silent|--show-error)$/,
  wget: /^(?:-[q]|--quiet|-nv|--no-verbose|--spider|-qO-|-q?O-|--tries=\d+|--timeout=\d+|-[tT]\d+|-Y|--output-document=\S+)$/,
};
const withValue: Readonly<Record<string, RegExp>> = {
  curl: /^(?:-o|--output|-m|--max-time|--connect-timeout)$/,
  wget: /^(?:-O|-qO|-t|-T|--output-document|--tries|--timeout)$/,
};

function addressOf(program: string | undefined, words: readonly string[]): HealthRequest | undefined {
  const known = quiet[program ?? ""];
  if (program === undefined || known === undefined) return undefined;
  const addresses: string[] = [];
  let fails = program === "wget";
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (withValue[program]!.test(word)) at++;
    else if (known.test(word)) fails ||= /^-\w*f|^--fail$/.test(word);
    else if (word.startsWith("-")) return undefined;
    else addresses.push(word);
  }
  // Without `-f` curl is content with every answer, an error too.
  return fails && addresses.length === 1 ? localRequest(addresses[0]!) : undefined;
}

function localRequest(address: string): HealthRequest | undefined {
  const match = /^(?:(https?):\/\/)?(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?::(\d{1,5}))?(\/[\w\-./~%?=&+,:@]*)?$/i.exec(
    address,
  );
  if (match === null) return undefined;
  const scheme = match[1]?.toLowerCase() === "https" ? "HTTPS" : "HTTP";
  const port = match[2] === undefined ? (scheme === "HTTPS" ? 443 : 80) : Number(match[2]);
  // A curl that checks certificates asks more than a probe does.
  if (scheme === "HTTPS" || port < 1 || port > 65_535) return undefined;
  return { scheme, port, path: match[3] ?? "/" };
}
