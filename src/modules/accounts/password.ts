import { hash, verify } from '@node-rs/argon2';

/** argon2id, the package's own default, with twice what OWASP asks at least; some 40 ms on a small server, off the main thread. */
const parameters = { memoryCost: 47_104, timeCost: 2, parallelism: 1 } as const;
const marker = `$argon2id$v=19$m=${parameters.memoryCost},t=${parameters.timeCost},p=${parameters.parallelism}$`;

/** Full-width digits from a Chinese keyboard and plain ones are the same password. */
const composed = (password: string) => password.normalize('NFKC');

export function hashPassword(password: string): Promise<string> {
  return hash(composed(password), parameters);
}

/** Made by other parameters than today's: hashed anew while the password is at hand. */
export function isOutdated(passwordHash: string): boolean {
  return !passwordHash.startsWith(marker);
}

let decoy: Promise<string> | undefined;

/** Takes as long where there is no password to compare with: time tells nobody whose address is known. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const matches = await verify(passwordHash ?? (await decoy), composed(password));
  return matches && passwordHash !== null;
}
