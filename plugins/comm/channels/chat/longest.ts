/** The longest message that the server takes, in UTF-16 code units. */
export const longestMessage = 2000

/** As much of what is typed and not sent is kept: who typed too much for one message can still make two of it. */
export const longestDraft = 2 * longestMessage
