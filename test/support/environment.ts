import { type Circus } from '@jest/types';
import { TestEnvironment } from 'jest-environment-node';

/** Node, and the knowledge whether anything in the file failed, for what is kept and shown then. */
class VerdictEnvironment extends TestEnvironment {
  handleTestEvent(event: Circus.Event): void {
    if (event.name === 'test_fn_failure' || event.name === 'hook_failure' || event.name === 'error')
      this.global.jembatanVerdict = Object.assign(this.global.jembatanVerdict ?? {}, { failed: true });
  }
}

export = VerdictEnvironment;
