import { expect, test } from '@playwright/test';
import {
  choose,
  enterResults,
  expectAccessibleForm,
  fill,
  find,
  formAt,
  line,
  openForm,
  pick,
  record,
  scan,
  send,
  tick,
  wallTime,
} from './support/console-form.js';
import { expectAccessible, peopleAt, type People } from './support/console-people.js';
import { openInstallation, type Installation } from './support/installation.js';

const zone = 'Europe/Istanbul';
/** A patient who may be treated. */
const fit = {
  'Active infection in the area': 'No',
  Fever: 'No',
  Pregnancy: 'No',
  'New anticoagulant': 'No',
  'Allergies have changed': 'No',
};
/** A logger that saw nothing out of its limits. */
const goodLogger = {
  Lowest: 3,
  Highest: 6,
  'Time above the limit': 0,
  'Time below the limit': 0,
  'Longest time without reading': 5,
};

let installation: Installation;
let people: People;
let orderId = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  installation = await openInstallation();
  people = peopleAt(browser, installation);
});

test.afterAll(() => installation?.remove());

test.describe('one order, from its prescription to its first injection', () => {
  test('nobody is signed in at first, and a wrong password is told in a sentence', async ({
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: installation.baseUrl, locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto('/');
    await expectAccessible(page);
    await page.getByLabel('User name').fill('elif');
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('User name or password is not right.')).toBeVisible();
    await context.close();
  });

  test('a clinician prescribes, and the order stands on the board', async () => {
    const clinician = await people.with('clinician');
    const { page } = clinician;
    await page.goto('/');
    await page.getByRole('button', { name: 'New order' }).click();
    const form = await formAt(clinician, 'placeOrder');
    await find(form.drawer, 'Patient', 'Örnek Hasta Bir');
    await choose(form.drawer, { Indication: 'Facial rejuvenation' });
    await tick(form.drawer, 'Left cheek', 'Right cheek');
    await fill(form.drawer, { Sessions: 3, 'Volume per session': 1 });
    await tick(form.drawer, 'Collection', 'Treatment', 'Storage of cells');
    await expectAccessibleForm(form);
    await record(form);
    const title = page.getByRole('heading', { level: 1 });
    await expect(title).toHaveText(/^DL-\d{4}-\d{6}$/);
    orderId = (await title.textContent()) ?? '';
    await expect(page.getByText('Örnek Hasta Bir')).toBeVisible();
    await expectAccessible(page);
    await page.goto('/');
    await expect(page.getByRole('link', { name: orderId })).toBeVisible();
    await expectAccessible(page);
  });

  test('the clinic collects: two people, and nobody confirms their own entry', async () => {
    const clinician = await people.with('clinician');
    const collection = await openForm(clinician, orderId, 'recordCollection');
    await pick(collection.drawer, {
      'Site of the biopsy': 'Behind the left ear',
      'Skin preparation': 'Alcohol',
    });
    await fill(collection.drawer, { Punches: 2 });
    await choose(line(collection, 'Tubes', 0), { Content: 'Biopsy', Purpose: 'Culture' });
    await collection.drawer.getByRole('button', { name: 'Add a line' }).click();
    await choose(line(collection, 'Tubes', 1), { Content: 'Blood', Purpose: 'Serology' });
    await expectAccessibleForm(collection);
    await record(collection);

    await clinician.page.goto(`/orders/${orderId}?form=confirmAsSecondPerson`);
    const own = await formAt(clinician, 'confirmAsSecondPerson');
    await expect(own.drawer.getByText('Another person has to do this.')).toBeVisible();

    const assistant = await people.with('clinicAssistant');
    await record(await openForm(assistant, orderId, 'confirmAsSecondPerson'));
    const dispatch = await openForm(assistant, orderId, 'dispatchBiopsy');
    await fill(dispatch.drawer, {
      Waybill: 'WB-1',
      'Expected arrival': await wallTime(assistant.page, zone, 240),
    });
    await record(dispatch);
  });

  test('the laboratory receives, and quality control accepts', async () => {
    const technician = await people.with('labTechnician');
    const receipt = await openForm(technician, orderId, 'receiveBiopsy');
    await receipt.drawer.getByRole('button', { name: 'All 2' }).click();
    await pick(receipt.drawer, {
      'Container intact': 'Yes',
      'Labels agree with the documents': 'Yes',
      'Temperature on the way': 'Logger summary',
    });
    await fill(receipt.drawer, goodLogger);
    await expectAccessibleForm(receipt);
    await record(receipt);
    const second = await people.with('labTechnician', 1);
    await record(await openForm(second, orderId, 'confirmAsSecondPerson'));

    const approver = await people.with('qcApprover');
    const intake = await openForm(approver, orderId, 'decideIntake');
    await pick(intake.drawer, { Decision: 'Accept' });
    await expectAccessibleForm(intake);
    await record(intake);
  });

  test('the blood is tested, and quality assurance decides on the serology', async () => {
    const analyst = await people.with('qcAnalyst');
    const serology = await openForm(analyst, orderId, 'recordSerology');
    await fill(serology.drawer, { 'Blood taken at': await wallTime(analyst.page, zone) });
    await pick(serology.drawer, {
      'HIV-1/2': 'Not reactive',
      HBsAg: 'Not reactive',
      'Anti-HBc': 'Not reactive',
      'Anti-HCV': 'Not reactive',
      Syphilis: 'Not reactive',
    });
    await expectAccessibleForm(serology);
    await record(serology);
    const quality = await people.with('qualityAssurance');
    const decision = await openForm(quality, orderId, 'decideSerology');
    await pick(decision.drawer, { Decision: 'Release' });
    await expectAccessibleForm(decision);
    await record(decision);
  });

  test('the culture grows: started, looked at, fed, passaged and harvested', async () => {
    const technician = await people.with('labTechnician');
    const start = await openForm(technician, orderId, 'startCulture');
    await pick(start.drawer, { Method: 'Enzymatic digestion' });
    await fill(start.drawer, { Incubator: 'INC-1' });
    const primary = line(start, 'New vessels', 0);
    await choose(primary, { Vessel: 'T25 flask' });
    await fill(primary, { Number: 2, 'Live cells in each (optional)': 50_000 });
    await find(start.drawer, 'Reagent lots used', 'Medium');
    await expectAccessibleForm(start);
    await record(start);
    const second = await people.with('labTechnician', 1);
    await record(await openForm(second, orderId, 'confirmAsSecondPerson'));

    await jump('+1 day', 3);
    await feed();
    await jump('+1 day', 3);
    await observe(85);
    await passage({ liveCells: 2_000_000, vessels: 4, each: 450_000 });
    await jump('+1 day', 3);
    await feed();
    await jump('+1 day', 3);
    await passage({ liveCells: 28_000_000, vessels: 16, each: 500_000 });
    await jump('+1 day', 3);
    await feed();
    await jump('+1 day', 3);
    const harvest = await openForm(technician, orderId, 'harvestCulture');
    await fill(harvest.drawer, { 'Live cells': 130_000_000, Viability: 97 });
    await expectAccessibleForm(harvest);
    await record(harvest);
    await expectAccessible(technician.page);
  });

  test('the harvest is banked before its time is over', async () => {
    await jump('Jump to next deadline');
    const technician = await people.with('labTechnician');
    const banking = await openForm(technician, orderId, 'bankVials');
    const kinds = [
      ['Dose', 3],
      ['Reserve', 1],
      ['Test', 2],
      ['Retained sample', 1],
    ] as const;
    for (const [n, [purpose, count]] of kinds.entries()) {
      if (n > 0) await banking.drawer.getByRole('button', { name: 'Add a line' }).click();
      const vials = line(banking, 'Vials', n);
      await choose(vials, { Purpose: purpose });
      await fill(vials, { Number: count, Volume: 1.2, 'Live cells in each': 18_000_000 });
    }
    await fill(banking.drawer, {
      'Frozen at': await wallTime(technician.page, zone),
      'Storage place': 'D1/R2/B3',
    });
    await expectAccessibleForm(banking);
    await record(banking);
    const second = await people.with('labTechnician', 1);
    await record(await openForm(second, orderId, 'confirmAsSecondPerson'));
  });

  test('results come in, and a decision on what has changed meanwhile is refused', async () => {
    await jump('+7 days', 2);
    const analyst = await people.with('qcAnalyst');
    const results = await openForm(analyst, orderId, 'recordQcResults');
    await enterResults(results, {
      Sterility: 'Negative',
      'Mycoplasma (NAT)': 'Negative',
      Endotoxin: 0.1,
      Viability: 93,
      'Identity (CD90)': 95,
      Keratinocytes: 0.4,
    });
    await expectAccessibleForm(results);
    await record(results);

    const quality = await people.with('qualityAssurance');
    await record(await openForm(quality, orderId, 'reviewBatchRecord'));

    const approver = await people.with('qcApprover');
    await approver.page.route('**/api/stream', (route) => route.abort());
    const decision = await openForm(approver, orderId, 'decideQc');
    const last = await openForm(analyst, orderId, 'recordQcResults');
    await enterResults(last, { 'STR identity': 'Match' });
    await record(last);
    await pick(decision.drawer, { Decision: 'Accept' });
    await send(decision);
    await expect(
      decision.drawer.getByText('“Quality control” has changed since you opened this form.'),
    ).toBeVisible();
    await expectAccessibleForm(decision);
    await decision.drawer
      .getByRole('button', { name: /^(Show what changed|I have looked at this)$/ })
      .click();
    await record(decision);
    await approver.page.unroute('**/api/stream');
  });

  test('only the qualified person certifies', async () => {
    const approver = await people.with('qcApprover');
    await approver.page.goto(`/orders/${orderId}?form=certifyRelease`);
    const foreign = await formAt(approver, 'certifyRelease');
    await expect(
      foreign.drawer.getByText('This is done by another role: Qualified person.'),
    ).toBeVisible();
    await expectAccessibleForm(foreign);
    const qualified = await people.with('qualifiedPerson');
    const certification = await openForm(qualified, orderId, 'certifyRelease');
    await expectAccessibleForm(certification);
    await record(certification);
  });

  test('a session is planned and its product prepared, without a vial of somebody else', async () => {
    const coordinator = await people.with('coordinator');
    const plan = await openForm(coordinator, orderId, 'planSession');
    const [date = '', time = ''] = (await wallTime(coordinator.page, zone, 24 * 60)).split('T');
    await fill(plan.drawer, { Date: date, Time: time });
    await expectAccessibleForm(plan);
    await record(plan);
    const confirmation = await openForm(await people.with('clinician'), orderId, 'confirmSession');
    await pick(confirmation.drawer, fit);
    await expectAccessibleForm(confirmation);
    await record(confirmation);

    await jump('+1 day');
    const technician = await people.with('labTechnician');
    const { page } = technician;
    const preparation = await openForm(technician, orderId, 'prepareSessionProduct');
    await tick(preparation.drawer, `${orderId}-A1-V01`);
    await scan(page, 'DL-2020-000001-A1-V01');
    const stranger = preparation.drawer.getByText(
      'DL-2020-000001-A1-V01 does not belong here. Put it aside and check.',
    );
    await expect(stranger).toBeVisible();
    const now = await wallTime(page, zone);
    await fill(preparation.drawer, { 'Thawed at': now, 'Formulated at': now });
    await fill(line(preparation, 'Containers filled', 0), { Volume: 1 });
    await send(preparation);
    await expect(preparation.drawer.getByText('Not recorded')).toBeVisible();
    await expectAccessibleForm(preparation);
    await preparation.drawer.getByRole('button', { name: 'Take out of the list' }).click();
    await expect(stranger).toBeHidden();
    await record(preparation);
    const second = await people.with('labTechnician', 1);
    await record(await openForm(second, orderId, 'confirmAsSecondPerson'));
  });

  test('the product of the session is tested, accepted and certified', async () => {
    const analyst = await people.with('qcAnalyst');
    const results = await openForm(analyst, orderId, 'recordSessionResults');
    await enterResults(results, {
      'Gram stain': 'Negative',
      Viability: 92,
      Endotoxin: 0.1,
      Appearance: 'Conforms',
    });
    await record(results);
    const approver = await people.with('qcApprover');
    const decision = await openForm(approver, orderId, 'decideSessionQc');
    await pick(decision.drawer, { Decision: 'Accept' });
    await expectAccessibleForm(decision);
    await record(decision);
    const qualified = await people.with('qualifiedPerson');
    await record(await openForm(qualified, orderId, 'certifySessionProduct'));
  });

  test('the product travels to the clinic within its life', async () => {
    const logistics = await people.with('logistics');
    const dispatch = await openForm(logistics, orderId, 'dispatchSessionProduct');
    await fill(dispatch.drawer, {
      Waybill: 'WB-S1',
      'Expected arrival': await wallTime(logistics.page, zone, 60),
    });
    await expectAccessibleForm(dispatch);
    await record(dispatch);
    const assistant = await people.with('clinicAssistant');
    const receipt = await openForm(assistant, orderId, 'receiveSessionProduct');
    await tick(receipt.drawer, `${orderId}-S1-C1`);
    await pick(receipt.drawer, {
      'Container intact': 'Yes',
      'Temperature on the way': 'Logger summary',
    });
    await fill(receipt.drawer, goodLogger);
    await expectAccessibleForm(receipt);
    await record(receipt);
  });

  test('a container of somebody else stops everything; the right one is given', async () => {
    const assistant = await people.with('clinicAssistant');
    const patient = await chainOfIdentity();
    const identity = await openForm(assistant, orderId, 'confirmIdentity');
    await fill(identity.drawer, { Container: 'DL-2020-000001-S1-C1', Patient: patient });
    const stop = identity.drawer.getByRole('alert').filter({ hasText: 'STOP' });
    await expect(stop).toContainText('This container is DL-2020-000001-S1-C1.');
    await expectAccessibleForm(identity);
    await identity.drawer.getByRole('button', { name: 'Report the mismatch' }).click();
    await expect(identity.drawer.getByText('Not recorded')).toBeVisible();
    await fill(identity.drawer, { Container: `${orderId}-S1-C1` });
    await expect(stop).toBeHidden();
    await expectAccessibleForm(identity);
    await record(identity);

    const clinician = await people.with('clinician');
    const authorisation = await openForm(clinician, orderId, 'authoriseAdministration');
    await pick(authorisation.drawer, { ...fit, 'Mixed with a filler': 'No' });
    await expectAccessibleForm(authorisation);
    await record(authorisation);

    const injection = await openForm(clinician, orderId, 'recordAdministration');
    for (const [n, area] of ['Left cheek', 'Right cheek'].entries()) {
      await injection.drawer.getByRole('button', { name: area, exact: true }).click();
      const dose = line(injection, 'Doses', n);
      await choose(dose, { Technique: 'Papule' });
      await fill(dose, { Volume: 0.5, Depth: 1.5 });
    }
    const used = line(injection, 'Containers used', 0);
    await fill(used, { Code: `${orderId}-S1-C1`, 'Volume used': 1 });
    await pick(injection.drawer, { Anaesthesia: 'None', 'Mixed with a filler': 'No' });
    await expectAccessibleForm(injection);
    await record(injection);
    await expect(clinician.page.getByRole('region', { name: 'Sessions' })).toContainText('Given');
    await expectAccessible(clinician.page);
  });

  test('work list, patients and search are accessible too', async () => {
    const { page } = await people.with('clinician');
    for (const place of ['My work', 'Patients', 'Board']) {
      await page.getByRole('link', { name: place }).click();
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
      await expectAccessible(page);
    }
  });
});

