import { box, circle, group, palette as p, polygon, rect, shaded, shape, stroke, times } from "./kit.ts";

/** A hipped roof of tiles with upturned corners, as on a communal house; centred on x, its eaves at y. */
export function curvedRoof(x: number, y: number, width: number, height: number): string {
  const half = width / 2;
  const ridge = half * 0.62;
  const lift = height * 0.26;
  const d = `M${-half} ${-lift}C${-half * 0.9} ${lift * 0.1} ${-half * 0.6} ${-lift * 0.1} ${-half * 0.5} 0H${half * 0.5}C${half * 0.6} ${-lift * 0.1} ${half * 0.9} ${lift * 0.1} ${half} ${-lift}C${half * 0.84} ${-height * 0.34} ${ridge * 1.06} ${-height * 0.7} ${ridge} ${-height}Q0 ${-height * 0.93} ${-ridge} ${-height}C${-ridge * 1.06} ${-height * 0.7} ${-half * 0.84} ${-height * 0.34} ${-half} ${-lift}Z`;
  const rows = times(9, (at) => {
    const t = (at + 1) / 10;
    const w = ridge + (half * 0.86 - ridge) * t * t;
    return stroke(
      `M${-w} ${-height * (1 - t) * 0.95}Q0 ${-height * (1 - t) * 0.9 + 4} ${w} ${-height * (1 - t) * 0.95}`,
      p.lacquerDeep,
      2.4,
      'opacity="0.38"',
    );
  });
  const crest =
    stroke(`M${-ridge} ${-height}Q0 ${-height * 0.93} ${ridge} ${-height}`, p.lacquerDeep, height * 0.075) +
    stroke(
      `M${-ridge} ${-height}q${-height * 0.12} ${-height * 0.02} ${-height * 0.13} ${-height * 0.17}`,
      p.lacquerDeep,
      height * 0.05,
    ) +
    stroke(
      `M${ridge} ${-height}q${height * 0.12} ${-height * 0.02} ${height * 0.13} ${-height * 0.17}`,
      p.lacquerDeep,
      height * 0.05,
    ) +
    circle(0, -height * 1.05, height * 0.06, p.ochre);
  const corners =
    stroke(
      `M${-half} ${-lift}q${-height * 0.1} ${-height * 0.02} ${-height * 0.09} ${-height * 0.16}`,
      p.lacquerDeep,
      height * 0.045,
    ) +
    stroke(
      `M${half} ${-lift}q${height * 0.1} ${-height * 0.02} ${height * 0.09} ${-height * 0.16}`,
      p.lacquerDeep,
      height * 0.045,
    );
  return group(x, y, 1, shaded(d, p.lacquerLight, p.lacquer, "#8c2f26") + rows + crest + corners);
}

/** A tiled house with two slopes, seen from the long side; its floor at (x, y). */
export function house(
  x: number,
  y: number,
  width: number,
  wall: string = p.ochreLight,
  roof: string = p.lacquer,
): string {
  const w = 100;
  return group(
    x,
    y,
    width / 100,
    box(-w / 2 + 6, -38, w - 12, 38, wall) +
      box(-w / 2 + 6, -38, w - 12, 6, "#00000022") +
      box(-9, -28, 18, 28, p.woodDeep) +
      box(-34, -27, 15, 14, p.seaDeep) +
      box(19, -27, 15, 14, p.seaDeep) +
      shape(polygon([-w / 2 - 2, -36], [-w / 2 + 14, -64], [w / 2 - 14, -64], [w / 2 + 2, -36]), roof) +
      times(4, (at) =>
        stroke(`M${-w / 2 + 2 + at * 3.6} ${-42 - at * 6.2}H${w / 2 - 2 - at * 3.6}`, "#000000", 1.2, 'opacity="0.16"'),
      ),
  );
}

/** A public building of two floors with a gallery of arches; its floor at (x, y). */
export function hall(x: number, y: number, width: number, wall: string = p.ochreLight, bays = 7): string {
  const height = width * 0.36;
  const half = width / 2;
  const bay = width / bays;
  const floors = times(2, (floor) => {
    const top = -height + floor * (height / 2);
    return (
      times(bays, (at) => {
        const left = -half + at * bay + bay * 0.2;
        const opening = bay * 0.6;
        const tall = height * 0.36;
        return (
          shape(
            `M${left} ${top + height * 0.46}v${-tall + opening * 0.3}q0 ${-opening * 0.4} ${opening / 2} ${-opening * 0.4}q${opening / 2} 0 ${opening / 2} ${opening * 0.4}v${tall - opening * 0.3}Z`,
            floor === 0 ? "#7f6a52" : "#6b5845",
          ) +
          box(
            left + opening * 0.18,
            top + height * 0.2,
            opening * 0.64,
            height * 0.17,
            floor === 0 ? p.seaLight : p.sea,
            2,
          )
        );
      }) +
      box(-half - 6, top + height * 0.44, width + 12, height * 0.035, "#fff7e6") +
      times(bays * 5, (at) =>
        box(-half + (at + 0.35) * (width / (bays * 5)), top + height * 0.365, 3, height * 0.08, "#fff7e6"),
      )
    );
  });
  return group(
    x,
    y,
    1,
    shaded(rect(-half, -height, width, height), wall, "#e0b673") +
      floors +
      shape(
        polygon([-half - 26, -height], [-half + 30, -height * 1.34], [half - 30, -height * 1.34], [half + 26, -height]),
        p.lacquer,
      ) +
      times(5, (at) =>
        stroke(
          `M${-half - 14 + at * 11} ${-height * (1.05 + at * 0.064)}H${half + 14 - at * 11}`,
          p.lacquerDeep,
          3,
          'opacity="0.4"',
        ),
      ) +
      box(-half - 30, -height - 6, width + 60, 10, p.lacquerDeep) +
      box(-half - 14, -10, width + 28, 10, p.stone),
  );
}

/** A flag on a pole, its foot at (x, y). */
export const flagpole = (x: number, y: number, height: number): string =>
  group(
    x,
    y,
    height / 100,
    stroke("M0 0V-100", p.stone, 1.6) +
      circle(0, -101, 1.6, p.ochre) +
      shape("M1 -99C12 -103 20 -94 32 -98V-78C20 -74 12 -83 1 -79Z", "#c8322a") +
      shape("M16.5 -94l1.5 4.3h4.5l-3.6 2.7l1.4 4.3l-3.8 -2.6l-3.7 2.6l1.4 -4.3l-3.6 -2.7h4.5Z", "#f4cf4a"),
  );
