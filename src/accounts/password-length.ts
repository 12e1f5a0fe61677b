/** What one remembers or keeps in a password manager; longer ones would only cost time to hash. UTF-16 units. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** What is wrong with a password that somebody chose; undefined for one that is taken. */
export function passwordFault(password: string): "tooShort" | "tooLong" | undefined {
  if (password.length < PASSWORD_LENGTH.least) return "tooShort";
  return password.length > PASSWORD_LENGTH.most ? "tooLong" : undefined;
}
