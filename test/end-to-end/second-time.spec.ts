import { expect, test } from '@playwright/test';
import { orderIdSchema } from '../../domain/identifiers.js';
import { localDate } from '../../domain/schedule/calendar.js';
import { addDays } from '../../domain/schedule/instants.js';
import { arrival, bank, certified, clockOf, growth } from '../support/clean-run.js';
import { session } from '../support/happy-path-treatment.js';
import { act, type ClockFrom, type HappyStep } from '../support/happy-step.js';
import { zone } from './support/console-acts.js';
import {
  enterResults,
  fill,
  line,
  openForm,
  pick,
  record,
  scan,
  tick,
  wallTime,
} from './support/console-form.js';
import { peopleAt, type People } from './support/console-people.js';
import { openInstallation, type Installation } from './support/installation.js';
import { openPrelude, type Prelude } from './support/prelude.js';

const someId = orderIdSchema().parse('DL-2020-000001');
let installation: Installation;
let people: People;
let prelude: Prelude;
let at: ClockFrom;
/** Days after the second punch, on day 9. */
let again: ClockFrom;

/** Rejected at the intake; the second attempt is banked without a serology and without its STR result. */
function secondAttempt(punch: string): readonly HappyStep[] {
  const first = certified(someId, punch);
  const received = first.findIndex(({ type }) => type === 'receiveBiopsy') + 2;
  const isLeftOut = ({ type, at: when }: HappyStep) =>
    type.endsWith('Serology') ||
    type === 'decideQc' ||
    type === 'certifyRelease' ||
    (type === 'recordQcResults' && when === again(36));
  return [
    ...first.slice(0, received),
    act('decideIntake', ['qcApprover', 1], at(1, 2), () => ({ payload: { outcome: 'reject' } })),
    act('recordCollection', ['clinician', 1], again(0), () => ({
      payload: {
        bodySite: 'behindEarLeft',
        punches: 1,
        skinPreparation: 'alcohol',
        items: [
          { kind: 'biopsy', purpose: 'culture' },
          { kind: 'blood', purpose: 'serology' },
        ],
      },
    })),
    ...arrival(again).filter((step) => step.at > again(0) && !isLeftOut(step)),
    ...growth(again),
    ...bank(again).filter((step) => !isLeftOut(step)),
  ];
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000);
  installation = await openInstallation({ DERMALINE_DEMO: 'people' });
  people = peopleAt(browser, installation);
  prelude = await openPrelude(installation, (now) => {
    const punch = addDays(`${localDate(now, zone)}T07:00:00.000Z`, 4);
    at = clockOf(punch);
    again = clockOf(at(9));
    const atFour = { time: '16:00', site: zone };
    return [
      { name: 'again', steps: secondAttempt(punch) },
      {
        name: 'given',
        steps: [...certified(someId, punch), ...session(1, at(49, 4), at(52), atFour)],
      },
    ];
  });
  await prelude.advance(again(48));
});

test.afterAll(() => installation?.remove());

