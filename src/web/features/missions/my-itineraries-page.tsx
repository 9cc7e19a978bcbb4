/** Holds the address until the page is built. */
export function MyItinerariesPage() {
  return <h1>MyItineraries</h1>;
}
