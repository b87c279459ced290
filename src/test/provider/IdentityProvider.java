import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.context.ContextLoaderListener;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * The identity provider of an organisation, made of Spring Authorization Server: a program of its own with a class path of
 * its own, so that nothing of it comes near the product. {@code IdentityProviderProcess} starts it.
 *
 * <p>Arguments: the port, 0 for a free one. Prints {@code ready PORT} once it answers. Programs register themselves and the
 * addresses to which people come back by {@code POST /programs?id=&secret=&back=}, as its administrator would on a page.
 */
public final class IdentityProvider {
    private static final String PASSWORD = "correct horse";

    /** Somebody who works there; two can have the same address, one after the other. */
    private record Employee(String subject, String email, Boolean verified, String given, String family) {}

    private static final Map<String, Employee> PEOPLE = Map.of(
            "anna", new Employee("s-1", "anna@clinic.example", true, "Anna", "Ahrens"),
            "successor", new Employee("s-2", "anna@clinic.example", true, "Antonia", "Ahrens"),
            "guest", new Employee("s-3", "guest@elsewhere.example", true, "Gustav", "Guest"),
            "dora", new Employee("s-4", "dora@clinic.example", false, "Dora", "Dahl"),
            "silent", new Employee("s-5", "silent@clinic.example", null, "Sina", "Silent"));

    private static final Map<String, RegisteredClient> PROGRAMS = new LinkedHashMap<>();

    private IdentityProvider() {}

    public static void main(String[] args) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("provider").toString());
        tomcat.setPort(Integer.parseInt(args[0]));
        tomcat.getConnector();
        AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
        beans.setClassLoader(IdentityProvider.class.getClassLoader());
        beans.register(Beans.class);
        StandardContext context = (StandardContext) tomcat.addContext("", null);
        context.setParentClassLoader(IdentityProvider.class.getClassLoader());
        context.addApplicationLifecycleListener(new ContextLoaderListener(beans));
        Tomcat.addServlet(context, "dispatcher", new DispatcherServlet(beans)).setLoadOnStartup(1);
        context.addServletMappingDecoded("/", "dispatcher");
        Tomcat.addServlet(context, "programs", new Programs());
        context.addServletMappingDecoded("/programs", "programs");
        protect(context);
        tomcat.start();
        if (!context.getState().isAvailable()) {
            throw new IllegalStateException("The provider did not come up");
        }
        System.out.println("ready " + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    private static void protect(Context context) {
        FilterDef filter = new FilterDef();
        filter.setFilterName("springSecurityFilterChain");
        filter.setFilter(new DelegatingFilterProxy("springSecurityFilterChain"));
        context.addFilterDef(filter);
        FilterMap everywhere = new FilterMap();
        everywhere.setFilterName("springSecurityFilterChain");
        everywhere.addURLPattern("/*");
        context.addFilterMap(everywhere);
    }

    private static final class Programs extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) {
            String id = request.getParameter("id");
            PROGRAMS.put(
                    id,
                    RegisteredClient.withId(id)
                            .clientId(id)
                            .clientSecret("{noop}" + request.getParameter("secret"))
                            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                            .redirectUri(request.getParameter("back"))
                            .scope("openid")
                            .scope("email")
                            .scope("profile")
                            .clientSettings(ClientSettings.builder()
                                    .requireProofKey(true)
                                    .requireAuthorizationConsent(false)
                                    .build())
                            .build());
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableWebSecurity
    static class Beans {
        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            return http.securityMatcher("/oauth2/**", "/.well-known/**", "/userinfo")
                    .oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(form -> form.loginPage("/login"))
                    .build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain pages(HttpSecurity http) {
            return http.csrf(csrf -> csrf.ignoringRequestMatchers("/programs"))
                    .authorizeHttpRequests(requests ->
                            requests.requestMatchers("/programs").permitAll().anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        UserDetailsService people() {
            InMemoryUserDetailsManager people = new InMemoryUserDetailsManager();
            PEOPLE.keySet()
                    .forEach(name -> people.createUser(User.withUsername(name)
                            .password("{noop}" + PASSWORD)
                            .roles("USER")
                            .build()));
            return people;
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> {
                if (token.getTokenType().getValue().equals(OidcParameterNames.ID_TOKEN)) {
                    Employee employee = PEOPLE.get(token.getPrincipal().getName());
                    token.getClaims()
                            .subject(employee.subject())
                            .claim("email", employee.email())
                            .claim("given_name", employee.given())
                            .claim("family_name", employee.family());
                    if (employee.verified() != null) {
                        token.getClaims().claim("email_verified", employee.verified());
                    }
                }
            };
        }

        @Bean
        RegisteredClientRepository programs() {
            return new RegisteredClientRepository() {
                @Override
                public void save(RegisteredClient program) {
                    PROGRAMS.put(program.getClientId(), program);
                }

                @Override
                public RegisteredClient findById(String id) {
                    return PROGRAMS.get(id);
                }

                @Override
                public RegisteredClient findByClientId(String id) {
                    return PROGRAMS.get(id);
                }
            };
        }

        @Bean
        JWKSource<SecurityContext> keys() throws Exception {
            RSAKey key = new RSAKeyGenerator(2048).keyID("first").generate();
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder ownTokens(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings() {
            return AuthorizationServerSettings.builder().build();
        }
    }
}
