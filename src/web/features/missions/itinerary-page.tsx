/** Holds the address until the page is built. */
export function ItineraryPage() {
  return <h1>Itinerary</h1>;
}
