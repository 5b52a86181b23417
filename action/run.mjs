// What the GitHub Action does once plimsoll is installed: annotations, a SARIF report, the job summary, and one comment on a pull request.
// Plain JavaScript without dependencies, since it runs from a checkout of the action with nothing installed. Inputs come in the environment
// and never through a shell. It ends with 0: what plimsoll ended with is the output `exit-code`, for a later step.
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { randomUUID } from "node:crypto";
import { dirname, posix, resolve } from "node:path";
import { keepComment } from "./keep-comment.mjs";
import { runPlimsoll } from "./run-plimsoll.mjs";
import { textsOf } from "./texts.mjs";

const env = process.env;
const texts = textsOf(env.PLIMSOLL_LANG);
const event = env.GITHUB_EVENT_PATH ? JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, "utf8")) : {};
const pull = event.pull_request;
const folder = env.PLIMSOLL_FOLDER || ".";

const lint = lintAll();
const builds = pull === undefined ? [] : linesOf(env.PLIMSOLL_PLAN).map((path) => buildSection(path));
const findings = `## plimsoll\n\n${lint.markdown.trim() || texts.nothingFound}\n`;
if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${[findings, ...builds].join("\n")}\n`);
if (pull !== undefined && env.PLIMSOLL_COMMENT === "true") await comment();
tell({ findings: lint.findings, "sarif-file": lint.sarif, "exit-code": lint.exitCode });

/** Lints from the top of the repository, so that GitHub finds the paths of the reports. */
function lintAll() {
  const paths = linesOf(env.PLIMSOLL_FILES || ".").map((path) => posix.join(folder, path));
  const options = [...option("--config", env.PLIMSOLL_CONFIG), ...option("--fail-on", env.PLIMSOLL_FAIL_ON)];
  const lintAs = (format, ...more) => runPlimsoll(["lint", "--format", format, ...more, ...options, "--", ...paths]);
  const sarif = resolve(env.PLIMSOLL_SARIF || "plimsoll.sarif");
  mkdirSync(dirname(sarif), { recursive: true });
  // What an earlier run left must not be taken for this one's.
  rmSync(sarif, { force: true });
  const { exitCode, stderr } = lintAs("sarif", "--output", sarif);
  // Names of files stand in it, and a line that begins with two colons would be a command to the runner.
  if (stderr !== "") withoutCommands(stderr);
  process.stdout.write(lintAs("github").stdout);
  const written = existsSync(sarif);
  return {
    exitCode,
    sarif: written ? sarif : "",
    findings: written ? JSON.parse(readFileSync(sarif, "utf8")).runs.flatMap((run) => run.results).length : 0,
    markdown: exitCode === 2 && !written ? codeBlock(stderr) : lintAs("markdown").stdout,
  };
}

/** What the pull request does to one build, as Markdown. */
function buildSection(path) {
  const build = posix.join(folder, path);
  const title = `### ${texts.build} ${code(build)}\n`;
  const planned = runPlimsoll(["plan", "--format", "markdown", "--", build]);
  // Without a build there is nothing to compare, whatever was fetched.
  if (planned.stdout === "") return [title, codeBlock(planned.stderr), ""].join("\n");
  const base = baseOf(build);
  if (base.revision === undefined) return [title, `${texts.noBase}\n`, codeBlock(base.stderr)].join("\n");
  const shown = (args) => {
    const { stdout, stderr } = runPlimsoll([...args, "--format", "markdown", "--", build]);
    return stdout === "" ? codeBlock(stderr) : stdout.trim();
  };
  return [
    title,
    shown(["rebuild", "--since", base.revision]),
    "",
    base.grown.trim(),
    `\n<details><summary>${texts.plan}</summary>\n`,
    planned.stdout.trim(),
    "\n</details>\n",
  ].join("\n");
}

/** GitHub merges a pull request to try it: the first parent of that commit is the base, also where the history was not fetched. */
function baseOf(build) {
  let stderr = "";
  for (const revision of [pull.base?.sha, "HEAD^1"].filter((name) => /^(?:[0-9a-f]{40,64}|HEAD\^1)$/.test(name ?? ""))) {
    const { stdout, stderr: words } = runPlimsoll(["diff", "--format", "markdown", "--", revision, build]);
    if (stdout !== "") return { revision, grown: stdout, stderr: "" };
    stderr ||= words;
  }
  return { revision: undefined, grown: "", stderr };
}

/** A comment is a courtesy: where the token may not write one, as for forks, the job goes on. */
async function comment() {
  const failure = await keepComment({
    api: env.GITHUB_API_URL || "https://api.github.com",
    repository: env.GITHUB_REPOSITORY,
    number: pull.number,
    token: env.PLIMSOLL_TOKEN,
    name: folder,
    parts: [findings, ...builds],
    cut: texts.cut,
  });
  if (failure !== undefined)
    process.stdout.write(`::warning title=plimsoll::${commandText(`${texts.noComment} (${failure})`)}\n`);
}

function tell(outputs) {
  if (!env.GITHUB_OUTPUT) return;
  for (const [name, value] of Object.entries(outputs)) {
    const end = randomUUID();
    appendFileSync(env.GITHUB_OUTPUT, `${name}<<${end}\n${value}\n${end}\n`);
  }
}

function withoutCommands(text) {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text.trimEnd()}\n::${token}::\n`);
}

function commandText(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function option(name, value) {
  return value ? [name, value] : [];
}

function linesOf(text = "") {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

/** Longer fences than any inside. */
function codeBlock(text) {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
  return `${fence}text\n${text.trim()}\n${fence}`;
}

function code(text) {
  return `\`${text.replaceAll("`", "'")}\``;
}
