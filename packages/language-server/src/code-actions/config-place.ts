import type { Finding } from "@plimsoll/core";
import type { WorkspaceEdit } from "vscode-languageserver";
import type { Snapshot } from "../documents/snapshot.ts";
import type { Server } from "../server.ts";
import { hadolintCode, ignoreInConfig, isHadolintConfig } from "./ignore-in-config.ts";
import { createsFiles, fileEdit, newFile } from "./workspace-edit.ts";

/** The config file in which a rule can be switched off for a document. */
export interface ConfigPlace {
  readonly uri: string;
  readonly name: string;
  /** It does not exist yet. */
  readonly isNew: boolean;
}

const newName = "plimsoll.yaml";

/** Undefined where no config file is read, or the one that is cannot name the rule. */
export function configPlace(server: Server, { uri, surroundings }: Snapshot, finding: Finding): ConfigPlace | undefined {
  const { configUri, settings } = surroundings;
  if (settings.configurationPreference === "editorOnly" || finding.rule === "internal-error") return undefined;
  if (configUri !== undefined) {
    const name = nameOf(configUri);
    if (isHadolintConfig(name) && hadolintCode(finding) === undefined) return undefined;
    return { uri: configUri, name, isNew: false };
  }
  const folder = server.folderOf(uri);
  if (folder === undefined || !createsFiles(server.client) || settings.config !== "") return undefined;
  return { uri: `${folder.replace(/\/$/, "")}/${newName}`, name: newName, isNew: true };
}

/** Undefined when the file cannot be read, or is not understood. */
export async function configEdit(server: Server, place: ConfigPlace, finding: Finding): Promise<WorkspaceEdit | undefined> {
  if (place.isNew) return newFile(server, place.uri, `rules:\n  ${finding.rule}: off\n`);
  const text = await server.host.files.readText(place.uri);
  const edit = text === undefined ? undefined : await ignoreInConfig(text, place.name, finding);
  return text === undefined || edit === undefined ? undefined : fileEdit(server, place.uri, text, [edit]);
}

function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
