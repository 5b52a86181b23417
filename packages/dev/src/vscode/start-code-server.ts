import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A running VS Code with a folder open. */
export interface CodeServer {
  /** Address of a file of the folder, opened in its editor; without a path only of the folder. */
  address(path?: string): string;
  /** The same for another folder. */
  addressIn(folder: string, path?: string): string;
  /** Ends it. */
  stop(): Promise<void>;
}

/** What a VS Code is started with. */
export interface CodeServerOptions {
  /** The program of code-server. */
  readonly program: string;
  /** An empty folder for its settings, logs and extensions. */
  readonly home: string;
  /** The folder that is opened. */
  readonly folder: string;
  /** The packed extensions. */
  readonly vsix: readonly string[];
  /** Settings of the user. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Whether it asks if a folder is to be trusted, as on a desktop; else all are. */
  readonly asksForTrust?: boolean;
}

/** Calm: nothing of VS Code itself is over what we look at. */
const calm = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "editor.minimap.enabled": false,
  "git.openRepositoryInParentFolders": "never",
  // In a browser VS Code saves by itself, in the middle of what a test does.
  "files.autoSave": "off",
  "telemetry.telemetryLevel": "off",
  "extensions.ignoreRecommendations": true,
  "window.commandCenter": false,
  "chat.commandCenter.enabled": false,
};

/** Installs the extension and starts VS Code; ready when it answers. Throws when it does not within 60 s. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const { program, home, folder, vsix, settings, asksForTrust = false } = options;
  const places = ["--user-data-dir", join(home, "user"), "--extensions-dir", join(home, "extensions")];
  mkdirSync(join(home, "user/User"), { recursive: true });
  writeFileSync(join(home, "user/User/settings.json"), JSON.stringify({ ...calm, ...settings }));
  // Its own file of settings would lie in the user's folder.
  const env = { ...process.env, XDG_CONFIG_HOME: join(home, "config"), XDG_DATA_HOME: join(home, "data") };
  const installed = spawnSync(process.execPath, [program, ...places, ...vsix.flatMap((file) => ["--install-extension", file])], {
    encoding: "utf8",
    env,
  });
  if (installed.status !== 0) throw new Error(`the extension cannot be installed: ${installed.stdout}${installed.stderr}`);
  const port = await freePort();
  const quiet = [
    "--auth",
    "none",
    "--disable-telemetry",
    "--disable-update-check",
    ...(asksForTrust ? [] : ["--disable-workspace-trust"]),
  ];
  const child = spawn(process.execPath, [program, ...places, ...quiet, "--bind-addr", `127.0.0.1:${port}`, folder], {
    env,
    stdio: "ignore",
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilHealthy(origin, child);
  const addressIn = (opened: string, path?: string): string => {
    const payload = [["openFile", `vscode-remote://127.0.0.1:${port}${join(opened, path ?? "")}`]];
    const query = new URLSearchParams({ folder: opened, ...(path === undefined ? {} : { payload: JSON.stringify(payload) }) });
    return `${origin}/?${query.toString()}`;
  };
  return {
    address: (path) => addressIn(folder, path),
    addressIn,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const end = once(child, "exit");
      child.kill("SIGTERM");
      await end;
    },
  };
}

async function untilHealthy(origin: string, child: ChildProcess): Promise<void> {
  for (let turn = 0; turn < 240; turn += 1) {
    if (child.exitCode !== null) throw new Error(`code-server ended with code ${child.exitCode}`);
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(250);
  }
  child.kill("SIGKILL");
  throw new Error("code-server does not answer");
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("no port is free");
  return address.port;
}
