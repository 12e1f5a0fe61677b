import type { MenuItem } from "./chrome.ts";
import { Icon } from "./components/icon.tsx";
import type { Link, Ui } from "./views.ts";

interface MenuProps {
  readonly items: readonly MenuItem[];
  readonly homeHref: string;
  readonly ui: Ui;
}

interface MenuBarProps extends MenuProps {
  /** The page of all sections, for those that have no room in the bar. */
  readonly allHref: string;
}

/** Letters that one line of the bar holds at 76 rem; an entry takes those of its title and some for its margins. */
const BAR_LETTERS = 150;
const MARGIN_LETTERS = 3;

/** For wide screens: a bar whose sub-sections open under the pointer, or when the keyboard comes to them. */
export const MenuBar = ({ items, homeHref, allHref, ui }: MenuBarProps) => (
  <nav class="menu-bar" aria-label={ui.words.chrome.mainMenu}>
    <ul class="frame">
      <li>
        <a href={homeHref}>
          <Icon name="home" />
          <span class="hidden-text">{ui.words.chrome.home}</span>
        </a>
      </li>
      {fitToBar(items, { href: allHref, title: ui.words.chrome.otherSections }).map((item) => (
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

/** The entries of one line. What does not fit stands together under the last of them. */
export function fitToBar(items: readonly MenuItem[], rest: Link): readonly MenuItem[] {
  if (letters(items) <= BAR_LETTERS) return items;
  let fitting = items.length;
  while (fitting > 1 && letters([...items.slice(0, fitting), rest]) > BAR_LETTERS) fitting--;
  const others = items.slice(fitting).map(({ href, title }) => ({ href, title }));
  return [...items.slice(0, fitting), { ...rest, children: others }];
}

const letters = (entries: readonly Link[]): number =>
  entries.reduce((sum, { title }) => sum + title.length + MARGIN_LETTERS, MARGIN_LETTERS);
