import type { ownWords } from "./own-words.ts";

/**
 * What to tell of something of one's own that better-auth did not do, or did not answer.
 *
 * @param refused where it is none of what is known everywhere, such as that nobody is signed in any more.
 */
export function ownProblem(response: Response | undefined, texts: (typeof ownWords)["vi"], refused: string): string {
  if (response === undefined) return texts.failed;
  if (response.status === 429) return texts.tooMany;
  return response.status === 401 ? texts.signedOut : refused;
}
