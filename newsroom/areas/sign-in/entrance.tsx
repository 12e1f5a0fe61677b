import { Alert, Box, Button, Center, Paper, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { appWords } from "#newsroom/app/app-words.ts";
import { chooseLanguage } from "#newsroom/app/preferences.ts";
import { useLanguage, useWords } from "#newsroom/app/words.ts";

/** Why it did not go on, said aloud. */
export function Refused({ text }: { readonly text: string | undefined }) {
  return text === undefined ? null : (
    <Alert color="red" role="alert">
      {text}
    </Alert>
  );
}

/** The frame of what one sees before one is signed in. */
export function Entrance({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const language = useLanguage();
  const texts = useWords(appWords);
  return (
    <Center component="main" mih="100dvh" p="md" bg="var(--mantine-color-default-hover)">
      <Box w="100%" maw={420}>
        <Paper withBorder p={{ base: "md", xs: "xl" }} shadow="xs">
          <Stack>
            <Title order={1} size="h2">
              {title}
            </Title>
            {children}
          </Stack>
        </Paper>
        <Center mt="sm">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            lang={language === "vi" ? "en" : "vi"}
            onClick={() => chooseLanguage(language === "vi" ? "en" : "vi")}
          >
            {texts.language}
          </Button>
        </Center>
      </Box>
    </Center>
  );
}
