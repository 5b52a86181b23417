import type { Language } from "@plimsoll/core";
import type { HttpFailure } from "./http-client.ts";
import type { FailureText } from "./read-source-text.ts";

/** Why a server gave no answer, and what to do. Names the host. */
export function describeHttpFailure(failure: HttpFailure, language: Language): FailureText {
  const texts = language === "ko" ? korean : english;
  const host = `\`${failure.host}\``;
  switch (failure.kind) {
    case "unreachable":
      return texts.unreachable(host, failure.detail, causeOf(failure.detail));
    case "too-slow":
      return texts["too-slow"](host, failure.seconds);
    case "too-large":
      return texts["too-large"](host, byteWords(failure.maxBytes));
    case "truncated":
      return texts.truncated(host);
    case "bad-redirect":
      return texts["bad-redirect"](host, failure.detail);
    case "busy":
      return texts.busy(host, failure.retryAfter);
    case "not-allowed":
      return texts["not-allowed"](host);
    case "private":
      return texts.private(host);
  }
}

type Cause = "name" | "certificate" | "proxy" | "other";

function causeOf(detail: string): Cause {
  if (/^(?:ENOTFOUND|EAI_)/.test(detail)) return "name";
  if (/CERT|SELF_SIGNED|ISSUER|ALTNAME/.test(detail)) return "certificate";
  return detail.startsWith("proxy") ? "proxy" : "other";
}

function byteWords(bytes: number): string {
  if (bytes >= 1024 * 1024) return `${Math.round(bytes / 1024 / 1024)} MiB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} KiB` : `${bytes} B`;
}

interface Texts {
  unreachable(host: string, detail: string, cause: Cause): FailureText;
  "too-slow"(host: string, seconds: number): FailureText;
  "too-large"(host: string, limit: string): FailureText;
  truncated(host: string): FailureText;
  "bad-redirect"(host: string, detail: string): FailureText;
  busy(host: string, seconds: number | undefined): FailureText;
  "not-allowed"(host: string): FailureText;
  private(host: string): FailureText;
}

const unreachableHelp = {
  en: {
    name: "Check the name of the host and the network.",
    certificate: "If the server has a certificate of your own authority, name its file in `NODE_EXTRA_CA_CERTS`.",
    proxy: "Check `HTTPS_PROXY`, or list the host in `NO_PROXY`.",
    other: "Check the network, or run without `--online`.",
  },
  ko: {
    name: "호스트 이름과 네트워크를 확인하세요.",
    certificate: "자체 인증 기관의 인증서를 쓰는 서버라면 그 파일을 `NODE_EXTRA_CA_CERTS`에 지정하세요.",
    proxy: "`HTTPS_PROXY`를 확인하거나 이 호스트를 `NO_PROXY`에 넣으세요.",
    other: "네트워크를 확인하거나 `--online` 없이 실행하세요.",
  },
} as const satisfies Record<Language, Record<Cause, string>>;

const english: Texts = {
  unreachable: (host, detail, cause) => ({ message: `${host} gave no answer: ${detail}`, help: unreachableHelp.en[cause] }),
  "too-slow": (host, seconds) => ({
    message: `${host} took longer than ${seconds} s`,
    help: "Try again later, or run without `--online`.",
  }),
  "too-large": (host, limit) => ({
    message: `${host} sent more than ${limit}, so the rest was not read`,
    help: "Check that the address is that of the server you mean.",
  }),
  truncated: (host) => ({ message: `what ${host} sent breaks off`, help: "Try again." }),
  "bad-redirect": (host, detail) => ({
    message: `${host} points to another address that is not followed: ${detail}`,
    help: "Check that the address is that of the server you mean.",
  }),
  busy: (host, seconds) => ({
    message: `${host} has had too many requests${seconds === undefined ? "" : ` and asks to wait for ${seconds} s`}`,
    help: "Try again later. Servers often allow more to users who are logged in.",
  }),
  "not-allowed": (host) => ({
    message: `${host} can only be asked without TLS, where others can listen`,
    help: "If that is meant, list the host in `PLIMSOLL_INSECURE_REGISTRIES`.",
  }),
  private: (host) => ({
    message: `${host} is in a private network, so it was not asked for a download of the Dockerfile`,
    help: "If you trust the Dockerfile with it, list the host in `PLIMSOLL_INSECURE_REGISTRIES`.",
  }),
};

const korean: Texts = {
  unreachable: (host, detail, cause) => ({
    message: `${host} 서버에 연결하지 못했습니다: ${detail}`,
    help: unreachableHelp.ko[cause],
  }),
  "too-slow": (host, seconds) => ({
    message: `${host} 서버가 ${seconds}초 안에 응답하지 않았습니다`,
    help: "나중에 다시 실행하거나 `--online` 없이 실행하세요.",
  }),
  "too-large": (host, limit) => ({
    message: `${host} 서버가 보낸 데이터가 ${limit}를 넘어 나머지는 읽지 않았습니다`,
    help: "주소가 맞는지 확인하세요.",
  }),
  truncated: (host) => ({ message: `${host} 서버가 보낸 데이터가 중간에 끊겼습니다`, help: "다시 실행하세요." }),
  "bad-redirect": (host, detail) => ({
    message: `${host} 서버가 따라갈 수 없는 다른 주소를 알려 주었습니다: ${detail}`,
    help: "주소가 맞는지 확인하세요.",
  }),
  busy: (host, seconds) => ({
    message: `${host} 서버에 요청이 너무 많았습니다${seconds === undefined ? "" : `. 서버가 ${seconds}초 기다려 달라고 합니다`}`,
    help: "나중에 다시 실행하세요. 로그인한 사용자에게는 더 많은 요청을 허용하는 서버가 많습니다.",
  }),
  "not-allowed": (host) => ({
    message: `${host} 서버에는 TLS 없이만 연결할 수 있어, 다른 사람이 통신 내용을 볼 수 있습니다`,
    help: "그래도 연결하려면 `PLIMSOLL_INSECURE_REGISTRIES`에 호스트를 넣으세요.",
  }),
  private: (host) => ({
    message: `${host} 호스트는 사설 네트워크에 있어서, Dockerfile에 적힌 다운로드 주소로는 접속하지 않았습니다`,
    help: "믿을 수 있는 Dockerfile이라면 `PLIMSOLL_INSECURE_REGISTRIES`에 호스트를 넣으세요.",
  }),
};
