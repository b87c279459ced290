package eu.visavis.directory.register;

import eu.visavis.directory.RegisterSending;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Takes a register in at one go. */
@ApplicationScoped
public class WholeRegister implements RegisterSending {
    private final Registers registers;
    private final FileReceiving receiving;
    private final FileLooking looking;
    private final RegisterFiles files;

    @Inject
    WholeRegister(Registers registers, FileReceiving receiving, FileLooking looking, RegisterFiles files) {
        this.registers = registers;
        this.receiving = receiving;
        this.looking = looking;
        this.files = files;
    }

    WholeRegister() { // for the CDI client proxy
        this(null, null, null, null);
    }

    @Override
    public void send(long networkId, String name, String credit, String fileName, byte[] content) {
        Register register = registers.add(networkId, new RegisterTerms(name, credit, "", ""));
        try {
            RegisterFile file = receiving.receive(register, fileName, new ByteArrayInputStream(content));
            RegisterLayout layout = looking.guess(register, file);
            if (!layout.paths().containsKey(RegisterField.NAME)) {
                throw new IllegalArgumentException(fileName + " has no column for names");
            }
            files.start(register, file.code(), layout, true);
        } catch (IOException e) {
            throw new IllegalArgumentException(fileName + " cannot be read", e);
        }
    }
}
