/** Holds the address until the page is built. */
export function ImportPage() {
  return <h1>Import</h1>;
}
