export { ORDER_FORM, ORDER_FORM_KIND, orderFormId } from './order-form.rules';
export { type QueuedOrder, queuedWhatsApp } from './queued-whatsapp.rules';
export { type MapFrame, needsCloserMap, type Projection, projectionOf, scaleOf } from './store-map.rules';
