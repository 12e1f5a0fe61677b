import type { Link, Ui } from "../views.ts";

export const Tags = ({ tags, ui }: { readonly tags: readonly Link[]; readonly ui: Ui }) =>
  tags.length === 0 ? null : (
    <div class="tags">
      <h2 class="minor-heading">{ui.words.lists.tags}</h2>
      <ul>
        {tags.map((tag) => (
          <li>
            <a class="tag" href={tag.href}>
              {tag.title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
