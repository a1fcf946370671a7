import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './input/problem.dto';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Parameters = NonNullable<NonNullable<OpenAPIObject['components']>['parameters']>;

/** The contract: every route with what it takes, answers and refuses. */
export function contractOf(app: NestFastifyApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setTitle('Jembatan')
    .setDescription('Orders that reach the ERP exactly once, also when the ERP dies in between.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const contract = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    extraModels: [ProblemDto],
  });
  contract.components = { ...contract.components, parameters: ORIGIN };
  for (const operation of operationsOf(contract)) {
    operation.parameters = [...(operation.parameters ?? []), ...ORIGIN_REFS];
    operation.responses.default = REFUSAL;
  }
  return contract;
}

/** Serves the contract as JSON, and as a page to read. */
export function serveContract(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/docs', app, contractOf(app), { jsonDocumentUrl: 'api/openapi.json' });
}

/** What any call may say of the device it comes from; it goes into the record. */
const ORIGIN: Parameters = {
  DeviceId: {
    name: 'X-Device-Id',
    in: 'header',
    description: 'Always the same from one device',
    schema: { type: 'string', pattern: '^[\\w.:-]{8,100}$' },
  },
  DeviceTime: {
    name: 'X-Device-Time',
    in: 'header',
    description: 'The moment by the clock of the device, with its zone',
    schema: { type: 'string', format: 'date-time' },
  },
  Position: {
    name: 'X-Position',
    in: 'header',
    description: 'Where the device is: latitude, longitude, accuracy in metres, and when that was measured',
    schema: { type: 'string', example: '-7.2575,112.7521,12,2026-01-31T08:15:00+07:00' },
  },
};
const ORIGIN_REFS = Object.keys(ORIGIN).map((name) => ({ $ref: `#/components/parameters/${name}` }));

const REFUSAL: Operation['responses'][string] = {
  description: 'Refused: nothing was changed',
  headers: {
    'Retry-After': {
      description: 'With 429 and 503: seconds to wait before the next try',
      schema: { type: 'integer' },
    },
  },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
};

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.values(paths).flatMap(({ get, put, post, delete: remove }) => [get, put, post, remove].filter((one) => !!one));
