/** Holds the address until the page is built. */
export function CompaniesPage() {
  return <h1>Companies</h1>;
}
