package shiyu.standalone;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import shiyu.localservers.Database;

/** What the databases say, past all services. */
record Facts(StandaloneProcess platform) {

    long number(String database, String sql) throws IOException, SQLException {
        try (var connection = at(database).connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    List<String> texts(String database, String sql) throws IOException, SQLException {
        try (var connection = at(database).connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var texts = new ArrayList<String>();
            while (result.next()) {
                texts.add(result.getString(1));
            }
            return texts;
        }
    }

    /** Of a text and a number. */
    Map<String, Long> numbers(String database, String sql) throws IOException, SQLException {
        try (var connection = at(database).connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            var numbers = new LinkedHashMap<String, Long>();
            while (result.next()) {
                numbers.put(result.getString(1), result.getLong(2));
            }
            return numbers;
        }
    }

    private Database at(String database) throws IOException {
        return platform.database(database);
    }
}
