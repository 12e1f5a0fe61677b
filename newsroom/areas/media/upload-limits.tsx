import { List, Text } from "@mantine/core";
import { useWords } from "#newsroom/app/words.ts";
import { fill } from "../items/item-words.ts";
import { libraryWords } from "./library-words.ts";
import { listLimits } from "./upload-check.ts";

/** Types and sizes that the library takes, for who asks. */
export function UploadLimits() {
  const texts = useWords(libraryWords);
  return (
    <details>
      <Text component="summary" size="sm">
        {texts.limits}
      </Text>
      <List size="sm" mt={4}>
        {listLimits().map(({ group, endings, megabytes }) => (
          <List.Item key={group}>
            {texts.groups[group]} ({endings.join(", ")}): {fill(texts.upTo, { megabytes })}
          </List.Item>
        ))}
      </List>
    </details>
  );
}
