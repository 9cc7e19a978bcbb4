/** Holds the address until the page is built. */
export function TimetablePage() {
  return <h1>Timetable</h1>;
}
