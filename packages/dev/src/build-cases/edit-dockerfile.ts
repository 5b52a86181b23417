import type { SeededRandom } from "./seeded-random.ts";

export interface EditedPieces {
  readonly name: string;
  readonly pieces: readonly string[];
}

/** A change of a Dockerfile that is given piece by piece. Undefined when it has nothing for the kind that was drawn. */
export function editDockerfile(random: SeededRandom, pieces: readonly string[], serial: number): EditedPieces | undefined {
  const make = random.weighted<Maker>([
    [2, comment],
    [1, blank],
    [3, remove],
    [3, swap],
    [2, duplicate],
    [4, insert],
    [4, runText],
    [2, spelling],
    [3, value],
    [3, flag],
    [2, destination],
    [1, stageName],
    [1, jsonOrShell],
    [1, continuation],
    [0.7, base],
    [1, heredocName],
    [1.5, mount],
    [1, source],
    [1, variableOrder],
    [1, argOrEnv],
    [0.7, lineEnds],
  ]);
  const edited = make({ random, pieces, serial });
  return edited === undefined ? undefined : { name: `dockerfile-${make.name}`, pieces: edited };
}

/** The text of a Dockerfile that is given piece by piece. */
export function joinPieces(pieces: readonly string[]): string {
  const text = `${pieces.join("\n")}\n`;
  return pieces[0] === "# escape=`" ? text.replaceAll("\\\n", "`\n") : text;
}

interface Drawing {
  readonly random: SeededRandom;
  readonly pieces: readonly string[];
  /** Makes a text unlike that of any other change. */
  readonly serial: number;
}

type Maker = (drawing: Drawing) => readonly string[] | undefined;

function comment({ random, pieces, serial }: Drawing): readonly string[] {
  return pieces.toSpliced(random.below(pieces.length + 1), 0, `# note ${serial}`);
}

function blank({ random, pieces }: Drawing): readonly string[] {
  return pieces.toSpliced(1 + random.below(pieces.length), 0, "");
}

function remove({ random, pieces }: Drawing): readonly string[] | undefined {
  const at = pick(random, pieces, (piece) => !isFrom(piece));
  return at === undefined ? undefined : pieces.toSpliced(at, 1);
}

function swap({ random, pieces }: Drawing): readonly string[] | undefined {
  const at = pick(
    random,
    pieces,
    (piece, index) => !isFrom(piece) && pieces[index + 1] !== undefined && !isFrom(pieces[index + 1] ?? ""),
  );
  return at === undefined ? undefined : pieces.toSpliced(at, 2, pieces[at + 1] ?? "", pieces[at] ?? "");
}

function duplicate({ random, pieces }: Drawing): readonly string[] | undefined {
  const at = pick(random, pieces, (piece) => !isFrom(piece));
  return at === undefined ? undefined : pieces.toSpliced(at, 0, pieces[at] ?? "");
}

function insert({ random, pieces, serial }: Drawing): readonly string[] {
  const first = pieces.findIndex(isFrom);
  const text = random.pick([
    `ENV ADDED=${serial}`,
    `ARG ADDED=${serial}`,
    "ARG VERSION",
    "ARG UNSET",
    `LABEL added=${serial}`,
    "RUN true",
    `RUN echo ${serial} > /added`,
    "WORKDIR /",
    "WORKDIR /added",
    "USER app",
    "USER root",
    'SHELL ["/bin/sh", "-e", "-c"]',
    "COPY a.txt /added.txt",
    `COPY <<EOF /h\n${serial}\nEOF`,
    "EXPOSE 9",
    "VOLUME /added",
    "COPY --link a.txt /added.txt",
    "ENV PATH=/usr/bin:/bin:/sbin",
  ]);
  return pieces.toSpliced(first + 1 + random.below(pieces.length - first), 0, text);
}

