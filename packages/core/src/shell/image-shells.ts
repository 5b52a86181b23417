import type { ImageReference } from "../stages/image-reference.ts";

/** The `/bin/sh` of an image, as far as it can be told. "dash" knows no pipefail, "new-dash" does. */
export type SystemShell = "dash" | "new-dash" | "some-dash" | "busybox" | "bash" | "unknown";

/** Registries that hand on Docker Hub's official images, with the folder in which these stand there. */
const hubMirrors: readonly string[] = ["docker.io/library/", "public.ecr.aws/docker/library/", "mirror.gcr.io/library/"];

/** Official images that stand on Debian or Ubuntu unless their tag says otherwise (their Dockerfiles, 2026-08). */
const onDebian: ReadonlySet<string> = new Set(
  (
    "aerospike adminer-debian arangodb buildpack-deps cassandra clojure couchbase couchdb dart debian drupal eclipse-temurin elixir " +
    "erlang friendica gcc ghost golang gradle groovy haproxy haskell hitch httpd hylang influxdb jetty joomla jruby julia mariadb " +
    "matomo maven mediawiki memcached mongo mono neo4j neurodebian nextcloud nginx node odoo perl php phpmyadmin plone postgres pypy " +
    "python r-base rabbitmq redis redmine rethinkdb rocket.chat ros ruby rust sapmachine solr swift telegraf tomcat tomee ubuntu " +
    "unit varnish websphere-liberty wordpress xwiki yourls"
  ).split(" "),
);

const onAlpine: ReadonlySet<string> = new Set(
  "alpine busybox caddy composer docker memcached-alpine nats-alpine registry".split(" "),
);

const onRedHat: ReadonlySet<string> = new Set(
  "almalinux amazoncorretto amazonlinux archlinux centos clearlinux fedora mageia mysql oraclelinux photon rockylinux sl".split(
    " ",
  ),
);

/** Other publishers' images, by the start of their full name; what their tag or the rest of the name says goes before. */
const publishers: readonly (readonly [RegExp, SystemShell])[] = [
  [
    /^docker\.io\/(?:amd64|i386|arm32v[567]|arm64v8|ppc64le|s390x|riscv64|mips64le)\/(?:debian|ubuntu|node|python|golang|ruby|php)$/,
    "some-dash",
  ],
  [/^docker\.io\/(?:amd64|i386|arm32v[67]|arm64v8|ppc64le|s390x|riscv64)\/(?:alpine|busybox)$/, "busybox"],
  [
    /^docker\.io\/(?:nvidia\/cuda|pytorch\/pytorch|tensorflow\/tensorflow|osrf\/ros|continuumio\/(?:mini|ana)conda3?)$/,
    "some-dash",
  ],
  [/^nvcr\.io\/nvidia\/(?:cuda|pytorch|tensorflow|tensorrt|l4t-base)$/, "some-dash"],
  [
    /^mcr\.microsoft\.com\/(?:dotnet\/(?:sdk|aspnet|runtime|runtime-deps)|devcontainers\/|vscode\/devcontainers\/|playwright$)/,
    "some-dash",
  ],
  [/^mcr\.microsoft\.com\/(?:azurelinux|cbl-mariner)\//, "bash"],
  [/^(?:registry\.access\.redhat\.com|registry\.redhat\.io)\/(?:ubi|rhel)/, "bash"],
  [/^quay\.io\/(?:centos|fedora|almalinuxorg|rockylinux)\//, "bash"],
  [/^docker\.io\/(?:redhat\/ubi|rockylinux\/|almalinux\/|opensuse\/|redhat\/)/, "bash"],
  [/^(?:registry\.opensuse\.org|registry\.suse\.com|registry\.fedoraproject\.org)\//, "bash"],
  [/^public\.ecr\.aws\/(?:amazonlinux|lambda)\//, "bash"],
  [/^quay\.io\/pypa\/manylinux/, "bash"],
  [/^quay\.io\/pypa\/musllinux/, "busybox"],
  [/^cgr\.dev\/chainguard\/wolfi-base$/, "busybox"],
];

const alpineTag = /(?:^|[-.])alpine/;
/** Distributions of the Red Hat family and others whose `sh` is bash, as tags name them. */
const bashTag =
  /(?:^|[-.])(?:ubi|centos|fedora|rocky|almalinux|al20\d\d|amazonlinux|amazoncorretto|oracle|ol[789]|el[789]|suse|mariner|azurelinux|microsoft)/;
/** Releases whose dash is older than `set -o pipefail` (0.5.12-12: Debian 13, Ubuntu 25.04). */
const oldRelease =
  /(?:^|[-.])(?:wheezy|jessie|stretch|buster|bullseye|bookworm|trusty|xenial|bionic|focal|jammy|kinetic|lunar|mantic|noble|oracular|(?:ubuntu-?|debian-?)?(?:1[0-9]|2[0-4])\.(?:04|10)|debian-?(?:[789]|1[012]))(?:$|[-._])/;
const newRelease = /(?:^|[-.])(?:trixie|forky|sid|plucky|questing|resolute|(?:ubuntu-?)?2[5-9]\.(?:04|10)|debian-?13)(?:$|[-._])/;

/** The `/bin/sh` of a published image; "unknown" for images whose makers are not known here. */
export function shellOfImage({ familiar, tag = "" }: ImageReference): SystemShell {
  const official = officialName(familiar);
  const found = official === undefined ? publishers.find(([name]) => name.test(familiar))?.[1] : officialShell(official, tag);
  if (found === undefined) return "unknown";
  if (/windows|nanoserver|servercore|chiseled|distroless/.test(tag)) return "unknown";
  if (found !== "some-dash") return found;
  if (alpineTag.test(tag)) return "busybox";
  if (bashTag.test(tag)) return "bash";
  return dashOf(official, tag);
}

function officialName(familiar: string): string | undefined {
  const mirror = hubMirrors.find((prefix) => familiar.startsWith(prefix));
  const name = mirror === undefined ? undefined : familiar.slice(mirror.length);
  return name?.includes("/") === true ? undefined : name;
}

function officialShell(name: string, tag: string): SystemShell | undefined {
  if (alpineTag.test(tag) || onAlpine.has(name)) return "busybox";
  if (onRedHat.has(name)) return /debian|buster|bullseye|bookworm/.test(tag) ? "some-dash" : "bash";
  if (onDebian.has(name))
    return /openjdk-?(?:1[2-9]|2\d)/.test(tag) && !oldRelease.test(tag) && !tag.includes("slim") ? "unknown" : "some-dash";
  // From 12 on it stands on Oracle Linux, unless the tag names a release of Debian.
  return name === "openjdk" && (oldRelease.test(tag) || /^(?:[789]|1[01])(?:\D|$)/.test(tag)) ? "some-dash" : undefined;
}

function dashOf(official: string | undefined, tag: string): SystemShell {
  if (newRelease.test(tag)) return "new-dash";
  if (oldRelease.test(tag)) return "dash";
  if (official === "debian")
    return /^(?:[6-9]|1[012])(?:\D|$)/.test(tag) ? "dash" : tag.startsWith("13") ? "new-dash" : "some-dash";
  return "some-dash";
}
