const BROWSERS = [
  ["Edg/", "Edge"],
  ["coc_coc_browser", "Cốc Cốc"],
  ["OPR/", "Opera"],
  ["Firefox/", "Firefox"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
] as const;

const SYSTEMS = [
  ["Windows", "Windows"],
  ["Android", "Android"],
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Mac OS X", "macOS"],
  ["Linux", "Linux"],
] as const;

/** By what a person knows a computer of theirs; undefined for what no list has. */
export interface Computer {
  readonly browser: string | undefined;
  readonly system: string | undefined;
}

/** Of those that name several, as most do for the sake of old pages, the first in the list. */
export const describeComputer = (userAgent: string): Computer => ({
  browser: BROWSERS.find(([sign]) => userAgent.includes(sign))?.[1],
  system: SYSTEMS.find(([sign]) => userAgent.includes(sign))?.[1],
});
