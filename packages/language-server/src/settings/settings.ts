import type { ProfileName, SeveritySetting } from "@plimsoll/core";

/** What a user sets in the editor, with every default filled in. Its description for people is `settings-table.ts`. */
export interface Settings {
  readonly enable: boolean;
  readonly language: "auto" | "en" | "ko";
  /** When findings are looked for. */
  readonly run: "onType" | "onSave";
  /** Which goes before the other where the editor and a config file both say something; `editorOnly` reads no config file. */
  readonly configurationPreference: "filesystemFirst" | "editorFirst" | "editorOnly";
  /** "" for that of the config file, or `recommended`. */
  readonly profile: ProfileName | "";
  /** By rule id or the id of another tool. */
  readonly rules: Readonly<Record<string, SeveritySetting>>;
  /** Path of a config file for all documents; "" to look for one. */
  readonly config: string;
  /** Folder of the build context, from the workspace folder; "" for what Compose and Bake files or the Dockerfile's place say. */
  readonly context: string;
  readonly target: string;
  readonly platform: string;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Whether the network may be asked: tags, base images, sizes of packages. */
  readonly online: boolean;
  readonly shellcheck: "off" | "auto";
  /** Program of ShellCheck; "" for what the PATH gives. */
  readonly shellcheckPath: string;
  readonly workspaceDiagnostics: boolean;
  readonly semanticTokens: boolean;
  readonly plan: { readonly enable: boolean };
  readonly inlayHints: {
    readonly bytes: boolean;
    readonly variables: boolean;
    readonly stages: boolean;
    readonly state: boolean;
  };
  readonly codeLens: { readonly enable: boolean; readonly history: boolean };
  readonly format: {
    readonly enable: boolean;
    /** "" for what `.editorconfig` or the editor says. */
    readonly indent: "" | "2" | "4" | "8" | "tab";
    readonly operatorPosition: "start" | "end" | "preserve";
    readonly keywordCase: "upper" | "lower" | "preserve";
    readonly blankLines: "stages" | "preserve" | "grouped";
  };
}

export const defaultSettings: Settings = {
  enable: true,
  language: "auto",
  run: "onType",
  configurationPreference: "filesystemFirst",
  profile: "",
  rules: {},
  config: "",
  context: "",
  target: "",
  platform: "",
  buildArgs: {},
  online: false,
  shellcheck: "off",
  shellcheckPath: "",
  workspaceDiagnostics: false,
  semanticTokens: true,
  plan: { enable: true },
  inlayHints: { bytes: true, variables: true, stages: true, state: false },
  codeLens: { enable: true, history: true },
  format: { enable: true, indent: "", operatorPosition: "start", keywordCase: "upper", blankLines: "stages" },
};
