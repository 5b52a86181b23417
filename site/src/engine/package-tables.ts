import { snapshotImage } from "@plimsoll/core/base-snapshot";
import { packageTables } from "@plimsoll/core/package-tables";
import { lateParts } from "./late-parts.ts";

// A script of its own: what is known of packages and base images weighs as much as all rules do.
lateParts().tables = packageTables();
lateParts().baseImage = snapshotImage;
