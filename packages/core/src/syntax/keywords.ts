/** Every keyword that BuildKit knows, in alphabetical order. Nothing else is an instruction. */
export const keywords = [
  "ADD",
  "ARG",
  "CMD",
  "COPY",
  "ENTRYPOINT",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "LABEL",
  "MAINTAINER",
  "ONBUILD",
  "RUN",
  "SHELL",
  "STOPSIGNAL",
  "USER",
  "VOLUME",
  "WORKDIR",
] as const;

export type Keyword = (typeof keywords)[number];

const known: ReadonlySet<string> = new Set(keywords);

/** Whether `text` is a keyword in capitals. */
export function isKeyword(text: string): text is Keyword {
  return known.has(text);
}
