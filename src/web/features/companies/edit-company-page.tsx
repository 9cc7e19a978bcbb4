/** Holds the address until the page is built. */
export function EditCompanyPage() {
  return <h1>EditCompany</h1>;
}
