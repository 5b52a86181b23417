/** The variable in which a script hands over the words behind `plimsoll`, up to the one that is typed, with U+001F between them. */
export const wordsVariable = "PLIMSOLL_COMPLETE";
