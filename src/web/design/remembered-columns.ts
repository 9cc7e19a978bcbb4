import { useState } from 'react';

/** Which columns are hidden, remembered on this device under `memory`. */
export function useRememberedColumns(
  memory: string,
  hiddenAtFirst: readonly string[],
): readonly [Record<string, boolean>, (visibility: Record<string, boolean>) => void] {
  const place = `yugang-columns-${memory}`;
  const [visibility, setVisibility] = useState<Record<string, boolean>>(() => ({
    ...Object.fromEntries(hiddenAtFirst.map((id) => [id, false])),
    ...read(place),
  }));
  return [
    visibility,
    (chosen) => {
      setVisibility(chosen);
      try {
        localStorage.setItem(place, JSON.stringify(chosen));
      } catch {
        // A browser that keeps nothing still shows the table.
      }
    },
  ];
}

function read(place: string): Record<string, boolean> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    return Object.fromEntries(Object.entries(kept as object).filter(([, value]) => typeof value === 'boolean'));
  } catch {
    return {};
  }
}
