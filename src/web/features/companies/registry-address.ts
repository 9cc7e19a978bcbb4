import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TableOrder } from '#web/design/table-column.ts';
import type { AddressSearch } from '#web/reader/address-search.ts';
import { registryPath } from './registry-queries.ts';

/** What of the registry is looked at: it stands in the address, so that it can be sent, reloaded and gone back to. */
export type RegistryView = {
  readonly q: string;
  readonly side: 'left' | 'right' | null;
  readonly kind: string | null;
  readonly sector: string | null;
  readonly isArchived: boolean;
  readonly order: TableOrder | null;
  readonly offset: number;
};

export const rowsOfPage = 50;

const orders: readonly string[] = ['name', 'reference', 'updated'];

/** Reads the view from an address anybody may have typed: what makes no sense is as if it were not there. */
export function readView(search: AddressSearch): RegistryView {
  const { q = '', side, kind, sector, archived, sort, order, offset } = search;
  const isCode = (text: string | undefined) => text !== undefined && /^[a-z0-9][a-z0-9.-]{0,59}$/.test(text);
  const first = Math.trunc(Number(offset));
  return {
    q: q.slice(0, 200),
    side: side === 'left' || side === 'right' ? side : null,
    kind: isCode(kind) ? (kind ?? null) : null,
    sector: isCode(sector) ? (sector ?? null) : null,
    isArchived: archived === 'yes',
    order:
      sort !== undefined && orders.includes(sort) ? { by: sort, direction: order === 'desc' ? 'desc' : 'asc' } : null,
    offset: first > 0 && first <= 1_000_000 ? first : 0,
  };
}

/** The view as it stands in the address and in the question to the desk. */
export function writeView(view: RegistryView): AddressSearch {
  const { q, side, kind, sector, isArchived, order, offset } = view;
  return {
    q: q.trim() || undefined,
    side: side ?? undefined,
    kind: kind ?? undefined,
    sector: sector ?? undefined,
    archived: isArchived ? 'yes' : undefined,
    sort: order?.by,
    order: order?.direction === 'desc' ? 'desc' : undefined,
    offset: offset > 0 ? String(offset) : undefined,
  };
}

export function pathOfView(view: RegistryView): string {
  const given = Object.entries(writeView(view)).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return `${registryPath}?${new URLSearchParams([...given, ['limit', String(rowsOfPage)]])}`;
}

export const isNarrowed = ({ q, side, kind, sector, isArchived }: RegistryView) =>
  q.trim() !== '' || side !== null || kind !== null || sector !== null || isArchived;

/** The view of this page's address, and how to change it. Whatever narrows the rows down begins again at the first. */
export function useRegistryView(): readonly [RegistryView, (change: Partial<RegistryView>) => void] {
  const navigate = useNavigate();
  const view = readView(useSearch({ strict: false }) as AddressSearch);
  const change = (parts: Partial<RegistryView>) =>
    void navigate({
      to: '.',
      // From the address as it is when the change arrives: two changes may come within one frame.
      search: (search: AddressSearch) => writeView({ ...readView(search), offset: 0, ...parts }),
      replace: !('offset' in parts),
      resetScroll: 'offset' in parts,
    });
  return [view, change];
}
