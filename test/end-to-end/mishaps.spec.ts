import { expect, test } from '@playwright/test';
import { localDate } from '../../domain/schedule/calendar.js';
import { addDays } from '../../domain/schedule/instants.js';
import { orderIdSchema } from '../../domain/identifiers.js';
import { bank, certified, clockOf } from '../support/clean-run.js';
import { care, inUse, look, passage } from '../support/happy-path-material.js';
import { bankResults, session } from '../support/happy-path-treatment.js';
import { act, witness, type ClockFrom, type HappyStep } from '../support/happy-step.js';
import { zone } from './support/console-acts.js';
import {
  choose,
  enterResults,
  fill,
  formAt,
  line,
  openForm,
  pick,
  record,
} from './support/console-form.js';
import { peopleAt, type People } from './support/console-people.js';
import { openInstallation, type Installation } from './support/installation.js';
import { openPrelude, type Prelude } from './support/prelude.js';

const someId = orderIdSchema().parse('DL-2020-000001');
let installation: Installation;
let people: People;
let prelude: Prelude;
let at: ClockFrom;

/** A viability that passes by three percent: what is corrected later. */
const barely = (when: string): HappyStep =>
  bankResults(when, [
    { test: 'endotoxin', finding: 'measured', value: 0.1 },
    { test: 'viability', finding: 'measured', value: 88 },
    { test: 'mycoplasmaNat', finding: 'negative' },
    { test: 'identityCd90', finding: 'measured', value: 95 },
    { test: 'purityKeratinocytes', finding: 'measured', value: 0.4 },
  ]);

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  installation = await openInstallation({ DERMALINE_DEMO: 'people' });
  people = peopleAt(browser, installation);
  prelude = await openPrelude(installation, (now) => {
    const punch = addDays(`${localDate(now, zone)}T07:00:00.000Z`, 4);
    at = clockOf(punch);
    const upToBank = certified(someId, punch);
    const isBarely = ({ type, at: when }: HappyStep) =>
      type === 'recordQcResults' && when === at(34);
    return [
      {
        name: 'flask',
        steps: [
          ...upToBank.filter((step) => step.at < at(26, 12)),
          passage(at(26, 12), 45_000_000, { count: 4, each: 700_000 }),
        ],
      },
      {
        name: 'late',
        steps: [...upToBank, ...session(1, at(49, 3), at(50)).filter((step) => step.at < at(55))],
      },
      {
        name: 'five',
        steps: [
          ...upToBank.map((step) => (isBarely(step) ? barely(step.at) : step)),
          ...session(1, at(49, 4), at(50)).filter((step) => step.at <= at(50, -1)),
        ],
      },
    ];
  });
  await prelude.advance(at(28));
});

test.afterAll(() => installation?.remove());

