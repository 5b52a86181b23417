// The part of @plimsoll/host that finds images which were built, to compare plans with them: loaded only for that.
export {
  type BuiltImage,
  type BuiltImageFailure,
  type BuiltImageOptions,
  describeBuiltImageFailure,
  openBuiltImage,
} from "./measured-open.ts";
