/** Holds the address until the page is built. */
export function NewMissionPage() {
  return <h1>NewMission</h1>;
}
