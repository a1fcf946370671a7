import { type Topic } from './device';

type News = { readonly kind: 'changed'; readonly topic: Topic } | { readonly kind: 'wake' };

/** Tells every tab of one person what changed on the device, and wakes the one that sends. */
export class Changes {
  private readonly channel: BroadcastChannel;
  private readonly listeners = new Set<(topic: Topic) => void>();
  private readonly wakers = new Set<() => void>();

  constructor(userId: string) {
    this.channel = new BroadcastChannel(`jembatan-${userId}`);
    this.channel.onmessage = ({ data }: MessageEvent<News>) => this.hear(data);
  }

  onChange(listener: (topic: Topic) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  onWake(waker: () => void): void {
    this.wakers.add(waker);
  }

  tell(topic: Topic): void {
    this.say({ kind: 'changed', topic });
  }

  /** Something waits, or may go now. */
  wake(): void {
    this.say({ kind: 'wake' });
  }

  close(): void {
    this.listeners.clear();
    this.wakers.clear();
    this.channel.close();
  }

  private say(news: News): void {
    this.channel.postMessage(news);
    this.hear(news);
  }

  private hear(news: News): void {
    if (news.kind === 'wake') for (const waker of this.wakers) waker();
    else for (const listener of this.listeners) listener(news.topic);
  }
}
