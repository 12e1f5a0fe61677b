/**
 * Meeus, "Astronomical Algorithms" (2nd edition), chapters 25 and 49: new moons to some seconds and the sun to
 * a hundredth of a degree, from 1900 to 2100. Times are days since 1970-01-01T00:00Z.
 */

/** From 2000-01-06, when lunation 0 began. */
export const SYNODIC_MONTH_DAYS = 29.530588861;
export const LUNATION_ZERO_DAY = 10_962;

/** The moment of the new moon that begins a lunation; number 0 is of 2000-01-06. */
export function newMoonTime(lunation: number): number {
  const k = lunation;
  const t = k / 1236.85;
  const e = 1 - 0.002516 * t - 0.0000074 * t * t;
  const m = 2.5534 + 29.1053567 * k - 0.0000014 * t * t;
  const p = 201.5643 + 385.81693528 * k + 0.0107582 * t * t + 0.00001238 * t ** 3;
  const f = 160.7108 + 390.67050284 * k - 0.0016118 * t * t - 0.00000227 * t ** 3;
  const node = 124.7746 - 1.56375588 * k + 0.0020672 * t * t;
  const mean = 2451550.09766 + SYNODIC_MONTH_DAYS * k + 0.00015437 * t * t - 0.00000015 * t ** 3;
  const periodic =
    -0.4072 * sin(p) +
    0.17241 * e * sin(m) +
    0.01608 * sin(2 * p) +
    0.01039 * sin(2 * f) +
    0.00739 * e * sin(p - m) -
    0.00514 * e * sin(p + m) +
    0.00208 * e * e * sin(2 * m) -
    0.00111 * sin(p - 2 * f) -
    0.00057 * sin(p + 2 * f) +
    0.00056 * e * sin(2 * p + m) -
    0.00042 * sin(3 * p) +
    0.00042 * e * sin(m + 2 * f) +
    0.00038 * e * sin(m - 2 * f) -
    0.00024 * e * sin(2 * p - m) -
    0.00017 * sin(node) -
    0.00007 * sin(p + 2 * m) +
    0.00004 * sin(2 * p - 2 * f) +
    0.00004 * sin(3 * m) +
    0.00003 * sin(p + m - 2 * f) +
    0.00003 * sin(2 * p + 2 * f) -
    0.00003 * sin(p + m + 2 * f) +
    0.00003 * sin(p - m + 2 * f);
  let planets = 0.000325 * sin(299.77 + 0.107408 * k - 0.009173 * t * t);
  for (const [amplitude, phase, speed] of PLANETS) planets += amplitude * sin(phase + speed * k);
  return mean + periodic + planets - UNIX_EPOCH_JD - DELTA_T_DAYS;
}

/** The sun's apparent longitude in degrees, 0 to 360; 270 is the winter solstice. */
export function sunLongitude(time: number): number {
  const t = (time + DELTA_T_DAYS + UNIX_EPOCH_JD - 2451545) / 36525;
  const mean = 280.46646 + 36000.76983 * t + 0.0003032 * t * t;
  const anomaly = 357.52911 + 35999.05029 * t - 0.0001537 * t * t;
  const center =
    (1.914602 - 0.004817 * t) * sin(anomaly) +
    (0.019993 - 0.000101 * t) * sin(2 * anomaly) +
    0.000289 * sin(3 * anomaly);
  const longitude = mean + center - 0.00569 - 0.00478 * sin(125.04 - 1934.136 * t);
  return ((longitude % 360) + 360) % 360;
}

const UNIX_EPOCH_JD = 2440587.5;
/** Dynamical minus universal time: 29 s in 1950, 69 s in 2026; one value serves, being under a minute wrong. */
const DELTA_T_DAYS = 66 / 86_400;

/** Amplitude in days, phase and change a lunation in degrees. */
const PLANETS = [
  [0.000165, 251.88, 0.016321],
  [0.000164, 251.83, 26.651886],
  [0.000126, 349.42, 36.412478],
  [0.00011, 84.66, 18.206239],
  [0.000062, 141.74, 53.303771],
  [0.00006, 207.14, 2.453732],
  [0.000056, 154.84, 7.30686],
  [0.000047, 34.52, 27.261239],
  [0.000042, 207.19, 0.121824],
  [0.00004, 291.34, 1.844379],
  [0.000037, 161.72, 24.198154],
  [0.000035, 239.56, 25.513099],
  [0.000023, 331.55, 3.592518],
] as const;

const sin = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
