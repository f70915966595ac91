package shiyu.chassis.database;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.r2dbc.postgresql.client.EncodedParameter;
import io.r2dbc.postgresql.codec.Codec;
import io.r2dbc.postgresql.codec.CodecMetadata;
import io.r2dbc.postgresql.codec.PostgresTypeIdentifier;
import io.r2dbc.postgresql.message.Format;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Sends {@code byte[][]} as {@code bytea[]} in the binary format. The driver's own way writes each element as
 * {@code \x…} into the text of an array, where PostgreSQL takes the backslash for an escape: the digits are stored
 * instead of the bytes, without an error.
 */
final class ByteaArrayCodec implements Codec<byte[][]>, CodecMetadata {

    private static final int BYTEA = 17;
    private static final int BYTEA_ARRAY = 1001;

    private final ByteBufAllocator buffers;

    ByteaArrayCodec(ByteBufAllocator buffers) {
        this.buffers = buffers;
    }

    /** The driver's look-up goes by this; its own codec of arrays would come first otherwise. */
    @Override
    public Class<?> type() {
        return byte[][].class;
    }

    /** It reads none. */
    @Override
    public List<PostgresTypeIdentifier> getDataTypes() {
        return List.of();
    }

    @Override
    public boolean canEncode(Object value) {
        return value instanceof byte[][];
    }

    @Override
    public boolean canEncodeNull(Class<?> type) {
        return type == byte[][].class;
    }

    @Override
    public EncodedParameter encode(Object value) {
        return encode(value, BYTEA_ARRAY);
    }

    @Override
    public EncodedParameter encode(Object value, int dataType) {
        return new EncodedParameter(Format.FORMAT_BINARY, dataType, Mono.fromSupplier(() -> written((byte[][]) value)));
    }

    @Override
    public EncodedParameter encodeNull() {
        return new EncodedParameter(Format.FORMAT_BINARY, BYTEA_ARRAY, EncodedParameter.NULL_VALUE);
    }

    @Override
    public boolean canDecode(int dataType, Format format, Class<?> type) {
        return false;
    }

    @Override
    public byte[][] decode(@Nullable ByteBuf buffer, int dataType, Format format, Class<? extends byte[][]> type) {
        throw new UnsupportedOperationException("read bytea[] element by element");
    }

    /** Dimensions, whether there are NULLs, the elements' type; then length, lower bound, and each with its length. */
    private ByteBuf written(byte[] @Nullable [] elements) {
        var hasNull = Arrays.stream(elements).anyMatch(element -> element == null);
        var buffer = buffers.buffer();
        buffer.writeInt(elements.length == 0 ? 0 : 1).writeInt(hasNull ? 1 : 0).writeInt(BYTEA);
        if (elements.length > 0) {
            buffer.writeInt(elements.length).writeInt(1);
        }
        for (var element : elements) {
            if (element == null) {
                buffer.writeInt(-1);
            } else {
                buffer.writeInt(element.length).writeBytes(element);
            }
        }
        return buffer;
    }
}
