import { configTemplate } from "@plimsoll/core/config";
import { FileSystemError, Uri, type WorkspaceFolder, window, workspace } from "vscode";
import { language, t } from "../texts.ts";

const names = ["plimsoll.yaml", ".plimsoll.yaml", "plimsoll.yml", ".plimsoll.yml", "plimsoll.json"];

/** Opens the config file of a workspace folder; writes one with everything explained where there is none yet. */
export async function createConfig(): Promise<void> {
  const folder = await chooseFolder();
  if (folder === undefined) return;
  for (const name of names) {
    const uri = Uri.joinPath(folder.uri, name);
    if (await exists(uri)) return open(uri);
  }
  const uri = Uri.joinPath(folder.uri, "plimsoll.yaml");
  try {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(configTemplate[language()]));
  } catch (error) {
    const reason = error instanceof FileSystemError ? error.code : String(error);
    void window.showErrorMessage(t("{0} cannot be written: {1}", "plimsoll.yaml", reason));
    return;
  }
  await open(uri);
}

async function chooseFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const active = window.activeTextEditor?.document.uri;
  const own = active === undefined ? undefined : workspace.getWorkspaceFolder(active);
  if (own !== undefined || folders.length < 2) return own ?? folders[0];
  return await window.showWorkspaceFolderPick();
}

async function exists(uri: Uri): Promise<boolean> {
  return await workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

async function open(uri: Uri): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument(uri));
}
