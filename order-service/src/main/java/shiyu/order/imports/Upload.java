package shiyu.order.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.job.Jobs;
import shiyu.order.imports.UploadOutcome.Accepted;
import shiyu.order.imports.UploadOutcome.Incomplete;
import shiyu.order.imports.UploadOutcome.NoSuchStore;
import shiyu.order.imports.UploadOutcome.TooLarge;
import shiyu.order.imports.UploadOutcome.Unreadable;
import shiyu.order.store.Store;
import shiyu.order.store.StoreId;
import shiyu.order.store.StoreState;
import shiyu.order.store.Stores;

/**
 * Receives files. The bytes go piece by piece into the database, encrypted; they are in memory a piece at a time, and
 * never on disk in clear. A file that nobody could read is refused by its first piece.
 */
@Service
public class Upload {

    private final Chunks chunks;
    private final Imports imports;
    private final FileFormats formats;
    private final Stores stores;
    private final Jobs jobs;
    private final ImportSettings settings;
    private final Clock clock;
    private final TransactionalOperator transaction;

    Upload(
            Chunks chunks,
            Imports imports,
            FileFormats formats,
            Stores stores,
            Jobs jobs,
            ImportSettings settings,
            Clock clock,
            TransactionalOperator transaction) {
        this.chunks = chunks;
        this.imports = imports;
        this.formats = formats;
        this.stores = stores;
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** Once this is accepted, the import is made whatever happens. */
    public Mono<UploadOutcome> receive(Flux<Part> parts, UUID by) {
        var id = ImportId.next();
        return settings.largestFile()
                .flatMap(largest -> new Reception(id, by, largest).of(parts))
                .onErrorResume(UploadBroken.class, broken -> Mono.just(broken.outcome()))
                .flatMap(outcome -> outcome instanceof Accepted
                        ? Mono.just(outcome)
                        : chunks.remove(id).thenReturn(outcome))
                .onErrorResume(fault -> chunks.remove(id).then(Mono.error(fault)));
    }

    /** A piece of the upload: a field, or some bytes of the file. */
    public sealed interface Part {

        record Field(String name, String value) implements Part {}

        /**
         * Some bytes of the file.
         *
         * @param name as the uploader calls the file
         * @param last whether the file ends with them
         */
        @SuppressWarnings("ArrayRecordComponent")
        record Bytes(String name, byte[] content, boolean last) implements Part {}
    }

    /** One upload while it arrives. Its parts may come in any order. */
    private final class Reception {

        private static final int LONGEST_NAME = 200;
        private static final int MOST_LET_PASS = 4;
        private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
        private static final String STORE = "storeId";
        private static final String FORMAT = "format";
        private static final String FILE = "file";

        private final ImportId id;
        private final UUID by;
        private final long largest;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private @Nullable ReceivedFile file;
        private boolean complete;
        private long passed;
        private @Nullable UploadOutcome refusal;
        private int chunk;
        private String fileName = FILE;

        Reception(ImportId id, UUID by, long largest) {
            this.id = id;
            this.by = by;
            this.largest = largest;
        }

        Mono<UploadOutcome> of(Flux<Part> parts) {
            return parts.concatMap(this::part, 1).then(Mono.defer(this::judge));
        }

        private Mono<Void> part(Part part) {
            return switch (part) {
                case Part.Field(var name, var value) -> Mono.fromRunnable(() -> fields.put(name, value));
                case Part.Bytes bytes ->
                    Flux.fromIterable(pieces(bytes))
                            .concatMap(piece -> chunks.add(id, chunk++, piece), 1)
                            .then();
            };
        }

        /** Of a refused file the rest is let pass: who is still sending would not hear the answer. */
        private List<byte[]> pieces(Part.Bytes bytes) {
            passed += bytes.content().length;
            if (passed > largest * MOST_LET_PASS) {
                throw new UploadBroken(new TooLarge(largest));
            }
            if (refusal != null) {
                return List.of();
            }
            try {
                return received(bytes);
            } catch (UploadBroken broken) {
                refusal = broken.outcome();
                return List.of();
            }
        }

        private List<byte[]> received(Part.Bytes bytes) {
            if (complete) {
                throw new UploadBroken(new Incomplete(List.of(FILE)));
            }
            var received = file == null ? new ReceivedFile(formats, largest) : file;
            file = received;
            fileName = readable(bytes.name());
            complete = bytes.last();
            var pieces = new ArrayList<>(received.feed(bytes.content()));
            if (complete) {
                received.finish().ifPresent(pieces::add);
            }
            return pieces;
        }

        private static String readable(String name) {
            var plain = CONTROL.matcher(name).replaceAll("").strip();
            return plain.isEmpty() ? FILE : plain.substring(Math.max(0, plain.length() - LONGEST_NAME));
        }

        private Mono<UploadOutcome> judge() {
            var received = file;
            var store = storeId();
            if (refusal != null) {
                return Mono.just(refusal);
            }
            if (received == null || !complete) {
                return Mono.just(new Incomplete(List.of(FILE)));
            }
            if (store == null) {
                return Mono.just(new Incomplete(List.of(STORE)));
            }
            return stores.find(store).flatMap(found -> judge(found, received)).defaultIfEmpty(new NoSuchStore(null));
        }

        private Mono<UploadOutcome> judge(Store store, ReceivedFile received) {
            var known = received.recognised();
            var name = known.format().name();
            var wanted = fields.get(FORMAT);
            if (store.state() == StoreState.CLOSED) {
                return Mono.just(new NoSuchStore(store.name()));
            }
            if (wanted != null && !wanted.isBlank() && !wanted.equals(name.name())) {
                return unreadable(UnreadableFile.Reason.OTHER_FORMAT, name);
            }
            return known.format().isOf(store.channel())
                    ? accept(store.id(), known, received)
                    : unreadable(UnreadableFile.Reason.OTHER_CHANNEL, name);
        }

        private Mono<UploadOutcome> accept(StoreId store, Recognition.Known known, ReceivedFile received) {
            var accepted = new ImportFile(
                    id,
                    store,
                    known.format().name(),
                    fileName,
                    known.encoding(),
                    known.header().names(),
                    known.firstRow(),
                    received.size(),
                    received.rows(),
                    by,
                    clock.instant());
            return imports.add(accepted)
                    .then(jobs.enqueue(id.value(), ImportJob.KIND, ImportProgress.start(accepted), by))
                    .as(transaction::transactional)
                    .thenReturn(new Accepted(accepted));
        }

        private Mono<UploadOutcome> unreadable(UnreadableFile.Reason reason, FormatName format) {
            return Mono.just(new Unreadable(new UnreadableFile(reason, format, List.of())));
        }

        private @Nullable StoreId storeId() {
            try {
                var text = fields.get(STORE);
                return text == null ? null : new StoreId(UUID.fromString(text.strip()));
            } catch (IllegalArgumentException noId) {
                return null;
            }
        }
    }
}
