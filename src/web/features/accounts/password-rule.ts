/** The least a password has; the desk itself refuses less, and what is soon guessed. */
export const shortestPassword = 12;
