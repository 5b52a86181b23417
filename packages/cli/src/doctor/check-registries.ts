import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readCredentialFiles } from "@plimsoll/host/images";
import { findProgram } from "@plimsoll/host/shellcheck";
import { type DoctorPlace, shownPath } from "./doctor-place.ts";
import { check, type DoctorCheck, doctorWords } from "./doctor-text.ts";

/** Who keeps credentials, which registries of packages the user has chosen, and what stands between. No secret is in it. */
export function checkRegistries(place: DoctorPlace): readonly DoctorCheck[] {
  return [...credentialChecks(place), ...packageRegistries(place).map(({ told }) => told), ...proxyChecks(place)];
}

function credentialChecks(place: DoctorPlace): readonly DoctorCheck[] {
  const files = readCredentialFiles(place.environment);
  if (files.length === 0) return [check("registries", "no-credentials")];
  return files.flatMap((read) => {
    const file = read.path === "DOCKER_AUTH_CONFIG" ? read.path : shownPath(read.path, place);
    if (read.kind === "bad-file") {
      return [check("registries", "credentials-broken", { file }, { state: "error", advice: "credentials-broken" })];
    }
    const names = [...new Set([...read.helpers.values(), ...(read.store === undefined ? [] : [read.store])])];
    const helpers = names.length === 0 ? doctorWords[place.language].none : names.join(", ");
    const helperChecks = names.map((name) => {
      const program = `docker-credential-${name}`;
      // A name that is a path would run something else.
      const path = /^[\w.-]+$/.test(name) ? findProgram(program, place.environment["PATH"]) : undefined;
      return path === undefined
        ? check(
            "registries",
            "credential-helper-missing",
            { file, program },
            { state: "error", advice: "credential-helper-missing" },
          )
        : check("registries", "credential-helper", { program, path });
    });
    return [check("registries", "credentials", { file, stored: String(read.stored.size), helpers }), ...helperChecks];
  });
}

/** Hosts of image registries that the user has credentials for. */
export function hostsWithCredentials({ environment }: DoctorPlace): readonly string[] {
  const hosts = readCredentialFiles(environment).flatMap((read) =>
    read.kind === "file" ? [...read.stored.keys(), ...read.helpers.keys()] : [],
  );
  return [...new Set(hosts.map((key) => key.replace(/^https?:\/\//, "").split("/", 1)[0] ?? ""))].filter(
    (host) => host !== "" && !/^(?:index\.)?docker\.io$/.test(host),
  );
}

interface PackageRegistry {
  readonly told: DoctorCheck;
  /** Without a name or password; undefined where none is configured. */
  readonly address: string | undefined;
}

/** The user's own registries of packages, from the places where npm and pip look for them. */
export function packageRegistries(place: DoctorPlace): readonly PackageRegistry[] {
  const { environment, folder, home } = place;
  const npm = firstOf([
    ["npm_config_registry", environment["npm_config_registry"] ?? environment["NPM_CONFIG_REGISTRY"]],
    ...[
      join(folder, ".npmrc"),
      environment["npm_config_userconfig"] ?? environment["NPM_CONFIG_USERCONFIG"] ?? join(home, ".npmrc"),
    ].map((path): Named => [shownPath(path, place), settingIn(path, /^\s*registry\s*=\s*["']?([^"'\s]+)/m)]),
  ]);
  const pipFiles = [
    environment["PIP_CONFIG_FILE"],
    environment["VIRTUAL_ENV"] === undefined ? undefined : join(environment["VIRTUAL_ENV"], "pip.conf"),
    join(environment["XDG_CONFIG_HOME"] ?? join(home, ".config"), "pip", "pip.conf"),
    join(home, ".pip", "pip.conf"),
    "/etc/pip.conf",
  ].filter((path) => path !== undefined);
  const pip = firstOf([
    ...["PIP_INDEX_URL", "UV_DEFAULT_INDEX", "UV_INDEX_URL"].map((name): Named => [name, environment[name]]),
    ...pipFiles.map((path): Named => [shownPath(path, place), settingIn(path, /^\s*index[-_]url\s*[=:]\s*(\S+)/m)]),
  ]);
  return [registryOf("npm", npm), registryOf("pip", pip)];
}

type Named = readonly [origin: string, value: string | undefined];

function firstOf(named: readonly Named[]): Named | undefined {
  return named.find(([, value]) => value !== undefined && value !== "");
}

function registryOf(name: string, found: Named | undefined): PackageRegistry {
  if (found === undefined) return { told: check("registries", "package-registry-default", { name }), address: undefined };
  const [origin, value = ""] = found;
  const address = withoutLogin(value);
  if (address === undefined) {
    const told = check(
      "registries",
      "package-registry-broken",
      { name, origin },
      { state: "error", advice: "package-registry-broken" },
    );
    return { told, address };
  }
  return { told: check("registries", "package-registry", { name, address, origin }), address };
}

function settingIn(path: string, pattern: RegExp): string | undefined {
  try {
    return existsSync(path) ? pattern.exec(readFileSync(path, "utf8"))?.[1] : undefined;
  } catch {
    return undefined;
  }
}

/** An address as it may be shown: without a name, a password and a query. */
function withoutLogin(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, host, pathname } = new URL(text);
  return protocol === "https:" || protocol === "http:" ? `${protocol}//${host}${pathname}` : undefined;
}

const proxyVariables = ["HTTPS_PROXY", "https_proxy", "HTTP_PROXY", "http_proxy"];

function proxyChecks({ environment }: DoctorPlace): readonly DoctorCheck[] {
  const set = proxyVariables.filter((name) => environment[name]);
  const checks = set.map((variable) => {
    const value = environment[variable] ?? "";
    const address = withoutLogin(value.includes("://") ? value : `http://${value}`);
    return address === undefined
      ? check("registries", "proxy-broken", { variable }, { state: "error", advice: "proxy-broken" })
      : check("registries", "proxy", { variable, address });
  });
  const except = ["no_proxy", "NO_PROXY"].find((name) => environment[name]);
  if (except !== undefined) checks.push(check("registries", "proxy", { variable: except, address: environment[except] ?? "" }));
  return checks.length === 0 ? [check("registries", "no-proxy")] : checks;
}
