// The child that reads a file: sources are run as they are, so it registers the type stripper before anything else.
import { register } from 'tsx/esm/api';

register();
await import('./read-workbook-in-child.ts');
