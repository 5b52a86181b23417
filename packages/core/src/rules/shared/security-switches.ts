import { LineSearch } from "../../text/line-search.ts";
import { TextMemo } from "../../text/text-memo.ts";
import type { Instruction } from "../../instructions/instruction.ts";
import { findFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import { toSourceSpan } from "../../syntax/logical-text.ts";
import { overlaps, type Span } from "../../text/span.ts";
import { instructionTexts } from "./instruction-texts.ts";

/** A word that switches a check off, and the id that Checkov has for it. */
export interface SwitchedOff {
  readonly span: Span;
  readonly option: string;
  readonly code: string;
  /** Given when it is an option of its own, which can be taken out. */
  readonly flag?: ShellWord;
}

interface OptionSwitch {
  readonly programs: RegExp;
  readonly flags: readonly string[];
  readonly code: string;
  /** Subcommands that have the option and let nothing in by it. */
  readonly harmlessIn?: ReadonlySet<string>;
}

/** A setting in a word of its own (`--setopt=sslverify=0`, `-c http.sslVerify=false`) or in two (`strict-ssl false`). */
interface SettingSwitch {
  readonly programs: RegExp;
  readonly setting: RegExp;
  readonly code: string;
}

/** A setting in a text that a command writes, or in a heredoc: `echo insecure >> ~/.curlrc`. The group is the setting. */
interface WrittenSwitch {
  readonly pattern: RegExp;
  readonly code: string;
}

/** What switches one kind of check off. */
export interface Switches {
  readonly written: readonly WrittenSwitch[];
  readonly options: readonly OptionSwitch[];
  readonly settings: readonly SettingSwitch[];
  /** Variables, and what their values look like when they switch the check off. */
  readonly variables: Readonly<Record<string, { readonly value: RegExp; readonly code: string }>>;
}

const no = "(?:0|false|no|off)";
const helm = /^(?:helm|kubectl|oc|argocd)$/;

/** Options from the programs' manual pages; the ids are those of Checkov 3.3. */
export const certificateSwitches: Switches = {
  options: [
    { programs: /^curl$/, flags: ["-k", "--insecure"], code: "CKV2_DOCKER_2" },
    { programs: /^wget$/, flags: ["--no-check-certificate"], code: "CKV2_DOCKER_3" },
    { programs: /^(?:pip[\d.]*|uv)$/, flags: ["--trusted-host", "--allow-insecure-host"], code: "CKV2_DOCKER_4" },
    { programs: /^(?:npm|yarn|pnpm)$/, flags: ["--no-strict-ssl"], code: "CKV2_DOCKER_13" },
    { programs: helm, flags: ["--insecure-skip-tls-verify", "--insecure"], code: "" },
    { programs: /^aws$/, flags: ["--no-verify-ssl"], code: "" },
    { programs: /^(?:svn)$/, flags: ["--trust-server-cert"], code: "" },
    {
      programs: /^(?:skopeo|buildah|podman)$/,
      flags: ["--tls-verify=false", "--src-tls-verify=false", "--dest-tls-verify=false"],
      code: "",
    },
    { programs: /^(?:conda|mamba|micromamba)$/, flags: ["--insecure"], code: "" },
    { programs: /^apk$/, flags: ["--no-check-certificate"], code: "" },
  ],
  settings: [
    { programs: /^(?:npm|yarn|pnpm)$/, setting: new RegExp(`^(?:--)?strict-ssl=${no}$`, "i"), code: "CKV2_DOCKER_13" },
    { programs: /^git$/, setting: new RegExp(`^http\\.(?:.+\\.)?sslverify=${no}$`, "i"), code: "CKV2_DOCKER_14" },
    {
      programs: /^(?:yum|dnf5?|microdnf|tdnf|yum-config-manager)$/,
      setting: new RegExp(`sslverify=${no}$`, "i"),
      code: "CKV2_DOCKER_15",
    },
    { programs: /^(?:apt|apt-get|aptitude)$/, setting: new RegExp(`verify-(?:peer|host)=["']?${no}`, "i"), code: "" },
    { programs: /^aria2c$/, setting: /^--check-certificate=false$/, code: "" },
    { programs: /^(?:http|https)$/, setting: /^--verify=(?:no|false)$/, code: "" },
    { programs: /^(?:conda|mamba|micromamba)$/, setting: new RegExp(`^(?:--set=)?ssl_verify=${no}$`, "i"), code: "" },
    { programs: /^(?:composer|composer\.phar)$/, setting: /^(?:disable-tls=true|secure-http=false)$/, code: "" },
    { programs: /^bundle$/, setting: /^(?:BUNDLE_SSL_VERIFY_MODE|ssl_verify_mode)=(?:0|none)$/i, code: "" },
    { programs: /^pip[\d.]*$/, setting: /^(?:global|install)\.trusted-host=/, code: "CKV2_DOCKER_4" },
    { programs: /^(?:mvn|mvnw|java)$/, setting: /^-Dmaven\.wagon\.http\.ssl\.(?:insecure|allowall)=true$/, code: "" },
    { programs: /^go$/, setting: /^(?:-w=)?GOINSECURE=.+/, code: "" },
  ],
  variables: {
    PYTHONHTTPSVERIFY: { value: /^0$/, code: "CKV2_DOCKER_5" },
    NODE_TLS_REJECT_UNAUTHORIZED: { value: /^0$/, code: "CKV2_DOCKER_6" },
    NPM_CONFIG_STRICT_SSL: { value: new RegExp(`^${no}$`, "i"), code: "CKV2_DOCKER_12" },
    npm_config_strict_ssl: { value: new RegExp(`^${no}$`, "i"), code: "CKV2_DOCKER_12" },
    GIT_SSL_NO_VERIFY: { value: /^(?!(?:0|false|no|off)?$)/i, code: "CKV2_DOCKER_14" },
    PIP_TRUSTED_HOST: { value: /./, code: "CKV2_DOCKER_16" },
    UV_INSECURE_HOST: { value: /./, code: "" },
    GOINSECURE: { value: /./, code: "" },
    BUNDLE_SSL_VERIFY_MODE: { value: /^(?:0|none)$/i, code: "" },
    PERL_LWP_SSL_VERIFY_HOSTNAME: { value: /^0$/, code: "" },
    CONDA_SSL_VERIFY: { value: new RegExp(`^${no}$`, "i"), code: "" },
    YARN_ENABLE_STRICT_SSL: { value: new RegExp(`^${no}$`, "i"), code: "" },
    AWS_VERIFY_SSL: { value: new RegExp(`^${no}$`, "i"), code: "" },
  },
  written: [
    { pattern: /\b(insecure)["']?[ \t]*>>?[ \t]*\S*\.?curlrc\b/g, code: "CKV2_DOCKER_2" },
    { pattern: /\b(check_certificate[ \t]*=[ \t]*off)\b/gi, code: "CKV2_DOCKER_3" },
    { pattern: /(?:\b|\\n)(trusted-host[ \t]*=[ \t]*[\w.-]+)/g, code: "CKV2_DOCKER_4" },
    { pattern: /(?:\b|\\n)(strict-ssl[ \t]*=[ \t]*false)\b/gi, code: "CKV2_DOCKER_13" },
    { pattern: /(?:\b|\\n)(sslverify[ \t]*=[ \t]*(?:0|[Ff]alse|no))\b/g, code: "CKV2_DOCKER_15" },
    { pattern: /(?:\b|\\n)(sslVerify[ \t]*=[ \t]*(?:0|false|no))\b/g, code: "CKV2_DOCKER_14" },
    { pattern: /(Acquire::https?(?:::[\w.-]+)?::Verify-(?:Peer|Host)[ \t]*=?[ \t]*\\?["']?(?:false|0|no|off))\b/gi, code: "" },
    { pattern: /(:ssl_verify_mode:[ \t]*0)\b/g, code: "" },
  ],
};

const removing: ReadonlySet<string> = new Set(["remove", "purge", "autoremove", "clean", "autoclean"]);

/** Options that let a package manager install what nobody has signed. */
export const signatureSwitches: Switches = {
  options: [
    { programs: /^apk$/, flags: ["--allow-untrusted"], code: "CKV2_DOCKER_7", harmlessIn: new Set(["index"]) },
    {
      programs: /^(?:apt|apt-get|aptitude)$/,
      flags: ["--allow-unauthenticated", "--allow-insecure-repositories"],
      code: "CKV2_DOCKER_8",
      harmlessIn: removing,
    },
    { programs: /^(?:yum|dnf5?|microdnf|tdnf)$/, flags: ["--nogpgcheck", "--no-gpgchecks"], code: "CKV2_DOCKER_9" },
    { programs: /^rpm$/, flags: ["--nosignature", "--nodigest", "--noverify"], code: "CKV2_DOCKER_10" },
    { programs: /^(?:apt|apt-get|aptitude)$/, flags: ["--force-yes"], code: "CKV2_DOCKER_11", harmlessIn: removing },
    { programs: /^zypper$/, flags: ["--no-gpg-checks", "--no-gpgcheck", "--gpgcheck-allow-unsigned"], code: "" },
    { programs: /^gem$/, flags: ["--no-verify"], code: "" },
  ],
  settings: [
    {
      programs: /^(?:yum|dnf5?|microdnf|tdnf|yum-config-manager)$/,
      setting: new RegExp(`(?:^|[=.])gpgcheck=${no}$`, "i"),
      code: "CKV2_DOCKER_9",
    },
    {
      programs: /^(?:apt|apt-get|aptitude)$/,
      setting: /AllowUnauthenticated=["']?(?:1|true|yes)|AllowInsecureRepositories=["']?(?:1|true|yes)/i,
      code: "CKV2_DOCKER_8",
    },
  ],
  variables: {},
  written: [
    // In a repository's file, unless it is what `sed` looks for.
    {
      pattern: new RegExp(
        `(?:\\b|\\\\n)((?:pkg_)?gpgcheck[ \\t]*=[ \\t]*${no})\\b(?!/d|[^\\n|;&]{0,40}gpgcheck[ \\t]*=[ \\t]*(?:1|true|yes))`,
        "gi",
      ),
      code: "CKV2_DOCKER_9",
    },
    // What lies in a directory of the build was made or fetched by it.
    {
      pattern: /\bdeb(?:-src)?[ \t]+\[[^\]\n]{0,200}?\b(trusted=yes)\b(?![^\]\n]{0,200}\][ \t]*(?:file|copy|cdrom):)/g,
      code: "CKV2_DOCKER_8",
    },
    { pattern: /^(Trusted:[ \t]*yes)\b/gim, code: "CKV2_DOCKER_8" },
    { pattern: /(APT::Get::AllowUnauthenticated[ \t]*=?[ \t]*\\?["']?(?:true|1|yes))\b/gi, code: "CKV2_DOCKER_8" },
    { pattern: /(AllowInsecureRepositories[ \t]*=?[ \t]*\\?["']?(?:true|1|yes))\b/gi, code: "CKV2_DOCKER_8" },
    { pattern: /\b(SigLevel[ \t]*=[ \t]*Never)\b/g, code: "" },
  ],
};

/** What in a command switches a check off. */
export function switchedOffBy(command: ShellCommand, switches: Switches): Iterable<SwitchedOff> {
  const { name, args, assignments } = command;
  const own = name === undefined ? undefined : switchesOf(switches, name);
  // Asked of every command, and answered with nothing for nearly all of them.
  const isQuiet = own === undefined || own.quiet.get(textOf(args), () => listInArguments(command, own).length === 0);
  if (isQuiet && assignments.length === 0 && name !== "export") return [];
  return listSwitchedOff(command, switches, isQuiet ? undefined : own);
}

/** What the names of options and settings in it can tell: nothing but this. */
function textOf(args: readonly ShellWord[]): string {
  let all = "";
  for (const { text } of args) all += `${text}\0`;
  return all;
}

function listSwitchedOff(command: ShellCommand, switches: Switches, own: ProgramSwitches | undefined): readonly SwitchedOff[] {
  const list: SwitchedOff[] = [];
  const { name, args, assignments } = command;
  if (own !== undefined) for (const each of listInArguments(command, own)) list.push(each);
  for (const { name: variable, value, span } of assignments)
    for (const each of switchedOffByVariable(variable, value?.value, span, switches)) list.push(each);
  if (name === "export") {
    for (const { value, span } of args) {
      const [variable = "", ...rest] = (value ?? "").split("=");
      for (const each of switchedOffByVariable(variable, rest.join("="), span, switches)) list.push(each);
    }
  }
  return list;
}

function listInArguments(command: ShellCommand, own: ProgramSwitches): readonly SwitchedOff[] {
  const { args } = command;
  const found: SwitchedOff[] = [];
  for (const { flags, code, harmlessIn } of own.options) {
    if (harmlessIn?.has(positionals(command)[0]?.text ?? "") === true) continue;
    for (const option of flags) {
      const flag = findFlag(command, option);
      if (flag !== undefined) found.push({ span: flag.span, option, code, flag });
    }
  }
  for (const { setting, code } of own.settings) {
    for (const [index, { text, span }] of args.entries()) {
      const before = args[index - 1];
      const start = before !== undefined && setting.test(`${before.text}=${text}`) ? before.span.start : span.start;
      if (setting.test(text) || start !== span.start) found.push({ span: { start, end: span.end }, option: text, code });
    }
  }
  return found;
}

/** What one program can switch off. */
interface ProgramSwitches extends Pick<Switches, "options" | "settings"> {
  /** By the texts of its arguments: whether they switch nothing off. */
  readonly quiet: TextMemo<boolean>;
}

/** The switches of one program; undefined without any. A file runs the same few again and again. */
function switchesOf(switches: Switches, name: string): ProgramSwitches | undefined {
  let byProgram = byName.get(switches);
  if (byProgram === undefined) {
    byProgram = new TextMemo<ProgramSwitches>(2_000);
    byName.set(switches, byProgram);
  }
  const own = byProgram.get(name, () => ({
    options: switches.options.filter(({ programs }) => programs.test(name)),
    settings: switches.settings.filter(({ programs }) => programs.test(name)),
    quiet: new TextMemo(50_000),
  }));
  return own.options.length + own.settings.length === 0 ? undefined : own;
}

const byName = new WeakMap<Switches, TextMemo<ProgramSwitches>>();

/** The same for a variable that ENV, ARG or a shell sets. */
export function switchedOffByVariable(
  name: string,
  value: string | undefined,
  span: Span,
  switches: Switches,
): readonly SwitchedOff[] {
  const list: SwitchedOff[] = [];
  if (!Object.hasOwn(switches.variables, name)) return list;
  const variable = switches.variables[name];
  if (value !== undefined && variable?.value.test(value) === true)
    list.push({ span, option: `${name}=${value}`, code: variable.code });
  return list;
}

/** Whether any text of a file may switch something off. */
export function mayBeWritten(text: string, switches: Switches): boolean {
  let search = searches.get(switches);
  if (search === undefined) {
    // None of the patterns goes on in another line.
    search = new LineSearch((part) => switches.written.some(({ pattern }) => part.search(pattern) !== -1));
    searches.set(switches, search);
  }
  return search.in(text);
}

const searches = new WeakMap<Switches, LineSearch>();

/** What texts switch off that commands write, or that stand in heredocs; `known` are the places that are told already, in their order. */
export function switchedOffInText(instruction: Instruction, switches: Switches, known: readonly Span[]): readonly SwitchedOff[] {
  const list: SwitchedOff[] = [];
  if (instruction.kind !== "run" && instruction.kind !== "copy" && instruction.kind !== "add") return list;
  for (const part of instructionTexts(instruction)) {
    for (const { pattern, code } of switches.written) {
      for (const match of part.text.matchAll(pattern)) {
        const option = match[1] ?? "";
        const start = match.index + match[0].indexOf(option);
        const span = toSourceSpan(part, start, start + option.length);
        if (!isKnown(known, span)) list.push({ span, option, code });
      }
    }
  }
  return list;
}

/** Whether one of the spans, which stand in their order and apart, shares something with this one. */
function isKnown(known: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = known.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (known[middle]!.start < span.end) low = middle + 1;
    else high = middle;
  }
  const before = known[low - 1];
  return before !== undefined && overlaps(before, span);
}
