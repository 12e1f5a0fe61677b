import { Button, Center, Loader, Stack, Text, Title } from "@mantine/core";
import { Link, useRouter } from "@tanstack/react-router";
import { appWords } from "./app-words.ts";
import { describeError } from "./refusal-words.ts";
import { useLanguage, useWords } from "./words.ts";

export function LoadingPage() {
  const texts = useWords(appWords);
  return (
    <Center mih="40vh" aria-live="polite" aria-busy="true">
      <Loader aria-label={texts.loading} />
    </Center>
  );
}

export function NotFoundPage() {
  const texts = useWords(appWords);
  return (
    <Stack p="lg" align="flex-start">
      <Title order={1}>{texts.notFound}</Title>
      <Text>{texts.notFoundHelp}</Text>
      <Button component={Link} to="/" variant="light">
        {texts.backHome}
      </Button>
    </Stack>
  );
}

/** Files of a build that was replaced are gone: the page has to be loaded again. */
const isOldBuild = (error: unknown): boolean =>
  error instanceof TypeError && /dynamically imported module|module script|Importing/i.test(error.message);

export function FailedPage({ error }: { readonly error: unknown }) {
  const texts = useWords(appWords);
  const language = useLanguage();
  const router = useRouter();
  const isOld = isOldBuild(error);
  return (
    <Stack p="lg" align="flex-start" role="alert">
      <Title order={1}>{texts.failed}</Title>
      <Text>{isOld ? texts.newBuild : describeError(error, language)}</Text>
      <Button variant="light" onClick={() => (isOld ? location.reload() : void router.invalidate())}>
        {isOld ? texts.reload : texts.tryAgain}
      </Button>
    </Stack>
  );
}
