package org.turnstone;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** What the gates by number need to know of one Java file, read by the compiler's own parser. */
record JavaSource(
        String file,
        int lines,
        List<Method> methods,
        List<Boolean> publicTypes,
        List<String> words,
        Set<String> marks) {

    record Method(String name, int lines) {}

    static JavaSource read(String file, String text) {
        return read(Map.of(file, text)).getFirst();
    }

    /** All by one task, in no order: a task for each takes ten times as long. */
    static List<JavaSource> read(Map<String, String> texts) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Text> files = texts.entrySet().stream()
                .map(one -> new Text(one.getKey(), one.getValue()))
                .toList();
        var task = (JavacTask) compiler.getTask(null, null, problem -> {}, List.of("-proc:none"), null, files);
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        try {
            List<JavaSource> read = new ArrayList<>();
            for (CompilationUnitTree unit : task.parse()) {
                read.add(read(unit, positions));
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaSource read(CompilationUnitTree unit, SourcePositions positions) throws IOException {
        var reader = new Reader(unit, positions);
        reader.scan(unit, null);
        return new JavaSource(
                unit.getSourceFile().getName().substring(1),
                (int) unit.getSourceFile()
                        .getCharContent(true)
                        .toString()
                        .lines()
                        .count(),
                reader.methods,
                unit.getTypeDecls().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(type ->
                                ((ClassTree) type).getModifiers().getFlags().contains(Modifier.PUBLIC))
                        .toList(),
                reader.words,
                reader.marks);
    }

    private static final class Reader extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Method> methods = new ArrayList<>();
        private final List<String> words = new ArrayList<>();
        private final Set<String> marks = new TreeSet<>();

        Reader(CompilationUnitTree unit, SourcePositions positions) {
            this.unit = unit;
            this.positions = positions;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (method.getBody() != null) {
                methods.add(new Method(method.getName().toString(), lines(method.getBody())));
            }
            return super.visitMethod(method, nothing);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof String text) {
                words.add(text);
            }
            return super.visitLiteral(literal, nothing);
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            marks.add(annotation.getAnnotationType().toString().replaceAll(".*\\.", ""));
            return super.visitAnnotation(annotation, nothing);
        }

        private int lines(Tree tree) {
            long from = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
            long to = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, tree));
            return (int) (to - from + 1);
        }
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String file, String text) {
            super(URI.create("text:///" + file.replace(' ', '_')), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
