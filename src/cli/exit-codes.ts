/** What a command's exit code says, the same for every command. */
export const exitCodes = { done: 0, checkFailed: 1, badInput: 2, unknown: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
