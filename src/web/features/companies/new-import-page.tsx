/** Holds the address until the page is built. */
export function NewImportPage() {
  return <h1>NewImport</h1>;
}
