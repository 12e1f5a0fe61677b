import { queryOptions, useQuery } from "@tanstack/react-query";
import { call } from "#newsroom/api/client.ts";
import { useWords, words } from "#newsroom/app/words.ts";

const texts = words({
  vi: {
    "sign-in": "Cửa đăng nhập",
    clock: "Hẹn giờ của trang",
    import: "Nhập dữ liệu",
    sample: "Dữ liệu mẫu",
    unknown: "Không rõ",
  },
  en: { "sign-in": "Sign-in", clock: "The site's clock", import: "Import", sample: "Sample data", unknown: "Unknown" },
});

export const namesQuery = queryOptions({
  queryKey: ["names"],
  queryFn: ({ signal }) => call("GET /names", {}, signal),
  staleTime: 5 * 60_000,
});

/** The name of whoever did something: a person, or a part of the program. */
export function useNames(): (actor: string | undefined) => string {
  const own = useWords(texts);
  const { data } = useQuery(namesQuery);
  return (actor) => {
    if (actor === undefined) return "";
    if (actor.startsWith("person:")) return data?.names[actor.slice("person:".length)] ?? own.unknown;
    return (own as Readonly<Record<string, string>>)[actor] ?? actor;
  };
}
