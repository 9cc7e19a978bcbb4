/** Holds the address until the page is built. */
export function MissionsPage() {
  return <h1>Missions</h1>;
}
