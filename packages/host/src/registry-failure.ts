import type { CredentialsProblem } from "./credentials-find.ts";
import type { HttpFailure } from "./http-client.ts";
import type { ImageFailure } from "./image-failure.ts";

/** Why a registry gave no image. `describeRegistryFailure` makes the words. `name`: the image as it was asked for. */
export type RegistryFailure =
  | { readonly kind: "bad-reference"; readonly name: string }
  | { readonly kind: "http"; readonly failure: HttpFailure }
  /** `user`: whether credentials were sent. `problem`: why there were none, when something was wrong with them. */
  | {
      readonly kind: "denied";
      readonly name: string;
      readonly host: string;
      readonly user: boolean;
      readonly problem: CredentialsProblem | undefined;
    }
  | { readonly kind: "not-found"; readonly name: string; readonly what: "repository" | "image" }
  | { readonly kind: "status"; readonly host: string; readonly status: number }
  | { readonly kind: "malformed"; readonly host: string; readonly what: "challenge" | "token" | "manifest" | "config" }
  | { readonly kind: "wrong-digest"; readonly name: string; readonly digest: string }
  /** Docker's image format of 2014. */
  | { readonly kind: "old-format"; readonly name: string }
  /** Something else lies there, as a chart for Helm. */
  | { readonly kind: "no-image"; readonly name: string; readonly mediaType: string }
  | { readonly kind: "other-platform"; readonly name: string; readonly wanted: string; readonly platforms: readonly string[] }
  /** What is in its layers cannot be read. */
  | { readonly kind: "layers"; readonly name: string; readonly failure: ImageFailure };

export interface RegistryFailed {
  readonly kind: "failure";
  readonly failure: RegistryFailure;
}
