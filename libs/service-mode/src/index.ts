export * from './service-mode';
