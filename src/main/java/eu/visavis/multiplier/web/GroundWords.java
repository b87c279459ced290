package eu.visavis.multiplier.web;

import eu.visavis.directory.Activities;
import eu.visavis.kernel.Language;
import eu.visavis.multiplier.Ground;
import eu.visavis.network.Regions;
import eu.visavis.text.Formats;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says in words where somebody works. */
final class GroundWords {
    private GroundWords() {}

    static String of(Ground ground, Language reader) {
        Formats formats = Formats.in(reader);
        return Stream.concat(
                        ground.regions().stream().map(region -> Regions.all().name(region, formats)),
                        ground.sectors().stream().map(sector -> Activities.all().label(sector, reader)))
                .collect(Collectors.joining(" · "));
    }
}
