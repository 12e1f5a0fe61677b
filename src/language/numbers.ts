/** `6.071.803` in Vietnamese, `6,071,803` in English; at most three decimals, trailing zeros left out. */
export function formatNumber(value: number, lang: "vi" | "en"): string {
  if (!Number.isFinite(value) || Math.abs(value) >= LARGEST) return String(value);
  const [whole = "0", decimals = ""] = String(
    Number.isInteger(value) ? Math.abs(value) : Math.round(Math.abs(value) * 1000) / 1000,
  ).split(".");
  const [group, point] = lang === "vi" ? [".", ","] : [",", "."];
  let grouped = whole.slice(-3);
  for (let end = whole.length - 3; end > 0; end -= 3)
    grouped = whole.slice(Math.max(0, end - 3), end) + group + grouped;
  const sign = value < 0 && grouped + decimals !== "0" ? "-" : "";
  return sign + grouped + (decimals && point + decimals);
}

/** From it on JavaScript writes numbers with an exponent. */
const LARGEST = 1e21;
