import type { z } from "zod";
import type { Deed } from "#accounts/permissions.ts";
import type { Capability } from "#accounts/roles.ts";
import type { Result } from "#kernel/result.ts";
import type { NewsroomContext } from "./context.ts";

/**
 * What a route takes. `anyone` is for who has no session yet, `person` for everybody in the newsroom, `own-account` for
 * everybody too, of what is theirs, but for no script; a capability must be held for the whole site. `item:…` is a deed to the item that the parameter `id` names: the server looks it up, and
 * asks what its kind and section take (accounts/permissions.ts). `make` is asked by the route itself, for only what is
 * sent says of which kind and section the new thing is.
 */
export type Needs = "anyone" | "person" | "own-account" | "make" | Capability | `item:${Deed}`;

/** One address of the newsroom's API. */
export interface Route<
  P extends z.ZodObject = z.ZodObject,
  B extends z.ZodType | undefined = z.ZodType | undefined,
  R extends z.ZodType = z.ZodType,
> {
  readonly needs: Needs;
  /** Also for who still has to set up the second factor that their role asks. */
  readonly isOpenWhileOwing?: true;
  /** One line, English, for the table and for OpenAPI. */
  readonly summary: string;
  /** Those in the path and those after the question mark, as text. */
  readonly parameters: P;
  readonly body: B;
  /** Of the body; 64 KiB where absent: a form. */
  readonly maxBodyBytes?: number;
  readonly reply: R;
  readonly handle: (
    context: NewsroomContext,
    given: { readonly parameters: z.output<P>; readonly body: B extends z.ZodType ? z.output<B> : undefined },
  ) => Promise<Result<z.input<R>>>;
}

/** Method and path, as `GET /items/:id`; the path is below `/api/newsroom`. */
export type RouteName = `${"GET" | "POST" | "PUT" | "DELETE"} /${string}`;

export type Routes = Readonly<Record<RouteName, Route>>;

type Parts<P extends z.ZodObject, B extends z.ZodType | undefined, R extends z.ZodType> = Omit<Route<P, B, R>, "body"> &
  (B extends undefined ? { readonly body?: undefined } : { readonly body: B });

/** Checks a route's parts against one another. Its type remembers what it takes and gives, for the client. */
export const route = <P extends z.ZodObject, R extends z.ZodType, B extends z.ZodType | undefined = undefined>(
  parts: Parts<P, B, R>,
): Route<P, B, R> => parts as unknown as Route<P, B, R>;
