/** What the directions need. The page loads it when they open, or when a ride comes near a junction. */
export { networkOf, type Network } from './network'
export { findItinerary } from './itinerary'
export { itineraryLines } from './itineraryLines'
