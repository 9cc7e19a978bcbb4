/** Holds the address until the page is built. */
export function PeoplePage() {
  return <h1>People</h1>;
}
