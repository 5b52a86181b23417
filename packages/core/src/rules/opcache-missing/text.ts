import { defineText } from "../rule.ts";

export const text = defineText({
  en: {
    title: "PHP server without OPcache",
    why: "Before 8.5 the official PHP images do not switch OPcache on: every request reads and compiles all PHP files again, which costs most applications half of their speed or more.",
    how: "Add `RUN docker-php-ext-install opcache`.",
    messages: { missing: "Nothing switches OPcache on in `{image}`." },
    fixes: { default: "Install OPcache" },
  },
  ko: {
    title: "OPcache가 없는 PHP 서버",
    why: "PHP 8.5 이전의 공식 이미지는 OPcache를 켜지 않습니다. 요청마다 모든 PHP 파일을 다시 읽고 컴파일하므로 대부분의 애플리케이션이 절반 이하의 속도로 동작합니다.",
    how: "`RUN docker-php-ext-install opcache`를 추가하세요.",
    messages: { missing: "`{image}` 이미지에서 OPcache를 켜는 곳이 없습니다." },
    fixes: { default: "OPcache 설치하기" },
  },
});
