import { syntaxTable } from "@plimsoll/core";
import type { Keyword } from "@plimsoll/core/editor";

/** What stands behind the flags, in the signs of manuals. */
const operands: Readonly<Record<Keyword, string>> = {
  ADD: "<source>… <destination>",
  ARG: "<name>[=<default>]…",
  CMD: '["program", "argument"…] | <command>',
  COPY: "<source>… <destination>",
  ENTRYPOINT: '["program", "argument"…] | <command>',
  ENV: "<name>=<value>…",
  EXPOSE: "<port>[/tcp|/udp]…",
  FROM: "<image> [AS <name>]",
  HEALTHCHECK: "CMD <command> | NONE",
  LABEL: "<key>=<value>…",
  MAINTAINER: "<name>",
  ONBUILD: "<instruction>",
  RUN: '<command> | ["program", "argument"…] | <<EOF',
  SHELL: '["program", "argument"…]',
  STOPSIGNAL: "<signal>",
  USER: "<user>[:<group>]",
  VOLUME: "<path>…",
  WORKDIR: "<path>",
};

/** `FROM [--platform=…] <image> [AS <name>]` */
export function formOf(keyword: Keyword): string {
  const flags = Object.entries(syntaxTable[keyword].flags).map(([name, { type }]) => {
    const value = type === "boolean" ? "" : "=…";
    return `[--${name}${value}]${type === "list" ? "…" : ""}`;
  });
  // Of many flags the first few say enough: each has a hover of its own.
  const shown = flags.length > 4 ? [...flags.slice(0, 3), "[…]"] : flags;
  return [keyword, ...shown, operands[keyword]].join(" ");
}
