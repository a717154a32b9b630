/** The maximum number of results of each kind. Another letter is a faster way to a result than a longer list. */
export const resultLimit = 50
