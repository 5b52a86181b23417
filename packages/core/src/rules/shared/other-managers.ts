import { hasFlag, positionals } from "../../shell/command-queries.ts";
import type { ShellCommand } from "../../shell/shell-script.ts";
import { wordSet } from "./package-command.ts";
import { installBy, type ProjectManager, verbAmong } from "./project-manager.ts";

/** `go mod download`. */
export const goProject: ProjectManager = {
  id: "go",
  read(command) {
    const [first, second, third] = positionals(command);
    if (first?.text !== "mod" || second?.text !== "download" || third !== undefined) return undefined;
    const needs = { files: ["go.mod", "go.sum"], sources: ["go.mod", "go.sum*"] };
    return { ...installBy("go", command, second, needs), name: "go mod download" };
  },
};

/** Its scripts and its autoloader read the sources, unless they are switched off. */
export const composerProject: ProjectManager = {
  id: "composer",
  read(command) {
    const verb = verbAmong(command, wordSet("install i"));
    if (verb === undefined) return undefined;
    const alone = hasFlag(command, "--no-scripts") && hasFlag(command, "--no-autoloader");
    const sources = alone ? ["composer.json", "composer.lock*"] : undefined;
    return installBy("composer", command, verb, { files: ["composer.json", "composer.lock"], sources });
  },
};

export const bundlerProject: ProjectManager = {
  id: "bundler",
  read(command) {
    const verb = positionals(command)[0];
    const needs = { files: ["Gemfile", "Gemfile.lock"], sources: ["Gemfile", "Gemfile.lock*"] };
    if (verb?.text === "install") return installBy("bundler", command, verb, needs);
    if (verb !== undefined || hasFlag(command, "--version", "-v", "--help", "-h")) return undefined;
    return { manager: "bundler", command, verb: undefined, span: command.nameSpan, name: "bundle", ...needs };
  },
};

/** `mvn dependency:go-offline`, `mvn dependency:resolve`. */
export const mavenProject: ProjectManager = {
  id: "maven",
  read(command) {
    const goals = positionals(command, { withValue: ["-f", "--file", "-s", "--settings", "-pl", "-P", "-T"] });
    const [goal] = goals;
    if (goal === undefined || !goals.every(({ text }) => /^dependency:(?:go-offline|resolve|resolve-plugins)$/.test(text)))
      return undefined;
    return installBy("maven", command, goal, { files: ["pom.xml"], sources: ["pom.xml"] });
  },
};

export const dotnetProject: ProjectManager = {
  id: "dotnet",
  read(command: ShellCommand) {
    const verb = verbAmong(command, new Set(["restore"]));
    return verb === undefined ? undefined : installBy("dotnet", command, verb, { files: ["*.csproj"], sources: undefined });
  },
};
