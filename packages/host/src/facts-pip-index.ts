import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Where pages of projects are, and what is sent along. */
export interface PipIndex {
  /** Ends in a slash. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * The package index that the user's own pip asks: what the environment or pip's settings name, else the one that the
 * installed pip knows.
 * Undefined when there is neither.
 */
export async function findPipIndex(environment: NodeJS.ProcessEnv = process.env): Promise<PipIndex | undefined> {
  const named = environment.PIP_INDEX_URL ?? environment.UV_DEFAULT_INDEX ?? environment.UV_INDEX_URL;
  const url = named ?? (await ofSettings(environment)) ?? (await ofInstalledPip());
  return url === undefined ? undefined : readIndexUrl(url);
}

/** Name and password in the address become a header. Undefined when it is no address. */
export function readIndexUrl(text: string): PipIndex | undefined {
  if (!URL.canParse(text.trim())) return undefined;
  const url = new URL(text.trim());
  if (url.protocol !== "https:" && url.protocol !== "http:") return undefined;
  const { username, password } = url;
  url.username = "";
  url.password = "";
  const login = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");
  const headers: Readonly<Record<string, string>> = username === "" ? {} : { authorization: `Basic ${login}` };
  return { url: url.href.endsWith("/") ? url.href : `${url.href}/`, headers };
}

async function ofSettings(environment: NodeJS.ProcessEnv): Promise<string | undefined> {
  const places = [
    environment.PIP_CONFIG_FILE,
    environment.VIRTUAL_ENV === undefined ? undefined : join(environment.VIRTUAL_ENV, "pip.conf"),
    join(environment.XDG_CONFIG_HOME ?? join(homedir(), ".config"), "pip", "pip.conf"),
    join(homedir(), ".pip", "pip.conf"),
    "/etc/pip.conf",
  ];
  for (const place of places) {
    const text = place === undefined ? undefined : await readFile(place, "utf8").catch(() => undefined);
    const found = /^\s*index[-_]url\s*[=:]\s*(\S+)/m.exec(text ?? "")?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

const askPip = "from pip._internal.models.index import PyPI; print(PyPI.simple_url)";

async function ofInstalledPip(): Promise<string | undefined> {
  for (const python of ["python3", "python"]) {
    const answer = await promisify(execFile)(python, ["-c", askPip], { timeout: 20_000 }).catch(() => undefined);
    if (answer !== undefined) return answer.stdout.trim();
  }
  return undefined;
}
