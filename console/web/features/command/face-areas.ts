import type { Area } from '../../../../domain/protocol/protocol.js';

/** Where each area lies on the face map (a box of 200 by 250, the patient facing the reader: their left is right). */
export const faceAreas: Record<
  Area,
  { readonly x: number; readonly y: number; readonly rx: number; readonly ry: number }
> = {
  forehead: { x: 100, y: 48, rx: 48, ry: 20 },
  glabella: { x: 100, y: 82, rx: 11, ry: 11 },
  periorbitalLeft: { x: 138, y: 98, rx: 21, ry: 13 },
  periorbitalRight: { x: 62, y: 98, rx: 21, ry: 13 },
  cheekLeft: { x: 147, y: 134, rx: 18, ry: 20 },
  cheekRight: { x: 53, y: 134, rx: 18, ry: 20 },
  nasolabialLeft: { x: 121, y: 148, rx: 8, ry: 17 },
  nasolabialRight: { x: 79, y: 148, rx: 8, ry: 17 },
  perioral: { x: 100, y: 172, rx: 25, ry: 10 },
  chin: { x: 100, y: 198, rx: 20, ry: 11 },
  neck: { x: 100, y: 232, rx: 32, ry: 12 },
};
