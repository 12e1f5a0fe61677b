import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from "react";
import { call } from "#newsroom/api/client.ts";
import type { MediaKind, MediaPicker, PickedMedia } from "#newsroom/editor/media.ts";
import { draftFile, draftPicture } from "./media-address.ts";
import { type LibraryFile, PickDialog } from "./pick-dialog.tsx";
import { uploadFile } from "./upload.ts";

interface Asked {
  readonly kind: MediaKind;
  readonly answer: (picked: readonly PickedMedia[]) => void;
}

const PickerContext = createContext<MediaPicker | undefined>(undefined);

/** Gives what stands in it a way to the library: one dialog for the whole screen. */
export function MediaPickerProvider({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<Asked>();
  const names = useRef(new Map<string, string>());
  const picker = useMemo<MediaPicker>(() => {
    const know = (id: string, fileName: string) => names.current.set(id, fileName);
    return {
      pick: (kind) => new Promise((answer) => setAsked({ kind, answer })),
      upload: async (files) => {
        const picked: PickedMedia[] = [];
        // One after the other: each is several megabytes on an office's line.
        for (const file of files) {
          const { id, file: stored } = await uploadFile(file);
          know(id, stored.fileName);
          picked.push({ mediaId: id, fileName: stored.fileName, ...(await saidOf(id)) });
        }
        return picked;
      },
      address: (id) =>
        /\.(avif|webp|jpe?g|png|gif)$/i.test(names.current.get(id) ?? ".jpg") ? draftPicture(id) : draftFile(id),
      fileName: (id) => names.current.get(id),
    };
  }, []);
  const close = (picked: readonly LibraryFile[]) => {
    for (const { id, fileName } of picked) names.current.set(id, fileName);
    asked?.answer(picked.map(toPicked));
    setAsked(undefined);
  };
  return (
    <PickerContext value={picker}>
      {children}
      {asked !== undefined && <PickDialog kind={asked.kind} onClose={close} />}
    </PickerContext>
  );
}

export function useMediaPicker(): MediaPicker {
  const picker = useContext(PickerContext);
  if (picker === undefined) throw new Error("this screen has no way to the library");
  return picker;
}

/** What the library says of a file that it had already. */
async function saidOf(id: string): Promise<Pick<PickedMedia, "alt" | "caption" | "credit">> {
  const { alt, caption, credit } = await call("GET /media/:id", { parameters: { id } });
  return { alt, ...(caption === undefined ? {} : { caption }), ...(credit === undefined ? {} : { credit }) };
}

const toPicked = ({ id, fileName, alt, caption, credit }: LibraryFile): PickedMedia => ({
  ...{ mediaId: id, fileName, alt },
  ...(caption === undefined ? {} : { caption }),
  ...(credit === undefined ? {} : { credit }),
});
