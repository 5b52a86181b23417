/** Where programs keep what they download: targets of cache mounts. */
export interface CacheTarget {
  readonly target: string;
  readonly programs: readonly string[];
}

export const cacheTargets: readonly CacheTarget[] = [
  { target: "/var/cache/apt", programs: ["apt-get", "apt"] },
  { target: "/var/lib/apt/lists", programs: ["apt-get", "apt"] },
  { target: "/etc/apk/cache", programs: ["apk"] },
  { target: "/var/cache/dnf", programs: ["dnf", "microdnf"] },
  { target: "/var/cache/yum", programs: ["yum"] },
  { target: "/root/.cache/pip", programs: ["pip", "pip3", "python", "python3"] },
  { target: "/root/.cache/uv", programs: ["uv"] },
  { target: "/root/.cache/pypoetry", programs: ["poetry"] },
  { target: "/root/.npm", programs: ["npm", "npx"] },
  { target: "/usr/local/share/.cache/yarn", programs: ["yarn"] },
  { target: "/root/.local/share/pnpm/store", programs: ["pnpm"] },
  { target: "/root/.bun/install/cache", programs: ["bun"] },
  { target: "/go/pkg/mod", programs: ["go"] },
  { target: "/root/.cache/go-build", programs: ["go"] },
  { target: "/usr/local/cargo/registry", programs: ["cargo"] },
  { target: "/usr/local/cargo/git/db", programs: ["cargo"] },
  { target: "/root/.m2", programs: ["mvn", "mvnw"] },
  { target: "/root/.gradle", programs: ["gradle", "gradlew"] },
  { target: "/root/.composer/cache", programs: ["composer"] },
  { target: "/usr/local/bundle/cache", programs: ["bundle", "gem"] },
  { target: "/root/.nuget/packages", programs: ["dotnet"] },
  { target: "/root/.ccache", programs: ["ccache", "make", "cmake"] },
];

/** Where programs look for what a secret mount gives them. */
export const secretTargets: readonly string[] = [
  "/root/.npmrc",
  "/root/.netrc",
  "/root/.aws/credentials",
  "/root/.config/pip/pip.conf",
];

export const secretVariables: readonly string[] = ["NPM_TOKEN", "GITHUB_TOKEN", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"];
