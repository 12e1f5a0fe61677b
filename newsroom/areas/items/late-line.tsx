import { Alert } from "@mantine/core";
import type { ReplyOf } from "#newsroom/api/client.ts";
import { describeRefusal } from "#newsroom/app/refusal-words.ts";
import { useLanguage, useWords, words } from "#newsroom/app/words.ts";

const texts = words({
  vi: {
    out: { late: "Trễ giờ đăng.", heldUp: "Đến giờ mà chưa đăng được." },
    back: { late: "Trễ giờ rút.", heldUp: "Đến giờ mà chưa rút được." },
  },
  en: {
    out: { late: "It is late to go out.", heldUp: "It was due and could not go out." },
    back: { late: "It is late to be withdrawn.", heldUp: "It was due and could not be withdrawn." },
  },
});

type Row = ReplyOf<"GET /queues">["scheduled"][number];

/** A clock looks once a second; later than this, something holds it up. */
const LATE_MS = 60_000;

const isLate = (at: string | undefined): boolean => at !== undefined && Date.now() - Date.parse(at) > LATE_MS;

/** Says that what was promised for a time did not happen then, and why where that is known; nothing where all is well. */
export function LateLine({ item }: { readonly item: Row }) {
  const say = useWords(texts);
  const language = useLanguage();
  const { heldUpBy, publishAt, withdrawAt } = item;
  if (heldUpBy === undefined && !isLate(publishAt) && !isLate(withdrawAt)) return null;
  const { late, heldUp } = publishAt === undefined ? say.back : say.out;
  return (
    <Alert color="red" p={4} px="xs" role="alert">
      {heldUpBy === undefined ? late : `${heldUp} ${describeRefusal(heldUpBy, language)}`}
    </Alert>
  );
}
