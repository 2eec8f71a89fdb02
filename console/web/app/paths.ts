/** What a form is about, by the widget of the field that says it: `{ session: 'S1' }`. */
export type About = Readonly<Record<string, string>>;

const order = (orderId: string) => `/orders/${encodeURIComponent(orderId)}`;
const query = (about: About) => {
  const text = new URLSearchParams(about).toString();
  return text === '' ? '' : `?${text}`;
};

/** Every address of the console, once. */
export const paths = {
  board: '/',
  work: '/work',
  quality: '/quality',
  patients: '/patients',
  bench: '/bench',
  system: '/system',
  administration: '/administration',
  password: '/password',
  order,
  /** The order with a command's form open. */
  orderWith: (orderId: string, command: string, about: About = {}) =>
    `${order(orderId)}${query({ form: command, ...about })}`,
  /** The page on which a signed decision is taken. */
  decide: (orderId: string, command: string, about: About = {}) =>
    `${order(orderId)}/decide/${encodeURIComponent(command)}${query(about)}`,
  /** One command full screen, at the bench. */
  benchForm: (orderId: string, command: string, about: About = {}) =>
    `/bench/${encodeURIComponent(orderId)}/${encodeURIComponent(command)}${query(about)}`,
} as const;
