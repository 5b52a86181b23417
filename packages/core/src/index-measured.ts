// The part of @plimsoll/core that compares a plan with an image that was built: loaded only where there is one.
export { addLayers, type MeasuredImage, type MeasuredLayer } from "./sizes/measured/measured-image.ts";
export type { ComparedSize } from "./sizes/measured/compare-size.ts";
export { type MeasuredSteps, measuredSteps, withMeasured } from "./sizes/measured/measured-steps.ts";
export { stepKeys } from "./sizes/measured/step-keys.ts";
export { type VerifiedImage, type VerifiedLayer, type VerifiedSizes, verifyLayers } from "./sizes/measured/verify-layers.ts";
