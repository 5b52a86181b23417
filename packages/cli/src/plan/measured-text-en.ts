import type { MeasuredText } from "./measured-text.ts";

export const englishMeasuredText: MeasuredText = {
  nowhere: {
    message: "no such file or folder, and no docker or podman that runs here has an image of that name",
    help: "Save it with `docker save` and name the file; or `--online` asks its registry and reads all of its layers.",
  },
  noLayers: {
    message: "nothing here says how large the image's layers are",
    help: "Name an OCI layout, an archive of `docker save`, or what `base export` or `verify --format json` of plimsoll wrote.",
  },
  merged: (dockerfile) => ({
    message: `the image does not say which step of ${dockerfile} made which layer`,
    help: "Its layers were merged, or it was made without a Dockerfile. Build it without `--squash`, and save it whole.",
  }),
  otherFile: (dockerfile) => ({
    message: `the image has none of the steps of ${dockerfile}`,
    help: "Name an image that was built of this file, with the same `--target` and `--build-arg`.",
  }),
  otherFiles: (image) => ({
    message: `${image} was built of other files: this step added another number of bytes`,
    help: "What can be counted stays; other steps have the image's sizes, and nothing behind this line is remembered.",
  }),
};
