import { whenIdle } from './when-idle';

const idle = { requestIdleCallback: jest.fn<number, [() => void]>(() => 7), cancelIdleCallback: jest.fn() };

afterEach(() => {
  jest.useRealTimers();
  for (const name of Object.keys(idle)) Reflect.deleteProperty(globalThis, name);
});

it('waits for the browser where it tells when it is idle', () => {
  Object.assign(globalThis, idle);
  const act = jest.fn();
  const callOff = whenIdle(act);
  expect(act).not.toHaveBeenCalled();
  idle.requestIdleCallback.mock.calls[0]?.[0]();
  expect(act).toHaveBeenCalledTimes(1);
  callOff();
  expect(idle.cancelIdleCallback).toHaveBeenCalledWith(7);
});

it('waits a moment in Safari, which does not', () => {
  jest.useFakeTimers();
  const act = jest.fn();
  whenIdle(act);
  const called = jest.fn();
  whenIdle(called)();
  expect(act).not.toHaveBeenCalled();
  jest.runAllTimers();
  expect(act).toHaveBeenCalledTimes(1);
  expect(called).not.toHaveBeenCalled();
});
