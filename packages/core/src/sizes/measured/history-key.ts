/** A history entry in a form in which builders agree. */
export interface HistoryKey {
  /** The whole instruction; "" where nothing is written down. */
  readonly exact: string;
  /**
   * What stays of it where a builder writes less down: a COPY without its sources, a RUN without the values of its build
   * arguments. Undefined where nothing can be told by that.
   */
  readonly loose: string | undefined;
}

/**
 * Reads what BuildKit, docker's older builder, buildah and kaniko write as `created_by`: `RUN |1 A=b /bin/sh -c make # buildkit`,
 * `|1 A=b /bin/sh -c make`, `/bin/sh -c #(nop) COPY dir:1f… in /app `, `RUN make`.
 */
export function historyKey(createdBy: string): HistoryKey {
  const text = createdBy
    .replace(/ # buildkit\s*$/, "")
    .replace(/\s+/g, " ")
    .trim();
  const nop = /^(?:\|\d+ .*?)?\/bin\/sh -c #\(nop\) ?(.*)$/.exec(text)?.[1]?.trim();
  if (nop !== undefined) return keyOfInstruction(nop);
  if (/^\|\d+ /.test(text) || isShellCall(text)) return keyOfRun(text);
  return keyOfInstruction(text);
}

function keyOfInstruction(text: string): HistoryKey {
  const [word = "", ...rest] = text.split(" ");
  const keyword = word.toUpperCase();
  const argument = rest.join(" ");
  switch (keyword) {
    case "RUN":
      return keyOfRun(argument.replace(/^(?:--[^ ]+ )+/, ""));
    case "COPY":
    case "ADD":
      return { exact: `${keyword} ${argument}`, loose: `${keyword} ${destinationOf(rest)}` };
    case "WORKDIR":
      return { exact: `${keyword} ${argument}`, loose: `${keyword} ${argument}` };
    case "":
      return { exact: "", loose: undefined };
    default:
      // A RUN without a shell stands there as it is called.
      return metadata.has(keyword) ? { exact: `${keyword} ${argument}`, loose: undefined } : keyOfRun(text);
  }
}

const metadata: ReadonlySet<string> = new Set(
  "ARG CMD ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD SHELL STOPSIGNAL USER VOLUME".split(" "),
);

function keyOfRun(text: string): HistoryKey {
  const command = shellCommand(withoutArgs(text));
  return { exact: `RUN ${shellCommand(text)}`, loose: `RUN ${command}` };
}

/** What follows the build arguments. Their values may hold anything, so the shell tells where they end. */
function withoutArgs(text: string): string {
  if (!/^\|\d+ /.test(text)) return text;
  const shell = shellStart.exec(text);
  return shell === null ? text : text.slice(shell.index + 1);
}

const shellStart = / (?:\/[^ ]*\/)?(?:sh|bash|ash|dash|zsh|pwsh|powershell|cmd)(?: -[^ ]+)* /;

/** kaniko writes the command as it stands in the Dockerfile, the others with the shell that runs it. */
function shellCommand(text: string): string {
  return text.replace(/(^|^\|.*? )\/bin\/sh -c /, "$1").trim();
}

function isShellCall(text: string): boolean {
  return /^(?:\/[^ ]*\/)?(?:sh|bash|ash|dash) -[^ ]*c /.test(text);
}

/** `file:1f… in /app`, `dir:1f… in /app`, `src /app`: the last word is where it goes. A slash at its end is lost on the way. */
function destinationOf(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return last.length > 1 ? last.replace(/\/$/, "") : last;
}
