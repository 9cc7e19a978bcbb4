/** Holds the address until the page is built. */
export function MyCompanyPage() {
  return <h1>MyCompany</h1>;
}
