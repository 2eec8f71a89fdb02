import { choose, fill, find, line, pick, tick, type Form } from './console-form.js';

/** The longer forms of the way to the first injection, filled in as they usually are. */

/** Three sessions for both cheeks of the first patient. */
export async function fillPrescription(form: Form): Promise<void> {
  await find(form.drawer, 'Patient', 'Örnek Hasta Bir');
  await choose(form.drawer, { Indication: 'Facial rejuvenation' });
  await tick(form.drawer, 'Left cheek', 'Right cheek');
  await fill(form.drawer, { Sessions: 3, 'Volume per session': 1 });
  await tick(form.drawer, 'Collection', 'Treatment', 'Storage of cells');
}

/** Two punches behind the ear, and blood. */
export async function fillCollection(form: Form): Promise<void> {
  await pick(form.drawer, {
    'Site of the biopsy': 'Behind the left ear',
    'Skin preparation': 'Alcohol',
  });
  await fill(form.drawer, { Punches: 2 });
  await choose(line(form, 'Tubes', 0), { Content: 'Biopsy', Purpose: 'Culture' });
  await form.drawer.getByRole('button', { name: 'Add a line' }).click();
  await choose(line(form, 'Tubes', 1), { Content: 'Blood', Purpose: 'Serology' });
}

/** Everything arrived cold and whole. */
export async function fillReceipt(form: Form): Promise<void> {
  await form.drawer.getByRole('button', { name: 'All 2' }).click();
  await pick(form.drawer, {
    'Container intact': 'Yes',
    'Labels agree with the documents': 'Yes',
    'Temperature on the way': 'Logger summary',
  });
  await fill(form.drawer, {
    Lowest: 3,
    Highest: 6,
    'Time above the limit': 0,
    'Time below the limit': 0,
    'Longest time without reading': 5,
  });
}

/** Two small flasks, seeded from a digest. */
export async function fillStart(form: Form): Promise<void> {
  await pick(form.drawer, { Method: 'Enzymatic digestion' });
  await fill(form.drawer, { Incubator: 'INC-1' });
  const primary = line(form, 'New vessels', 0);
  await choose(primary, { Vessel: 'T25 flask' });
  await fill(primary, { Number: 2, 'Live cells in each (optional)': 50_000 });
  await find(form.drawer, 'Reagent lots used', 'Medium');
}

/** Seven vials, frozen now. */
export async function fillBanking(form: Form, frozenAt: string): Promise<void> {
  const kinds = [
    ['Dose', 3],
    ['Reserve', 1],
    ['Test', 2],
    ['Retained sample', 1],
  ] as const;
  for (const [n, [purpose, count]] of kinds.entries()) {
    if (n > 0) await form.drawer.getByRole('button', { name: 'Add a line' }).click();
    const vials = line(form, 'Vials', n);
    await choose(vials, { Purpose: purpose });
    await fill(vials, { Number: count, Volume: 1.2, 'Live cells in each': 18_000_000 });
  }
  await fill(form.drawer, {
    'Frozen at': frozenAt,
    'Storage place': 'D1/R2/B3',
  });
}

/** Nothing speaks against it today. */
export async function answerChecklist(form: Form): Promise<void> {
  await pick(form.drawer, {
    'Active infection in the area': 'No',
    Fever: 'No',
    Pregnancy: 'No',
    'New anticoagulant': 'No',
    'Allergies have changed': 'No',
  });
}

/** Half a millilitre into each cheek, from one syringe. */
export async function fillInjection(form: Form, container: string): Promise<void> {
  for (const [n, area] of ['Left cheek', 'Right cheek'].entries()) {
    await form.drawer.getByRole('button', { name: area, exact: true }).click();
    const dose = line(form, 'Doses', n);
    await choose(dose, { Technique: 'Papule' });
    await fill(dose, { Volume: 0.5, Depth: 1.5 });
  }
  const used = line(form, 'Containers used', 0);
  await fill(used, { Code: container, 'Volume used': 1 });
  await pick(form.drawer, { Anaesthesia: 'None' });
}
