package eu.visavis.directory.web;

import eu.visavis.directory.register.Register;
import eu.visavis.directory.register.RegisterFile;
import eu.visavis.directory.register.RegisterFiles;
import eu.visavis.directory.register.Registers;
import eu.visavis.kernel.PublicCode;
import eu.visavis.network.Networks;
import eu.visavis.web.Caller;
import eu.visavis.web.Refusal;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/** The registers of the network that the caller works for; those of others are not found. */
@RequestScoped
class OwnRegisters {
    private final Registers registers;
    private final RegisterFiles files;
    private final Networks networks;
    private final Caller caller;

    @Inject
    OwnRegisters(Registers registers, RegisterFiles files, Networks networks, Caller caller) {
        this.registers = registers;
        this.files = files;
        this.networks = networks;
        this.caller = caller;
    }

    OwnRegisters() { // for the CDI client proxy
        this(null, null, null, null);
    }

    long networkId() {
        return networks.ofStaff(caller.person().id())
                .orElseThrow(Refusal::notFound)
                .id();
    }

    Register get(PublicCode code) {
        return registers.find(networkId(), code).orElseThrow(Refusal::notFound);
    }

    RegisterFile file(Register register, PublicCode code) {
        return files.find(register, code).orElseThrow(Refusal::notFound);
    }
}
