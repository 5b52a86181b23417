import type { Language } from "@plimsoll/core";

/** What `plimsoll mcp --help` says. */
interface McpHelp {
  readonly description: string;
  readonly options: Readonly<Record<"root" | "online", string>>;
  readonly examples: string;
}

export const mcpHelp: Readonly<Record<Language, McpHelp>> = {
  en: {
    description:
      "Serves coding agents over the Model Context Protocol (MCP): tools to lint, fix, plan and explain Dockerfiles. Agents start it " +
      "themselves; started by hand, it waits for messages. It reads files below the root only, and writes none.",
    options: {
      root: "the folder that paths are held inside (default: the folders that the client names, else this one)",
      online: "let tools ask registries for sizes",
    },
    examples: `Examples:
  plimsoll mcp                        the command to enter in an agent's settings
  plimsoll mcp --root ~/projects/app  the same for one folder`,
  },
  ko: {
    description:
      "코딩 에이전트와 MCP(Model Context Protocol)로 통신하는 서버입니다. Dockerfile을 검사하고 수정하고 계획하고 설명하는 도구를 " +
      "제공합니다. 에이전트가 알아서 실행하며, 직접 실행하면 메시지를 기다립니다. 루트 디렉터리 안의 파일만 읽고, 어떤 파일도 쓰지 않습니다.",
    options: {
      root: "경로를 제한할 디렉터리 (기본값: 클라이언트가 알려 준 디렉터리, 없으면 현재 디렉터리)",
      online: "도구가 크기를 레지스트리에 물어볼 수 있게 허용",
    },
    examples: `예:
  plimsoll mcp                        에이전트 설정에 적는 명령
  plimsoll mcp --root ~/projects/app  한 디렉터리만 다룰 때`,
  },
};
