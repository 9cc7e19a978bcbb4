/** Holds the address until the page is built. */
export function ImportMissionPage() {
  return <h1>ImportMission</h1>;
}
