import { describe, expect, test } from "vitest";
import { bareEnvironment, readFrom, smallImage } from "../../support/ask-registry.ts";
import { answerWith } from "../../support/fake-registry.ts";
import { type Answerer, serve } from "../../support/loopback-server.ts";

function withLogin(host: string, entry: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return { ...bareEnvironment, DOCKER_AUTH_CONFIG: JSON.stringify({ auths: { [host]: entry } }) };
}

const password = { auth: Buffer.from("me:secret").toString("base64") };

describe("who we are", () => {
  const withToken =
    (realm: () => string, given: string): Answerer =>
    (request, response) =>
      request.headers.authorization === `Bearer ${given}`
        ? answerWith(smallImage.things)(request, response)
        : response.writeHead(401, { "www-authenticate": `Bearer realm="${realm()}",service="the \\"one\\"",scope="x"` }).end();

  test("a token that anybody gets", async () => {
    const tokens = await serve((_, response) => response.end('{"token":"","access_token":"abc"}'));
    const server = await serve(withToken(() => `${tokens.url}/token?a=b`, "abc"));
    expect(await readFrom(server)).toMatchObject({ digest: smallImage.digest });
    expect(tokens.seen).toHaveLength(1);
    const asked = new URL(tokens.seen[0]!.url, "http://x");
    expect(Object.fromEntries(asked.searchParams)).toEqual({ a: "b", service: 'the "one"', scope: "repository:team/app:pull" });
    expect(tokens.seen[0]!.headers.authorization).toBeUndefined();
  });

  test("a token for a name and a password", async () => {
    const tokens = await serve((_, response) => response.end('{"token":"abc"}'));
    const server = await serve(withToken(() => tokens.url, "abc"));
    expect(await readFrom(server, { environment: withLogin(server.host, password) })).toMatchObject({
      digest: smallImage.digest,
    });
    expect(tokens.seen[0]!.headers.authorization).toBe(`Basic ${password.auth}`);
    // The registry itself gets the token alone.
    expect(server.seen.map(({ headers }) => headers.authorization?.slice(0, 6))).not.toContain("Basic ");
  });

  test("a token for an identity token", async () => {
    const tokens = await serve((_, response) => response.end('{"access_token":"abc"}'));
    const server = await serve(withToken(() => tokens.url, "abc"));
    const environment = withLogin(server.host, { identitytoken: "deep secret" });
    expect(await readFrom(server, { environment })).toMatchObject({ digest: smallImage.digest });
    expect(tokens.seen[0]!.method).toBe("POST");
    expect(Object.fromEntries(new URLSearchParams(tokens.seen[0]!.body))).toMatchObject({
      grant_type: "refresh_token",
      refresh_token: "deep secret",
      scope: "repository:team/app:pull",
    });
  });

  test("a token as it is", async () => {
    const server = await serve(withToken(() => "http://127.0.0.1:1/", "mine"));
    const environment = withLogin(server.host, { registrytoken: "mine" });
    expect(await readFrom(server, { environment })).toMatchObject({ digest: smallImage.digest });
  });

  test.each([
    [
      { status: 401, body: "" },
      { kind: "denied", user: true },
    ],
    [
      { status: 500, body: "" },
      { kind: "status", status: 500 },
    ],
    [
      { status: 200, body: "no token" },
      { kind: "malformed", what: "token" },
    ],
    [
      { status: 200, body: '{"token":"a\\nb: c"}' },
      { kind: "malformed", what: "token" },
    ],
    [
      { status: 200, body: "null" },
      { kind: "malformed", what: "token" },
    ],
  ])("a token server that answers %j", async ({ status, body }, failure) => {
    const tokens = await serve((_, response) => response.writeHead(status).end(body));
    const server = await serve(withToken(() => tokens.url, "abc"));
    expect(await readFrom(server, { environment: withLogin(server.host, password) })).toMatchObject(failure);
  });

  test.each([undefined, "Negotiate", 'Bearer service="x"', "Bearer realm=nonsense"])(
    "a challenge of no use: %s",
    async (challenge) => {
      const server = await serve((_, response) =>
        response.writeHead(401, challenge === undefined ? {} : { "www-authenticate": challenge }).end(),
      );
      expect(await readFrom(server)).toMatchObject({ kind: "malformed", what: "challenge" });
    },
  );

  test("a token that is not enough ends it", async () => {
    const tokens = await serve((_, response) => response.end('{"token":"other"}'));
    const server = await serve(withToken(() => tokens.url, "abc"));
    expect(await readFrom(server)).toMatchObject({ kind: "denied", user: false });
    expect(server.seen).toHaveLength(2);
  });

  test("credentials do not follow to where blobs lie, and a challenge from there is not obeyed", async () => {
    const evil = await serve((_, response) => response.writeHead(401, { "www-authenticate": 'Basic realm="give"' }).end());
    const answer = answerWith(smallImage.things);
    const server = await serve((request, response) => {
      if (request.headers.authorization === undefined) response.writeHead(401, { "www-authenticate": 'Basic realm="x"' }).end();
      else if (request.url.includes("/blobs/")) response.writeHead(307, { location: `${evil.url}${request.url}` }).end();
      else answer(request, response);
    });
    const environment = withLogin(server.host, password);
    expect(await readFrom(server, { environment })).toMatchObject({ kind: "denied" });
    expect(evil.seen.length).toBeGreaterThan(0);
    for (const { headers } of evil.seen) expect(JSON.stringify(headers)).not.toMatch(/authorization|c2VjcmV0|secret/i);
  });

  test("blobs on another host are read there", async () => {
    const store = await serve(answerWith(smallImage.things));
    const answer = answerWith(smallImage.things);
    const server = await serve((request, response) =>
      request.url.includes("/blobs/")
        ? response.writeHead(307, { location: `${store.url}${request.url}` }).end()
        : answer(request, response),
    );
    expect(await readFrom(server)).toMatchObject({ layers: smallImage.layers.map(({ tar }) => ({ tar })) });
    expect(store.seen).toHaveLength(3);
  });
});
