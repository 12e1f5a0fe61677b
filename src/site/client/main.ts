import { startArticleTools } from "./article-tools.ts";
import { startLightbox } from "./lightbox.ts";
import { startListen } from "./listen.ts";
import { startMenu } from "./menu.ts";
import { startSuggest } from "./suggest.ts";
import { startTextSize } from "./text-size.ts";

// Each adds to a page that already works. One that fails, on an old browser, must not take the others with it.
for (const start of [startTextSize, startMenu, startSuggest, startArticleTools, startListen, startLightbox]) {
  try {
    start(document);
  } catch (cause) {
    console.error(cause);
  }
}
