import { describe, expect, test } from "vitest";
import { instructionOf } from "../syntax/outline.ts";

// The arguments of each keyword as BuildKit's parser gives them; every instruction stands in line 2 behind a FROM.

describe("words between blanks", () => {
  test.each([
    ["COPY a b", "2 COPY ‹a› ‹b›"],
    ["COPY  a\t \tb  c ", "2 COPY ‹a› ‹b› ‹c›"],
    // Quotes do not group.
    ['COPY "a b" /x', '2 COPY ‹"a› ‹b"› ‹/x›'],
    ["COPY a\\ b /x", "2 COPY ‹a\\› ‹b› ‹/x›"],
    ["COPY a\u00a0b c", "2 COPY ‹a\u00a0b› ‹c›"],
    ["ADD a\fb\vc", "2 ADD ‹a› ‹b› ‹c›"],
    ["EXPOSE 80 443/tcp $x", "2 EXPOSE ‹80› ‹443/tcp› ‹$x›"],
    ["VOLUME /a '/b c'", "2 VOLUME ‹/a› ‹'/b› ‹c'›"],
    ["FROM x AS y", "2 FROM ‹x› ‹AS› ‹y›"],
    ["FROM x \\\n  As \\\n  y", "2-4 FROM ‹x› ‹As› ‹y›"],
    ["FROM --platform=$p x", "2 FROM --platform=$p ‹x›"],
    ["FROM x a\u017f y", "2 FROM ‹x› ‹a\u017f› ‹y›"],
  ])("%j: %s", (text, expected) => {
    expect(instructionOf(text)).toBe(expected);
  });
});

describe("JSON form and its silent fall-back", () => {
  test.each([
    ['COPY ["a b", "/x"]', "2 COPY json ‹a b› ‹/x›"],
    ['ADD --chown=u ["a", "b"]', "2 ADD json --chown=u ‹a› ‹b›"],
    ['VOLUME ["/a b"]', "2 VOLUME json ‹/a b›"],
    ['RUN ["a", "b c"]', "2 RUN json ‹a› ‹b c›"],
    ["RUN []", "2 RUN json"],
    ['CMD [ "a" ]', "2 CMD json ‹a›"],
    ["CMD []", "2 CMD json"],
    ['ENTRYPOINT ["a"]', "2 ENTRYPOINT json ‹a›"],
    ['SHELL ["a", "-c"]', "2 SHELL json ‹a› ‹-c›"],
    ['HEALTHCHECK CMD ["a", "b"]', "2 HEALTHCHECK json ‹CMD› ‹a› ‹b›"],
    ['CMD ["a", \\\n  # c\n  "b"]', "2-4 CMD json ‹a› ‹b›"],
    ['CMD ["\\u0061\\n"]', "2 CMD json ‹a\n›"],
    ["CMD ['a']", "2 CMD ‹['a']›"],
    ['CMD ["a",]', '2 CMD ‹["a",]›'],
    ['CMD ["a"] b', '2 CMD ‹["a"] b›'],
    ["CMD [$x]", "2 CMD ‹[$x]›"],
    ['CMD "a"', '2 CMD ‹"a"›'],
    ["COPY ['a', 'b']", "2 COPY ‹['a',› ‹'b']›"],
    ['VOLUME ["a"', '2 VOLUME ‹["a"›'],
    // Other keywords have no JSON form.
    ['EXPOSE ["80"]', '2 EXPOSE ‹["80"]›'],
    ['WORKDIR ["a"]', '2 WORKDIR ‹["a"]›'],
    ['USER ["a"]', '2 USER ‹["a"]›'],
  ])("%j: %s", (text, expected) => {
    expect(instructionOf(text)).toBe(expected);
  });
});

describe("commands in shell form", () => {
  test.each([
    ["RUN a  'b c' \\d \"e\"", "2 RUN ‹a  'b c' \\d \"e\"›"],
    ["RUN", "2 RUN"],
    ["RUN --network=none", "2 RUN --network=none"],
    ["CMD", "2 CMD"],
    ["ENTRYPOINT", "2 ENTRYPOINT"],
    ["CMD exec $x # y", "2 CMD ‹exec $x # y›"],
    ["HEALTHCHECK CMD a b", "2 HEALTHCHECK ‹CMD› ‹a b›"],
    ["HEALTHCHECK none", "2 HEALTHCHECK ‹none›"],
    ["HEALTHCHECK --interval=1s cmd  a", "2 HEALTHCHECK --interval=1s ‹cmd› ‹a›"],
    ["HEALTHCHECK CMD \u00a0a", "2 HEALTHCHECK ‹CMD› ‹\u00a0a›"],
    // The flags of HEALTHCHECK NONE are not looked at.
    ["HEALTHCHECK --foo NONE", "2 HEALTHCHECK --foo ‹NONE›"],
  ])("%j: %s", (text, expected) => {
    expect(instructionOf(text)).toBe(expected);
  });
});

