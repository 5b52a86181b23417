import type { Language } from "@plimsoll/core";
import type { FetchSurroundings } from "./fact-fetcher.ts";
import type { HttpFailure } from "./http-client.ts";
import { describeHttpFailure } from "./http-text.ts";
import type { FailureText } from "./read-source-text.ts";

/** Why the network gave no fact. */
export type FactProblem =
  | { readonly kind: "failure"; readonly failure: HttpFailure }
  /** `showsPath`: where each address is a cause of its own. */
  | { readonly kind: "status"; readonly url: string; readonly status: number; readonly showsPath?: boolean }
  | { readonly kind: "missing" | "damaged" | "no-list"; readonly url: string }
  | { readonly kind: "no-index"; readonly program: "pip" | "npm" };

/** `told`: what was told before and is not told again. */
export function tellProblem(problem: FactProblem, around: FetchSurroundings, told?: Set<string>): void {
  const language = around.language ?? "en";
  const { message, help } =
    problem.kind === "failure" ? describeHttpFailure(problem.failure, language) : describe(problem, texts[language]);
  if (told?.has(message)) return;
  told?.add(message);
  around.problem(message, help);
}

function describe(problem: Exclude<FactProblem, { readonly kind: "failure" }>, text: Texts): FailureText {
  if (problem.kind === "no-index") return text.noIndex[problem.program];
  // Neither credentials nor the tokens of a query belong on a screen.
  const { host, pathname } = new URL(problem.url);
  switch (problem.kind) {
    case "status":
      return text.status(`\`${host}\``, problem.status, problem.showsPath === true ? ` (\`${pathname}\`)` : "");
    case "missing":
      return text.missing(`\`${host}\``, `\`${pathname}\``);
    case "damaged":
      return text.damaged(`\`${host}${pathname}\``);
    case "no-list":
      return text.noList(`\`${host}${pathname}\``);
  }
}

interface Texts {
  readonly noIndex: Readonly<Record<"pip" | "npm", FailureText>>;
  status(host: string, status: number, path: string): FailureText;
  missing(host: string, path: string): FailureText;
  damaged(address: string): FailureText;
  noList(address: string): FailureText;
}

const without = { en: "Sizes are predicted without it.", ko: "이 정보 없이 크기를 예측합니다." } as const;

const texts: Readonly<Record<Language, Texts>> = {
  en: {
    noIndex: {
      pip: { message: "no Python package index is known", help: "Set `PIP_INDEX_URL`, or install pip." },
      npm: { message: "no npm registry is known", help: "Name one in `.npmrc`, or install npm." },
    },
    status: (host, status, path) => ({ message: `${host} gave an error: HTTP ${status}${path}`, help: without.en }),
    missing: (host, path) => ({ message: `${host} has no ${path}`, help: "Check the address." }),
    damaged: (address) => ({ message: `${address} cannot be unpacked`, help: without.en }),
    noList: (address) => ({ message: `${address} is not a list of files`, help: without.en }),
  },
  ko: {
    noIndex: {
      pip: {
        message: "Python 패키지 인덱스를 알 수 없습니다",
        help: "`PIP_INDEX_URL`을 지정하거나 pip를 설치하세요.",
      },
      npm: { message: "npm 레지스트리를 알 수 없습니다", help: "`.npmrc`에 레지스트리를 적거나 npm을 설치하세요." },
    },
    status: (host, status, path) => ({ message: `${host} 서버가 오류를 반환했습니다: HTTP ${status}${path}`, help: without.ko }),
    missing: (host, path) => ({ message: `${host} 서버에 ${path} 경로가 없습니다`, help: "주소를 확인하세요." }),
    damaged: (address) => ({ message: `압축을 풀 수 없는 파일입니다: ${address}`, help: without.ko }),
    noList: (address) => ({ message: `파일 목록이 아닙니다: ${address}`, help: without.ko }),
  },
};
