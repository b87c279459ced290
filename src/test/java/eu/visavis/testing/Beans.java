package eu.visavis.testing;

import eu.visavis.scheduling.solver.PlanSolver;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Use cases and repositories with their collaborators, made through the constructors that the server uses, around one
 * entity manager. Annotations such as {@code @Transactional} have no effect: the transaction is the test's.
 */
public final class Beans {
    private final EntityManager entities;
    private final Map<Class<?>, Object> made = new HashMap<>();
    private final List<Class<?>> observers = new ArrayList<>();

    Beans(EntityManager entities, Clock clock) {
        this.entities = entities;
        made.put(EntityManager.class, entities);
        made.put(Clock.class, clock);
    }

    /** Knows no container, and takes a while to be made. */
    private static final class SolverOfAll {
        static final PlanSolver SOLVER = new PlanSolver();
    }

    /** The entity manager of the transaction. */
    public EntityManager entities() {
        return entities;
    }

    /** Lets others work with an object that is made otherwise. */
    public <T> Beans with(Class<T> type, T object) {
        made.put(type, object);
        return this;
    }

    /** Lets a class observe what others fire. */
    public Beans observedBy(Class<?> observer) {
        observers.add(observer);
        return this;
    }

    /** The bean of a class; the same one at every call. */
    public <T> T get(Class<T> type) {
        if (!made.containsKey(type)) {
            made.put(type, make(type));
        }
        return type.cast(made.get(type));
    }

    private Object make(Class<?> type) {
        if (type == PlanSolver.class) {
            return SolverOfAll.SOLVER;
        }
        Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                .filter(candidate -> candidate.isAnnotationPresent(Inject.class))
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no constructor for injection"));
        constructor.setAccessible(true);
        try {
            return constructor.newInstance(Arrays.stream(constructor.getParameters())
                    .map(this::argument)
                    .toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("Cannot make " + type, e);
        }
    }

    private Object argument(Parameter parameter) {
        ConfigProperty setting = parameter.getAnnotation(ConfigProperty.class);
        if (setting != null) {
            return settingOf(parameter.getType(), setting.defaultValue());
        }
        return parameter.getType() == Event.class ? event() : get(parameter.getType());
    }

    private static Object settingOf(Class<?> type, String value) {
        if (type == Optional.class) {
            return Optional.empty();
        }
        if (type == int.class) {
            return Integer.valueOf(value);
        }
        return type == boolean.class ? Boolean.valueOf(value) : value;
    }

    private Object event() {
        return Proxy.newProxyInstance(
                Beans.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
                    if (!method.getName().equals("fire")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    for (Class<?> observer : observers) {
                        notify(observer, args[0]);
                    }
                    return null;
                });
    }

    private void notify(Class<?> observer, Object event) throws ReflectiveOperationException {
        for (Method method : observer.getDeclaredMethods()) {
            boolean concerned = method.getParameterCount() == 1
                    && method.getParameters()[0].isAnnotationPresent(Observes.class)
                    && method.getParameterTypes()[0].isInstance(event);
            if (concerned) {
                method.setAccessible(true);
                try {
                    method.invoke(get(observer), event);
                } catch (InvocationTargetException e) {
                    throw new AssertionError(observer + " failed", e.getCause());
                }
            }
        }
    }
}
