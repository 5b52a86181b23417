import { createHttpClient } from "@plimsoll/host/http";
import { readRegistryTags } from "@plimsoll/host/images";
import { expect, test } from "vitest";
import { answerWith } from "../../support/fake-registry.ts";
import { serve } from "../../support/loopback-server.ts";

const path = "tags/list?n=1000";

async function tagsOf(body: string, status = 200): Promise<unknown> {
  const server = await serve(answerWith({ [path]: { body, status } }));
  const http = createHttpClient({ version: "0", environment: {} });
  return readRegistryTags(`${server.host}/team/app:ignored`, { http, environment: {} });
}

test("the tags of a repository", async () => {
  expect(await tagsOf('{"name":"team/app","tags":["1","2-alpine"]}')).toEqual({ kind: "tags", tags: ["1", "2-alpine"] });
});

test.each(["", "[]", '{"tags":null}', '{"tags":[1,"a b","../x"]}'])("none in %j", async (body) => {
  expect(await tagsOf(body)).toEqual({ kind: "tags", tags: [] });
});

test("what a registry refuses, and what is no reference", async () => {
  expect(await tagsOf("{}", 404)).toMatchObject({ kind: "failure", failure: { kind: "not-found" } });
  const http = createHttpClient({ version: "0", environment: {} });
  expect(await readRegistryTags("A B", { http, environment: {} })).toMatchObject({ failure: { kind: "bad-reference" } });
});
