import { withTriggers } from "../../instructions/read-instructions.ts";
import { ofKind } from "../../instructions/of-kind.ts";
import type { ArgInstruction, EnvInstruction, Instruction } from "../../instructions/instruction.ts";
import type { Word } from "../../instructions/word.ts";
import { expandText } from "../../stages/scope.ts";
import { TextMemo } from "../../text/text-memo.ts";
import type { StageGraph } from "../../stages/stage-graph.ts";

/** A name that ARG or ENV gives, and who takes it for that of a secret. */
export interface SecretName {
  readonly instruction: ArgInstruction | EnvInstruction;
  readonly key: Word;
  /** By its name and by what is assigned, it surely is meant to hold a secret. */
  readonly sure: boolean;
  /** The other tool that reports it, when only one does; undefined when both do. */
  readonly code: "SecretsUsedInArgOrEnv" | "DL3064" | "DS-0031" | undefined;
}

/** The names that we, BuildKit or hadolint take for secrets, in the order of the file. */
export function secretNames(instructions: readonly Instruction[], graph: StageGraph): readonly SecretName[] {
  const list: SecretName[] = [];
  for (const instruction of ofKind(withTriggers(instructions), "arg", "env")) {
    const place = graph.places.get(instruction);
    // BuildKit looks at what a stage does; a trigger and what stands above the first FROM is not seen.
    const seen = !instruction.trigger && place !== undefined && place.stage >= 0;
    const all = assignments(instruction);
    for (let index = 0; index < all.length; index++) {
      const { key, value } = all[index]!;
      const name = key.value;
      const minded = opinions.get(name, opinionsOf);
      const buildkit = seen && minded.buildkit;
      // hadolint reads the first name of an ARG only.
      const hadolint = (instruction.kind === "env" || index === 0) && minded.hadolint;
      const sure = minded.own && mayBeSecret(name, knownValue(value, instruction, graph));
      if (!buildkit && !hadolint && !sure) continue;
      const one = buildkit ? "SecretsUsedInArgOrEnv" : hadolint ? "DL3064" : "DS-0031";
      list.push({ instruction, key, sure, code: buildkit && hadolint ? undefined : one });
    }
  }
  return list;
}

/** Who takes a name for that of a secret. */
interface Opinions {
  readonly buildkit: boolean;
  readonly hadolint: boolean;
  readonly own: boolean;
}

const opinions = new TextMemo<Opinions>(20_000);

function opinionsOf(name: string): Opinions {
  return { buildkit: denied.test(name) && !allowed.test(name), hadolint: hadolintMinds(name), own: isSecretName(name) };
}

function assignments(instruction: ArgInstruction | EnvInstruction): readonly { key: Word; value: string | undefined }[] {
  if (instruction.kind === "env") return instruction.pairs.map(({ key, value }) => ({ key, value: value.value }));
  return instruction.definitions.map(({ name, value }) => ({ key: name, value: value?.value }));
}

// BuildKit's two lists (dockerfile2llb, getSecretsRegex).
const denied = /(?:_|^)(?:apikey|auth|credentials?|key|password|pword|passwd|secret|token)(?:_|$)/i;
const allowed = /(?:_|^)(?:public|file|version)(?:_|$)/i;

// What hadolint looks for: parts of a name, and the names of a list that have none of these parts.
const hadolintParts = /api_key|client_key|password|private|secret|token|username/i;
const hadolintNames: ReadonlySet<string> = new Set([
  "APPLICATION_KEY",
  "AWS_ACCESS_KEY_ID",
  "CI_DEPLOY_USER",
  "DOCKER_EMAIL",
  "FACEBOOK_APP_ID",
  "HEROKU_API_USER",
  "OKTA_AUTHN_GROUPID",
  "OKTA_CLIENT_ORGURL",
  "OKTA_OAUTH2_CLIENTID",
  "STRIPE_DEVICE_NAME",
  "TRAVIS_OS_NAME",
  "TRAVIS_SUDO",
]);

function hadolintMinds(name: string): boolean {
  return hadolintParts.test(name) || hadolintNames.has(name.toUpperCase());
}

const secretWords: ReadonlySet<string> = new Set(
  "password passwd passphrase pword pwd secret credential credentials apikey privatekey secretkey accesskey token".split(" "),
);
/** `KEY` alone names many things; behind one of these it opens a door. */
const keyKinds: ReadonlySet<string> = new Set(
  (
    "access account admin api app application auth client deploy encryption host jwt license master private secret service " +
    "session signing ssh"
  ).split(" "),
);
/** Words that tell of a secret without being one: where it lies, how it is used, the half that everyone may know. */
const harmlessWords: ReadonlySet<string> = new Set(
  (
    "algorithm allow arn dir directory disable empty enable enabled endpoint expiration expiry file files fingerprint header " +
    "hash host id ids length manager method mode name names path policy prefix provider public pub random require server size " +
    "sock socket timeout ttl type uri url use user username version"
  ).split(" "),
);

/** Whether the name says that a secret is in it: the last word decides, unless another one makes it harmless. */
function isSecretName(name: string): boolean {
  if (name === "PWD" || name === "OLDPWD") return false;
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split(/[_.-]+/);
  const last = words.at(-1) ?? "";
  const before = words.at(-2) ?? "";
  if (words.slice(0, -1).some((word) => harmlessWords.has(word) && word !== "host" && word !== "user")) return false;
  return secretWords.has(last) || (last === "key" && keyKinds.has(before));
}

/** What is assigned, with variables filled in as far as the file tells; undefined when nothing is. */
function knownValue(value: string | undefined, instruction: Instruction, graph: StageGraph): string | undefined {
  const place = graph.places.get(instruction);
  const scope = place === undefined ? undefined : (graph.stages[place.stage]?.scope ?? graph.globalScope);
  if (value === undefined || place === undefined || scope === undefined) return value;
  const { text, known, unset, error } = expandText(value, scope, place.position, graph.escape, false);
  return known && unset.length === 0 && error === undefined ? text : value;
}

const noSecret = new RegExp(
  [
    "^(?:|true|false|yes|no|on|off|0|1|none|null|dummy|fake|placeholder|unused|[_*x-]+)$",
    "^[./]",
    "\\.(?:sh|py|json|ya?ml|txt)$",
  ].join("|"),
  "i",
);

/** Not: nothing, a switch, a file, a word that says that it stands for nothing, or the fingerprint of a key. */
function mayBeSecret(name: string, value: string | undefined): boolean {
  if (value === undefined) return true;
  const fingerprint = /key$/i.test(name) && /^(?:0x)?[0-9A-F]{8,40}$/.test(value);
  return !fingerprint && !noSecret.test(value.trim());
}
