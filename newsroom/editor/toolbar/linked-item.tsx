import { Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useWords } from "../../app/words.ts";
import { useEditorParts } from "../context.ts";
import { editorWords } from "../words.ts";

/** Names what a link within the site leads to, by its present title. */
export function LinkedItem({ id }: { readonly id: string }) {
  const say = useWords(editorWords);
  const { items } = useEditorParts();
  const [found, setFound] = useState<{ readonly title: string | undefined }>();
  useEffect(() => {
    let isWanted = true;
    items.titleOf(id).then(
      (title) => isWanted && setFound({ title }),
      // The link stays as it is, named or not.
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [id, items]);
  if (found === undefined) return null;
  return <Text role="status">{found.title === undefined ? say.leadsToGone : `${say.leadsTo} ${found.title}`}</Text>;
}
