import { type ChildProcess, spawn } from "node:child_process";
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver/node";

/** The real server in a process of its own. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly connection: ProtocolConnection;
  /** All that it wrote to standard error. */
  errors(): string;
  /** Waits for its end; gives the exit code, or the signal. */
  readonly exited: Promise<number | string>;
}

/** Starts a program of node, with its arguments and more in its environment, that speaks the protocol on its standard streams. */
export function startServer(program: readonly string[], environment: Readonly<Record<string, string>> = {}): ServerProcess {
  const child = spawn(process.execPath, [...program], { stdio: "pipe", env: { ...process.env, ...environment } });
  const errors: Buffer[] = [];
  child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
  const exited = new Promise<number | string>((resolve) => {
    child.once("exit", (code, signal) => resolve(code ?? signal ?? "unknown"));
  });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  return { child, connection, errors: () => Buffer.concat(errors).toString(), exited };
}
