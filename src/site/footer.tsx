import type { PageChrome } from "./chrome.ts";
import { Icon } from "./components/icon.tsx";
import { StatList } from "./components/stat-block.tsx";
import { Emblem } from "./emblem.tsx";
import { telephone } from "./header.tsx";

/** Everything below the main part. */
export const Footer = ({ chrome }: { readonly chrome: PageChrome }) => {
  const { ui, site, footer, visits, feeds } = chrome;
  return (
    <footer class="site-footer">
      <svg class="footer-eave" viewBox="0 0 1200 40" preserveAspectRatio="none" aria-hidden="true">
        <path d="M0 0C150 34 380 36 600 36S1050 34 1200 0v40H0Z" />
      </svg>
      <div class="footer-body">
        <div class="frame footer-grid">
          <section class="footer-about">
            <Emblem />
            <p class="footer-name">{site.name}</p>
            {footer.lines.map((line) => (
              <p>{line}</p>
            ))}
            <Imprint chrome={chrome} />
            <Contact chrome={chrome} />
          </section>
          <nav class="footer-links" aria-label={ui.words.chrome.footer}>
            <ul>
              {footer.links.map((link) => (
                <li>
                  <a href={link.href}>{link.title}</a>
                </li>
              ))}
              {feeds.map((feed) => (
                <li>
                  <a href={feed.href} type={feed.type}>
                    <Icon name="feed" />
                    {feed.title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          {visits && (
            <div class="footer-stats">
              <h2 class="minor-heading">{ui.words.statistics.title}</h2>
              <StatList visits={visits} ui={ui} />
            </div>
          )}
        </div>
        <p class="frame to-top">
          <a href="#top">
            {ui.words.chrome.toTop}
            <Icon name="up" />
          </a>
        </p>
      </div>
    </footer>
  );
};

const Imprint = ({ chrome: { footer, ui } }: { readonly chrome: PageChrome }) => {
  const words = ui.words.chrome;
  const { licence, responsible, editorInChief } = footer.imprint ?? {};
  return (
    <>
      {responsible && (
        <p>
          {words.responsible}: {responsible}
        </p>
      )}
      {editorInChief && (
        <p>
          {words.editorInChief}: {editorInChief}
        </p>
      )}
      {licence && (
        <p>
          {words.licence} {licence}
        </p>
      )}
    </>
  );
};

const Contact = ({ chrome: { site, ui } }: { readonly chrome: PageChrome }) => {
  const words = ui.words.chrome;
  if (!site.address && !site.phone && !site.email) return null;
  return (
    <address>
      {site.address && (
        <p>
          {words.address}: {site.address}
        </p>
      )}
      {site.phone && (
        <p>
          {words.phone}: <a href={telephone(site.phone)}>{site.phone}</a>
        </p>
      )}
      {site.email && (
        <p>
          {words.email}: <a href={`mailto:${site.email}`}>{site.email}</a>
        </p>
      )}
    </address>
  );
};
