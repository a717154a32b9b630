/** What the ride along a corridor says. Distances come written out, with their unit unless it is said twice. */
export interface RideMessages {
  follow: string
  bar: (name: string) => string
  play: string
  pause: string
  previous: string
  next: string
  speed: string
  times: (speed: number) => string
  turn: string
  options: string
  stopAtStops: string
  northUp: string
  followAgain: string
  end: string
  track: string
  position: (km: string, total: string, stop: string, country: string) => string
  reached: (stop: string, country: string) => string
  changed: (corridor: string, where: string) => string
  stop: string
  fromStart: (km: string, start: string) => string
  toEnd: (km: string, end: string) => string
  along: string
  around: (km: string) => string
  distanceTo: (km: string, name: string) => string
  inArticle: string
  more: (name: string) => string
}

/** What the atlas says of ways along its corridors. */
export interface TravelMessages {
  ride: RideMessages
  directions: {
    title: string
    intro: string
    from: string
    to: string
    swap: string
    choose: string
    showAll: string
    nothing: string
    stopsOf: (corridor: string) => string
    total: (from: string, to: string) => string
    direct: (km: string) => string
    changes: (count: number) => string
    parts: string
    stops: (count: number) => string
    ride: string
    changeAt: (place: string) => string
    between: (km: string) => string
    toLine: (km: string, corridor: string) => string
    fromLine: (km: string, place: string) => string
    planned: (km: string) => string
    byCountry: string
    byCorridor: string
    offCorridors: string
    measured: string
    same: string
    far: (place: string, km: string) => string
    apart: string
    beside: string
    changeOffer: (corridor: string, place: string) => string
  }
  strip: {
    title: string
    course: (from: string, to: string) => string
    print: string
    stops: string
    beside: Record<'left' | 'right' | 'near', (km: string) => string>
    here: (km: string) => string
    scale: string
  }
}

/** Riding a corridor, how far it is, and the strip map. */
export const travel: TravelMessages = {
  ride: {
    follow: 'Follow the corridor',
    bar: (name) => `Ride: ${name}`,
    play: 'Play',
    pause: 'Pause',
    previous: 'Previous stop',
    next: 'Next stop',
    speed: 'Speed',
    times: (speed) => `×${speed}`,
    turn: 'Ride the other way',
    options: 'Options of the ride',
    stopAtStops: 'Stop at every stop',
    northUp: 'Keep north up',
    followAgain: 'Follow again',
    end: 'End the ride',
    track: 'Kilometre of the corridor',
    position: (km, total, stop, country) => `${km} of ${total}, ${stop}, ${country}`,
    reached: (stop, country) => `${stop}, ${country}`,
    changed: (corridor, where) => `Changed to ${corridor}. ${where}`,
    stop: 'Stop',
    fromStart: (km, start) => `${km} from ${start}`,
    toEnd: (km, end) => `${km} to ${end}`,
    along: 'Along the line',
    around: (km) => `Within ${km}`,
    distanceTo: (km, name) => `${km} to ${name}`,
    inArticle: 'In the article',
    more: (name) => `More about ${name}`,
  },
  directions: {
    title: 'How far is it?',
    intro: 'Choose two stops or places. The way between them follows the corridors, and changes where they meet.',
    from: 'From',
    to: 'To',
    swap: 'Swap the two',
    choose: 'A stop or a place',
    showAll: 'Show all',
    nothing: 'Nothing of this name',
    stopsOf: (corridor) => `Stops: ${corridor}`,
    total: (from, to) => `From ${from} to ${to}`,
    direct: (km) => `${km} as the crow flies`,
    changes: (count) => (count === 0 ? 'no change' : count === 1 ? 'one change' : `${count} changes`),
    parts: 'The way',
    stops: (count) => (count === 1 ? 'One stop on the way' : `${count} stops on the way`),
    ride: 'Follow from here',
    changeAt: (place) => `Change at ${place}`,
    between: (km) => `${km} from line to line`,
    toLine: (km, corridor) => `${km} to the line: ${corridor}`,
    fromLine: (km, place) => `${km} from the line to ${place}`,
    planned: (km) => `${km} of this way is only planned.`,
    byCountry: 'By country',
    byCorridor: 'By corridor',
    offCorridors: 'Off the corridors',
    measured: 'Measured along the lines as they are drawn on this map.',
    same: 'These are the same place. Choose two different ones.',
    far: (place, km) => `There is no way along the corridors: ${place} lies ${km} from the nearest one.`,
    apart: 'There is no way along the corridors: the lines that lead to these two places do not meet.',
    beside: 'The corridors are of no use here: the two are nearer to each other than to the line.',
    changeOffer: (corridor, place) => `Change at ${place}: ${corridor}`,
  },
  strip: {
    title: 'Strip map',
    course: (from, to) =>
      `Read from the foot upwards, as strip maps are: from ${from} to ${to}. What lies within 60 km stands on its side of the line, and on the left if it is too near to have one.`,
    print: 'Print the strip map',
    stops: 'Stops, and places near the line',
    beside: {
      left: (km) => `${km} to the left`,
      right: (km) => `${km} to the right`,
      near: (km) => `${km} from the line`,
    },
    here: (km) => `You are here, at ${km}`,
    scale: 'km',
  },
}
