import type { PublicRoute } from "#web/public/route.ts";
import { answerDocument } from "./document-route.tsx";
import { PARAMETERS } from "./filters.ts";
import { answerRegister } from "./register-route.tsx";

export const documentRoutes: readonly PublicRoute[] = [
  {
    path: "/van-ban",
    languages: "each",
    query: ["q", ...Object.values(PARAMETERS), "trang"],
    answer: answerRegister,
  },
  {
    path: "/van-ban/:address",
    languages: "each",
    answer: (context, { address }) => answerDocument(context, address ?? ""),
  },
];
