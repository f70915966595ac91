package shiyu.chassis.paging;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import shiyu.chassis.problem.ProblemException;

/**
 * A place in a sorted list: the sort values of the row before it. Opaque to clients, which get it as base64url with a
 * check sum; whatever does not come back as it was given is refused with 400 {@code invalid-cursor}, also when it
 * belongs to a list that sorts by something else. It is not a secret and opens nothing: the values are only bound as
 * parameters of a query whose rights are checked like any other.
 */
public final class Cursor {

    private static final int CHECK_LENGTH = 8;
    private static final byte[] DOMAIN = "shiyu cursor 1".getBytes(StandardCharsets.US_ASCII);
    private static final int MAXIMUM_LENGTH = 1_024;

    private final List<Object> values;

    private Cursor(List<Object> values) {
        this.values = values;
    }

    /** The place after a row with these sort values: String, Integer, Long, UUID, Instant or LocalDate. */
    public static Cursor of(Object... values) {
        return new Cursor(Stream.of(values).map(Cursor::widened).toList());
    }

    /** Reads what {@link #encoded()} gave. */
    public static Cursor parse(String text) {
        if (text.length() > MAXIMUM_LENGTH) {
            throw invalid();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            var end = bytes.length - CHECK_LENGTH;
            if (end < 0 || !MessageDigest.isEqual(checkOf(bytes, end), Arrays.copyOfRange(bytes, end, bytes.length))) {
                throw invalid();
            }
            var cursor = new Cursor(read(new DataInputStream(new ByteArrayInputStream(bytes, 0, end))));
            if (!cursor.encoded().equals(text)) {
                throw invalid();
            }
            return cursor;
        } catch (IllegalArgumentException | DateTimeException | IOException malformed) {
            throw invalid();
        }
    }

    public String encoded() {
        var content = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(content)) {
            for (var value : values) {
                write(value, out);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var bytes = content.toByteArray();
        content.writeBytes(checkOf(bytes, bytes.length));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(content.toByteArray());
    }

    public String text(int index) {
        return value(index, String.class);
    }

    public long number(int index) {
        return value(index, Long.class);
    }

    public UUID uuid(int index) {
        return value(index, UUID.class);
    }

    public Instant instant(int index) {
        return value(index, Instant.class);
    }

    public LocalDate date(int index) {
        return value(index, LocalDate.class);
    }

    /** How many sort values it holds. */
    public int size() {
        return values.size();
    }

    private <T> T value(int index, Class<T> type) {
        if (index < values.size() && type.isInstance(values.get(index))) {
            return type.cast(values.get(index));
        }
        throw invalid();
    }

    private static Object widened(Object value) {
        return value instanceof Integer number ? Long.valueOf(number) : value;
    }

    private static void write(Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case String text -> {
                out.writeByte('s');
                out.writeUTF(text);
            }
            case Long number -> {
                out.writeByte('n');
                out.writeLong(number);
            }
            case UUID id -> {
                out.writeByte('u');
                out.writeLong(id.getMostSignificantBits());
                out.writeLong(id.getLeastSignificantBits());
            }
            case Instant instant -> {
                out.writeByte('i');
                out.writeLong(instant.getEpochSecond());
                out.writeInt(instant.getNano());
            }
            case LocalDate date -> {
                out.writeByte('d');
                out.writeLong(date.toEpochDay());
            }
            default -> throw new IllegalArgumentException("a cursor cannot hold a " + value.getClass());
        }
    }

    private static List<Object> read(DataInputStream in) throws IOException {
        var values = new ArrayList<>();
        while (in.available() > 0) {
            values.add(
                    switch (in.readByte()) {
                        case 's' -> in.readUTF();
                        case 'n' -> in.readLong();
                        case 'u' -> new UUID(in.readLong(), in.readLong());
                        case 'i' -> Instant.ofEpochSecond(in.readLong(), in.readInt());
                        case 'd' -> LocalDate.ofEpochDay(in.readLong());
                        default -> throw new IOException("unknown kind of value");
                    });
        }
        return List.copyOf(values);
    }

    private static byte[] checkOf(byte[] bytes, int length) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(DOMAIN);
            digest.update(bytes, 0, length);
            return Arrays.copyOf(digest.digest(), CHECK_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ProblemException invalid() {
        return new ProblemException(
                HttpStatus.BAD_REQUEST,
                "invalid-cursor",
                "The cursor is not one that this list gave out; start again without a cursor.");
    }
}
