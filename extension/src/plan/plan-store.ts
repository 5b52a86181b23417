import { type PlanTree, planChanged, planTree } from "@plimsoll/language-server/protocol";
import { type Disposable, EventEmitter } from "vscode";
import type { ClientSession } from "../client/client-session.ts";

/** The newest build plan of each document that was asked for, as the server tells it. */
export interface PlanStore extends Disposable {
  /** The plan of a document (a URI); undefined while nobody knows one. */
  get(uri: string): PlanTree | undefined;
  /** Asks the server again. */
  refresh(uri: string): Promise<void>;
  /** Fires with the URI of a document whose plan is another one now. */
  readonly onDidChange: EventEmitter<string>["event"];
}

export function createPlanStore(session: ClientSession): PlanStore {
  const plans = new Map<string, PlanTree>();
  const changed = new EventEmitter<string>();
  const asked = new Map<string, number>();
  const refresh = async (uri: string): Promise<void> => {
    const turn = (asked.get(uri) ?? 0) + 1;
    asked.set(uri, turn);
    const plan = await session.ask(planTree, { uri });
    // Somebody has asked again meanwhile: that answer is the newer one.
    if (asked.get(uri) !== turn) return;
    if (plan === undefined || plan === null) plans.delete(uri);
    else plans.set(uri, plan);
    changed.fire(uri);
  };
  session.prepare((client) => {
    client.onNotification(planChanged.method, ({ uri }: { readonly uri: string }) => void refresh(uri));
  });
  return { get: (uri) => plans.get(uri), refresh, onDidChange: changed.event, dispose: () => changed.dispose() };
}
