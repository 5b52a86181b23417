import type { ShellCommand } from "../../shell/shell-script.ts";
import { bunProject, npmProject, pnpmProject, yarnProject } from "./javascript-managers.ts";
import { bundlerProject, composerProject, dotnetProject, goProject, mavenProject } from "./other-managers.ts";
import type { ProjectInstall, ProjectManager } from "./project-manager.ts";
import { condaProject, pipenvProject, pipProject, poetryProject, uvProject } from "./python-managers.ts";

const managers: ReadonlyMap<string, ProjectManager> = new Map([
  ["npm", npmProject],
  ["cnpm", npmProject],
  ["yarn", yarnProject],
  ["yarnpkg", yarnProject],
  ["pnpm", pnpmProject],
  ["bun", bunProject],
  ["uv", uvProject],
  ["poetry", poetryProject],
  ["pipenv", pipenvProject],
  ["conda", condaProject],
  ["mamba", condaProject],
  ["micromamba", condaProject],
  ["go", goProject],
  ["composer", composerProject],
  ["bundle", bundlerProject],
  ["bundler", bundlerProject],
  ["mvn", mavenProject],
  ["mvnw", mavenProject],
  ["dotnet", dotnetProject],
]);

/** Reads a command that installs what the files of a project list; undefined for any other. */
export function projectInstall(command: ShellCommand): ProjectInstall | undefined {
  const { name } = command;
  if (name === undefined) return undefined;
  const manager = managers.get(name);
  if (manager !== undefined) return manager.read(command);
  if (name.startsWith("pip")) return pipProject.read(command);
  if (!name.startsWith("py")) return undefined;
  return pipProject.read(command) ?? poetryProject.read(command) ?? pipenvProject.read(command);
}
