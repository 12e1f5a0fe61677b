import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { setNonce } from "get-nonce";
import { useEffect } from "react";
import { appWords } from "./app-words.ts";
import { useChosenLanguage } from "./preferences.ts";
import { queryClient } from "./query-client.ts";
import { router } from "./router.tsx";
import { theme } from "./theme.ts";
import { LanguageContext } from "./words.ts";

/** The number that style sheets made here must bear: see src/web/newsroom/application.ts. */
const nonce = document.querySelector<HTMLMetaElement>('meta[name="style-nonce"]')?.content ?? "";
// For the library by which dialogs hold the page still.
setNonce(nonce);

/** Everything that the newsroom's screens stand in. */
export function Application() {
  const language = useChosenLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = appWords[language].newsroom;
  }, [language]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto" getStyleNonce={() => nonce}>
      <LanguageContext value={language}>
        <QueryClientProvider client={queryClient}>
          <Notifications position="top-right" />
          <RouterProvider router={router} />
        </QueryClientProvider>
      </LanguageContext>
    </MantineProvider>
  );
}
