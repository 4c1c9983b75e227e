import type { AnnotationDocument } from "../../core/model/types";
import { type Hues, huesOf } from "../../core/views/hues";
import type { Store } from "../../store/store";
import { setting } from "../platform/settings";

/** Which actor of an article has which colour; the same in the text and in the sidebar. */
export interface ActorColours {
  /** Gives the colours of an article’s actors; none where actors are to have no colours of their own. */
  of(uri: string): Hues;
}

export function createActorColours(store: Store): ActorColours {
  const known = new Map<string, { readonly document: AnnotationDocument; readonly hues: Hues }>();
  return {
    of(uri) {
      const document = store.get(uri);
      if (!document) known.delete(uri);
      if (!document || !setting("actorColours")) return new Map();
      const before = known.get(uri);
      if (before?.document === document) return before.hues;
      const hues = huesOf(document, before?.hues);
      known.set(uri, { document, hues });
      return hues;
    },
  };
}