function runText(drawing: Drawing): readonly string[] | undefined {
  const { random, serial } = drawing;
  return rewrite(drawing, /^\s*RUN (?!\[|<<)/i, (piece) =>
    random.pick([
      `${piece} && true`,
      piece.replace(/(RUN (?:--\S+ )*)/i, "$1true && "),
      piece.replace(/(RUN (?:--\S+ )*)/i, `$1: ${serial}; `),
      piece.replace(/(RUN )/i, "$1  "),
    ]),
  );
}

/** What changes no step. */
function spelling(drawing: Drawing): readonly string[] | undefined {
  const { random } = drawing;
  return rewrite(drawing, /^[A-Z]+ (?!.*<<)/, (piece) =>
    random.pick([
      piece.replace(/^[A-Z]+/, (word) => word.toLowerCase()),
      `${piece}   `,
      `   ${piece}`,
      piece.replace(/^([A-Z]+) /, "$1    "),
    ]),
  );
}

function value(drawing: Drawing): readonly string[] | undefined {
  const { random, serial } = drawing;
  return rewrite(drawing, /^\s*(?:ENV|ARG|LABEL|EXPOSE|CMD|USER|SHELL|WORKDIR|STOPSIGNAL|HEALTHCHECK) /i, (piece) => {
    if (/^\s*USER/i.test(piece)) return random.pick(["USER nobody", "USER 1001", "USER 0:0"]);
    if (/^\s*WORKDIR/i.test(piece))
      return random.pick([`${piece}/`, `WORKDIR /changed${serial}`, piece.replace(/WORKDIR (?=[a-z.])/i, "WORKDIR ./")]);
    if (/^\s*SHELL/i.test(piece)) return 'SHELL ["/bin/sh", "-xc"]';
    if (/^\s*(?:ENV|ARG) \w+=/i.test(piece))
      return piece.replace(/(\w+=).*$/, random.pick([`$1v${serial}`, "$1", `$1"quoted ${serial}"`]));
    return `${piece.replace(/\d+(?=\D*$)/, String(1000 + serial))}`;
  });
}

function flag(drawing: Drawing): readonly string[] | undefined {
  const { random } = drawing;
  return rewrite(drawing, /^\s*(?:COPY|ADD) /i, (piece) => {
    const flags = [...piece.matchAll(/ --(?:link|chown=\S+|chmod=\S+|exclude=\S+)/g)].map(([text]) => text);
    if (flags.length > 0 && random.chance(0.5)) return piece.replace(random.pick(flags), () => "");
    const added = random.pick([
      "--link",
      "--chown=1000:1000",
      "--chown=0:0",
      "--chmod=644",
      "--chmod=0644",
      "--exclude=*.md",
      "--exclude=nothing",
    ]);
    return piece.includes(`${added.split("=")[0]}`) ? piece : piece.replace(/(COPY|ADD) /i, `$1 ${added} `);
  });
}

function destination(drawing: Drawing): readonly string[] | undefined {
  const { random, serial } = drawing;
  return rewrite(drawing, /^\s*(?:COPY|ADD) (?!.*<<)(?!.*\[)/i, (piece) =>
    random.pick([
      `${piece}${serial}`,
      piece.endsWith("/") ? piece.slice(0, -1) : `${piece}/`,
      piece.replace(/(COPY|ADD) ((?:--\S+ )*)(?=[a-z])/i, "$1 $2./"),
    ]),
  );
}

/** Another name for a stage, wherever it is used: changes no step. */
function stageName({ random, pieces }: Drawing): readonly string[] | undefined {
  const names = pieces.flatMap((piece) => /^FROM \S+ as (\S+)$/i.exec(piece)?.[1] ?? []);
  if (names.length === 0) return undefined;
  const name = random.pick(names);
  const mention = new RegExp(`(^FROM (?=${name}\\b)|--from=|,from=|--mount=from=| as )${name}\\b`, "gi");
  return pieces.map((piece) => piece.replace(mention, (_, before: string) => `${before}renamed`));
}

/** Shell form written as what it runs: the same step. */
function jsonOrShell(drawing: Drawing): readonly string[] | undefined {
  return rewrite(drawing, /^RUN (?!\[|<<|--|.*\\$|.*<<)/m, (piece) =>
    piece.includes("\n") ? piece : `RUN ${JSON.stringify(["/bin/sh", "-c", piece.slice(4).trim()])}`,
  );
}

function continuation(drawing: Drawing): readonly string[] | undefined {
  return rewrite(drawing, /^\w+ (?!.*<<)/, (piece) => (piece.includes("\n") ? piece : piece.replace(/ (?=\S+$)/, " \\\n")));
}

function base({ random, pieces }: Drawing): readonly string[] | undefined {
  const at = pick(random, pieces, (piece) => piece.startsWith("FROM debian"));
  if (at === undefined) return undefined;
  return pieces.with(
    at,
    (pieces[at] ?? "").replace(
      /^FROM \S+/,
      random.pick(["FROM docker.io/library/debian:bookworm-slim", "FROM debian:trixie-slim", "FROM scratch"]),
    ),
  );
}

function heredocName(drawing: Drawing): readonly string[] | undefined {
  return rewrite(drawing, /<<"?(?:EOF|E)"?\b/, (piece) => piece.replaceAll(/\b(?:EOF|E)\b/g, "DONE"));
}

/** Another option of a mount, or none of it. */
function mount(drawing: Drawing): readonly string[] | undefined {
  const { random } = drawing;
  return rewrite(drawing, /--mount=/, (piece) =>
    random.pick([
      piece.replace(/--mount=\S+ /, ""),
      piece.replace(/--mount=(?=\S)/, "--mount=ro=true,"),
      piece.replace(/target=([^, ]+)/, "target=$1x"),
      piece.replace(/target=/, "dst="),
      piece.replace(/type=cache/, "type=cache,id=other"),
      piece.replace(/type=cache/, "type=cache,sharing=locked"),
      piece.replace(/id=\w+/, "id=changed"),
      piece.replace(/--mount=/, "--mount=type=cache,target=/more --mount="),
      piece.replace(/source=([^, ]+)/, "source=./$1"),
    ]),
  );
}

/** The same files by another path, or others. */
function source(drawing: Drawing): readonly string[] | undefined {
  const { random } = drawing;
  return rewrite(drawing, /^\s*(?:COPY|ADD) (?!.*<<)(?!.*\[)/i, (piece) =>
    random.pick([
      piece.replace(/ ([a-z][\w./-]*) (?=\S+$)/i, " a.txt "),
      piece.replace(/ ([a-z][\w./-]*) (?=\S+$)/i, " $1* "),
      piece.replace(/ ([a-z][\w./-]*) (?=\S+$)/i, " $1 a.txt "),
      piece.replace(/COPY/i, "ADD"),
      piece.replace(/ ([a-z][\w.-]*)\/([\w./-]*) (?=\S+$)/i, " $1/./$2 "),
    ]),
  );
}

function variableOrder(drawing: Drawing): readonly string[] | undefined {
  return rewrite(drawing, /^ENV \S+=\S+ \S+=\S+$/, (piece) => {
    const words = piece.split(" ").slice(1);
    return drawing.random.chance(0.5) ? `ENV ${words.toReversed().join(" ")}` : words.map((word) => `ENV ${word}`).join("\n");
  });
}

function argOrEnv(drawing: Drawing): readonly string[] | undefined {
  return rewrite(drawing, /^(?:ARG|ENV) \w+=\S*$/, (piece) =>
    piece.startsWith("ARG") ? piece.replace("ARG", "ENV") : piece.replace("ENV", "ARG"),
  );
}

/** Windows line ends, which BuildKit drops but for those in heredocs. */
function lineEnds({ pieces }: Drawing): readonly string[] {
  return pieces.map((piece) => (piece.includes("<<") ? piece : piece.replaceAll("\n", "\r\n").concat("\r")));
}

function rewrite({ random, pieces }: Drawing, shape: RegExp, change: (piece: string) => string): readonly string[] | undefined {
  const at = pick(random, pieces, (piece) => shape.test(piece));
  return at === undefined ? undefined : pieces.with(at, change(pieces[at] ?? ""));
}

function pick(
  random: SeededRandom,
  pieces: readonly string[],
  fits: (piece: string, index: number) => boolean,
): number | undefined {
  const places = pieces.flatMap((piece, index) => (fits(piece, index) ? [index] : []));
  return places.length === 0 ? undefined : random.pick(places);
}

function isFrom(piece: string): boolean {
  return /^FROM /i.test(piece);
}