test.describe('one flask of four that is turbid', () => {
  const orderId = () => prelude.orderId('flask');
  const flask = () => `${orderId()}-A1-F17`;

  test('is seen, and is the only one that the report begins with', async () => {
    const technician = await people.with('labTechnician');
    const seen = await openForm(technician, orderId(), 'observeCulture');
    for (const n of [0, 1, 2, 3]) {
      const isTurbid = n === 2;
      await fill(line(seen, 'Observations', n), { Confluence: 50 });
      await choose(line(seen, 'Observations', n), {
        Morphology: isTurbid ? 'Atypical' : 'Typical',
        'Suspicion of contamination': isTurbid ? 'Turbid medium' : 'None',
      });
    }
    await record(seen);
    const report = await openForm(technician, orderId(), 'reportContamination');
    await expect(report.drawer.getByText('1 chosen')).toBeVisible();
    await expect(report.drawer.getByRole('checkbox', { name: flask() })).toBeChecked();
    await expect(report.drawer.getByText('T175 · P3 · 50 % · Turbid medium')).toBeVisible();
    await pick(report.drawer, { Contaminant: 'Bacterial' });
    await record(report);
  });

  test('is one occurrence on the quality page, from which its decision opens', async () => {
    const { page } = await people.with('qualityAssurance');
    await page.goto('/');
    await page.getByRole('link', { name: /^Quality/ }).click();
    await page.getByLabel('Kind').selectOption('Contamination');
    await expect(page).toHaveURL(/kind=contamination/);
    const occurrence = page.getByRole('rowgroup').filter({ hasText: 'Contamination: Bacterial' });
    await expect(occurrence.getByRole('link', { name: orderId() })).toBeVisible();
    for (const row of [/^Deviation Contamination .*Close deviation/, /^Hold Contamination/])
      await expect(occurrence.getByRole('row', { name: row })).toBeVisible();
    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('j');
    await expect(occurrence).toHaveClass(/marked/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/decide\/decideAfterContamination/);
    await page.goto('/quality?view=closed&kind=contamination');
    await expect(page.getByText('Nothing fits these filters')).toBeVisible();
  });

  test('lets the others go on only when it was discarded before a witness', async () => {
    const quality = await people.with('qualityAssurance');
    const early = await openForm(quality, orderId(), 'decideAfterContamination');
    await pick(early.drawer, { 'Next step': 'The other vessels go on' });
    await expect(
      early.drawer.getByText(
        `${flask()} is contaminated and still in use. It has to be discarded before a witness first.`,
      ),
    ).toBeVisible();
    const technician = await people.with('labTechnician');
    const discard = await openForm(technician, orderId(), 'discardVessel');
    await expect(discard.drawer.getByText('1 chosen')).toBeVisible();
    await pick(discard.drawer, { 'Reason for discarding': 'Contaminated' });
    await record(discard);
    const witnessing = await people.with('labTechnician', 1);
    await record(await openForm(witnessing, orderId(), 'confirmAsSecondPerson'));
    const decision = await openForm(quality, orderId(), 'decideAfterContamination');
    await decision.drawer.getByRole('button', { name: 'I have looked at this' }).click();
    await pick(decision.drawer, { 'Next step': 'The other vessels go on' });
    await fill(decision.drawer, { Explanation: 'The three others are clear.' });
    await expect(decision.drawer.getByText('As it stands, this would be refused')).toBeHidden();
    await record(decision);
  });

  test('leaves cells for two sessions, which only the prescriber may sign', async () => {
    await prelude.live('flask', [
      ...care(at, 30, 60),
      look(at(33, -1), 90),
      act('harvestCulture', ['labTechnician', 1], at(33), (order) => ({
        payload: { inputs: inUse(order), liveCells: 71_000_000, viabilityPercent: 96 },
      })),
    ]);
    const clinician = await people.with('clinician');
    const decision = await openForm(clinician, orderId(), 'decideShortfall');
    await expect(decision.drawer.getByLabel('Sessions')).toBeHidden();
    await pick(decision.drawer, { Decision: 'With fewer sessions' });
    await expect(decision.drawer.getByLabel('Sessions')).toHaveValue('2');
    await record(decision);
  });

  test('cannot be accepted until its deviations are closed', async () => {
    const [, , ...quality] = bank(at).filter(
      ({ type }) => type !== 'decideQc' && type !== 'certifyRelease',
    );
    await prelude.live('flask', [
      act('bankVials', ['labTechnician', 1], at(33, 2), () => ({
        payload: {
          vials: [
            { purpose: 'dose', count: 2, ml: 1.2, liveCellsEach: 18_000_000 },
            { purpose: 'test', count: 1, ml: 1.2, liveCellsEach: 18_000_000 },
          ],
          frozenAt: at(33, 1),
          location: 'D1/R2/B3',
        },
      })),
      witness('bankVials', 'labTechnician', 2, at(33, 2, 10)),
      ...quality,
    ]);
    await prelude.advance(at(48));
    const approver = await people.with('qcApprover');
    const decision = await openForm(approver, orderId(), 'decideQc');
    await pick(decision.drawer, { Decision: 'Accept' });
    await expect(
      decision.drawer.getByText(/^Deviation “Suspicion of contamination” DEV-\S+ is open\./),
    ).toBeVisible();
  });
});

