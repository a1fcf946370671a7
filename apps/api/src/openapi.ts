import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemDto } from './input/problem.dto';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;

/** Serves the contract as JSON, and as a page to read. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Jembatan')
    .setDescription('Orders that reach the ERP exactly once, also when the ERP dies in between.')
    .setVersion('1')
    .addBearerAuth()
    .build();
  const openapi = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
    extraModels: [ProblemDto],
  });
  for (const operation of operationsOf(openapi)) operation.responses.default = REFUSAL;
  SwaggerModule.setup('api/docs', app, openapi, { jsonDocumentUrl: 'api/openapi.json' });
}

const REFUSAL: Operation['responses'][string] = {
  description: 'Refused: nothing was changed',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/ProblemDto' } } },
};

const operationsOf = ({ paths }: OpenAPIObject): Operation[] =>
  Object.values(paths).flatMap(({ get, put, post, delete: remove }) => [get, put, post, remove].filter((one) => !!one));
