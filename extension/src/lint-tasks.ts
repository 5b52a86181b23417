import {
  type Disposable,
  ShellExecution,
  ShellQuoting,
  Task,
  TaskGroup,
  TaskScope,
  tasks,
  workspace,
  type WorkspaceFolder,
} from "vscode";

/** What `tasks.json` may say, as the manifest describes it. */
interface LintTask {
  readonly type: string;
  readonly command?: unknown;
  readonly paths?: unknown;
  readonly args?: unknown;
}

/** Tasks that run the command line's `plimsoll lint` and put its findings among the problems. */
export function registerLintTasks(): Disposable {
  return tasks.registerTaskProvider("plimsoll", {
    provideTasks: () =>
      (workspace.workspaceFolders ?? [])
        .filter(({ uri }) => uri.scheme === "file")
        .map((folder) => lintTask({ type: "plimsoll", command: "lint" }, folder)),
    resolveTask: ({ definition, scope }) =>
      // VS Code has checked the definition against the manifest, but a hand-written file may hold anything.
      (definition as LintTask).command === "lint" ? lintTask(definition as LintTask, scope ?? TaskScope.Workspace) : undefined,
  });
}

function lintTask(definition: LintTask, scope: TaskScope.Global | TaskScope.Workspace | WorkspaceFolder): Task {
  const words = ["lint", "--format", "compact", ...strings(definition.args), ...strings(definition.paths)];
  const quoted = words.map((value) => ({ value, quoting: ShellQuoting.Strong }));
  const task = new Task(definition, scope, "lint", "plimsoll", new ShellExecution("plimsoll", quoted), "$plimsoll");
  task.group = TaskGroup.Test;
  return task;
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((word) => typeof word === "string") : [];
}
