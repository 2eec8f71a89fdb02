import { expect, test } from '@playwright/test';
import { goodLogger, zone } from './support/console-acts.js';
import {
  choose,
  expectAccessibleForm,
  fill,
  find,
  formAt,
  openForm,
  pick,
  record,
  tick,
  wallTime,
} from './support/console-form.js';
import { expectAccessible, peopleAt, type People } from './support/console-people.js';
import { openInstallation, type Installation } from './support/installation.js';
import { laboratoryStory } from './support/laboratory-story.js';
import { everyPage } from './support/every-page.js';
import { treatmentStory } from './support/treatment-story.js';

let installation: Installation;
let people: People;
let orderId = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(240_000);
  installation = await openInstallation({ DERMALINE_DEMO: 'people' });
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
    await expect(page.getByLabel('User name')).toBeVisible();
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
    await serology.drawer.getByRole('button', { name: /^With the collection, / }).click();
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

  const story = { people: () => people, orderId: () => orderId };
  laboratoryStory(story);
  treatmentStory(story);

  test('work list, patients and search are accessible too', async () => {
    const { page } = await people.with('clinician');
    for (const place of ['My work', 'Patients', 'Board']) {
      await page.getByRole('link', { name: place }).click();
      await expect(page.getByRole('heading', { level: 1, name: place })).toBeVisible();
      await expectAccessible(page);
    }
  });

  everyPage(story);
});
