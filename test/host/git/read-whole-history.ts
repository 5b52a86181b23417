import { countCommits, type GitCommit, GitError, type GitHistoryOptions, readHistory } from "@plimsoll/host/git";
import { expect } from "vitest";
import { open } from "./git-sandbox.ts";

export async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}

export async function history(folder: string, options?: GitHistoryOptions): Promise<readonly GitCommit[]> {
  const repository = await open(folder);
  const commits = await collect(readHistory(repository, options));
  expect((await countCommits(repository, options)).commits).toBe(commits.length);
  return commits;
}

export const subjects = async (folder: string, options?: GitHistoryOptions): Promise<readonly string[]> =>
  (await history(folder, options)).map(({ subject }) => subject);

export const failure = async (folder: string, options: GitHistoryOptions): Promise<unknown> => {
  const repository = await open(folder);
  const errors = await Promise.all([
    collect(readHistory(repository, options)).catch((error: unknown) => error),
    countCommits(repository, options).catch((error: unknown) => error),
  ]);
  expect(errors[0]).toEqual(errors[1]);
  return errors[0] instanceof GitError ? errors[0].failure : errors[0];
};
