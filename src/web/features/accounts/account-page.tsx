/** Holds the address until the page is built. */
export function AccountPage() {
  return <h1>Account</h1>;
}
