import { createMock, type MockOptions } from './create-mock.ts';
import { type Address, listen } from './listen.ts';
import { BASE_PATH } from './service-error.ts';

export interface ServeOptions extends MockOptions, Partial<Address> {}

/** A mock that answers over HTTP. */
export interface ServedMock {
  /** Base URL for a client, without a slash at the end: `http://127.0.0.1:4010/api/v3/io/ip`. */
  readonly url: string;
  /** As `Mock.ended`. */
  readonly ended: Promise<Error | undefined>;
  /** Stops listening and ends Prism. */
  close(): Promise<void>;
}

/**
 * Starts the mock at `host` (default 127.0.0.1) and `port` (default 4010; 0: the system chooses) and resolves when it
 * answers.
 *
 * Throws when the port is taken or Prism does not start; nothing is left running then.
 */
export async function serveMock({
  host = '127.0.0.1',
  port = 4010,
  ...options
}: ServeOptions = {}): Promise<ServedMock> {
  const mock = createMock(options);
  try {
    const front = await listen(mock.fetch, { host, port });
    const close = async () => {
      await Promise.all([front.close(), mock.close()]);
    };
    await mock.ready().catch(async (error) => {
      await close();
      throw error;
    });
    return { url: `${front.origin}${BASE_PATH}`, ended: mock.ended, close };
  } catch (error) {
    await mock.close();
    throw error;
  }
}
