/** The roof of a đình, its moon and its four columns: drawn for this project, and nobody's coat of arms. */
const ROOF =
  "M12 9c1.5 5 5 7.5 10 7.8 6.7.3 13.3.3 20 0 5-.3 8.5-2.8 10-7.8 1.6 5.3.2 9.6-4.3 11.9 2.3 8 7.3 12.7 15.3 11.7-2 6-7 8.6-14 7.9-5.6-.5-11.3-.8-17-.8s-11.4.3-17 .8c-7 .7-12-1.9-14-7.9 8 1 13-3.7 15.3-11.7C11.8 18.6 10.4 14.3 12 9Z";
const MOON = "M32 4.5a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4Z";
const COLUMNS = "M13 43h4.5v11H13zM24 42.5h4.5V54H24zM35.5 42.5H40V54h-4.5zM46.5 43H51v11h-4.5zM8 56.5h48V60H8z";

const SHAPE = `${ROOF}${MOON}${COLUMNS}`;

export const Emblem = () => (
  <svg class="emblem" viewBox="0 0 64 64" aria-hidden="true">
    <path d={SHAPE} />
  </svg>
);

/** The emblem as a file of its own, for browsers' tabs: lacquer red, and gilt where the window is dark. */
export const emblemFile =
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><style>path{fill:#8e1b1b}` +
  `@media (prefers-color-scheme:dark){path{fill:#e8c98a}}</style><path d="${SHAPE}"/></svg>`;
