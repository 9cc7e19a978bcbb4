/** Holds the address until the page is built. */
export function MissionPage() {
  return <h1>Mission</h1>;
}
