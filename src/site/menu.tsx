import type { MenuItem } from "./chrome.ts";
import { Icon } from "./components/icon.tsx";
import type { Ui } from "./views.ts";

interface MenuProps {
  readonly items: readonly MenuItem[];
  readonly homeHref: string;
  readonly ui: Ui;
}

/** For wide screens: a bar whose sub-sections open under the pointer, or when the keyboard comes to them. */
export const MenuBar = ({ items, homeHref, ui }: MenuProps) => (
  <nav class="menu-bar" aria-label={ui.words.chrome.mainMenu}>
    <ul class="frame">
      <li>
        <a href={homeHref}>
          <Icon name="home" />
          <span class="hidden-text">{ui.words.chrome.home}</span>
        </a>
      </li>
      {items.map((item) => (
        <li class={item.children.length > 0 ? "has-children" : undefined}>
          <a href={item.href}>
            {item.title}
            {item.children.length > 0 && <Icon name="chevron" />}
          </a>
          {item.children.length > 0 && (
            <ul>
              {item.children.map((child) => (
                <li>
                  <a href={child.href}>{child.title}</a>
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  </nav>
);

/** For narrow screens: a disclosure that needs no script. */
export const MenuDisclosure = ({ items, homeHref, ui }: MenuProps) => (
  <details class="menu-fold">
    <summary>
      <Icon name="menu" />
      <span>{ui.words.chrome.menu}</span>
    </summary>
    <nav aria-label={ui.words.chrome.mainMenu}>
      <ul>
        <li>
          <a href={homeHref}>{ui.words.chrome.home}</a>
        </li>
        {items.map((item) => (
          <li>{item.children.length > 0 ? <Fold item={item} ui={ui} /> : <a href={item.href}>{item.title}</a>}</li>
        ))}
      </ul>
    </nav>
  </details>
);

const Fold = ({ item, ui }: { readonly item: MenuItem; readonly ui: Ui }) => (
  <details>
    <summary>
      {item.title}
      <Icon name="chevron" />
    </summary>
    <ul>
      <li>
        <a href={item.href}>{ui.words.chrome.allOf(item.title)}</a>
      </li>
      {item.children.map((child) => (
        <li>
          <a href={child.href}>{child.title}</a>
        </li>
      ))}
    </ul>
  </details>
);
