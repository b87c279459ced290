package eu.visavis.network;

import eu.visavis.kernel.PublicCode;
import eu.visavis.kernel.Right;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who answers for what in a network, as joint controllers have to make known (Article 26(2) of the General Data
 * Protection Regulation); read from the set-up, so that it says what the program lets each of them do.
 */
@ApplicationScoped
public class Controllers {
    private final Partners partners;
    private final Staff staff;

    @Inject
    Controllers(Partners partners, Staff staff) {
        this.partners = partners;
        this.staff = staff;
    }

    Controllers() { // for the CDI client proxy
        this(null, null);
    }

    /**
     * Who answers for what.
     *
     * @param lead who answers for the whole; empty as long as no partner leads
     * @param joint all who decide together, the lead partner first
     * @param organising those of whom people run events and see all participants
     * @param offices those of whom people look after participants of their own
     * @param reading those of whom people read figures that name nobody
     */
    public record Arrangement(
            Optional<Partner> lead,
            List<Partner> joint,
            List<Partner> organising,
            List<Partner> offices,
            List<Partner> reading) {
        /** Whether several decide together. */
        public boolean isJoint() {
            return joint.size() > 1;
        }
    }

    /** Reads the arrangement; associated partners decide nothing. */
    @Transactional
    public Arrangement of(long networkId) {
        List<Partner> all = partners.of(networkId);
        List<StaffMember> people = staff.of(networkId);
        return new Arrangement(
                all.stream()
                        .filter(partner -> partner.standing() == Partner.Standing.LEAD)
                        .findFirst(),
                all.stream()
                        .filter(partner -> partner.standing() != Partner.Standing.ASSOCIATED)
                        .toList(),
                those(all, people, role -> role.may(Right.ORGANISE_EVENTS)),
                those(all, people, role -> role == Role.OFFICE),
                those(all, people, role -> role.rights().equals(Set.of(Right.READ_FIGURES))));
    }

    private static List<Partner> those(List<Partner> all, List<StaffMember> people, Predicate<Role> which) {
        Set<PublicCode> codes = people.stream()
                .filter(member -> which.test(member.role()))
                .flatMap(member -> member.partner().stream())
                .collect(Collectors.toSet());
        return all.stream().filter(partner -> codes.contains(partner.code())).toList();
    }
}
