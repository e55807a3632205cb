package org.turnstone.imports.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** An XML part as elements that begin and end, by their names without namespace. Nothing outside the part is ever asked for. */
final class Xml {
    private static final int LONGEST_VALUE = 1_000_000;

    private static final int DEEPEST = 50;
    /** Of elements and attributes, which the parser keeps; sheets have fewer than a hundred. */
    private static final int MOST_NAMES = 2_000;

    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    Xml(InputStream part) throws UnreadableWorkbook {
        try {
            this.reader = reader(part);
        } catch (XMLStreamException wrong) {
            throw unreadable(wrong);
        }
    }

    private static XMLStreamReader reader(InputStream part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing outside the part is read");
        });
        return factory.createXMLStreamReader(new GuardedText(part));
    }

    /** Goes to where the next element begins or ends, or says that there is none. */
    boolean next() throws UnreadableWorkbook {
        try {
            while (reader.hasNext()) {
                int event = step();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException wrong) {
            throw unreadable(wrong);
        }
    }

    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** An attribute by its name without namespace; empty where there is none. */
    String attribute(String name) {
        for (int place = 0; place < reader.getAttributeCount(); place++) {
            if (reader.getAttributeLocalName(place).equals(name)) {
                return reader.getAttributeValue(place);
            }
        }
        return "";
    }

    int number(String attribute, int otherwise) throws UnreadableWorkbook {
        String value = attribute(attribute);
        if (value.isEmpty()) {
            return otherwise;
        }
        if (!value.matches("[0-9]{1,9}")) {
            throw UnreadableWorkbook.damaged();
        }
        return Integer.parseInt(value);
    }

    boolean flag(String attribute) {
        String value = attribute(attribute);
        return value.equals("1") || value.equals("true");
    }

    /** The text up to the end of the element that has begun, of elements within too. */
    String text() throws UnreadableWorkbook {
        StringBuilder text = new StringBuilder();
        int within = 1;
        try {
            while (within > 0) {
                switch (step()) {
                    case XMLStreamConstants.START_ELEMENT -> within++;
                    case XMLStreamConstants.END_ELEMENT -> within--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> add(text);
                    default -> {}
                }
            }
        } catch (XMLStreamException | RuntimeException wrong) {
            throw unreadable(wrong);
        }
        return text.toString();
    }

    private int step() throws XMLStreamException, UnreadableWorkbook {
        int event = reader.next();
        depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        if (event == XMLStreamConstants.START_ELEMENT) {
            names.add(reader.getLocalName());
            for (int place = 0; place < reader.getAttributeCount(); place++) {
                names.add(reader.getAttributeLocalName(place));
            }
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw UnreadableWorkbook.damaged();
        }
        return event;
    }

    private void add(StringBuilder text) throws UnreadableWorkbook {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        if (text.length() > LONGEST_VALUE) {
            throw new UnreadableWorkbook("A value is longer than a million characters");
        }
    }

    /** The parser wraps what the layers below it refuse. */
    private static UnreadableWorkbook unreadable(Throwable wrong) {
        for (@Nullable Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableWorkbook words) {
                return words;
            }
            if (cause instanceof XMLStreamException stream
                    && stream.getNestedException() instanceof IOException nested) {
                cause = nested;
                if (cause instanceof UnreadableWorkbook words) {
                    return words;
                }
            }
        }
        return UnreadableWorkbook.damaged();
    }
}
