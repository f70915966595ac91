package shiyu.order.imports;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A file while it arrives: cut into pieces of equal size, its header recognised, its rows counted. */
final class ReceivedFile {

    private final FileFormats formats;
    private final long largest;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private Recognition.@Nullable Known known;
    private @Nullable RecordSplitter records;
    private long size;
    private int count;

    ReceivedFile(FileFormats formats, long largest) {
        this.formats = formats;
        this.largest = largest;
    }

    /** The pieces that are complete with these bytes. */
    List<byte[]> feed(byte[] bytes) {
        size += bytes.length;
        if (size > largest) {
            throw new UploadBroken(new UploadOutcome.TooLarge(largest));
        }
        pending.writeBytes(bytes);
        if (pending.size() < Chunks.SIZE) {
            return List.of();
        }
        var pieces = new ArrayList<byte[]>();
        var all = pending.toByteArray();
        pending.reset();
        var start = 0;
        for (; all.length - start >= Chunks.SIZE; start += Chunks.SIZE) {
            pieces.add(complete(Arrays.copyOfRange(all, start, start + Chunks.SIZE)));
        }
        pending.write(all, start, all.length - start);
        return pieces;
    }

    /** The last piece, if there is one. */
    Optional<byte[]> finish() {
        var last = pending.size() == 0 ? Optional.<byte[]>empty() : Optional.of(complete(pending.toByteArray()));
        recognised();
        if (records != null) {
            count(records.finish());
        }
        return last;
    }

    Recognition.Known recognised() {
        if (known == null) {
            throw new UploadBroken(new UploadOutcome.Unreadable(UnreadableFile.because(UnreadableFile.Reason.EMPTY)));
        }
        return known;
    }

    long size() {
        return size;
    }

    /** How many rows there are besides the header, blank lines left out. */
    int rows() {
        return count;
    }

    private void count(List<RawRecord> found) {
        count += (int) found.stream().filter(record -> !record.isBlank()).count();
    }

    private byte[] complete(byte[] piece) {
        var file = known;
        if (file != null && records != null) {
            count(records.feed(piece));
            return piece;
        }
        var start = piece.length > Recognition.ENOUGH ? Arrays.copyOf(piece, Recognition.ENOUGH) : piece;
        switch (formats.recognise(start)) {
            case Recognition.Unknown(var why) -> throw new UploadBroken(new UploadOutcome.Unreadable(why));
            case Recognition.Known found -> {
                known = found;
                records = new RecordSplitter(found.firstRow(), found.header().width());
                count(records.feed(Arrays.copyOfRange(piece, (int) found.firstRow(), piece.length)));
            }
        }
        return piece;
    }
}
