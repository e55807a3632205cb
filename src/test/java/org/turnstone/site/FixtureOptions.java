package org.turnstone.site;

import gg.jte.Content;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Turns the options of a macro, as a fixture gives them, into the parameters of our template. */
final class FixtureOptions {
    /** An option that our template has no parameter for. */
    static final class NotTaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
        final String option;

        NotTaken(String option) {
            super(option);
            this.option = option;
        }
    }

    static final String FALSY = "a falsy item";

    private static final Set<String> OF_JTE = Set.of("jteOutput", "jteHtmlInterceptor");

    private FixtureOptions() {}

    static Map<String, Object> toParameters(String component, JsonNode options) {
        Map<String, Type> parameters = parametersOf(component);
        Map<String, Object> values = new HashMap<>();
        flat(options).forEach((option, value) -> {
            String name = nameOf(option);
            if (!parameters.containsKey(name)) {
                throw new NotTaken(option);
            }
            values.put(name, convert(parameters.get(name), value));
        });
        return values;
    }

    /** Options of the form group and of the wrapper stand directly among our parameters. */
    private static Map<String, JsonNode> flat(JsonNode options) {
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        options.properties().forEach(option -> {
            boolean nested =
                    option.getKey().equals("formGroup") || option.getKey().equals("inputWrapper");
            if (nested) {
                option.getValue()
                        .properties()
                        .forEach(inner -> flat.put(option.getKey() + "." + inner.getKey(), inner.getValue()));
            } else if (!option.getValue().isNull()) {
                flat.put(option.getKey(), option.getValue());
            }
        });
        return flat;
    }

    private static String nameOf(String option) {
        return switch (option) {
            case "for" -> "forId";
            case "formGroup.classes" -> "formGroupClasses";
            case "inputWrapper.classes" -> "wrapperClasses";
            default -> option;
        };
    }

    private static Map<String, Type> parametersOf(String component) {
        try {
            String name = "gg.jte.generated.precompiled.govuk.Jte" + component.replace("-", "") + "Generated";
            Method render = Stream.of(Class.forName(name).getMethods())
                    .filter(method -> method.getName().equals("render"))
                    .findFirst()
                    .orElseThrow();
            Map<String, Type> types = new HashMap<>();
            Arrays.stream(render.getParameters())
                    .filter(parameter -> !OF_JTE.contains(parameter.getName()))
                    .forEach(parameter -> types.put(parameter.getName(), parameter.getParameterizedType()));
            return types;
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("no template for " + component, e);
        }
    }

    private static Object convert(Type type, JsonNode value) {
        if (value == null || value.isNull()) {
            return type == boolean.class ? Boolean.FALSE : null;
        }
        if (type instanceof ParameterizedType generic) {
            if (!value.isContainer()) {
                throw new NotTaken(FALSY);
            }
            Type inner = generic.getActualTypeArguments()[generic.getRawType() == Map.class ? 1 : 0];
            return generic.getRawType() == Map.class ? mapOf(inner, value) : listOf(inner, value);
        }
        if (type == String.class) {
            return value.asString();
        }
        if (type == Content.class && !value.isString()) {
            return null;
        }
        if (type == Content.class) {
            String html = value.asString();
            return (Content) output -> output.writeContent(html);
        }
        if (type == boolean.class || type == Boolean.class) {
            return value.asBoolean();
        }
        if (type == Integer.class) {
            return value.asInt();
        }
        return recordOf((Class<?>) type, value);
    }

    private static List<Object> listOf(Type inner, JsonNode values) {
        return values.valueStream()
                .filter(one -> !one.isNull() && (inner == String.class || !one.isString()))
                .map(one -> convert(inner, one))
                .toList();
    }

    private static Map<String, Object> mapOf(Type inner, JsonNode values) {
        Map<String, Object> map = new HashMap<>();
        values.properties().forEach(entry -> map.put(entry.getKey(), convert(inner, entry.getValue())));
        return map;
    }

    private static Object recordOf(Class<?> type, JsonNode value) {
        if (!value.isObject() || value.isEmpty()) {
            throw new NotTaken(FALSY);
        }
        RecordComponent[] components = type.getRecordComponents();
        Set<String> known =
                Set.copyOf(Stream.of(components).map(RecordComponent::getName).toList());
        value.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new NotTaken(type.getSimpleName() + "." + name);
                });
        Object[] arguments = Stream.of(components)
                .map(component -> convert(component.getGenericType(), value.get(component.getName())))
                .toArray();
        try {
            return type.getDeclaredConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
