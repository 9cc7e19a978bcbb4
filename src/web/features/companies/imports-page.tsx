/** Holds the address until the page is built. */
export function ImportsPage() {
  return <h1>Imports</h1>;
}
