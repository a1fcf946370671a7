export * from './clock';
export * from './ctx';
export * from './domain-error';
export * from './feed';
export * from './ids';
export * from './money';
export * from './page';
export * from './quantity';
