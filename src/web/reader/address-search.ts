import { useNavigate, useSearch } from '@tanstack/react-router';

/** What follows the question mark of an address: names and texts, readable as they stand there. */
export type AddressSearch = { readonly [name: string]: string | undefined };

export function readSearch(search: string): AddressSearch {
  return Object.fromEntries(new URLSearchParams(search));
}

export function writeSearch(search: Readonly<Record<string, unknown>>): string {
  const given = Object.entries(search).filter(([, value]) => value !== undefined && value !== '');
  const text = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return text && `?${text}`;
}

/**
 * A value that lives in the address, so that it survives a reload, can be sent to a colleague, and comes back with the
 * browser's back button: what is searched for, a filter, the page of a list. Changing it adds no step to go back through.
 */
export function useAddressValue(name: string, instead = ''): readonly [string, (value: string) => void] {
  const navigate = useNavigate();
  const value = useSearch({ strict: false, select: (search: AddressSearch) => search[name] }) ?? instead;
  const keep = (chosen: string) =>
    void navigate({
      to: '.',
      search: (search: AddressSearch) => ({ ...search, [name]: chosen === instead ? undefined : chosen }),
      replace: true,
      resetScroll: false,
    });
  return [value, keep];
}
