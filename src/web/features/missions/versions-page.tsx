/** Holds the address until the page is built. */
export function VersionsPage() {
  return <h1>Versions</h1>;
}
