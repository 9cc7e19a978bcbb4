/** Holds the address until the page is built. */
export function OfficePage() {
  return <h1>Office</h1>;
}
