import { goLowerCase } from "../text/lower-case.ts";

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

const bySpelling: ReadonlyMap<string, Keyword> = new Map(
  keywords.flatMap((keyword) => [
    [keyword, keyword],
    [keyword.toLowerCase(), keyword],
  ]),
);

/** The keyword that `text` spells in any case; undefined when it spells none. */
export function toKeyword(text: string): Keyword | undefined {
  return bySpelling.get(text) ?? bySpelling.get(goLowerCase(text));
}
