import type { OversightTexts } from '../oversight-texts.js';

/** English names of the commands for what does not go as planned before the treatment. */
export const commands: OversightTexts['commands'] = {
  amendPrescription: {
    title: 'Amend prescription',
    action: 'Sign amendment',
    help: 'What you leave out stays as it is. Possible until the bank is certified.',
  },
  withdrawConsent: {
    title: 'Record withdrawal of consent',
    action: 'Record withdrawal',
    help: 'The treatment or the material is held from this moment.',
  },
  giveConsent: {
    title: 'Record consent',
    action: 'Record consent',
    help: 'A consent that was missing, or that was taken back and is given again. Holds are released apart from it.',
  },
  pauseTreatment: {
    title: 'Pause treatment',
    action: 'Pause',
    help: 'Nothing is planned or given; cells and laboratory tests go on.',
  },
  resumeTreatment: {
    title: 'Resume treatment',
    action: 'Resume',
    help: 'Sessions are planned anew. After a pregnancy or a long pause the patient is screened first.',
  },
  rescreenPatient: {
    title: 'Screen patient again',
    action: 'Record screening',
    help: 'A contraindication of the protocol holds the treatment.',
  },
  reportShipmentLost: {
    title: 'Report lost shipment',
    action: 'Report as lost',
    help: 'Ends this attempt; another collection is asked for if one is left.',
  },
  recordSerology: {
    title: 'Enter serology',
    action: 'Enter results',
    help: 'Blood taken at the donation or within the days after it. Leave out what was not tested.',
  },
  recordConfirmatory: {
    title: 'Enter confirmatory test',
    action: 'Enter result',
    help: 'Only “Not confirmed” clears a reactive marker.',
  },
  decideSerology: {
    title: 'Decide on serology',
    action: 'Sign decision',
    help: 'Common storage and the decision on the bank wait for it.',
  },
  discardVessel: {
    title: 'Discard vessels',
    action: 'Record discarding',
    help: 'Destroyed before a witness, who confirms.',
  },
  reportContamination: {
    title: 'Report contamination',
    action: 'Report',
    help: 'Holds the material at once. Orders that shared the incubator or a lot are told.',
  },
  correctContamination: {
    title: 'Correct contamination report',
    action: 'Correct report',
    help: 'The report named the wrong vessels, or nothing was contaminated. What was decided on it is void; the deviation and the hold stay until quality assurance ends them.',
  },
  decideAfterContamination: {
    title: 'Decide after contamination',
    action: 'Sign decision',
    help: 'On the vessels beside the contaminated ones. The deviation stays open.',
  },
  flagSharedRisk: {
    title: 'Flag shared risk',
    action: 'Flag',
    help: 'Another order had a contamination in the same incubator or with the same lot.',
  },
  withdrawSharedRisk: {
    title: 'Lift shared risk',
    action: 'Lift flag',
    help: 'The other order has taken its report back. The flag stays in the history, and its deviation stays until quality assurance closes it.',
  },
  freezeBackup: {
    title: 'Freeze backup',
    action: 'Record backup',
    help: 'Cells left over at the last passage. They are not a dose.',
  },
  approveHarvestException: {
    title: 'Approve harvest exception',
    action: 'Sign approval',
    help: 'Ends the hold of a low viability or an early harvest. Release tests stay as they are.',
  },
  decideShortfall: {
    title: 'Decide on missing cells',
    action: 'Sign decision',
    help: 'Fewer sessions, another biopsy, or the end of the order.',
  },
  recordVialTest: {
    title: 'Record vial test',
    action: 'Record test',
    help: 'Viability after thawing. The vial is used up.',
  },
  closeOosInvestigation: {
    title: 'Close investigation',
    action: 'Sign closure',
    help: 'An error of the laboratory lets the test be made again; a confirmed result stands.',
  },
  reviewBatchRecord: {
    title: 'Review batch record',
    action: 'Sign review',
    help: 'From the collection to the bank. A later entry asks for another look.',
  },
  reviewFinalSterility: {
    title: 'Review final results of the bank',
    action: 'Sign review',
    help: 'Results that came after the certification are complete and passing.',
  },
  confirmFinalRelease: {
    title: 'Confirm final release of the bank',
    action: 'Certify',
    help: 'The second step of a release in two steps.',
  },
  acknowledgeChangedEvidence: {
    title: 'Acknowledge changed evidence',
    action: 'Acknowledge',
    help: 'The patient was treated with a product whose evidence was corrected afterwards. You know of it and take care of the patient.',
  },
  acknowledgeLatePositive: {
    title: 'Acknowledge late positive',
    action: 'Acknowledge',
    help: 'You know of the result and take care of the patient.',
  },
  recordOrganism: {
    title: 'Record organism',
    action: 'Record organism',
    help: 'What grew in the sample. Write its sensitivities into the remark.',
  },
  unblockVials: {
    title: 'Unblock vials',
    action: 'Certify',
    help: 'After the investigation. A hold on the treatment is released apart from it.',
  },
  correctEntry: {
    title: 'Correct entry',
    action: 'Correct',
    help: 'The old value stays in the history. Signatures that rest on it become void.',
  },
};
