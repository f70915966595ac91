package shiyu.order.imports;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Uploaded files in pieces of equal size, the last one shorter. They lie encrypted. */
public interface Chunks {

    /** How large a piece is, in bytes. */
    int SIZE = 256 * 1024;

    Mono<Void> add(ImportId file, int number, byte[] content);

    /** The pieces of a file, one after the other, from the one on that holds this place, cut to begin there. */
    Flux<byte[]> from(ImportId file, long offset);

    /** Erases an upload that has not become an import. */
    Mono<Void> remove(ImportId file);

    /**
     * Erases the files that were uploaded before, and what lies about of uploads that broke off.
     *
     * @return how many imports have lost their file by it
     */
    Mono<Long> eraseBefore(Instant time, Instant now);
}
