import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json, migrations/ and src/. */
export const projectFolder = resolve(fileURLToPath(new URL('.', import.meta.url)), '..', '..', '..');
