package shiyu.order.imports;

import reactor.core.publisher.Flux;

/** Whether there is a file of bad rows. */
public sealed interface ErrorFileOutcome {

    /**
     * Here it is.
     *
     * @param content may be read once
     */
    record Opened(ImportFile of, Flux<byte[]> content) implements ErrorFileOutcome {}

    record NoSuchImport() implements ErrorFileOutcome {}

    record NotFinished() implements ErrorFileOutcome {}

    record NoBadRows() implements ErrorFileOutcome {}

    /** The upload is no longer kept. */
    record Erased() implements ErrorFileOutcome {}
}
