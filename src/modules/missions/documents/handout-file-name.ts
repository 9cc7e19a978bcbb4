import type { FoundHandout } from '../find-handout.ts';

/** `timetable-2026-12-01-v2.xlsx`, or `-draft`: of plain letters, so that every mail program keeps it. */
export function handoutFileName(
  { programme, number }: Pick<FoundHandout, 'programme' | 'number'>,
  kind: string,
  ending: string,
): string {
  const plain = kind
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60);
  return `${plain}-${programme.mission.date}-${number === null ? 'draft' : `v${number}`}.${ending}`;
}
