import { type ManualNota, type NamedNota, type NotaPhoto } from '@jembatan/intake';
import { type ManualNotaDto, type NotaStandingDto, type WholeNotaDto } from './manual-nota.dto';

export const presentStanding = ({ id, state, here }: ManualNota): NotaStandingDto => ({ id, state, here });

export const presentNota = ({ nota, sentByName, claimedByName, closedByName }: NamedNota): ManualNotaDto => ({
  ...presentStanding(nota),
  storeId: nota.storeId,
  storeCode: nota.storeCode,
  storeName: nota.storeName,
  sentByName,
  takenAt: nota.takenAt,
  paperDate: nota.paperDate,
  note: nota.note,
  photos: nota.photos,
  receivedAt: nota.receivedAt,
  claim: nota.claim && { byName: claimedByName ?? '', until: nota.claim.until },
  closedByName,
  closedAt: nota.closed?.at ?? null,
  orderId: nota.orderId,
  orderNumber: nota.orderNumber,
  dropReason: nota.dropReason,
});

export const presentWhole = (nota: NamedNota, photos: readonly NotaPhoto[]): WholeNotaDto => ({
  ...presentNota(nota),
  position: nota.nota.position && { lat: nota.nota.position.lat, lng: nota.nota.position.lng },
  tales: photos.map(({ number, tale: { place, takenAt } }) => ({ number, place, takenAt })),
});
