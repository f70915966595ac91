package shiyu.chassis.database;

import io.netty.buffer.ByteBufAllocator;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.postgresql.codec.CodecRegistry;
import io.r2dbc.postgresql.extension.CodecRegistrar;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/** Teaches every connection {@link ByteaArrayCodec}. Found by the driver as a service. */
public final class ByteaArrays implements CodecRegistrar {

    @Override
    public Publisher<Void> register(PostgresqlConnection connection, ByteBufAllocator buffers, CodecRegistry registry) {
        registry.addFirst(new ByteaArrayCodec(buffers));
        return Mono.empty();
    }
}
