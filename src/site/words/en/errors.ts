import type { errors as vi } from "../vi/errors.ts";

export const errors: typeof vi = {
  badRequestTitle: "This address is not quite right",
  badRequestText:
    "It may have been copied incompletely or hold a value that cannot be read. Check it, or search below.",
  notFoundTitle: "Page not found",
  notFoundText: "This page does not exist or has moved. Try searching for a few words of its title.",
  goneTitle: "This content has been withdrawn",
  goneText: "The authority has withdrawn this content from the site.",
  tooManyTitle: "Too many requests",
  tooManyText: "Please wait a minute and try again.",
  serverTitle: "Something went wrong",
  serverText: "The fault is on our side, not yours, and has been recorded. Please try again in a few minutes.",
  busyTitle: "Down for maintenance",
  busyText: "Please come back in a few minutes.",
  goHome: "Go to the home page",
  tryAgain: "Try again",
  callUs: (phone) => `Need help now? Call the hotline ${phone}.`,
};
