/** Holds the address until the page is built. */
export function MeetingsPage() {
  return <h1>Meetings</h1>;
}