/** The coordinator moves the clinic's clock. */
async function jump(button: string, times = 1): Promise<void> {
  const { page } = await people.with('coordinator');
  await page.goto('/');
  const time = page.getByText(/^Clinic time: /);
  for (let n = 0; n < times; n += 1) {
    const before = (await time.textContent()) ?? '';
    await page.getByRole('button', { name: button }).click();
    await expect(time).not.toHaveText(before);
  }
}

/** A technician looks at every vessel and finds them alike. */
async function observe(confluencePercent: number): Promise<void> {
  const technician = await people.with('labTechnician');
  const form = await openForm(technician, orderId, 'observeCulture');
  const first = line(form, 'Observations', 0);
  await fill(first, { Confluence: confluencePercent });
  await choose(first, { Morphology: 'Typical', 'Suspicion of contamination': 'None' });
  await form.drawer.getByRole('button', { name: 'All like the first line' }).click();
  await expectAccessibleForm(form);
  await record(form);
}

/** All vessels get fresh medium. */
async function feed(): Promise<void> {
  const form = await openForm(await people.with('labTechnician'), orderId, 'feedCulture');
  await find(form.drawer, 'Lot of the medium', 'Medium');
  await fill(form.drawer, { 'Volume per vessel': 20 });
  await expectAccessibleForm(form);
  await record(form);
}

/** The cells of all vessels are counted and seeded into new ones. */
async function passage(counted: {
  readonly liveCells: number;
  readonly vessels: number;
  readonly each: number;
}): Promise<void> {
  const form = await openForm(await people.with('labTechnician'), orderId, 'passageCulture');
  await fill(form.drawer, { 'Live cells': counted.liveCells, Viability: 97 });
  const next = line(form, 'New vessels', 0);
  await choose(next, { Vessel: 'T175 flask' });
  await fill(next, { Number: counted.vessels, 'Live cells in each': counted.each });
  await expectAccessibleForm(form);
  await record(form);
}

/** What stands on the patient's wristband, read from the order's page. */
async function chainOfIdentity(): Promise<string> {
  const { page } = await people.with('clinicAssistant');
  await page.goto(`/orders/${orderId}`);
  const code = await page
    .getByText(/^CH[A-Z0-9]{13}$/)
    .first()
    .textContent();
  return code ?? '';
}
