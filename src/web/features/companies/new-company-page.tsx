/** Holds the address until the page is built. */
export function NewCompanyPage() {
  return <h1>NewCompany</h1>;
}
