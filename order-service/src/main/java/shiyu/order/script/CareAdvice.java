package shiyu.order.script;

import java.util.List;

/**
 * How to look after one kind of work.
 *
 * @param kind e.g. PLANT; stored with order lines
 * @param label the kind as people say it, e.g. 绿植
 * @param words a title with one of them is of this kind, unless a kind before it claims the title
 */
public record CareAdvice(String kind, String label, List<String> words, String text) {

    public CareAdvice {
        words = List.copyOf(words);
    }

    boolean claims(String title) {
        return words.stream().anyMatch(title::contains);
    }
}
