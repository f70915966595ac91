package shiyu.order.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All formats that can be read. */
@Component
public class FileFormats {

    private final List<FileFormat> all;
    private final Map<FormatName, FileFormat> byName;

    FileFormats(List<FileFormat> all) {
        this.all = List.copyOf(all);
        this.byName = all.stream().collect(Collectors.toMap(FileFormat::name, Function.identity()));
    }

    Recognition recognise(byte[] start) {
        return Recognition.of(start, all);
    }

    public FileFormat of(ImportFile file) {
        return Objects.requireNonNull(byName.get(file.format()));
    }

    /** The header of a file as its format reads it. */
    public Header header(ImportFile file) {
        return Header.match(file.columns(), of(file).columns());
    }
}
