export { createMock, type Mock, type MockOptions } from './create-mock.ts';
export { type ServedMock, type ServeOptions, serveMock } from './serve-mock.ts';
export { BASE_PATH } from './service-error.ts';
