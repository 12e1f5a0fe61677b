import "@mantine/core/styles.css";
import "@fontsource/be-vietnam-pro/vietnamese-400.css";
import "@fontsource/be-vietnam-pro/vietnamese-600.css";
import "@fontsource/be-vietnam-pro/latin-400.css";
import "@fontsource/be-vietnam-pro/latin-600.css";
import { MantineProvider } from "@mantine/core";
import { createRef, StrictMode, useState } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { theme } from "#newsroom/app/theme.ts";
import { LanguageContext } from "#newsroom/app/words.ts";
import { type EditorHandle, RichTextEditor } from "#newsroom/editor/rich-text-editor.tsx";
import type { RichText } from "#richtext/model.ts";
import { newDesk } from "./desk.ts";
import "./harness.ts";

// The editor as a screen of the newsroom has it, with a store of files and a finder that live in this page's memory.

const query = new URLSearchParams(location.search);
const interfaceLanguage = query.get("language") === "en" ? "en" : "vi";
const scheme = query.get("scheme") === "dark" ? "dark" : "light";

const place = document.getElementById("place");
if (place === null) throw new Error("the page has no place for the editor");
const root = createRoot(place);
const { media, items, uploads } = newDesk();

const handle = createRef<EditorHandle>();
let told: RichText | undefined;
let given: RichText = { type: "doc", content: [] };
let shown = 0;

window.harness = {
  show(doc, isReadOnly = false) {
    told = undefined;
    given = doc;
    window.harness.times.length = 0;
    shown += 1;
    flushSync(() =>
      root.render(
        <StrictMode>
          <Screen key={shown} doc={doc} isReadOnly={isReadOnly} />
        </StrictMode>,
      ),
    );
  },
  replace: (doc) => handle.current?.replace(doc),
  now: () => {
    handle.current?.flush();
    return told ?? given;
  },
  told: () => told,
  times: [],
  uploads,
};

function Screen({ doc, isReadOnly }: { readonly doc: RichText; readonly isReadOnly: boolean }) {
  const [changes, setChanges] = useState(0);
  return (
    <MantineProvider theme={theme} forceColorScheme={scheme} getStyleNonce={() => "harness"}>
      <LanguageContext value={interfaceLanguage}>
        <main>
          <h1>Soạn thảo</h1>
          <p>{changes === 0 ? "Chưa sửa" : "Đã sửa"}</p>
          <RichTextEditor
            ref={handle}
            value={doc}
            onChange={(changed) => {
              told = changed;
              // As a screen that shows whether everything is saved.
              setChanges((before) => before + 1);
              window.harness.times.push(performance.now());
            }}
            language="vi"
            label="Nội dung"
            media={media}
            items={items}
            isReadOnly={isReadOnly}
          />
        </main>
      </LanguageContext>
    </MantineProvider>
  );
}

window.harness.show({ type: "doc", content: [{ type: "paragraph" }] });
