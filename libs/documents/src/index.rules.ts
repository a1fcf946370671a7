export { type MapFrame, needsCloserMap, type Projection, projectionOf, scaleOf } from './store-map.rules';
