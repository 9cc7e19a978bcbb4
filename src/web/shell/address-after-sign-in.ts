type Address = Pick<Location, 'pathname' | 'search'>;

/** The sign-in page, which leads back to `from` afterwards. */
export function addressAfterSignIn(from: Address): string {
  const wanted = from.pathname + from.search;
  return wanted === '/' ? '/sign-in' : `/sign-in?back=${encodeURIComponent(wanted)}`;
}

/** Where to go after signing in: `back` of the address where it is one of our own pages, else the first page. */
export function addressToReturnTo(back: string | undefined): string {
  if (!back?.startsWith('/') || back.startsWith('//') || back.startsWith('/\\')) return '/';
  return back.startsWith('/sign-in') || back.startsWith('/set-up') ? '/' : back;
}
