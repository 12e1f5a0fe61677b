/**
 * The name alone: `T/h: Ban biên tập` ("done by") as it is often written, and `Thực hiện: …`, say no more than the
 * page's own word before it.
 */
export const nameInByline = (byline: string): string => byline.replace(/^\s*(T\s*\/\s*h|Thực hiện)\s*:\s*/iu, "");
