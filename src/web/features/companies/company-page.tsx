/** Holds the address until the page is built. */
export function CompanyPage() {
  return <h1>Company</h1>;
}
