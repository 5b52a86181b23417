import { createHttpClient, describeHttpFailure } from "@plimsoll/host/http";
import { findPipIndex, readNpmSettings } from "@plimsoll/host/sizes";
import { version } from "../version.ts";
import { hostsWithCredentials, packageRegistries } from "./check-registries.ts";
import type { DoctorPlace } from "./doctor-place.ts";
import { check, type DoctorCheck } from "./doctor-text.ts";

interface Asked {
  /** As shown: without a name and a password. */
  readonly address: string;
  readonly url: string;
  /** Whether the user has chosen it: then it is broken when it does not answer. */
  readonly own: boolean;
}

/**
 * Asks each registry once, without credentials, whether it answers. Any status is an answer: a registry that wants a login is there. Programs of
 * the user are asked for the address that they use where no file names one.
 */
export async function checkReachable(place: DoctorPlace): Promise<readonly DoctorCheck[]> {
  const client = createHttpClient({
    version,
    environment: place.environment,
    limits: { connect: 5000, idle: 5000, total: 10_000, wait: 0, repetitions: 0 },
  });
  const asked = await addresses(place);
  return Promise.all(
    asked.map(async ({ address, url, own }) => {
      const answer = await client.request({ url, method: "HEAD", maxBytes: 2 ** 20 });
      if (answer.kind === "answer") return check("registries", "reachable", { address });
      const { message } = describeHttpFailure(answer.failure, place.language);
      return check(
        "registries",
        "unreachable",
        { address, reason: message },
        { state: own ? "error" : "warning", advice: "unreachable" },
      );
    }),
  );
}

async function addresses(place: DoctorPlace): Promise<readonly Asked[]> {
  const images: readonly Asked[] = [
    { address: "docker.io", url: "https://registry-1.docker.io/v2/", own: false },
    ...hostsWithCredentials(place).map((host) => ({ address: host, url: `https://${host}/v2/`, own: true })),
  ];
  const [npm, pip] = packageRegistries(place).map(({ address }) => address);
  const packages: Asked[] = [];
  const add = (url: string | undefined, own: boolean): void => {
    if (url !== undefined && URL.canParse(url)) packages.push({ address: url, url, own });
  };
  const { environment, folder, home } = place;
  add(npm ?? readNpmSettings({ folder, env: { ...environment }, home }).registryOf("plimsoll"), npm !== undefined);
  add(pip ?? (await findPipIndex({ ...environment }))?.url, pip !== undefined);
  return [...images, ...packages];
}
