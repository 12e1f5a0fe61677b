declare const brand: unique symbol;

/** A primitive that only its own maker may produce: keeps an item's id from being passed as a section's. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
