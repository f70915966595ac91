package shiyu.order.imports.web;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.FormPartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import reactor.core.publisher.Flux;
import shiyu.order.imports.Upload.Part;

/** A multipart request piece by piece, none of which is ever on disk. */
final class UploadParts {

    private UploadParts() {}

    static Flux<Part> of(Flux<PartEvent> events) {
        return events.map(UploadParts::part);
    }

    private static Part part(PartEvent event) {
        var content = bytes(event.content());
        return switch (event) {
            case FormPartEvent field -> new Part.Field(field.name(), field.value());
            case FilePartEvent file -> new Part.Bytes(file.filename(), content, file.isLast());
            default -> new Part.Field(event.name(), "");
        };
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }
}
