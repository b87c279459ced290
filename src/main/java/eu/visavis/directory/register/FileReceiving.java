package eu.visavis.directory.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;

/** Takes a file in while it arrives. To be called without a transaction: each piece has one of its own. */
@ApplicationScoped
public class FileReceiving {
    /** Bytes of the largest file: about a million records. */
    public static final long MAX_BYTES = 300L * 1024 * 1024;

    private static final int PIECE_BYTES = 512 * 1024;
    private static final int LONGEST_NAME = 200;

    private final RegisterFiles files;

    @Inject
    FileReceiving(RegisterFiles files) {
        this.files = files;
    }

    FileReceiving() { // for the CDI client proxy
        this(null);
    }

    /**
     * Stores a file of a register.
     *
     * @param name that it has where it comes from
     * @throws IOException if it breaks off; what has arrived is taken back
     */
    public RegisterFile receive(Register register, String name, InputStream content) throws IOException {
        RegisterFile file =
                files.begin(register, name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
        boolean whole = false;
        try {
            long bytes = 0;
            int number = 0;
            for (byte[] piece = content.readNBytes(PIECE_BYTES);
                    piece.length > 0;
                    piece = content.readNBytes(PIECE_BYTES)) {
                files.keep(file, number, piece);
                number++;
                bytes += piece.length;
            }
            files.arrived(register, file, bytes);
            whole = true;
        } finally {
            if (!whole) {
                files.giveUp(file);
            }
        }
        return file;
    }
}