test.describe('a viability that is corrected from 88 to 83 after the certification', () => {
  const orderId = () => prelude.orderId('five');

  test('shows what it voids, and is told in one clear sentence each', async () => {
    await prelude.advance(at(50, -1, 30));
    const analyst = await people.with('qcAnalyst');
    const { page } = analyst;
    await page.goto(`/orders/${orderId()}`);
    const history = page.getByRole('region', { name: 'History' });
    await history
      .getByRole('listitem')
      .filter({ hasText: 'Viability: passed (88)' })
      .getByRole('link', { name: 'Correct' })
      .click();
    const form = await formAt(analyst, 'correctEntry');
    await form.drawer.getByRole('radio', { name: /88/ }).click();
    await fill(form.drawer, { 'Right value': 83 });
    await pick(form.drawer, { Reason: 'Misread' });
    await fill(form.drawer, { Explanation: 'The chamber read 83.' });
    await record(form);
    for (const sentence of [
      /88 → 83\. Void: the decision on the bank, the certification of the bank/,
      /^Blocked: 3 vials/,
      /^Preparation of .+ for S1 stopped; the product may not be used/,
    ])
      await expect(history.getByText(sentence).first()).toBeVisible();
  });

  test('cannot be accepted again, which the approver is told before they sign', async () => {
    const approver = await people.with('qcApprover');
    const decision = await openForm(approver, orderId(), 'decideQc');
    await pick(decision.drawer, { Decision: 'Accept' });
    await expect(decision.drawer.getByText('As it stands, this would be refused')).toBeVisible();
  });
});

test.describe('a bottle that turns positive after its product was injected', () => {
  const orderId = () => prelude.orderId('late');

  test('is entered for the sample that is offered, and blocks every vial at once', async () => {
    await prelude.advance(at(55));
    const analyst = await people.with('qcAnalyst');
    const results = await openForm(analyst, orderId(), 'recordSessionResults');
    await enterResults(results, { Sterility: 'Positive' });
    await record(results);
    const vials = analyst.page.getByRole('region', { name: 'Vials' });
    await expect(vials.getByRole('row').filter({ hasText: 'blocked' })).toHaveCount(4);
  });

  test('is acknowledged by the clinician, and its organism is named', async () => {
    const clinician = await people.with('clinician');
    const acknowledgement = await openForm(clinician, orderId(), 'acknowledgeLatePositive');
    await expect(acknowledgement.drawer.getByText(/already given in Session 1/)).toBeVisible();
    await record(acknowledgement);
    const organism = await openForm(await people.with('qcAnalyst'), orderId(), 'recordOrganism');
    await choose(organism.drawer, { Organism: 'Cutibacterium' });
    await record(organism);
  });

  test('leaves the vials blocked until it was investigated; then the qualified person frees them', async () => {
    const qualified = await people.with('qualifiedPerson');
    await qualified.page.goto(`/orders/${orderId()}`);
    await expect(
      qualified.page.getByText(
        'The investigation of Sterility is still open. Quality assurance has to close it first.',
      ),
    ).toBeVisible();
    const quality = await people.with('qualityAssurance');
    const investigation = await openForm(quality, orderId(), 'closeOosInvestigation');
    await expect(investigation.drawer.getByLabel('Sample')).toHaveValue(`${orderId()}-S1-Q1`);
    await pick(investigation.drawer, { 'Outcome of the investigation': 'Confirmed' });
    await fill(investigation.drawer, { Explanation: 'The bank and its other samples are clean.' });
    await record(investigation);
    const unblocking = await openForm(qualified, orderId(), 'unblockVials');
    await unblocking.drawer.getByRole('button', { name: 'All 3' }).click();
    await fill(unblocking.drawer, { Explanation: 'The bank is not concerned.' });
    await record(unblocking);
    await qualified.page.goto(`/orders/${orderId()}`);
    const vials = qualified.page.getByRole('region', { name: 'Vials' });
    await expect(vials.getByRole('row').filter({ hasText: 'released' })).toHaveCount(4);
  });
});
