/**
 * The rimes of written Vietnamese, bare of tone, by nucleus. `-` is the nucleus alone. Those of place names
 * and of loan words long at home are among them (Đắk, xoong).
 */
const BY_NUCLEUS = `
a - c ch m n ng nh p t i o u y
ă c k m n ng p t
â c m n ng p t u y
e - c m n ng p t o
ê - c ch m n nh p t u
i - c ch m n nh p t a u
iê c m n ng p t u
yê m n ng t u
o - c m n ng p t i
oo c ng
ô - c m n ng p t i
ôô c ng
ơ - m n p t i
u - c m n ng p t a i
uô c m n ng t i
ư - c m n ng t a i u
ươ c m n ng p t i u
oa - c ch m n ng nh p t i o y
oă c m n ng p t
oe - m n ng t o
uâ n ng t y
uê - ch n nh u
uơ -
uy - a ch n nh p t u
uyê n t
y - ch n nh p t`;

const rimes = new Set<string>();
for (const line of BY_NUCLEUS.trim().split("\n")) {
  const [nucleus = "", ...endings] = line.split(" ");
  for (const ending of endings) rimes.add(ending === "-" ? nucleus : nucleus + ending);
}

export const RIMES: ReadonlySet<string> = rimes;