test.describe('the second attempt', () => {
  const orderId = () => prelude.orderId('again');

  test('needs a serology of its own', async () => {
    const decision = await openForm(await people.with('qcApprover'), orderId(), 'decideQc');
    await pick(decision.drawer, { Decision: 'Accept' });
    await expect(
      decision.drawer.getByText(/^The serology of this donor has not been decided/),
    ).toBeVisible();
    const analyst = await people.with('qcAnalyst');
    const serology = await openForm(analyst, orderId(), 'recordSerology');
    await serology.drawer.getByRole('button', { name: /^With the collection, / }).click();
    await pick(serology.drawer, {
      'HIV-1/2': 'Not reactive',
      HBsAg: 'Not reactive',
      'Anti-HBc': 'Not reactive',
      'Anti-HCV': 'Not reactive',
      Syphilis: 'Not reactive',
    });
    await record(serology);
    const release = await openForm(
      await people.with('qualityAssurance'),
      orderId(),
      'decideSerology',
    );
    await pick(release.drawer, { Decision: 'Release' });
    await record(release);
  });

  test('is not helped by a late result of the first', async () => {
    const analyst = await people.with('qcAnalyst');
    const late = await openForm(analyst, orderId(), 'recordQcResults');
    await fill(late.drawer, { Sample: `${orderId()}-A1-Q1` });
    await expect(late.drawer.getByText(/^A sample of attempt 1\./)).toBeVisible();
    await late.drawer.getByLabel('STR identity: Result').selectOption({ label: 'Match' });
    await record(late);
    await expect(
      analyst.page.getByText('STR identity: passed; of attempt 1, counts for nothing now'),
    ).toBeVisible();
    const decision = await openForm(await people.with('qcApprover'), orderId(), 'decideQc');
    await expect(
      decision.drawer.getByText(/^The result of STR identity is still missing/),
    ).toBeVisible();
    const own = await openForm(analyst, orderId(), 'recordQcResults');
    await enterResults(own, { 'STR identity': 'Match' });
    await record(own);
  });

  test('is stopped, and its vials are destroyed when the time for it has come', async () => {
    await prelude.live('again', [
      act('stopOrder', ['qualityAssurance', 1], again(48, 1), () => ({
        payload: { reason: 'patientWish' },
      })),
    ]);
    const quality = await people.with('qualityAssurance');
    const decision = await openForm(quality, orderId(), 'decideDisposition');
    await pick(decision.drawer, { 'What becomes of it': 'Destroy' });
    await fill(decision.drawer, { Explanation: 'The patient moved away.' });
    await expect(
      decision.drawer.getByText(/approve “Decide on remaining material: Destroy”/),
    ).toBeVisible();
    await record(decision);
    const technician = await people.with('labTechnician');
    const disposal = await openForm(technician, orderId(), 'disposeMaterial');
    await disposal.drawer.getByRole('button', { name: 'All 5' }).click();
    await pick(disposal.drawer, { 'Tissue and culture destroyed': 'Yes' });
    const early = disposal.drawer.getByText('As it stands, this opens a deviation');
    await expect(early).toBeVisible();
    await prelude.advance(again(51, 2));
    await technician.page.reload();
    await expect(early).toBeHidden();
    await record(disposal);
    const second = await openForm(
      await people.with('labTechnician', 1),
      orderId(),
      'confirmAsSecondPerson',
    );
    await expect(second.drawer.getByText(/^Destroyed: 5 vials \(V01, /)).toBeVisible();
    await record(second);
    const vials = second.page.getByRole('region', { name: 'Vials' });
    await expect(vials.getByRole('row').filter({ hasText: 'discarded' })).toHaveCount(6);
  });
});

test.describe('the second session', () => {
  const orderId = () => prelude.orderId('given');
  const vial = (n: number) => `${orderId()}-A1-V0${n}`;

  test('may be at 09:00 fifteen dates after one at 16:00, and a day earlier only with a reason', async () => {
    const coordinator = await people.with('coordinator');
    const plan = await openForm(coordinator, orderId(), 'planSession');
    const tooSoon = plan.drawer.getByText(/^14 days lie outside the window of 15 to 30\./);
    await fill(plan.drawer, { Date: localDate(at(66), zone), Time: '09:00' });
    await expect(tooSoon).toBeVisible();
    await fill(plan.drawer, { Date: localDate(at(67), zone) });
    await expect(tooSoon).toBeHidden();
    await record(plan);
  });

  test('is made from the next dose: not from a used vial, not from the reserve', async () => {
    const nine = { time: '09:00', site: zone };
    const confirmed = session(2, at(66), at(67), nine).filter(
      ({ type }) => type === 'confirmSession',
    );
    await prelude.live('given', confirmed);
    await prelude.advance(at(66, 20));
    const technician = await people.with('labTechnician');
    const { page } = technician;
    const preparation = await openForm(technician, orderId(), 'prepareSessionProduct');
    const { drawer } = preparation;
    await scan(page, vial(1));
    await expect(drawer.getByText(`${vial(1)} is a vial of this order, but: used.`)).toBeVisible();
    await drawer.getByRole('button', { name: 'Take out of the list' }).click();
    await tick(drawer, vial(4));
    const now = await wallTime(page, zone);
    await fill(drawer, { 'Thawed at': now, 'Formulated at': now });
    await fill(line(preparation, 'Containers filled', 0), { Volume: 1 });
    await expect(drawer.getByText(/^Reserve taken although a dose vial is left/)).toBeVisible();
    await tick(drawer, vial(4));
    await tick(drawer, vial(2));
    await expect(drawer.getByText('As it stands, this opens a deviation')).toBeHidden();
    await record(preparation);
    const second = await openForm(
      await people.with('labTechnician', 1),
      orderId(),
      'confirmAsSecondPerson',
    );
    await expect(second.drawer.getByText(/ for S2 prepared from V02, expires /)).toBeVisible();
    await record(second);
  });
});
