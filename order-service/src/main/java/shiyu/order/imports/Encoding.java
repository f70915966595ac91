package shiyu.order.imports;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the characters of a file are written. GB18030 is the whole of which GBK is a part. */
public enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_8_BOM("UTF-8 with BOM", StandardCharsets.UTF_8),
    GB18030("GB18030", Charset.forName("GB18030"));

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final String label;
    private final Charset charset;

    Encoding(String label, Charset charset) {
        this.label = label;
        this.charset = charset;
    }

    /** As people know it. */
    public String label() {
        return label;
    }

    public Charset charset() {
        return charset;
    }

    /** The text; what can't be read becomes U+FFFD. */
    String decode(byte[] bytes) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPLACE)
                    .onUnmappableCharacter(CodingErrorAction.REPLACE)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] encode(String text) {
        var bytes = charset.encode(CharBuffer.wrap(text));
        var encoded = new byte[bytes.remaining()];
        bytes.get(encoded);
        return encoded;
    }

    static boolean hasBom(byte[] bytes) {
        return bytes.length >= BOM.length && bytes[0] == BOM[0] && bytes[1] == BOM[1] && bytes[2] == BOM[2];
    }
}
