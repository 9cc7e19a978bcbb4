/** Holds the address until the page is built. */
export function SetUpPage() {
  return <h1>SetUp</h1>;
}
