export { treatmentOrder } from './treatment-order.js';
