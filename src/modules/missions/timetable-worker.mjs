// The thread a timetable is searched in: sources are run as they are, so it registers the type stripper before anything else.
import { register } from 'tsx/esm/api';

register();
await import('./search-in-worker.ts');
