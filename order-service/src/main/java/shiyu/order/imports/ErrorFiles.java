package shiyu.order.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import shiyu.chassis.id.Ids;
import shiyu.order.contact.ContactId;
import shiyu.order.contact.Contacts;
import shiyu.order.order.PhoneKind;
import shiyu.order.order.Recipient;

/** Hands out the rows that were not taken, and has the access log know of each person in them first. */
@Service
public class ErrorFiles {

    private final Imports imports;
    private final Chunks chunks;
    private final FileFormats formats;
    private final Contacts contacts;
    private final RevealEvents events;
    private final Clock clock;

    ErrorFiles(
            Imports imports, Chunks chunks, FileFormats formats, Contacts contacts, RevealEvents events, Clock clock) {
        this.imports = imports;
        this.chunks = chunks;
        this.formats = formats;
        this.contacts = contacts;
        this.events = events;
        this.clock = clock;
    }

    /** The file of bad rows, for somebody who may see persons. Before its first byte the access log is told. */
    public Mono<ErrorFileOutcome> open(ImportId id, UUID who) {
        return imports.status(id)
                .flatMap(status -> open(status, who))
                .defaultIfEmpty(new ErrorFileOutcome.NoSuchImport());
    }

    private Mono<ErrorFileOutcome> open(ImportStatus status, UUID who) {
        if (status.finishedAt() == null) {
            return Mono.just(new ErrorFileOutcome.NotFinished());
        }
        if (status.figures().badRows() == 0) {
            return Mono.just(new ErrorFileOutcome.NoBadRows());
        }
        return status.erased() ? Mono.just(new ErrorFileOutcome.Erased()) : write(status.file(), who);
    }

    private Mono<ErrorFileOutcome> write(ImportFile file, UUID who) {
        return imports.badRows(file.id()).flatMap(problems -> {
            var rows = new BadRows(file, formats.header(file), problems);
            return rows.in(chunks.from(file.id(), file.firstRow()))
                    .map(found -> person(file, found))
                    .distinct(Person::key)
                    .collectList()
                    .flatMap(persons -> tell(file, persons, who))
                    .thenReturn(new ErrorFileOutcome.Opened(file, content(file, rows)));
        });
    }

    private Flux<byte[]> content(ImportFile file, BadRows rows) {
        var header = chunks.from(file.id(), 0).next().map(start -> rows.header(headerOf(file, start)));
        return Flux.concat(
                header, rows.in(chunks.from(file.id(), file.firstRow())).map(rows::row));
    }

    private Mono<Void> tell(ImportFile file, List<Person> persons, UUID who) {
        var phones =
                persons.stream().map(Person::phone).filter(Objects::nonNull).toList();
        return contacts.findByPhones(phones).flatMap(known -> events.revealed(revealed(file, persons, known, who)));
    }

    private List<Revealed> revealed(ImportFile file, List<Person> persons, Map<String, ContactId> known, UUID who) {
        var at = clock.instant();
        var revealed = new ArrayList<Revealed>();
        var contactOf = new HashMap<>(known);
        for (var person : persons) {
            if (!person.fields().isEmpty()) {
                var contact = person.phone() == null ? null : contactOf.get(person.phone());
                var subject = contact == null ? contacts.subjectOf(person.key()) : contact.value();
                revealed.add(new Revealed(Ids.next(), who, subject, contact, person.fields(), file.id(), at));
            }
        }
        return revealed;
    }

    private Person person(ImportFile file, FileRows.Found found) {
        return switch (found) {
            case FileRows.Broken broken ->
                // nobody can tell which cell is what, so whatever may stand there counts as seen
                new Person(
                        "row " + file.id().value() + " " + broken.number(), null, List.of("name", "phone", "address"));
            case FileRows.Whole whole -> Person.of(formats.of(file).person(whole.row()));
        };
    }

    private static byte[] headerOf(ImportFile file, byte[] start) {
        return Arrays.copyOf(start, (int) Math.min(start.length, file.firstRow()));
    }

    /** Somebody in a row, and what of them stands there. */
    private record Person(String key, @Nullable String phone, List<String> fields) {

        static Person of(Recipient recipient) {
            var phone = recipient.phone().kind() == PhoneKind.FULL
                    ? recipient.phone().number()
                    : null;
            var fields = new ArrayList<String>();
            if (recipient.name() != null) {
                fields.add("name");
            }
            if (recipient.phone().kind().compareTo(PhoneKind.MASKED) > 0) {
                fields.add("phone");
            }
            if (recipient.address().street() != null) {
                fields.add("address");
            }
            var key = phone != null
                    ? phone
                    : recipient.name() + "|" + recipient.address().street();
            return new Person(key, phone, List.copyOf(fields));
        }

        @Override
        public String toString() {
            return "Person" + fields;
        }
    }
}
