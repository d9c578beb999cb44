/** Where the sun stands: degrees clockwise from north, and degrees above the horizon (below it: negative). */
export interface Sun {
  readonly azimuth: number
  readonly elevation: number
  /** the hour by the sun itself, 0 to 24: at 12 it stands highest */
  readonly hour: number
}

/** Where a community lies on the earth, degrees; east and north are positive. */
export interface EarthPoint {
  readonly latitude: number
  readonly longitude: number
}

/** Where a community lies that does not say so: about the middle of where people live in China, so that its sun is not far wrong. */
export const SOMEWHERE: EarthPoint = { latitude: 36, longitude: 110 }

const DAY_MS = 86_400_000
const RADIANS = Math.PI / 180
const sin = (degrees: number) => Math.sin(degrees * RADIANS)
const cos = (degrees: number) => Math.cos(degrees * RADIANS)

/**
 * The sun over a place, right to about a tenth of a degree for the years 1950 to 2050, far better than a map shows.
 *
 * @param atMs milliseconds since 1970, UTC
 * Source: "Low precision formulas for the Sun's coordinates", The Astronomical Almanac, page C5.
 */
export function sunAt(atMs: number, { latitude, longitude }: EarthPoint): Sun {
  // Days since 2000-01-01 12:00 UTC.
  const days = atMs / DAY_MS - 10_957.5
  const anomaly = 357.528 + 0.9856003 * days
  const ecliptic = 280.46 + 0.9856474 * days + 1.915 * sin(anomaly) + 0.02 * sin(2 * anomaly)
  const tilt = 23.439 - 0.0000004 * days
  const ascension = Math.atan2(cos(tilt) * sin(ecliptic), cos(ecliptic)) / RADIANS
  const declination = Math.asin(sin(tilt) * sin(ecliptic)) / RADIANS
  const sidereal = 280.46062 + 360.98564737 * days
  const turned = sidereal + longitude - ascension
  const hourAngle = ((((turned + 180) % 360) + 360) % 360) - 180
  const height = sin(latitude) * sin(declination) + cos(latitude) * cos(declination) * cos(hourAngle)
  const north = cos(latitude) * sin(declination) - sin(latitude) * cos(declination) * cos(hourAngle)
  const east = -cos(declination) * sin(hourAngle)
  return {
    azimuth: (((Math.atan2(east, north) / RADIANS) % 360) + 360) % 360,
    elevation: Math.asin(Math.max(-1, Math.min(1, height))) / RADIANS,
    hour: 12 + hourAngle / 15,
  }
}
