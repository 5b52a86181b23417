/** The languages that every text of plimsoll exists in. */
export const languages = ["en", "ko"] as const;

export type Language = (typeof languages)[number];