describe("ENV and LABEL", () => {
  test.each([
    ["ENV a=b", "2 ENV ‹a› ‹b› ‹=›"],
    ["ENV a=b c=d", "2 ENV ‹a› ‹b› ‹=› ‹c› ‹d› ‹=›"],
    ["ENV a=b \\\n    c=d", "2-3 ENV ‹a› ‹b› ‹=› ‹c› ‹d› ‹=›"],
    ["ENV a=", "2 ENV ‹a› ‹› ‹=›"],
    ["ENV a==b", "2 ENV ‹a› ‹=b› ‹=›"],
    // Quotes and escapes group and stay for the expansion to come.
    ["ENV a=\"b c\" d='e f'", "2 ENV ‹a› ‹\"b c\"› ‹=› ‹d› ‹'e f'› ‹=›"],
    ["ENV a=b\\ c", "2 ENV ‹a› ‹b\\ c› ‹=›"],
    ['ENV a="b\\"c" d=e', '2 ENV ‹a› ‹"b\\"c"› ‹=› ‹d› ‹e› ‹=›'],
    ["ENV a='b\\' c=d", "2 ENV ‹a› ‹'b\\'› ‹=› ‹c› ‹d› ‹=›"],
    ['ENV "a b"=c', '2 ENV ‹"a b"› ‹c› ‹=›'],
    ['ENV "a=b"', '2 ENV ‹"a› ‹b"› ‹=›'],
    ['ENV a="open b=c', '2 ENV ‹a› ‹"open b=c› ‹=›'],
    ["ENV a=b\u00a0c=d", "2 ENV ‹a› ‹b› ‹=› ‹c› ‹d› ‹=›"],
    // A trailing escape character is dropped.
    ["ENV a=b\\\\", "2 ENV ‹a› ‹b\\\\› ‹=›"],
    ["ENV a=$b", "2 ENV ‹a› ‹$b› ‹=›"],
    // The old form: one key, and the rest of the line as it is.
    ["ENV a b", "2 ENV ‹a› ‹b› ‹›"],
    ["ENV a  b  c=d 'e'", "2 ENV ‹a› ‹b  c=d 'e'› ‹›"],
    ["ENV a \\\n  b", "2-3 ENV ‹a› ‹b› ‹›"],
    ['LABEL a="b" c.d=e', '2 LABEL ‹a› ‹"b"› ‹=› ‹c.d› ‹e› ‹=›'],
    ["LABEL a b c", "2 LABEL ‹a› ‹b c› ‹›"],
  ])("%j: %s", (text, expected) => {
    expect(instructionOf(text)).toBe(expected);
  });
});

describe("ARG", () => {
  test.each([
    ["ARG a", "2 ARG ‹a›"],
    ["ARG a=b", "2 ARG ‹a=b›"],
    ["ARG a b=c d=", "2 ARG ‹a› ‹b=c› ‹d=›"],
    ['ARG a="b c" d', '2 ARG ‹a="b c"› ‹d›'],
    ["ARG a=b\\ c", "2 ARG ‹a=b\\ c›"],
    // Flags are cut off and not looked at.
    ["ARG --x a", "2 ARG --x ‹a›"],
  ])("%j: %s", (text, expected) => {
    expect(instructionOf(text)).toBe(expected);
  });
});

describe("the whole rest of the line", () => {
  test.each([
    ["WORKDIR /a b", "2 WORKDIR ‹/a b›"],
    ["WORKDIR  '/a  b' ", "2 WORKDIR ‹'/a  b'›"],
    ["USER a b", "2 USER ‹a b›"],
    ["STOPSIGNAL SIGINT x", "2 STOPSIGNAL ‹SIGINT x›"],
    ["MAINTAINER A B <c@d>", "2 MAINTAINER ‹A B <c@d>›"],
    ["WORKDIR /a \\\n b", "2-3 WORKDIR ‹/a  b›"],
    // BuildKit forgets to look at the flags of STOPSIGNAL.
    ["STOPSIGNAL --x 9", "2 STOPSIGNAL --x ‹9›"],
  ])("%j: %s", (text, expected) => {
    expect(instructionOf(text)).toBe(expected);
  });
});

describe("ONBUILD", () => {
  test.each([
    ["ONBUILD RUN a b", "2 ONBUILD ‹RUN› ‹a b›"],
    ["ONBUILD copy a b", "2 ONBUILD ‹copy› ‹a› ‹b›"],
    ['ONBUILD CMD ["a", "b"]', "2 ONBUILD ‹CMD› ‹a› ‹b›"],
    ["ONBUILD ENV a=b", "2 ONBUILD ‹ENV› ‹a› ‹b› ‹=›"],
    ["ONBUILD \\\n  RUN a", "2-3 ONBUILD ‹RUN› ‹a›"],
    ["ONBUILD USER", "2 ONBUILD ‹USER›"],
    // What it holds is looked at when the trigger runs, not now.
    ["ONBUILD FOO x", "2 ONBUILD ‹FOO› ‹›"],
    ["ONBUILD COPY --foo a", "2 ONBUILD ‹COPY› ‹a›"],
    ["ONBUILD HEALTHCHECK --interval=x CMD a", "2 ONBUILD ‹HEALTHCHECK› ‹CMD› ‹a›"],
  ])("%j: %s", (text, expected) => {
    expect(instructionOf(text)).toBe(expected);
  });
});
