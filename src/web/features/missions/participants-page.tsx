/** Holds the address until the page is built. */
export function ParticipantsPage() {
  return <h1>Participants</h1>;
}
