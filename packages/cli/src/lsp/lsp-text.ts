import type { Language } from "@plimsoll/core";

/** What `plimsoll lsp --help` says. */
interface LspText {
  readonly description: string;
  readonly options: Readonly<Record<"stdio" | "node-ipc" | "socket" | "pipe" | "clientProcessId", string>>;
  readonly examples: string;
}

export const lspText: Readonly<Record<Language, LspText>> = {
  en: {
    description: "Runs the language server (LSP). Editors start it themselves; started by hand, it waits for messages.",
    options: {
      stdio: "use standard input and output (default)",
      "node-ipc": "use the channel to the parent process",
      socket: "connect to this port of this machine",
      pipe: "connect to this named pipe or socket file",
      clientProcessId: "end when this process ends",
    },
    examples: `Examples:
  plimsoll lsp --stdio          the command to enter in an editor's settings`,
  },
  ko: {
    description:
      "언어 서버 프로토콜(LSP)로 에디터와 통신하는 언어 서버입니다. 에디터가 알아서 실행하며, 직접 실행하면 메시지를 기다립니다.",
    options: {
      stdio: "표준 입출력 사용 (기본값)",
      "node-ipc": "부모 프로세스와 연결된 채널 사용",
      socket: "이 컴퓨터의 이 포트에 연결",
      pipe: "이 이름의 파이프 또는 소켓 파일에 연결",
      clientProcessId: "이 프로세스가 끝나면 함께 종료",
    },
    examples: `예:
  plimsoll lsp --stdio          에디터 설정에 적는 명령`,
  },
};
