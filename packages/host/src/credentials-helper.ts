import { spawn } from "node:child_process";
import type { Credentials } from "./credentials-find.ts";
import { errorCode } from "./error-code.ts";
import { findProgram } from "./find-program.ts";

/** `detail`: what it said, or the system's word. */
export interface CredentialHelperProblem {
  readonly kind: "helper";
  readonly program: string;
  readonly problem: "missing" | "failed" | "too-slow" | "unreadable";
  readonly detail: string;
}

export type HelperAnswer =
  | { readonly kind: "credentials"; readonly credentials: Credentials }
  | { readonly kind: "none" }
  | CredentialHelperProblem;

/**
 * Asks `docker-credential-<name>` for what it keeps for a server (docker's credential helper protocol). `milliseconds`: its
 * time. Never throws.
 */
export async function askCredentialHelper(
  name: string,
  server: string,
  environment: Readonly<Record<string, string | undefined>>,
  milliseconds = 15_000,
): Promise<HelperAnswer> {
  const program = `docker-credential-${name}`;
  const problem = (what: CredentialHelperProblem["problem"], detail = ""): HelperAnswer => ({
    kind: "helper",
    program,
    problem: what,
    detail,
  });
  // A name that is a path would run something else.
  const path = /^[\w.-]+$/.test(name) ? findProgram(program, environment.PATH) : undefined;
  if (path === undefined) return problem("missing");
  const run = await start(path, server, environment, milliseconds);
  if (run.error !== undefined) return problem("failed", run.error);
  if (run.isSlow) return problem("too-slow", String(milliseconds / 1000));
  if (run.status !== 0) {
    const words = run.output.trim();
    return /credentials not found/i.test(words) ? { kind: "none" } : problem("failed", words.split("\n", 1)[0]?.slice(0, 200));
  }
  const credentials = readAnswer(run.output);
  if (credentials === undefined) return problem("unreadable");
  return credentials.kind === "password" && credentials.password === "" ? { kind: "none" } : { kind: "credentials", credentials };
}

interface Run {
  readonly status: number | null;
  readonly output: string;
  readonly isSlow: boolean;
  readonly error?: string;
}

const maxOutput = 2 ** 20;

function start(
  path: string,
  server: string,
  environment: Readonly<Record<string, string | undefined>>,
  milliseconds: number,
): Promise<Run> {
  return new Promise((resolve) => {
    let output = "";
    let isSlow = false;
    const child = spawn(path, ["get"], { env: { ...environment }, stdio: ["pipe", "pipe", "ignore"], windowsHide: true });
    const stop = (): void => {
      child.kill("SIGKILL");
      // What it started itself may hold its output open.
      child.stdout.destroy();
    };
    const timer = setTimeout(() => {
      isSlow = true;
      stop();
    }, milliseconds);
    const end = (run: Partial<Run>): void => {
      clearTimeout(timer);
      resolve({ status: null, output, isSlow, ...run });
    };
    child.on("error", (error) => end({ error: errorCode(error) }));
    child.on("close", (status) => end({ status }));
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      if (output.length > maxOutput) stop();
    });
    // It may end without reading.
    child.stdin.on("error", () => undefined);
    child.stdin.end(`${server}\n`);
  });
}

function readAnswer(output: string): Credentials | undefined {
  try {
    // Each field is looked at.
    const { Username: user, Secret: secret } = JSON.parse(output) as { readonly Username?: unknown; readonly Secret?: unknown };
    if (typeof user !== "string" || typeof secret !== "string") return undefined;
    return user === "<token>" ? { kind: "identity-token", token: secret } : { kind: "password", user, password: secret };
  } catch {
    return undefined;
  }
}
