import {
  box,
  circle,
  curve,
  ellipse,
  group,
  palette as p,
  rect,
  scene,
  shaded,
  shadedAcross,
  shape,
  stroke,
  times,
  WIDTH,
} from "./kit.ts";

/** A drawn map of a coast: fields, river, roads, houses and pins. */
export function communeMap(): string {
  return scene(
    shaded(rect(0, 0, WIDTH, 1000), "#dbe3ad", "#cddb9c", "#bccf8a"),
    field(90, 90, 230, 150, p.rice, -6),
    field(350, 70, 200, 130, p.riceLight, -4),
    field(110, 280, 200, 170, "#a9c263", -5),
    field(350, 240, 210, 150, p.riceDeep, -3),
    field(120, 690, 240, 160, p.rice, 5),
    field(400, 740, 220, 150, "#a9c263", 3),
    field(700, 90, 190, 150, "#e3cf7e", 4),
    field(720, 760, 190, 150, p.riceLight, -4),
    times(26, (at) =>
      circle(
        930 + ((at * 73) % 190),
        100 + ((at * 47) % 170),
        24 + (at % 3) * 7,
        at % 3 === 0 ? p.leafDeep : at % 3 === 1 ? p.leaf : p.riceDeep,
      ),
    ),
    shape(
      `${curve([1120, -20], [1200, 140], [1160, 300], [1250, 460], [1210, 640], [1300, 820], [1270, 1020])}H1640V-20Z`,
      "#f0deb0",
    ),
    shadedAcross(
      `${curve([1180, -20], [1262, 140], [1224, 300], [1316, 460], [1276, 640], [1366, 820], [1334, 1020])}H1640V-20Z`,
      "#8ec8c9",
      p.sea,
      "#2d6a85",
    ),
    times(24, (at) =>
      stroke(`M${1370 + ((at * 61) % 210)} ${50 + ((at * 137) % 920)}q14 -12 28 0t28 0`, "#ffffff", 4, 'opacity="0.5"'),
    ),
    stroke(curve([-20, 560], [180, 520], [380, 590], [600, 530], [820, 600], [1040, 540], [1300, 600]), "#5d9ba6", 62),
    stroke(curve([-20, 560], [180, 520], [380, 590], [600, 530], [820, 600], [1040, 540], [1300, 600]), "#8ec8c9", 46),
    stroke(curve([620, -20], [600, 200], [660, 420], [640, 560], [690, 760], [660, 1020]), "#b9a583", 36),
    stroke(curve([620, -20], [600, 200], [660, 420], [640, 560], [690, 760], [660, 1020]), "#fffaf0", 26),
    stroke(curve([-20, 470], [300, 440], [660, 420], [900, 400], [1180, 360]), "#b9a583", 28),
    stroke(curve([-20, 470], [300, 440], [660, 420], [900, 400], [1180, 360]), "#fdf0d2", 20),
    stroke(curve([690, 760], [900, 700], [1180, 720]), "#b9a583", 26),
    stroke(curve([690, 760], [900, 700], [1180, 720]), "#fdf0d2", 18),
    stroke(curve([600, 200], [400, 220], [60, 260]), p.lacquer, 7, 'stroke-dasharray="4 18"'),
    box(606, 512, 70, 66, "#e8cfa4", 6) + times(4, (at) => stroke(`M${612} ${520 + at * 16}h58`, p.wood, 4)),
    homes(720, 300, 6),
    homes(900, 460, 6),
    homes(420, 460, 5),
    homes(970, 640, 7),
    homes(960, 780, 6),
    times(8, (at) => circle(1090 + (at % 2) * 26, 420 + at * 28, 14, at % 2 === 0 ? p.leaf : p.riceDeep)),
    pin(640, 400, 1.5, p.lacquer),
    pin(1110, 350, 1, p.sea),
    pin(260, 400, 0.9, p.ochreDeep),
    pin(1100, 700, 1.05, p.leaf),
    pin(450, 700, 0.85, "#7a4f8f"),
    group(
      1490,
      860,
      1,
      circle(0, 0, 84, "#fffaf0", 'opacity="0.9"') +
        circle(0, 0, 84, "none", `stroke="${p.lacquer}" stroke-width="5"`) +
        shape("M0 -70L17 0L0 70L-17 0Z", p.lacquer) +
        shape("M0 70L17 0H-17Z", p.ochre) +
        circle(0, 0, 8, "#fffaf0"),
    ),
  );
}

const pin = (x: number, y: number, scale: number, colour: string): string =>
  ellipse(x, y + 4, 26 * scale, 8 * scale, "#1c1a18", 'opacity="0.25"') +
  group(
    x,
    y,
    scale,
    shape("M0 0C-34 -44 -46 -64 -46 -88A46 46 0 0 1 46 -88C46 -64 34 -44 0 0Z", colour) + circle(0, -88, 19, "#fffaf0"),
  );
const field = (x: number, y: number, w: number, h: number, colour: string, turn: number): string =>
  `<g transform="rotate(${turn} ${x} ${y})">${box(x, y, w, h, colour, 8)}${times(5, (at) => stroke(`M${x + 12} ${y + ((at + 0.5) * h) / 5}h${w - 24}`, "#ffffff", 3, 'opacity="0.3"'))}</g>`;
const homes = (x: number, y: number, count: number): string =>
  times(count, (at) =>
    group(
      x + (at % 3) * 46 + (at % 2) * 8,
      y + Math.floor(at / 3) * 42,
      1,
      box(-15, -14, 30, 28, "#00000022", 3) +
        box(-17, -18, 30, 28, at % 2 === 0 ? p.lacquer : p.lacquerLight, 3) +
        stroke("M-17 -4h30", "#ffffff", 2, 'opacity="0.5"'),
    ),
  );
