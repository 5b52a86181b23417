import type { Language } from "@plimsoll/core";

/** What a system's word for an error means, with the word itself: `permission denied (EACCES)`. */
export function describeReason(reason: string, language: Language): string {
  const text = reasons[reason]?.[language];
  return text === undefined ? reason : `${text} (${reason})`;
}

const reasons: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  EACCES: { en: "permission denied", ko: "권한이 없습니다" },
  EPERM: { en: "not permitted", ko: "허용되지 않습니다" },
  ENOENT: { en: "no such folder", ko: "디렉터리가 없습니다" },
  ENOTDIR: { en: "a part of the path is no folder", ko: "경로에 디렉터리가 아닌 것이 있습니다" },
  EISDIR: { en: "it is a folder", ko: "디렉터리입니다" },
  ELOOP: { en: "symbolic links that lead in a circle", ko: "심볼릭 링크가 서로를 가리킵니다" },
  ENAMETOOLONG: { en: "the name is too long", ko: "이름이 너무 깁니다" },
  EIO: { en: "the disk reports an error", ko: "디스크 오류입니다" },
  ENOSPC: { en: "the disk is full", ko: "디스크가 가득 찼습니다" },
  EDQUOT: { en: "the disk quota is used up", ko: "디스크 할당량을 모두 썼습니다" },
  EROFS: { en: "the file system is read-only", ko: "읽기 전용 파일 시스템입니다" },
  EMFILE: { en: "too many open files", ko: "열린 파일이 너무 많습니다" },
};
