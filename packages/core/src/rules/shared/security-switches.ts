import { findFlag } from "../../shell/command-queries.ts";
import type { ShellCommand, ShellWord } from "../../shell/shell-script.ts";
import type { Span } from "../../text/span.ts";

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
}

/** A setting in a word of its own (`--setopt=sslverify=0`, `-c http.sslVerify=false`) or in two (`strict-ssl false`). */
interface SettingSwitch {
  readonly programs: RegExp;
  readonly setting: RegExp;
  readonly code: string;
}

/** What switches one kind of check off. */
export interface Switches {
  readonly options: readonly OptionSwitch[];
  readonly settings: readonly SettingSwitch[];
  /** Variables, and what their values look like when they switch the check off. */
  readonly variables: Readonly<Record<string, { readonly value: RegExp; readonly code: string }>>;
}

const no = "(?:0|false|no|off)";

/** Options from the programs' manual pages; the ids are those of Checkov 3.3. */
export const certificateSwitches: Switches = {
  options: [
    { programs: /^curl$/, flags: ["-k", "--insecure"], code: "CKV2_DOCKER_2" },
    { programs: /^wget$/, flags: ["--no-check-certificate"], code: "CKV2_DOCKER_3" },
    { programs: /^(?:pip[\d.]*|uv)$/, flags: ["--trusted-host", "--allow-insecure-host"], code: "CKV2_DOCKER_4" },
    { programs: /^(?:npm|yarn|pnpm)$/, flags: ["--no-strict-ssl"], code: "CKV2_DOCKER_13" },
  ],
  settings: [
    { programs: /^(?:npm|yarn|pnpm)$/, setting: new RegExp(`^(?:--)?strict-ssl=${no}$`, "i"), code: "CKV2_DOCKER_13" },
    { programs: /^git$/, setting: new RegExp(`^http\\.(?:.+\\.)?sslverify=${no}$`, "i"), code: "CKV2_DOCKER_14" },
    {
      programs: /^(?:yum|dnf5?|microdnf|tdnf|yum-config-manager)$/,
      setting: new RegExp(`sslverify=${no}$`, "i"),
      code: "CKV2_DOCKER_15",
    },
    { programs: /^(?:apt|apt-get|aptitude)$/, setting: new RegExp(`verify-peer=["']?${no}`, "i"), code: "" },
  ],
  variables: {
    PYTHONHTTPSVERIFY: { value: /^0$/, code: "CKV2_DOCKER_5" },
    NODE_TLS_REJECT_UNAUTHORIZED: { value: /^0$/, code: "CKV2_DOCKER_6" },
    NPM_CONFIG_STRICT_SSL: { value: new RegExp(`^${no}$`, "i"), code: "CKV2_DOCKER_12" },
    npm_config_strict_ssl: { value: new RegExp(`^${no}$`, "i"), code: "CKV2_DOCKER_12" },
    GIT_SSL_NO_VERIFY: { value: /^(?!(?:0|false|no|off)?$)/i, code: "CKV2_DOCKER_14" },
    PIP_TRUSTED_HOST: { value: /./, code: "CKV2_DOCKER_16" },
  },
};

/** Options that let a package manager install what nobody has signed. */
export const signatureSwitches: Switches = {
  options: [
    { programs: /^apk$/, flags: ["--allow-untrusted"], code: "CKV2_DOCKER_7" },
    {
      programs: /^(?:apt|apt-get|aptitude)$/,
      flags: ["--allow-unauthenticated", "--allow-insecure-repositories"],
      code: "CKV2_DOCKER_8",
    },
    { programs: /^(?:yum|dnf5?|microdnf|tdnf)$/, flags: ["--nogpgcheck", "--no-gpgchecks"], code: "CKV2_DOCKER_9" },
    { programs: /^rpm$/, flags: ["--nosignature", "--nodigest", "--noverify"], code: "CKV2_DOCKER_10" },
    { programs: /^(?:apt|apt-get|aptitude)$/, flags: ["--force-yes"], code: "CKV2_DOCKER_11" },
    { programs: /^zypper$/, flags: ["--no-gpg-checks"], code: "" },
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
};

/** What in a command switches a check off. */
export function* switchedOffBy(command: ShellCommand, switches: Switches): Generator<SwitchedOff> {
  const { name, args, assignments } = command;
  if (name !== undefined) {
    for (const { programs, flags, code } of switches.options) {
      if (!programs.test(name)) continue;
      for (const option of flags) {
        const flag = findFlag(command, option);
        if (flag !== undefined) yield { span: flag.span, option, code, flag };
      }
    }
    for (const { programs, setting, code } of switches.settings) {
      if (!programs.test(name)) continue;
      for (const [index, { text, span }] of args.entries()) {
        const before = args[index - 1];
        const start = before !== undefined && setting.test(`${before.text}=${text}`) ? before.span.start : span.start;
        if (setting.test(text) || start !== span.start) yield { span: { start, end: span.end }, option: text, code };
      }
    }
  }
  for (const { name: variable, value, span } of assignments) yield* switchedOffByVariable(variable, value?.value, span, switches);
  if (name === "export") {
    for (const { value, span } of args) {
      const [variable = "", ...rest] = (value ?? "").split("=");
      yield* switchedOffByVariable(variable, rest.join("="), span, switches);
    }
  }
}

/** The same for a variable that ENV, ARG or a shell sets. */
export function* switchedOffByVariable(
  name: string,
  value: string | undefined,
  span: Span,
  switches: Switches,
): Generator<SwitchedOff> {
  if (!Object.hasOwn(switches.variables, name)) return;
  const variable = switches.variables[name];
  if (value !== undefined && variable?.value.test(value) === true)
    yield { span, option: `${name}=${value}`, code: variable.code };
}
