import { Title } from "@mantine/core";
import { appWords } from "#newsroom/app/app-words.ts";
import { useWords } from "#newsroom/app/words.ts";

export function HomePage() {
  const texts = useWords(appWords);
  return <Title order={1}>{texts.desks.home}</Title>;
}
