/** @param accent `#rrggbb`. */
export function themeCss(_theme: { readonly accent: string }): string {
  return "";
}
